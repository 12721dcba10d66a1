// SPDX-License-Identifier: Apache-2.0
#include "need/exit_rules.hpp"

#include <gtest/gtest.h>

namespace need {
namespace {
const NeedPolicy& exit_numbers() { return need_policy(*Day::of(2026, 12, 1)); }
constexpr Instant morning{1'800'000'000'000};
std::vector<MarkAt> marked(std::initializer_list<Mark> marks) {
  std::vector<MarkAt> all;
  for (const auto mark : marks) all.push_back({mark, morning});
  return all;
}
}  // namespace

TEST(ExitRules, FollowTheMarksInWhateverOrderTheyArrive) {
  using enum Mark;
  EXPECT_EQ(ExitState::preparing, exit_state({}));
  EXPECT_EQ(ExitState::preparing, exit_state(marked({vehicle, driver, escort, protection})));
  EXPECT_EQ(ExitState::away, exit_state(marked({left})));
  EXPECT_EQ(ExitState::at_hospital, exit_state(marked({arrived, left})));
  EXPECT_EQ(ExitState::on_way_back, exit_state(marked({left, way_back})));
  EXPECT_EQ(ExitState::back, exit_state(marked({returned})));
  EXPECT_EQ(ExitState::back, exit_state(marked({returned, left, arrived, way_back})));
  EXPECT_EQ(ExitState::over, exit_state(marked({returned, disinfected})));
  EXPECT_EQ(ExitState::preparing, exit_state(marked({disinfected}))) << "of the way before";
}

TEST(ExitRules, WhateverLacksSomebodyWhoLeftHasLeft) {
  using enum Mark;
  const std::array before{vehicle, driver, escort, protection};
  for (unsigned set = 0; set < 16; ++set) {
    std::vector<MarkAt> marks;
    for (unsigned i = 0; i < 4; ++i)
      if (set >> i & 1u) marks.push_back({before[i], morning});
    marks.push_back({left, morning + 1});
    EXPECT_EQ(ExitState::away, exit_state(marks)) << set;
    EXPECT_EQ(9u - marks.size(), missing_marks(marks).size()) << "asked for afterwards";
  }
}

TEST(ExitRules, WithoutAVehicleThreeHoursBeforeThereIsAnAlarm) {
  const auto leaves = morning + 5 * hour_ms;
  EXPECT_EQ(morning + 2 * hour_ms, vehicle_alarm(Kind::dialysis, leaves, {}, exit_numbers()));
  EXPECT_FALSE(vehicle_alarm(Kind::dialysis, leaves, marked({Mark::vehicle}), exit_numbers()));
  EXPECT_FALSE(vehicle_alarm(Kind::dialysis, leaves, marked({Mark::left}), exit_numbers()))
      << "left without one that anybody wrote down";
  EXPECT_FALSE(vehicle_alarm(Kind::clinic, {}, {}, exit_numbers()));
  EXPECT_FALSE(vehicle_alarm(Kind::emergency, leaves, {}, exit_numbers())) << "120 brings it";
}

TEST(ExitRules, WhoIsAwayForTooLongIsAskedAfter) {
  const auto out = marked({Mark::left});
  EXPECT_FALSE(is_late_back(out, morning + 8 * hour_ms + -1, exit_numbers()));
  EXPECT_TRUE(is_late_back(out, morning + 8 * hour_ms, exit_numbers()));
  EXPECT_FALSE(
      is_late_back(marked({Mark::left, Mark::way_back}), morning + day_ms, exit_numbers()));
  EXPECT_FALSE(is_late_back({}, morning + day_ms, exit_numbers()));
}
}  // namespace need
