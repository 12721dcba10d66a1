// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a plan of rounds breaks and what it costs, told rule by rule, straight from the words of
/// the problem. Shares no code with the search, so that each checks the other.
#include <boost/describe.hpp>
#include <vector>

#include "engines/rounds/model.hpp"

namespace rounds {
enum class Rule {
  // hard
  no_such_stop,
  served_twice,
  left_out_though_due,
  too_late,
  home_too_late,
  no_way_there,
  too_much_on_board,
  skill_missing,
  not_its_team,
  not_first,
  back_to_clean,
  brought_before_fetched,
  break_missed,
  // soft
  left_out,
  late,
  other_team
};
BOOST_DESCRIBE_ENUM(Rule, no_such_stop, served_twice, left_out_though_due, too_late, home_too_late,
                    no_way_there, too_much_on_board, skill_missing, not_its_team, not_first,
                    back_to_clean, brought_before_fetched, break_missed, left_out, late, other_team)

constexpr bool is_hard(Rule rule) { return rule <= Rule::break_missed; }

/// One rule at one stop or team. What does not apply is -1.
struct Remark {
  Rule rule = Rule::no_such_stop;
  int team = nobody, stop = nobody;
  std::int64_t is = 0, allowed = 0;  ///< What was found, and the limit that it passes.
  Cost cost = 0;                     ///< 0 for hard rules.
};

/// When a team serves a stop.
struct Visit {
  int stop = 0;
  Time arrives = 0, begins = 0, leaves = 0;
};

struct Sheet {
  std::vector<Visit> visits;
  Time leaves = 0, back = 0;
  Cost way = 0;  ///< Time on the way.
};

struct Audit {
  Cost cost = 0;
  Cost way = 0;                 ///< Time on the way of all teams.
  int teams = 0;                ///< Teams that go out.
  std::vector<Remark> remarks;  ///< The hard ones first.
  int hard = 0;                 ///< How many of them are hard.
  std::vector<Sheet> sheets;    ///< For each team.
};

/// Every broken rule and every cost. Ways and teams cost too, so the remarks' costs are only part
/// of it. Stops that must be served and are not break a rule and cost nothing.
Audit audit(const Problem&, const Plan&);
}  // namespace rounds
