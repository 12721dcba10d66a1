// SPDX-License-Identifier: Apache-2.0
#include "people/field_rules.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {
const Day today = *Day::of(2027, 1, 15);
}

TEST(PeopleFieldRules, WritesWhatStillReadsAsItDid) {
  EXPECT_EQ(FieldVerdict::write, judge_change("here", "", "here", "away"));
  EXPECT_EQ(FieldVerdict::stands_already, judge_change("away", "", "here", "away"));
  EXPECT_EQ(FieldVerdict::clash, judge_change("elsewhere", "", "here", "away"));
}

TEST(PeopleFieldRules, APhoneMayBeToldByItsMask) {
  EXPECT_EQ(FieldVerdict::write,
            judge_change("13900000017", "139****0017", "139****0017", "13900000018"));
  EXPECT_EQ(FieldVerdict::clash,
            judge_change("13900000017", "139****0017", "138****0017", "13900000018"));
  EXPECT_EQ(FieldVerdict::write, judge_change("", "", "", "13900000018"));
  EXPECT_EQ(FieldVerdict::clash, judge_change("13900000017", "139****0017", "", "13900000018"));
}

TEST(PeopleFieldRules, TwoPhonesInEitherOrderEndWithBothValuesInTheHouse) {
  for (const auto& [first, second] :
       {std::pair("away", "elsewhere"), std::pair("elsewhere", "away")}) {
    EXPECT_EQ(FieldVerdict::write, judge_change("here", "", "here", first));
    EXPECT_EQ(FieldVerdict::clash, judge_change(first, "", "here", second));
  }
}

TEST(PeopleFieldRules, AFieldTakesOnlyWhatCanStandInIt) {
  EXPECT_TRUE(fits_field(KnownField::occupancy, "vacant", today));
  EXPECT_FALSE(fits_field(KnownField::occupancy, "empty", today));
  EXPECT_TRUE(fits_field(KnownField::born_on, "", today));
  EXPECT_TRUE(fits_field(KnownField::born_on, "1949-12-31", today));
  EXPECT_FALSE(fits_field(KnownField::born_on, "2027-01-16", today));
  EXPECT_FALSE(fits_field(KnownField::born_on, "1949-02-30", today));
  EXPECT_FALSE(fits_field(KnownField::name, "", today));
  EXPECT_TRUE(fits_field(KnownField::registered_at, "", today));
  EXPECT_FALSE(fits_field(KnownField::relation, "", today));
}
}  // namespace people
