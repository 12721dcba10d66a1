// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/delegation.hpp"

#include <gtest/gtest.h>

#include "base/described.hpp"
#include "base/test_ids.hpp"

namespace auth {
namespace {
const Uuid street = numbered(1), community = numbered(2), other = numbered(3);
const Uuid chen = numbered(10), wang = numbered(11), zhou = numbered(12);
const Scope house{};
const Scope at_community{community, community, {community, street}};
const Scope at_other{other, other, {other, street}};
const Scope at_street{street, {}, {street}};
const Instant now{1'800'000'000'000};
const AccessPolicy& policy = access_policy(Day::in_china(now));

Decider holding(Role role, const Uuid& place, std::optional<Instant> until = {}) {
  return {chen, {{role, place, Instant{0}, until}}, false};
}
const Decider administrator = holding(Role::administrator, {});
const Decider staff = holding(Role::community_staff, community);

Terms terms(Role role, const Scope& at, std::optional<Instant> until = {}) {
  return {wang, role, at, now, until, {}};
}
std::string why(const Result<void>& verdict) { return verdict ? "allowed" : verdict.error().code; }
std::string giving(const Decider& decider, const Terms& wanted) {
  return why(may_give(decider, wanted, now, policy));
}

template <class F>
void each_role(F&& f) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>(
      [&](auto role) { f(role.value); });
}
}  // namespace

TEST(Delegation, AnAdministratorOfTheHouseGivesEveryRoleEverywhere) {
  each_role([](Role role) {
    EXPECT_EQ("allowed", giving(administrator, terms(role, at_community)));
    EXPECT_EQ("allowed", giving(administrator, terms(role, at_street)));
  });
  EXPECT_EQ("allowed", giving(administrator, terms(Role::administrator, house)));
}

TEST(Delegation, AnAdministratorOfAPlaceStaysBelowIt) {
  const auto of_community = holding(Role::administrator, community);
  EXPECT_EQ("allowed", giving(of_community, terms(Role::community_staff, at_community)));
  EXPECT_EQ("auth.not_yours_to_give", giving(of_community, terms(Role::guard, at_other)));
  EXPECT_EQ("auth.not_yours_to_give", giving(of_community, terms(Role::guard, at_street)));
  EXPECT_EQ("auth.not_yours_to_give", giving(of_community, terms(Role::administrator, house)));
}

TEST(Delegation, StaffGivesTheRolesBelowItInItsOwnCommunity) {
  const auto given = mask_of({Role::resident, Role::guard, Role::grid_worker, Role::stairwell_lead,
                              Role::volunteer, Role::carer});
  each_role([&](Role role) {
    const bool is_below = given >> static_cast<unsigned>(role) & 1u;
    EXPECT_EQ(is_below ? "allowed" : "auth.not_yours_to_give",
              giving(staff, terms(role, at_community)))
        << described::name_of(role);
    EXPECT_EQ("auth.not_yours_to_give", giving(staff, terms(role, at_other)));
    EXPECT_EQ("auth.not_yours_to_give", giving(staff, terms(role, at_street)));
    EXPECT_EQ("auth.not_yours_to_give", giving(staff, terms(role, house)));
  });
}

TEST(Delegation, StaffOfAStreetGivesInItsCommunitiesButNothingAboveThem) {
  const auto of_street = holding(Role::community_staff, street);
  EXPECT_EQ("allowed", giving(of_street, terms(Role::guard, at_other)));
  EXPECT_EQ("auth.not_yours_to_give", giving(of_street, terms(Role::guard, at_street)));
}

TEST(Delegation, NoOtherRoleGivesAnything) {
  each_role([](Role own) {
    if (own == Role::administrator || own == Role::community_staff) return;
    each_role([&](Role role) {
      EXPECT_EQ("auth.not_yours_to_give", giving(holding(own, street), terms(role, at_community)));
    });
  });
  EXPECT_EQ("auth.not_yours_to_give", giving({chen, {}, false}, terms(Role::guard, at_community)));
}

TEST(Delegation, ARightThatHasEndedGivesNothing) {
  EXPECT_EQ("auth.not_yours_to_give", giving(holding(Role::community_staff, community, now),
                                             terms(Role::guard, at_community)));
}

TEST(Delegation, NobodyLiftsThemselves) {
  auto own = terms(Role::guard, at_community);
  own.user = chen;
  EXPECT_EQ("auth.not_yourself", giving(staff, own));
  own.role = Role::command;
  EXPECT_EQ("auth.not_yourself", giving(administrator, own));
}

