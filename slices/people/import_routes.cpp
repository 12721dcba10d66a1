// SPDX-License-Identifier: Apache-2.0
/// The routes of imports, and the lane on which trials and runs go on after the answer.
#include "people/import_undo.hpp"
#include "platform/app.hpp"

namespace people {
namespace {
constexpr std::size_t most_waiting_imports = 16;

/// Runs imports one after another.
class ImportLane {
 public:
  explicit ImportLane(routing::Desk& desk) : desk_(desk), lane_(most_waiting_imports) {}

  /// Queues what an act has just started; false when too many wait. The job begins with a write,
  /// which the writer takes only after the act's own transaction: had that been undone, the job
  /// finds nothing to do.
  bool start(const Actor& actor, const Uuid& community, const Uuid& import) {
    const auto taken =
        lane_.take(import.text(), [this, actor, community, import](const jobs::Ending& ending) {
          // What it came to, or why it failed, stands in the import's own row.
          go_on(actor, community, import, ending);
        });
    return taken == jobs::Taken::yes || taken == jobs::Taken::known_already;
  }
  void stop() { lane_.stop(); }

 private:
  /// An import that is being taken back says so in its state; an act has just written it.
  void go_on(const Actor& actor, const Uuid& community, const Uuid& import,
             const jobs::Ending& ending) {
    if (!undo_through(desk_, actor, community, import, ending))
      (void)work_through(desk_, actor, community, import, ending);
  }

  routing::Desk& desk_;
  jobs::Lane lane_;
};

Uuid import_in(const routing::Pairs& path) {
  for (const auto& [name, text] : path)
    if (name == "import") return Uuid::parse(text).value_or(Uuid{});
  return {};
}

/// A route whose act starts an import: when the act succeeds, the lane takes it.
template <auto act>
routing::Route starting(std::string_view pattern, auth::Right right,
                        std::shared_ptr<ImportLane> lane) {
  auto route = routing::route_of<act>(http::Method::post, pattern, right);
  route.prepare = [inner = std::move(route.prepare),
                   lane](const routing::Inputs& in) -> Result<routing::Prepared> {
    auto prepared = inner(in);
    if (!prepared) return prepared;
    prepared->run = [run = std::move(prepared->run), lane,
                     import = import_in(in.path)](Work& work) -> Result<routing::Answered> {
      auto answered = run(work);
      if (answered && !lane->start(work.actor, work.community(), import))
        return refuse(No::too_many, "people.imports_full");
      return answered;
    };
    return prepared;
  };
  return route;
}
}  // namespace

void plug_imports(App& app) {
  using enum auth::Role;
  const auto right = auth::may(community_staff, command);
  const auto lane = std::make_shared<ImportLane>(app.desk);
  app.at_start.push_back([&desk = app.desk] { end_interrupted(desk); });
  app.at_stop.push_back([lane] { lane->stop(); });
  auto& r = app.router();
  r.post<add_import>("/places/{place}/imports", right);
  r.get<list_imports>("/places/{place}/imports", right);
  r.get<list_senders>("/places/{place}/import-senders", right);
  r.post<forget_sender>("/places/{place}/import-senders/removals", right);
  r.get<open_import>("/places/{place}/imports/{import}", right);
  r.patch<change_mapping>("/places/{place}/imports/{import}", right);
  r.add(starting<start_trial>("/places/{place}/imports/{import}/trials", right, lane));
  r.add(starting<start_run>("/places/{place}/imports/{import}/runs", right, lane));
  r.get<plan_undo>("/places/{place}/imports/{import}/undo", right);
  r.add(starting<start_undo>("/places/{place}/imports/{import}/undos", right, lane));
  r.get<list_findings>("/places/{place}/imports/{import}/findings", right);
  r.get<open_workbook>("/places/{place}/imports/{import}/workbook", right);
}
}  // namespace people
