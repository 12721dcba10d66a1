// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/audit.hpp"

#include <algorithm>

#include "engines/rounds/ways.hpp"

namespace rounds {
namespace {
/// Looks at one plan and writes down what it sees.
class Auditor {
 public:
  Auditor(const Problem& problem, const Plan& plan)
      : problem_(problem), plan_(plan), served_by_(problem.stops.size(), nobody) {}

  Audit run() {
    for (std::size_t team = 0; team < problem_.teams.size(); ++team) {
      round_ = team < plan_.rounds.size() ? plan_.rounds[team] : Round{};
      look_at(int(team));
    }
    for (std::size_t team = problem_.teams.size(); team < plan_.rounds.size(); ++team)
      add(Rule::no_such_stop, int(team), nobody, std::int64_t(team),
          std::int64_t(problem_.teams.size()));
    look_at_left_out();
    look_at_carriages();
    std::stable_partition(found_.remarks.begin(), found_.remarks.end(),
                          [](const Remark& remark) { return is_hard(remark.rule); });
    for (const auto& remark : found_.remarks) {
      found_.cost += remark.cost;
      found_.hard += is_hard(remark.rule);
    }
    return std::move(found_);
  }

 private:
  const Stop& stop_of(int number) const { return problem_.stops[std::size_t(number)]; }
  Remark& add(Rule rule, int team, int stop, std::int64_t is, std::int64_t allowed) {
    found_.remarks.push_back({rule, team, stop, is, allowed, 0});
    return found_.remarks.back();
  }

  void look_at(int team) {
    drop_unknown(team);
    const auto& who = problem_.teams[std::size_t(team)];
    found_.sheets.emplace_back();
    for (std::size_t i = 0; i < who.first.size(); ++i)
      if (i >= round_.stops.size() || round_.stops[i] != who.first[i])
        add(Rule::not_first, team, who.first[i], i < round_.stops.size() ? round_.stops[i] : nobody,
            who.first[i]);
    if (round_.stops.empty()) return;
    ++found_.teams;
    found_.cost += who.use;
    look_at_rights(team);
    look_at_loads(team);
    look_at_times(team);
  }

  void drop_unknown(int team) {
    auto& stops = round_.stops;
    for (auto stop = stops.begin(); stop != stops.end();) {
      if (*stop < 0 || *stop >= int(problem_.stops.size())) {
        add(Rule::no_such_stop, team, nobody, *stop, std::int64_t(problem_.stops.size()));
        stop = stops.erase(stop);
        continue;
      }
      auto& by = served_by_[std::size_t(*stop)];
      if (by != nobody) add(Rule::served_twice, team, *stop, team, by);
      by = team;
      ++stop;
    }
  }

  void look_at_rights(int team) {
    const auto& who = problem_.teams[std::size_t(team)];
    auto stage = Stage::clean;
    for (int number : round_.stops) {
      const auto& stop = stop_of(number);
      if ((stop.skills & who.skills) != stop.skills) add(Rule::skill_missing, team, number, 0, 1);
      if (stop.team != nobody && stop.team != team)
        add(Rule::not_its_team, team, number, team, stop.team);
      if (stop.stage < stage) add(Rule::back_to_clean, team, number, int(stop.stage), int(stage));
      stage = std::max(stage, stop.stage);
      if (stop.usual_team != nobody && stop.usual_team != team && stop.other_team != 0)
        add(Rule::other_team, team, number, team, stop.usual_team).cost = stop.other_team;
    }
  }

  void look_at_loads(int team) {
    const auto& who = problem_.teams[std::size_t(team)];
    for (std::size_t measure = 0; measure < std::size_t(problem_.measures); ++measure) {
      std::int64_t load = 0;
      for (int number : round_.stops) load += stop_of(number).deliver[measure];
      const auto look = [&](int number) {
        if (load > who.capacity[measure])
          add(Rule::too_much_on_board, team, number, load, who.capacity[measure]);
      };
      look(nobody);
      for (int number : round_.stops) {
        load -= stop_of(number).deliver[measure];
        load += stop_of(number).collect[measure];
        for (const auto& pair : problem_.carriages) {
          if (pair.fetch == number) load += pair.load[measure];
          if (pair.bring == number) load -= pair.load[measure];
        }
        look(number);
      }
    }
  }

