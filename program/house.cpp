// SPDX-License-Identifier: Apache-2.0
#include "program/house.hpp"

#include <sys/stat.h>

#include "board/board.hpp"
#include "care/care.hpp"
#include "census/census.hpp"
#include "delivery/delivery.hpp"
#include "duty/duty.hpp"
#include "gate/gate.hpp"
#include "hands/hands.hpp"
#include "home/home.hpp"
#include "isolation/isolation.hpp"
#include "need/need.hpp"
#include "pass/pass.hpp"
#include "people/people.hpp"
#include "place/place.hpp"
#include "platform/auth/personal.hpp"
#include "platform/auth/sign_in.hpp"
#include "platform/http/local_authority.hpp"
#include "platform/journal/pages.hpp"
#include "platform/keep/retention.hpp"
#include "platform/pack/pack.hpp"
#include "report/report.hpp"
#include "seal/seal.hpp"
#include "shift/shift.hpp"
#include "supply/supply.hpp"
#include "support/support.hpp"
#include "task/task.hpp"

namespace program {
namespace {
/// Every slice of the house, in the order of their dependencies.
void plug_all(App& app) {
  app.add_migrations(embedded::platform_migrations());
  auth::plug(app);
  place::plug(app);
  people::plug(app);
  task::plug(app);
  census::plug(app);
  report::plug(app);
  pass::plug(app);
  board::plug(app);
  gate::plug(app);
  delivery::plug(app);
  hands::plug(app);
  shift::plug(app);
  duty::plug(app);
  isolation::plug(app);
  home::plug(app);
  need::plug(app);
  seal::plug(app);
  support::plug(app);
  care::plug(app);
  supply::plug(app);
  journal::plug(app);
  pack::plug(app);
  app.sockets.expiring.push_back(keep::expiring_sessions());
  app.sockets.expiring.push_back(keep::expiring_emergencies());
  app.sockets.personal.push_back(auth::personal_records());
  routing::add_document_route(app.router(), LINLI_VERSION);
}

/// Every part plugged in, over no data at all.
struct Unopened {
  SystemClock clock;
  SystemRandom random;
  World world{clock, random};
  const Keys keys{Keys::Secret{}};
  routing::Desk desk{world, keys};
  App app{desk, world, keys, {}, {}, {}, {}};
  Unopened() {
    desk.follow_with({});
    plug_all(app);
  }
};

/// Open pages hear of every change after its commit.
void follow(routing::Desk& desk, live::Hub& hub) {
  desk.follow_with([&hub](const live::Follower& follower, http::Sink sink) {
    hub.subscribe(follower, sink.stream({{"Cache-Control", "no-store"}}));
  });
  desk.tell([&hub](const Uuid& community, std::int64_t sequence, const Announcement& said) {
    hub.publish({community, static_cast<std::uint64_t>(sequence), said.topic, said.ids});
    if (auth::is_change_of_rights(said.topic)) hub.close_of(said.ids);
  });
}

/// The folder, made for its owner only; refused when others may look into it.
void prepare_folder(const std::filesystem::path& named) {
  auto folder = std::filesystem::absolute(named).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();  // "data/"
  if (!std::filesystem::exists(folder)) {
    std::filesystem::create_directories(folder.parent_path());
    // Closed from its first moment: a start that is cut here must not leave it open.
    ::mkdir(folder.c_str(), 0700);
  }
  struct stat facts {};
  if (::stat(folder.c_str(), &facts) != 0 || !S_ISDIR(facts.st_mode))
    throw std::runtime_error(folder.string() + " is not a folder");
  if (facts.st_mode & 007)
    throw std::runtime_error("data folder " + folder.string() +
                             " is open to every user of this machine; close it with: chmod 700 " +
                             folder.string());
}
}  // namespace

House::House(HouseOptions options, World& world) : options_(std::move(options)), world_(world) {
  prepare_folder(options_.data);
  keys_ = Keys::open(options_.data / "key", world_.random);
  routing::DeskOptions desk_options;
  desk_options.is_setup_anywhere = options_.is_setup_anywhere;
  hub_ = std::make_unique<live::Hub>();
  desk_ = std::make_unique<routing::Desk>(world_, *keys_, desk_options);
  app_ = std::make_unique<App>(App{*desk_, world_, *keys_, {}, {}, {}, {}});
  desk_->use(app_->sockets);
  follow(*desk_, *hub_);
  plug_all(*app_);
  app_->sockets.own_addresses = http::own_addresses;

  db::StoreOptions store;
  store.postgres_url = options_.postgres_url;
  store.sqlite_file =
      options_.sqlite_file.empty() ? (options_.data / "linli.db").string() : options_.sqlite_file;
  store.is_grouping = options_.is_grouping;
  store_ = db::Store::open(store, desk_.get());
  store_->migrate(app_->migrations);
  desk_->use(*store_);
  watch_ = std::make_unique<auth::Watch>(
      *desk_, world_, [this](const std::vector<Uuid>& changed) { hub_->close_of(changed); },
      options_.watch_every_ms);
  app_->start();
}

House::~House() {
  watch_.reset();
  app_->stop();
  desk_->stop();
  hub_->stop();
  store_->stop();
}

std::optional<Uuid> House::find_place(const std::string& code) {
  std::optional<Uuid> found;
  desk_->read_as(routing::Desk::house(), {}, [&](Work& work) {
    if (const auto division = place::find_division(work, code)) found = division->id;
  });
  return found;
}

std::vector<db::Migration> all_migrations() {
  Unopened house;
  return std::move(house.app.migrations);
}

std::string openapi_document() {
  Unopened house;
  return routing::openapi(house.desk.router(), LINLI_VERSION);
}
}  // namespace program
