// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a roster breaks and what it costs, told rule by rule, straight from the words of the
/// problem. Shares no code with the search, so that each checks the other.
#include <boost/describe.hpp>
#include <vector>

#include "engines/roster/model.hpp"

namespace roster {
enum class Rule {
  // hard
  not_able,
  too_often,
  too_many_minutes,
  too_few_minutes,
  week_too_long,
  too_many_days_in_row,
  too_few_days_in_row,
  too_few_days_off,
  too_many_nights_in_row,
  too_many_weekends,
  too_little_rest,
  day_off_worked,
  barred_duty,
  lock_broken,
  post_empty,
  // soft
  missing_people,
  surplus_people,
  wish_not_given,
  unwanted_duty,
  not_together,
  not_apart,
  unfair_hours,
  unfair_nights,
  unfair_weekends
};
BOOST_DESCRIBE_ENUM(Rule, not_able, too_often, too_many_minutes, too_few_minutes, week_too_long,
                    too_many_days_in_row, too_few_days_in_row, too_few_days_off,
                    too_many_nights_in_row, too_many_weekends, too_little_rest, day_off_worked,
                    barred_duty, lock_broken, post_empty, missing_people, surplus_people,
                    wish_not_given, unwanted_duty, not_together, not_apart, unfair_hours,
                    unfair_nights, unfair_weekends)

constexpr bool is_hard(Rule rule) { return rule <= Rule::post_empty; }

/// One rule at one spot. What does not apply is -1.
struct Remark {
  Rule rule = Rule::not_able;
  int person = -1, other = -1, day = -1, duty = -1;
  std::int64_t is = 0, allowed = 0;  ///< What was found, and the limit that it passes.
  Cost cost = 0;                     ///< 0 for hard rules, but for post_empty.
};

struct Audit {
  Cost cost = 0;
  std::vector<Remark> remarks;  ///< The hard ones first.
  int hard = 0;                 ///< How many of them are hard.
};

/// Every broken rule and every cost; the sum of the remarks' costs is the cost. A run that touches
/// the first day (with an unknown past) or the last one is exempt from rules on the shortest run.
Audit audit(const Problem&, const Roster&);
}  // namespace roster
