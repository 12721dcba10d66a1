// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/why.hpp"

#include <algorithm>

#include "engines/rounds/audit.hpp"
#include "engines/rounds/routes.hpp"

namespace rounds {
namespace {
class Inquiry {
 public:
  Inquiry(const Problem& problem, const Plan& plan, int stop)
      : problem_(problem),
        plan_(plan),
        stop_(stop),
        asked_(problem.stops[std::size_t(stop)]),
        ground_(problem),
        routes_(ground_, plan) {}

  Why run() {
    Why told;
    told.stop = stop_;
    told.due = asked_.due;
    for (std::size_t team = 0; team < plan_.rounds.size(); ++team) {
      const auto& stops = plan_.rounds[team].stops;
      if (std::find(stops.begin(), stops.end(), stop_) != stops.end()) told.team = int(team);
    }
    if (told.team != nobody) look_at_own(told);
    for (int team = 0; team < ground_.teams; ++team)
      if (team != told.team) told.others.push_back(obstacle(team));
    return told;
  }

 private:
  const Team& team_of(int team) const { return problem_.teams[std::size_t(team)]; }

  Time earliest(int team) const {
    const auto way = ground_.way(ground_.start_of(team), stop_);
    return std::max(team_of(team).begins + way, asked_.ready);
  }

  void look_at_own(Why& told) const {
    const auto found = audit(problem_, plan_);
    const auto& visits = found.sheets[std::size_t(told.team)].visits;
    const auto here = std::find_if(visits.begin(), visits.end(),
                                   [&](const Visit& visit) { return visit.stop == stop_; });
    told.begins = here->begins;
    told.earliest = earliest(told.team);
    Time since = team_of(told.team).begins;
    auto first = here;
    for (;; --first) {
      if (first->begins > first->arrives) {  // it waited here
        told.hold.held_since = first->stop;
        since = first->begins;
        break;
      }
      if (first == visits.begin()) break;
    }
    Time way = 0;
    for (auto at = first; at != here; ++at) {
      ++told.hold.stops;
      told.hold.service += at->leaves - at->begins;
      way += ground_.way(at->stop, (at + 1)->stop);
    }
    if (told.hold.held_since == nobody)
      way += ground_.way(ground_.start_of(told.team), first->stop);
    told.hold.way = way;
    told.hold.breaks = told.begins - since - told.hold.way - told.hold.service;
  }

  /// The first of the causes that holds.
  Obstacle obstacle(int team) const {
    const auto& who = team_of(team);
    if (asked_.team != nobody && asked_.team != team)
      return {team, Cause::not_its_team, team, asked_.team};
    if ((asked_.skills & ~who.skills) != 0) return {team, Cause::skill_missing, 0, 1};
    for (std::size_t m = 0; m < std::size_t(problem_.measures); ++m) {
      const auto most = std::max(asked_.deliver[m], asked_.collect[m]);
      if (most > who.capacity[m]) return {team, Cause::too_heavy, most, who.capacity[m]};
    }
    const Time soonest = earliest(team);
    if (soonest > asked_.due) return {team, Cause::out_of_reach, soonest, asked_.due};
    const Time home = soonest + asked_.service + ground_.way(stop_, ground_.end_of(team));
    if (home > who.ends) return {team, Cause::out_of_reach, home, who.ends};
    return on_round(team);
  }

  Obstacle on_round(int team) const {
    const auto& nodes = routes_.nodes(team);
    Cost best = never;
    bool is_ordered = false;
    for (std::size_t at = std::size_t(routes_.settled(team)); at < nodes.size(); ++at) {
      auto trial = nodes;
      trial.insert(trial.begin() + std::ptrdiff_t(at), stop_);
      is_ordered = is_ordered || is_in_order(trial);
      best = std::min(best, routes_.cost_of(team, trial) - routes_.cost_of(team, nodes));
    }
    if (best < never / 2)
      return {team, best < asked_.left_out ? Cause::fits : Cause::dearer, best, asked_.left_out};
    if (const auto load = overload(team); load.cause == Cause::full) return load;
    return {team, is_ordered ? Cause::no_time : Cause::wrong_order, 0, 0};
  }

  bool is_in_order(const std::vector<int>& nodes) const {
    auto stage = Stage::clean;
    for (int node : nodes) {
      if (!ground_.is_stop(node)) continue;
      const auto next = problem_.stops[std::size_t(node)].stage;
      if (next < stage) return false;
      stage = next;
    }
    return true;
  }

  Obstacle overload(int team) const {
    const auto& nodes = routes_.nodes(team);
    for (std::size_t m = 0; m < std::size_t(problem_.measures); ++m) {
      std::int64_t delivered = asked_.deliver[m], collected = asked_.collect[m];
      for (int node : nodes) {
        if (!ground_.is_stop(node)) continue;
        delivered += problem_.stops[std::size_t(node)].deliver[m];
        collected += problem_.stops[std::size_t(node)].collect[m];
      }
      const std::int64_t most = std::max(delivered, collected);
      const auto capacity = team_of(team).capacity[m];
      if (most > capacity) return {team, Cause::full, most, capacity};
    }
    return {team, Cause::fits, 0, 0};
  }

  const Problem& problem_;
  const Plan& plan_;
  int stop_;
  const Stop& asked_;
  const Ground ground_;
  const Routes routes_;
};
}  // namespace

Why why(const Problem& problem, const Plan& plan, int stop) {
  return Inquiry(problem, plan, stop).run();
}
}  // namespace rounds
