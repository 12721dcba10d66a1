// SPDX-License-Identifier: Apache-2.0
#include "shift/fills.hpp"

#include <algorithm>
#include <chrono>
#include <set>

#include "platform/app.hpp"
#include "shift/policy.hpp"
#include "shift/turns.hpp"

namespace shift {
namespace {
constexpr std::size_t most_waiting_fills = 8;
constexpr std::uint64_t fill_seed = 1;

struct FillDone {};

std::optional<Fill> find_fill(Work& work, const Uuid& id) {
  return work.tx.one<Fill>("where community_id = ? and id = ?", work.community(), id);
}

bool is_cut_off(const Work& work, const Fill& fill) {
  return fill.state == FillState::running &&
         work.now > fill.started_at + shift_policy(work.today()).fill_cut_off_ms;
}

/// Ends by the clock, or when somebody stops it.
class FillWatch : public roster::Watch {
 public:
  FillWatch(std::int64_t seconds, const jobs::Ending& ending)
      : seconds_(double(seconds)), ending_(ending) {}
  double elapsed() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
  }
  double spent(std::int64_t) override { return ending_.is_asked() ? 1 : elapsed() / seconds_; }

 private:
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
  const double seconds_;
  const jobs::Ending& ending_;
};

PlanWish wish_of(const Work& work, const Fill& fill) {
  // What is over stays as it was.
  const auto first = std::max(fill.first_on, work.today());
  const auto last = fill.first_on + std::int32_t(fill.days) + -1;
  return {first, int(last.days - first.days) + 1, Settle::chosen, fill.without_id};
}

/// One fill on its way.
class Filling {
 public:
  Filling(routing::Desk& desk, const Actor& actor, const Uuid& community, const Uuid& fill,
          const jobs::Ending& ending)
      : desk_(desk), actor_(actor), community_(community), fill_id_(fill), ending_(ending) {}

  void run() {
    if (!begin()) return;
    try {
      const auto done = work();
      if (!done) fail(done.error().code);
    } catch (...) {
      fail("exchange.interrupted");
      throw;
    }
  }

 private:
  /// A write: the writer takes it after the act that began the fill.
  bool begin() {
    return write("shift.begin_fill",
                 [&](Work& work) -> Result<FillDone> {
                   const auto row = find_fill(work, fill_id_);
                   if (!row || row->state != FillState::running)
                     return refuse(No::conflict, "shift.no_such_fill");
                   row_ = *row;
                   return FillDone{};
                 })
        .has_value();
  }

  Result<FillDone> work() {
    std::optional<Result<Planned>> planned;
    desk_.read_as(actor_, community_,
                  [&](Work& work) { planned = planned_of(work, wish_of(work, row_)); });
    if (!*planned) return refuse(*planned);
    FillWatch watch(row_.seconds, ending_);
    const auto outcome = fill_plan(**planned, watch);
    auto done = row_;
    done.report.before = count_of(**planned, (*planned)->now);
    done.report.after = count_of(**planned, outcome.roster);
    if (outcome.bound && *outcome.bound >= 0) done.report.after.bound = *outcome.bound;
    done.report.steps = outcome.steps;
    done.report.milliseconds = std::int64_t(watch.elapsed() * 1000);
    if (ending_.is_asked()) return refuse(No::conflict, "shift.fill_stopped");
    done.state = FillState::done;
    return end(done, row_.sort == FillSort::fill ? &**planned : nullptr, outcome.roster);
  }

  Result<FillDone> end(Fill row, const Planned* planned, const roster::Roster& roster) {
    return write("shift.end_fill", [&](Work& work) -> Result<FillDone> {
      const auto now = find_fill(work, fill_id_);
      if (!now || now->state != FillState::running)
        return refuse(No::conflict, "shift.fill_stopped");
      if (planned && !write_plan(work, *planned, roster))
        return refuse(No::conflict, "shift.changed_by_others");
      row.ended_at = work.now;
      work.tx.update(row);
      work.announce("shift.fill_ended", {row.id});
      return FillDone{};
    });
  }

  void fail(const std::string& code) {
    const auto failed = write("shift.fail_fill", [&](Work& work) -> Result<FillDone> {
      auto row = find_fill(work, fill_id_);
      if (!row || row->state != FillState::running) return FillDone{};
      row->state = code == "shift.fill_stopped" ? FillState::stopped : FillState::failed;
      row->failure = code;
      row->ended_at = work.now;
      work.tx.update(*row);
      work.announce("shift.fill_ended", {row->id});
      return FillDone{};
    });
    ENSURE(failed.has_value());
  }

