// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is owed to who stands there: rest, meals, hours within the cap.
#include "duty/lookups.hpp"
#include "duty/welfare_rules.hpp"

namespace duty {
struct WelfareCard {
  Uuid hand;
  std::string name;
  std::string post_name;  ///< Where they are now, or stand next.
  bool is_here = false;
  std::optional<std::int64_t> rest_minutes;
  std::int64_t week_minutes = 0, nights_in_row = 0;
  std::optional<Instant> came_at, meal_at;
  std::vector<Strain> strains;
};
BOOST_DESCRIBE_STRUCT(WelfareCard, (),
                      (hand, name, post_name, is_here, rest_minutes, week_minutes, nights_in_row,
                       came_at, meal_at, strains))
struct WelfareList {
  std::int64_t rest_minutes = 0, week_minutes = 0, nights_in_row = 0,
               meal_minutes = 0;  ///< Limits.
  std::string source;
  std::int64_t strained = 0, meals_due = 0;
  std::vector<WelfareCard> items;  ///< Who is worst off first.
};
BOOST_DESCRIBE_STRUCT(WelfareList, (),
                      (rest_minutes, week_minutes, nights_in_row, meal_minutes, source, strained,
                       meals_due, items))
/// Of everybody who has stood somewhere within a day, or is to; noted as a look.
Result<WelfareList> list_welfare(Work&);

struct NewMeals {
  Uuid id;  ///< The same twice applies once.
  std::vector<Uuid> hands;
};
BOOST_DESCRIBE_STRUCT(NewMeals, (), (id, hands))
struct MealsKept {
  Uuid id;
  std::int64_t given = 0;
};
BOOST_DESCRIBE_STRUCT(MealsKept, (), (id, given))
/// Refuses duty.nobody_named and duty.named_twice (hands), duty.not_here (hands): who is not on
/// duty.
Result<MealsKept> give_meals(Work&, const NewMeals&);
}  // namespace duty
