// SPDX-License-Identifier: Apache-2.0
#include "people/merge_rules.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {
PersonFacts person(const char* name) {
  PersonFacts facts;
  facts.name = PersonName(name);
  return facts;
}
}  // namespace

TEST(MergeRules, WhatOnlyOneOfThemKnowsIsSuggested) {
  auto kept = person("张伟"), dropped = person("张玮");
  dropped.phone = "13812345678";
  dropped.sex = Sex::male;
  kept.born_on = Day::parse("1960-03-05");
  const auto facts = merged(kept, dropped, {});
  ASSERT_TRUE(facts);
  EXPECT_EQ("张伟", facts->name.str());
  EXPECT_EQ("13812345678", facts->phone);
  EXPECT_EQ(Sex::male, facts->sex);
  EXPECT_EQ(Day::parse("1960-03-05"), facts->born_on);
}

TEST(MergeRules, AChoiceCountsBeforeTheSuggestionEvenForNothing) {
  auto kept = person("张伟"), dropped = person("张玮");
  dropped.phone = "13812345678";
  const auto facts =
      merged(kept, dropped, {{MergeField::phone, Side::kept}, {MergeField::name, Side::dropped}});
  ASSERT_TRUE(facts);
  EXPECT_EQ("张玮", facts->name.str());
  EXPECT_EQ("", facts->phone);
}

TEST(MergeRules, NoFieldIsChosenTwice) {
  const auto facts = merged(person("张伟"), person("张玮"),
                            {{MergeField::name, Side::kept}, {MergeField::name, Side::dropped}});
  ASSERT_FALSE(facts);
  EXPECT_EQ("people.chosen_twice", facts.error().code);
}

TEST(MergeRules, HomeAndRegistrationAreChosenApart) {
  auto kept = person("张伟"), dropped = person("张伟");
  kept.stay.standing = Standing::moved_out;
  kept.stay.registered = Registered::here;
  dropped.stay.household.bytes[0] = 7;
  dropped.stay.registered = Registered::elsewhere;
  EXPECT_EQ(Side::dropped, suggested(MergeField::home, kept, dropped));
  EXPECT_EQ(Side::kept, suggested(MergeField::registration, kept, dropped));
  const auto facts = merged(kept, dropped, {});
  ASSERT_TRUE(facts);
  EXPECT_EQ(Standing::listed, facts->stay.standing);
  EXPECT_EQ(7, facts->stay.household.bytes[0]);
  EXPECT_EQ(Registered::here, facts->stay.registered);
}

TEST(MergeRules, TakingAFieldMakesItTheSame) {
  auto kept = person("张伟"), dropped = person("王芳");
  dropped.sex = Sex::female;
  dropped.born_on = Day::parse("1970-01-02");
  dropped.phone = "1";
  dropped.id_kind = IdKind::passport;
  dropped.id_number = "E1";
  dropped.stay.household.bytes[0] = 7;
  dropped.stay.registered = Registered::elsewhere;
  each_merge_field([&](MergeField field) {
    EXPECT_FALSE(is_same(field, kept, dropped)) << described::name_of(field);
    take_field(field, dropped, kept);
    EXPECT_TRUE(is_same(field, kept, dropped)) << described::name_of(field);
  });
}
}  // namespace people
