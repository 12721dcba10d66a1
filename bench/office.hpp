// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The house as it is served, in this process: over one folder or database, with one community, a
/// worker who may act there, and a hello-world on the same server.
#include "people/ledger_sample.hpp"
#include "people/settle.hpp"
#include "place/place.hpp"
#include "platform/auth/users.hpp"
#include "platform/http/security_headers.hpp"
#include "program/front.hpp"
#include "program/machine.hpp"

namespace bench {
/// What run_as wants an act to answer, where there is nothing to say.
struct Made {};

class Office {
 public:
  /// `more` is plugged in as a slice is.
  explicit Office(
      program::HouseOptions options, const std::function<void(App&)>& more = [](App&) {})
      : house_(std::move(options), machine_.world), front_(house_, {}) {
    more(house_.app());
    house_.store().migrate(house_.app().migrations);
    act({}, [&](Work& work) {
      return place::take_divisions(
          work, {{"330109003", "蜀山街道", ""}, {"330109003017", "山水苑社区", "330109003"}});
    });
    community_ = house_.find_place("330109003017").value();
    add_worker();
    serve();
  }

  /// As the house itself; nothing here may be refused.
  template <class Act>
  typename std::invoke_result_t<Act, Work&>::value_type act(const Uuid& community, Act&& body) {
    auto made = house_.desk().run_as(routing::Desk::house(), community, "bench.prepare", "{}",
                                     std::forward<Act>(body));
    ENSURE(made.has_value());
    return std::move(*made);
  }

  struct Homes {
    std::size_t households = 0, persons = 0;
  };
  /// Makes the doors of a pattern and settles a household behind each, after `change` had its way.
  using Change = std::function<void(people::InventedHousehold&, const place::Place& door)>;
  Homes settle(
      const char* pattern, const Change& change = [](auto&, auto&) {}) {
    const auto compound = act(community_, [](Work& work) {
      return place::add_compound(
          work, {work.world.new_uuid(), place::PlaceName("山水苑"), place::CompoundKind::estate});
    });
    act(community_, [&](Work& work) {
      return place::lay_out(work, {compound.id, Text<1, 400>(pattern), {}});
    });
    std::vector<place::Place> doors;
    house_.desk().read_as(routing::Desk::house(), community_, [&](Work& work) {
      doors = place::DoorMap::load(work, compound.id).dwellings();
    });
    people::Dice dice(7);
    Homes homes;
    for (std::size_t from = 0; from < doors.size(); from += homes_at_once) {
      std::vector<std::pair<Uuid, people::InventedHousehold>> some;
      for (auto at = from; at < std::min(doors.size(), from + homes_at_once); ++at) {
        some.emplace_back(doors[at].id,
                          people::invent_household(dice, people::Profile::estate,
                                                   Day::in_china(machine_.clock.now())));
        for (auto& person : some.back().second.members) person.id_number = next_number();
        change(some.back().second, doors[at]);
        homes.persons += some.back().second.members.size();
      }
      homes.households += some.size();
      act(community_, [&](Work& work) -> Result<Made> {
        people::settle(work, some);
        return Made{};
      });
    }
    return homes;
  }

  program::House& house() { return house_; }
  const Uuid& community() const { return community_; }
  /// "http://127.0.0.1:PORT/api/v1/places/ID" and what follows.
  std::string place_url(const std::string& rest) const {
    return url("/api/v1/places/" + community_.text() + rest);
  }
  std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(server_->port()) + path;
  }
  /// The header by which the worker is known.
  const std::string& cookie() const { return cookie_; }

 private:
  static constexpr std::size_t homes_at_once = 500;

  /// One that nobody else of the house has; none once the sample's numbers are used up.
  std::string next_number() {
    const int number = numbers_++;
    if (number >= 99'000) return {};
    return people::sample_number(1940 + number % 80, 1 + unsigned(number) % 12,
                                 1 + unsigned(number) % 28, number);
  }

  void add_worker() {
    const auto session = act({}, [&](Work& work) -> Result<auth::Sessions::Made> {
      auto user = auth::add_user(work.tx, work.world, "zhoumin", "周敏", "-");
      if (!user) return refuse(user);
      auth::give(work.tx, work.world, user->id, auth::Role::community_staff, community_);
      auto made = house_.desk().sessions().make(user->id);
      work.tx.insert(made.row);
      return made;
    });
    const auto cookie = auth::cookie_for(session.token, false);
    cookie_ = "Cookie: " + cookie.substr(0, cookie.find(';'));
  }

  /// As `linli serve --http` does, with a hello-world before everything else.
  void serve() {
    http::Options options;
    options.common_headers = http::security_header_lines(false);
    options.takes_large_body = program::takes_ledger;
    server_ =
        std::make_unique<http::Server>(options, [this](http::Request&& request, http::Sink sink) {
          if (request.target != "/hello") return front_.answer(std::move(request), std::move(sink));
          http::Reply hello;
          hello.content_type = "text/plain";
          hello.body = "Hello, World!";
          sink.answer(std::move(hello));
        });
  }

  program::Machine machine_;
  program::House house_;
  program::Front front_;
  Uuid community_;
  std::string cookie_;
  int numbers_ = 0;
  std::unique_ptr<http::Server> server_;
};
}  // namespace bench