  /// Breaks that the plan puts before the stop of this position.
  void take_breaks(const Team& who, std::size_t position, Time& now) {
    while (taken_ < round_.breaks.size() && next_break_ < who.breaks.size() &&
           std::size_t(round_.breaks[taken_]) == position) {
      const auto& pause = who.breaks[next_break_++];
      ++taken_;
      const Time begins = std::max(now, pause.earliest);
      if (begins > pause.latest) add(Rule::break_missed, team_, nobody, begins, pause.latest);
      now = begins + pause.length;
    }
  }

  Time go(const Team& who, int from, int to, Time now) {
    const Time way = time_between(problem_, from, to);
    if (way >= no_way) add(Rule::no_way_there, team_, nobody, from, to);
    found_.way += way;
    found_.cost += way * who.each_way;
    found_.sheets.back().way += way;
    return now + way;
  }

  void look_at_times(int team) {
    const auto& who = problem_.teams[std::size_t(team)];
    team_ = team;
    taken_ = next_break_ = 0;
    while (next_break_ < who.breaks.size() && who.breaks[next_break_].latest < who.begins)
      ++next_break_;
    Time now = who.begins;
    int here = who.start;
    auto& sheet = found_.sheets.back();
    sheet.leaves = now;
    for (std::size_t i = 0; i < round_.stops.size(); ++i) {
      take_breaks(who, i, now);
      const auto& stop = stop_of(round_.stops[i]);
      const Time arrives = now = go(who, here, stop.place, now);
      const Time begins = std::max(arrives, stop.ready);
      now = begins + stop.service;
      sheet.visits.push_back({round_.stops[i], arrives, begins, now});
      here = stop.place;
      if (begins <= stop.due) continue;
      auto& remark =
          add(stop.late > 0 ? Rule::late : Rule::too_late, team, round_.stops[i], begins, stop.due);
      remark.cost = stop.late * (Cost(begins) - stop.due);
    }
    take_breaks(who, round_.stops.size(), now);
    now = sheet.back = go(who, here, who.end, now);
    if (now > who.ends) add(Rule::home_too_late, team, nobody, now, who.ends);
    for (; next_break_ < who.breaks.size(); ++next_break_)
      if (now > who.breaks[next_break_].latest)
        add(Rule::break_missed, team, nobody, now, who.breaks[next_break_].latest);
  }

  void look_at_left_out() {
    for (std::size_t i = 0; i < problem_.stops.size(); ++i) {
      if (served_by_[i] != nobody) continue;
      const auto& stop = problem_.stops[i];
      if (stop.left_out >= never) {
        add(Rule::left_out_though_due, nobody, int(i), 0, 1);
      } else {
        add(Rule::left_out, nobody, int(i), 0, 1).cost = stop.left_out;
      }
    }
  }

  void look_at_carriages() {
    for (const auto& pair : problem_.carriages) {
      const int fetches = served_by_[std::size_t(pair.fetch)];
      const int brings = served_by_[std::size_t(pair.bring)];
      bool is_right = fetches == brings;
      if (is_right && fetches != nobody) {
        const auto& stops = plan_.rounds[std::size_t(fetches)].stops;
        is_right = std::find(stops.begin(), stops.end(), pair.fetch) <
                   std::find(stops.begin(), stops.end(), pair.bring);
      }
      if (!is_right) add(Rule::brought_before_fetched, brings, pair.bring, brings, fetches);
    }
  }

  const Problem& problem_;
  const Plan& plan_;
  std::vector<int> served_by_;
  Round round_;
  int team_ = nobody;
  std::size_t taken_ = 0, next_break_ = 0;
  Audit found_;
};
}  // namespace

Audit audit(const Problem& problem, const Plan& plan) { return Auditor(problem, plan).run(); }
}  // namespace rounds