  template <class Act>
  Result<FillDone> write(const char* name, Act&& act) {
    return desk_.run_as(actor_, community_, name, R"({"fill":")" + fill_id_.text() + R"("})",
                        std::forward<Act>(act));
  }

  routing::Desk& desk_;
  const Actor actor_;
  const Uuid community_, fill_id_;
  const jobs::Ending& ending_;
  Fill row_;
};

using Lane = std::shared_ptr<jobs::Lane>;

std::string fill_in(const routing::Answered& answered) {
  return std::string(boost::json::parse(answered.body).at("fill").as_string());
}

/// The route whose act begins a fill: when the act succeeds, the lane takes it.
routing::Route starting_fill(const Lane& lane, routing::Desk& desk) {
  auto route = routing::route_of<start_fill>(http::Method::post, "/places/{place}/roster-fills",
                                             keeps_roster());
  route.prepare = [inner = std::move(route.prepare), lane,
                   &desk](const routing::Inputs& in) -> Result<routing::Prepared> {
    auto prepared = inner(in);
    if (!prepared) return prepared;
    prepared->run = [run = std::move(prepared->run), lane,
                     &desk](Work& work) -> Result<routing::Answered> {
      auto answered = run(work);
      if (!answered) return answered;
      const auto id = *Uuid::parse(fill_in(*answered));
      const auto taken = lane->take(
          id.text(),
          [&desk, actor = work.actor, community = work.community(),
           id](const jobs::Ending& ending) { run_fill(desk, actor, community, id, ending); });
      if (taken == jobs::Taken::full || taken == jobs::Taken::ended)
        return refuse(No::too_many, "shift.fills_full");
      return answered;
    };
    return prepared;
  };
  return route;
}

/// Stopped in the table by the act, and on the lane.
routing::Route stopping_fill(const Lane& lane) {
  auto route = routing::route_of<stop_fill>(
      http::Method::post, "/places/{place}/roster-fills/{fill}/stops", keeps_roster());
  route.prepare = [inner = std::move(route.prepare),
                   lane](const routing::Inputs& in) -> Result<routing::Prepared> {
    auto prepared = inner(in);
    if (!prepared) return prepared;
    prepared->run = [run = std::move(prepared->run),
                     lane](Work& work) -> Result<routing::Answered> {
      auto answered = run(work);
      if (answered) lane->end(fill_in(*answered));
      return answered;
    };
    return prepared;
  };
  return route;
}
}  // namespace

FillCard card_of(const Work& work, const Fill& fill) {
  FillCard card{fill.id,
                fill.sort,
                fill.state,
                fill.failure,
                fill.first_on,
                fill.days,
                fill.seconds,
                fill.without_id,
                fill.report.before,
                fill.report.after,
                fill.report.milliseconds,
                fill.started_at,
                fill.started_by};
  if (is_cut_off(work, fill)) {
    card.state = FillState::failed;
    card.failure = "exchange.interrupted";
  }
  return card;
}

Result<routing::Accepted<FillCard>> start_fill(Work& work, const NewFill& wanted) {
  if (wanted.without && hands::briefs_by_id(work, {*wanted.without}).empty())
    return refuse(No::missing, "hands.no_such_hand", "without");
  if (wanted.first_on + std::int32_t(wanted.days) <= work.today())
    return refuse(No::conflict, "shift.is_over", "first_on");
  if (wanted.without && wanted.sort == FillSort::fill)
    return refuse(No::invalid, "shift.without_only_asks", "without");
  if (posts_in_order(work).empty() || shifts_in_order(work).empty())
    return refuse(No::conflict, "shift.nothing_to_staff");
  for (const auto& other :
       work.tx.all<Fill>("where community_id = ? and state = 'running'", work.community()))
    if (!is_cut_off(work, other)) return refuse(No::conflict, "shift.fill_runs");
  if (find_fill(work, wanted.id)) return refuse(No::conflict, "shift.id_taken", "id");
  Fill fill;
  fill.community_id = work.community();
  fill.id = wanted.id;
  fill.first_on = wanted.first_on;
  fill.days = wanted.days;
  fill.seconds = wanted.seconds;
  fill.sort = wanted.sort;
  fill.without_id = wanted.without;
  fill.started_at = work.now;
  fill.started_by = work.actor.name;
  work.tx.insert(fill);
  work.announce("shift.fill_started", {fill.id});
  return routing::Accepted<FillCard>{card_of(work, fill)};
}

