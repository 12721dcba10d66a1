// SPDX-License-Identifier: Apache-2.0
#include "hands/placing_rules.hpp"

#include <gtest/gtest.h>

namespace hands {
namespace {
Uuid id(std::uint8_t last) {
  Uuid made;
  made.bytes[15] = last;
  return made;
}
Profile with(std::vector<Skill> skills) {
  Profile profile;
  profile.skills = std::move(skills);
  return profile;
}
const std::vector<OpenPlace> places{{id(1), 0, {}}, {id(2), 1, {Skill::driving}}, {id(3), 2, {}}};
}  // namespace

TEST(PlacingRules, TheDearestWishWithAPlaceLeftIsGiven) {
  EXPECT_EQ(id(3), choose_place(places, with({}), {id(1), id(3), id(2)}));
  EXPECT_EQ(id(2), choose_place(places, with({Skill::driving}), {id(2), id(3)}));
  EXPECT_EQ(std::nullopt, choose_place(places, with({}), {id(1)}));
}

TEST(PlacingRules, WithoutWishesTheFirstPlaceThatSuitsIsGiven) {
  EXPECT_EQ(id(3), choose_place(places, with({}), {}));
  EXPECT_EQ(id(2), choose_place(places, with({Skill::driving}), {}));
}

TEST(PlacingRules, APostIsForThoseWithAllSkillsThatItNeeds) {
  const OpenPlace both{id(4), 1, {Skill::driving, Skill::lifting}};
  EXPECT_FALSE(suits(both, with({Skill::driving}), {}));
  EXPECT_TRUE(suits(both, with({Skill::lifting, Skill::driving}), {}));
  EXPECT_FALSE(suits(both, with({Skill::lifting, Skill::driving}), {id(5)}));
}

TEST(PlacingRules, NearerIsWhoSharesStairsThenHouseThenCompound) {
  const Whereabouts here{id(1), id(2), id(3)};
  EXPECT_EQ(Nearness::stairwell, nearness_of(here, here));
  EXPECT_EQ(Nearness::building, nearness_of(here, {id(9), id(2), id(3)}));
  EXPECT_EQ(Nearness::compound, nearness_of(here, {{}, {}, id(3)}));
  EXPECT_EQ(Nearness::community, nearness_of({{}, {}, {}}, {{}, {}, {}})) << "nothing is no place";
}
}  // namespace hands
