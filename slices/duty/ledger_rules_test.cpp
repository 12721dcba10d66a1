// SPDX-License-Identifier: Apache-2.0
#include "duty/ledger_rules.hpp"

#include <gtest/gtest.h>

namespace duty {
namespace {
Uuid hand(int number) {
  return *Uuid::parse("00000000-0000-7000-8000-00000000000" + std::to_string(number));
}
const Day november = *Day::of(2026, 11, 30), december = *Day::of(2026, 12, 1);
const Entry entries[] = {{hand(1), "第一党支部", december, 100},
                         {hand(1), "第一党支部", november, 480},
                         {hand(2), "", november, 600},
                         {hand(3), "第一党支部", november, 60}};
std::string text_of(const std::vector<Sum>& sums) {
  std::string text;
  for (const auto& sum : sums)
    text += sum.name + ' ' + std::to_string(sum.minutes) + ' ' + std::to_string(sum.times) + ' ' +
            std::to_string(sum.hands) + "; ";
  return text;
}
}  // namespace

TEST(LedgerRules, SumsCountMinutesTimesAndHandsOnce) {
  EXPECT_EQ("2026-11 1140 3 3; 2026-12 100 1 1; ", text_of(by_month(entries)));
  EXPECT_EQ("第一党支部 640 3 2;  600 1 1; ", text_of(by_organisation(entries)));
  const auto all = all_of(entries);
  EXPECT_EQ(1'240, all.minutes);
  EXPECT_EQ(4, all.times);
  EXPECT_EQ(3, all.hands);
  EXPECT_EQ(0, all_of({}).times);
}

TEST(LedgerRules, WhoHasMostHoursStandsFirst) {
  const auto hands = by_hand(entries);
  ASSERT_EQ(3u, hands.size());
  EXPECT_EQ(hand(2).text(), hands[0].name);
  EXPECT_EQ(hand(1).text(), hands[1].name);
  EXPECT_EQ(580, hands[1].minutes);
}

TEST(LedgerRules, AMaskedNameShowsItsFirstCharacter) {
  EXPECT_EQ("张*", masked_name("张伟明"));
  EXPECT_EQ("A*", masked_name("Anna"));
  EXPECT_EQ("", masked_name(""));
}
}  // namespace duty
