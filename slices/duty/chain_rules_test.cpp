// SPDX-License-Identifier: Apache-2.0
#include "duty/chain_rules.hpp"

#include <gtest/gtest.h>

namespace duty {
namespace {
Instant hour(std::int64_t hours) { return Instant{hours * hour_ms}; }
const OnCallTime times[] = {{2, hour(0), hour(24)},
                            {1, hour(0), hour(12)},
                            {1, hour(14), hour(24)},
                            {3, hour(6), hour(20)}};
using Chain = std::vector<std::size_t>;
std::string text_of(const std::vector<Gap>& gaps) {
  std::string text;
  for (const auto& gap : gaps)
    text += std::to_string(gap.from.milliseconds / hour_ms) + '-' +
            std::to_string(gap.until.milliseconds / hour_ms) + ' ';
  return text;
}
}  // namespace

TEST(ChainRules, TheChainIsThatOfTheMoment) {
  EXPECT_EQ((Chain{1, 0}), chain_at(times, hour(5)));
  EXPECT_EQ((Chain{1, 0, 3}), chain_at(times, hour(6)));
  EXPECT_EQ((Chain{0, 3}), chain_at(times, hour(12))) << "an end is not included";
  EXPECT_EQ(Chain{}, chain_at(times, hour(24)));
}

TEST(ChainRules, AnAlarmGoesAlongTheChainAndStaysWithTheLast) {
  EXPECT_EQ(1u, holder_at(times, hour(6), 0));
  EXPECT_EQ(0u, holder_at(times, hour(6), 1));
  EXPECT_EQ(3u, holder_at(times, hour(6), 2));
  EXPECT_EQ(3u, holder_at(times, hour(6), 9));
  EXPECT_EQ(std::nullopt, holder_at(times, hour(30), 0));
}

TEST(ChainRules, HoursWithoutAFirstAreGaps) {
  EXPECT_EQ("12-14 24-30 ", text_of(gaps_of(times, hour(0), hour(30))));
  EXPECT_EQ("", text_of(gaps_of(times, hour(1), hour(12))));
  EXPECT_EQ("0-5 ", text_of(gaps_of({}, hour(0), hour(5))));
  const OnCallTime nested[] = {{1, hour(0), hour(10)}, {1, hour(2), hour(3)}};
  EXPECT_EQ("", text_of(gaps_of(nested, hour(0), hour(10))));
}
}  // namespace duty
