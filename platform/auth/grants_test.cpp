// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/grants.hpp"

#include <gtest/gtest.h>

#include "base/test_ids.hpp"

namespace auth {
namespace {
const Uuid street = numbered(1), community = numbered(2), other = numbered(3);
const Scope at_community{community, community, {community, street}};
const Scope at_other{other, other, {other, street}};
const Scope at_street{street, {}, {street}};
const Instant now{1'000'000};

std::vector<Grant> granted(Role role, Uuid place, std::optional<Instant> until = {}) {
  return {{role, place, Instant{0}, until}};
}
}  // namespace

TEST(Grants, NothingIsAllowedWithoutAGrant) {
  EXPECT_FALSE(is_allowed(may(Role::community_staff), {}, at_community, now));
  EXPECT_FALSE(is_allowed(may_in_house(Role::administrator), {}, {}, now));
}

TEST(Grants, ARightReachesThePlaceAndEverythingBelow) {
  const auto right = may(Role::community_staff, Role::command);
  EXPECT_TRUE(is_allowed(right, granted(Role::community_staff, community), at_community, now));
  EXPECT_FALSE(is_allowed(right, granted(Role::community_staff, community), at_other, now));
  EXPECT_TRUE(is_allowed(right, granted(Role::command, street), at_other, now));
}

TEST(Grants, AnotherRoleAtTheSamePlaceGivesNothing) {
  EXPECT_FALSE(
      is_allowed(may(Role::community_staff), granted(Role::guard, community), at_community, now));
  EXPECT_FALSE(
      is_allowed(may(Role::community_staff), granted(Role::administrator, {}), at_community, now));
}

TEST(Grants, ARightAtACommunityIsNotARightAboveIt) {
  EXPECT_FALSE(is_allowed(may(Role::command), granted(Role::command, street), at_street, now));
  EXPECT_TRUE(is_allowed(may_above(Role::command), granted(Role::command, street), at_street, now));
  EXPECT_FALSE(is_allowed(may_above(Role::community_staff),
                          granted(Role::community_staff, community), at_street, now));
}

TEST(Grants, OfSeveralTheOneThatRunsLongestLetsIn) {
  const auto right = may(Role::guard);
  auto grants = granted(Role::guard, community, now + 5);
  grants.push_back({Role::guard, street, Instant{0}, now + 9});
  grants.push_back({Role::command, street, Instant{0}, {}});
  const auto* found = grant_that_allows(right, grants, at_community, now);
  ASSERT_NE(nullptr, found);
  EXPECT_EQ(street, found->place);
  grants.push_back({Role::guard, community, Instant{0}, {}});
  EXPECT_FALSE(grant_that_allows(right, grants, at_community, now)->until);
  EXPECT_EQ(nullptr, grant_that_allows(right, {}, at_community, now));
}

TEST(Grants, AnEmergencyOpensOneHouseholdOfOneCommunityForATime) {
  const auto right = or_in_emergency(may(Role::community_staff));
  const auto home = numbered(7);
  const std::vector<Emergency> emergencies{{community, home, now + 1}};
  EXPECT_TRUE(is_open_in_emergency(right, emergencies, at_community, home, now));
  EXPECT_FALSE(is_open_in_emergency(right, emergencies, at_community, numbered(8), now));
  EXPECT_FALSE(is_open_in_emergency(right, emergencies, at_other, home, now));
  EXPECT_FALSE(is_open_in_emergency(right, emergencies, at_street, home, now));
  EXPECT_FALSE(is_open_in_emergency(right, emergencies, at_community, home, now + 1));
  EXPECT_FALSE(
      is_open_in_emergency(may(Role::community_staff), emergencies, at_community, home, now));
}

TEST(Grants, AGrantEndsByItself) {
  const auto right = may(Role::guard);
  EXPECT_TRUE(is_allowed(right, granted(Role::guard, community, now + 1), at_community, now));
  EXPECT_FALSE(is_allowed(right, granted(Role::guard, community, now), at_community, now));
  EXPECT_FALSE(is_allowed(right, {{Role::guard, community, now + 1, {}}}, at_community, now));
}
}  // namespace auth
