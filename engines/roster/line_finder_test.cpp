// SPDX-License-Identifier: Apache-2.0
/// The cheapest line is compared with the cheapest of all lines that an audit lets pass.
#include "engines/roster/line_finder.hpp"

#include <gtest/gtest.h>

#include "engines/roster/audit.hpp"
#include "engines/roster/sheet.hpp"
#include "engines/roster/test_problems.hpp"

namespace roster {
namespace {
bool is_lawful(const Audit& audit) {
  for (const auto& remark : audit.remarks)
    if (is_hard(remark.rule) && remark.rule != Rule::post_empty) return false;
  return true;
}

/// Tries each line of the window; what the best costs, or `barred`.
Cost best_by_trying(const Problem& problem, Roster roster, const Window& window) {
  const int days = window.to - window.from, choices = int(problem.duties.size()) + 1;
  int lines = 1;
  for (int i = 0; i < days; ++i) lines *= choices;
  Cost best = barred;
  for (int number = 0; number < lines; ++number) {
    for (int i = 0, rest = number; i < days; ++i, rest /= choices)
      roster.line(std::size_t(window.person))[window.from + i] = std::int16_t(rest % choices - 1);
    const auto found = audit(problem, roster);
    if (found.cost < best && is_lawful(found)) best = found.cost;
  }
  return best;
}
}  // namespace

TEST(LineFinder, FindsTheCheapestOfAllLines) {
  int found_some = 0;
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    auto problem = made::tight(seed, 1, 14);
    problem.people[0].least_minutes = 960;
    const Ground ground(problem);
    Sheet sheet(ground);
    engine::Chance chance(seed);
    const int from = chance.below(10);
    const Window whole{0, 0, 14}, window{0, from, from + 5};
    std::vector<Cost> duty_costs, off_costs;
    LineFinder finder(ground);
    const auto ask = [&](const Window& open) {
      sheet.take_out(open);
      sheet.price(open, duty_costs, off_costs);
      Ask wanted;
      wanted.person = 0;
      wanted.from = open.from;
      wanted.to = open.to;
      wanted.now = sheet.line(0);
      wanted.duty_costs = duty_costs.data();
      wanted.off_costs = off_costs.data();
      if (!finder.find(wanted)) return false;
      const Cost least = finder.cost();
      wanted.below = least;
      EXPECT_FALSE(finder.find(wanted));
      wanted.below = least + 1;
      EXPECT_TRUE(finder.find(wanted));
      EXPECT_EQ(least, finder.cost());
      sheet.put_in(open, finder.line().data());
      return true;
    };
    ASSERT_TRUE(ask(whole)) << seed;
    const auto by_trying = best_by_trying(problem, sheet.roster(), window);
    EXPECT_EQ(sheet.cost(), by_trying) << seed;  // no window of the best line can be bettered
    problem.people[0].wishes.clear();
    if (ask(window)) {
      ++found_some;
      EXPECT_EQ(sheet.cost(), by_trying) << seed;
    }
  }
  EXPECT_GT(found_some, 20);
}

TEST(LineFinder, FindsNothingAtOrAboveTheCostAsked) {
  const auto problem = made::tight(4, 1, 14);
  const Ground ground(problem);
  Sheet sheet(ground);
  sheet.take_out({0, 0, 14});
  std::vector<Cost> duty_costs, off_costs;
  sheet.price({0, 0, 14}, duty_costs, off_costs);
  Ask ask;
  ask.to = 14;
  ask.now = sheet.line(0);
  ask.duty_costs = duty_costs.data();
  LineFinder finder(ground);
  ASSERT_TRUE(finder.find(ask));
  const Cost best = finder.cost();
  ask.below = best;
  EXPECT_FALSE(finder.find(ask));
  ask.below = best + 1;
  ASSERT_TRUE(finder.find(ask));
  EXPECT_EQ(best, finder.cost());
}
}  // namespace roster