TEST(Delegation, OnlyAnAdministratorMayHoldTheWholeHouse) {
  EXPECT_EQ("auth.role_needs_place", giving(administrator, terms(Role::command, house)));
}

TEST(Delegation, AGrantEndsAfterItBegins) {
  EXPECT_EQ("auth.ends_before_it_begins", giving(staff, terms(Role::guard, at_community, now)));
  auto later = terms(Role::guard, at_community, now + 2);
  later.from = now + 2;
  EXPECT_EQ("auth.ends_before_it_begins", giving(staff, later));
  later.from = now + 1;
  EXPECT_EQ("allowed", giving(staff, later));
  later.from = Instant{0};
  later.until = Instant{1};
  EXPECT_EQ("auth.ends_before_it_begins", giving(staff, later));
}

TEST(Delegation, ASubstituteStandsInForSomebodyElseAndForATime) {
  auto substitute = terms(Role::grid_worker, at_community);
  substitute.stands_in_for = wang;
  EXPECT_EQ("auth.substitute_for_itself", giving(staff, substitute));
  substitute.stands_in_for = zhou;
  EXPECT_EQ("auth.substitute_needs_end", giving(staff, substitute));
  substitute.until = now + policy.longest_substitute_ms + 1;
  EXPECT_EQ("auth.substitute_too_long", giving(staff, substitute));
  substitute.until = now + policy.longest_substitute_ms;
  EXPECT_EQ("allowed", giving(staff, substitute));
}

TEST(Delegation, APhoneWithoutAPasswordIsForFieldRolesAndForATime) {
  const auto field =
      mask_of({Role::guard, Role::grid_worker, Role::stairwell_lead, Role::volunteer, Role::carer});
  const auto until = now + policy.longest_enrolment_ms;
  each_role([&](Role role) {
    EXPECT_EQ(field >> static_cast<unsigned>(role) & 1u ? "allowed" : "auth.role_needs_password",
              why(may_invite(administrator, terms(role, at_community, until), now, policy)));
  });
  EXPECT_EQ("auth.enrolment_too_long",
            why(may_invite(staff, terms(Role::guard, at_community, until + 1), now, policy)));
  EXPECT_EQ("auth.not_yours_to_give",
            why(may_invite(staff, terms(Role::guard, at_other, until), now, policy)));
}

TEST(Delegation, TheLastAdministratorOfTheHouseCannotBeEnded) {
  EXPECT_EQ("auth.last_administrator",
            why(may_end(administrator, Role::administrator, house, 0, now)));
  EXPECT_EQ("allowed", why(may_end(administrator, Role::administrator, house, 1, now)));
  EXPECT_EQ("allowed", why(may_end(administrator, Role::administrator, at_community, 0, now)));
  EXPECT_EQ("allowed", why(may_end(administrator, Role::command, at_street, 0, now)));
  EXPECT_EQ("auth.not_yours_to_give", why(may_end(staff, Role::administrator, house, 1, now)));
  EXPECT_EQ("allowed", why(may_end(staff, Role::carer, at_community, 0, now)));
  EXPECT_EQ("auth.not_yours_to_give", why(may_end(staff, Role::carer, at_other, 0, now)));
}

TEST(Delegation, InAnEmergencyEveryRoleThatServesPeopleMayOpenOneHome) {
  each_role([](Role role) {
    const bool serves = role != Role::resident && role != Role::administrator;
    EXPECT_EQ(serves ? "allowed" : "auth.no_role_yet",
              why(may_open_in_emergency(holding(role, street).grants, now)));
  });
  EXPECT_EQ("auth.no_role_yet", why(may_open_in_emergency({}, now)));
  EXPECT_EQ("auth.no_role_yet",
            why(may_open_in_emergency(holding(Role::guard, street, now).grants, now)));
}

TEST(AccessPolicy, HoldsFromItsDayOnAndSaysWhereItIsFrom) {
  EXPECT_LE(policy.in_force_from, Day::in_china(now));
  EXPECT_EQ(policy.in_force_from, access_policy(Day::first).in_force_from);
  EXPECT_FALSE(policy.source.empty());
  EXPECT_EQ(10, policy.failures_of_name);
  EXPECT_EQ(15 * minute_ms, policy.failures_within_ms);
}
}  // namespace auth