Result<FillCard> open_fill(Work& work, const FillKey& key) {
  const auto fill = find_fill(work, key.fill);
  if (!fill) return refuse(No::missing, "shift.no_such_fill", "fill");
  return card_of(work, *fill);
}

Result<FillCard> stop_fill(Work& work, const FillKey& key) {
  auto fill = find_fill(work, key.fill);
  if (!fill) return refuse(No::missing, "shift.no_such_fill", "fill");
  if (fill->state != FillState::running) return card_of(work, *fill);
  fill->state = FillState::stopped;
  fill->failure = "shift.fill_stopped";
  fill->ended_at = work.now;
  work.tx.update(*fill);
  work.announce("shift.fill_ended", {fill->id});
  return card_of(work, *fill);
}

roster::Outcome fill_plan(const Planned& planned, roster::Watch& watch) {
  return roster::plan(planned.problem, {fill_seed, 1}, watch);
}

bool write_plan(Work& work, const Planned& planned, const roster::Roster& made) {
  const auto until = planned.first_on + std::int32_t(planned.problem.days);
  std::vector<std::pair<Uuid, std::int64_t>> then, now;
  for (const auto* turns : {&planned.turns, &planned.beside})
    for (const auto& turn : *turns) then.emplace_back(turn.id, turn.revision);
  for (const auto& turn : work.tx.all<TurnRow>(
           "where community_id = ? and on_day >= ? and on_day < ? and state <> 'dropped'",
           work.community(), planned.first_on, until))
    now.emplace_back(turn.id, turn.revision);
  std::sort(then.begin(), then.end());
  std::sort(now.begin(), now.end());
  if (then != now) return false;

  const auto place_of = [&](std::size_t person, const TurnRow& turn) {
    const auto day = turn.on_day.days - planned.first_on.days;
    return made.line(person)[day] == planned.duty_of(turn.post_id, turn.shift_id);
  };
  std::set<std::pair<std::size_t, int>> kept;
  for (const auto& turn : planned.turns) {
    const auto person = std::size_t(*planned.number_of(turn.hand_id));
    const auto day = int(turn.on_day.days - planned.first_on.days);
    const bool is_free = turn.state == TurnState::drafted && !turn.is_locked;
    const bool is_past = turn.from_at <= work.now;
    if (!is_free || is_past || day >= planned.days || place_of(person, turn)) {
      kept.emplace(person, day);
      continue;
    }
    // Nobody was told of it.
    work.tx.run("delete from shift_turn where community_id = ? and id = ? and state = 'drafted'",
                work.community(), turn.id);
  }
  for (std::size_t person = 0; person < planned.hands.size(); ++person)
    for (int day = 0; day < planned.days; ++day) {
      const int duty = made.line(person)[day];
      if (duty == roster::off || kept.contains({person, day})) continue;
      const auto& shift = planned.shift_of(duty);
      const auto on = planned.first_on + std::int32_t(day);
      TurnRow turn;
      turn.community_id = work.community();
      turn.id = work.world.new_uuid();
      turn.hand_id = planned.hands[person].hand;
      turn.post_id = planned.post_of(duty).id;
      turn.shift_id = shift.id;
      turn.on_day = on;
      turn.from_at = shift.from_on(on);
      turn.until_at = shift.until_on(on);
      turn.changed_at = work.now;
      turn.changed_by = work.actor.name;
      if (!insert_guarded(work, turn)) return false;
    }
  work.announce("shift.turns_changed", {work.community()});
  return true;
}

void run_fill(routing::Desk& desk, const Actor& actor, const Uuid& community, const Uuid& fill,
              const jobs::Ending& ending) {
  Filling(desk, actor, community, fill, ending).run();
}

void plug_fills(App& app) {
  const auto lane = std::make_shared<jobs::Lane>(most_waiting_fills);
  app.at_stop.push_back([lane] { lane->stop(); });
  auto& r = app.router();
  r.add(starting_fill(lane, app.desk));
  r.add(stopping_fill(lane));
  r.get<open_fill>("/places/{place}/roster-fills/{fill}", sees_roster());
}
}  // namespace shift
