// SPDX-License-Identifier: Apache-2.0
#include "people/move_rules.hpp"

#include <gtest/gtest.h>

namespace people {
namespace {
const Day today = *Day::parse("2027-01-15");

Stay at_home() {
  Stay stay;
  stay.household.bytes[0] = 1;
  stay.relation = Relation::spouse;
  stay.registered = Registered::here;
  return stay;
}
Uuid another_home() {
  Uuid id;
  id.bytes[0] = 2;
  return id;
}
Stay standing(Standing as) {
  auto stay = at_home();
  stay.standing = as;
  return stay;
}
template <class T>
std::string why(const Result<T>& result) {
  return result ? "allowed" : result.error().code;
}
}  // namespace

TEST(MoveRules, TakesADayFromTheLimitBackUntilToday) {
  const auto& policy = move_policy(today);
  EXPECT_EQ("allowed", why(may_date(today, today, policy)));
  EXPECT_EQ("people.day_in_future", why(may_date(today + 1, today, policy)));
  EXPECT_EQ("allowed", why(may_date(today + -policy.most_days_back, today, policy)));
  EXPECT_EQ("people.day_too_far_back",
            why(may_date(today + (-policy.most_days_back - 1), today, policy)));
}

TEST(MoveRules, WhoIsNotListedDoesNothingMore) {
  const std::pair<Standing, const char*> refused[]{{Standing::dead, "people.is_dead"},
                                                   {Standing::moved_out, "people.has_moved_out"},
                                                   {Standing::struck, "people.is_set_aside"},
                                                   {Standing::merged, "people.is_set_aside"}};
  for (const auto& [as, code] : refused) {
    const auto stay = standing(as);
    EXPECT_EQ(code, why(leave(stay, Registration::goes_along)));
    EXPECT_EQ(code, why(die(stay)));
    EXPECT_EQ(code, why(go_away(stay, today, {}, move_policy(today))));
    EXPECT_EQ(code, why(come_back(stay)));
    EXPECT_EQ(code, why(register_anew(stay, Registered::elsewhere, {}, Residence::here)));
    EXPECT_EQ(code, why(relate(stay, Relation::head)));
    if (as == Standing::moved_out) continue;
    EXPECT_EQ(code, why(settle(stay, another_home(), Relation::child)));
  }
}

TEST(MoveRules, SettlingEndsAnAbsenceAndBringsBackWhoMovedOut) {
  auto away = at_home();
  away.residence = Residence::away;
  away.back_on = today;
  const auto settled = settle(away, another_home(), Relation::child);
  ASSERT_TRUE(settled);
  EXPECT_EQ(another_home(), settled->household);
  EXPECT_EQ(Relation::child, settled->relation);
  EXPECT_EQ(Residence::here, settled->residence);
  EXPECT_FALSE(settled->back_on);
  EXPECT_EQ("people.lives_there_already",
            why(settle(at_home(), at_home().household, Relation::head)));
  const auto back = settle(standing(Standing::moved_out), at_home().household, Relation::head);
  ASSERT_TRUE(back);
  EXPECT_EQ(Standing::listed, back->standing);
}

TEST(MoveRules, WhoStaysRegisteredStaysListedAsLivingElsewhere) {
  const auto stays = leave(at_home(), Registration::stays);
  ASSERT_TRUE(stays);
  EXPECT_EQ(Standing::listed, stays->standing);
  EXPECT_EQ(Residence::elsewhere, stays->residence);
  EXPECT_EQ(Registered::here, stays->registered);
  const auto goes = leave(at_home(), Registration::goes_along);
  ASSERT_TRUE(goes);
  EXPECT_EQ(Standing::moved_out, goes->standing);
  EXPECT_EQ(Registered::elsewhere, goes->registered);
  auto tenant = at_home();
  tenant.registered = Registered::elsewhere;
  EXPECT_EQ("people.not_registered_here", why(leave(tenant, Registration::stays)));
}

TEST(MoveRules, AnAbsenceHasAnEndThatIsNotBeforeItsBeginning) {
  const auto& policy = move_policy(today);
  const auto away = go_away(at_home(), today, today + 30, policy);
  ASSERT_TRUE(away);
  EXPECT_EQ(Residence::away, away->residence);
  EXPECT_EQ(today + 30, away->back_on);
  EXPECT_EQ("allowed", why(go_away(at_home(), today, {}, policy)));
  EXPECT_EQ("people.back_too_early", why(go_away(at_home(), today, today + -1, policy)));
  EXPECT_EQ("people.away_too_long",
            why(go_away(at_home(), today, today + policy.most_days_away + 1, policy)));
  EXPECT_EQ("people.away_already", why(go_away(*away, today, {}, policy)));
  const auto back = come_back(*away);
  ASSERT_TRUE(back);
  EXPECT_EQ(at_home(), *back);
  EXPECT_EQ("people.not_away", why(come_back(at_home())));
  auto elsewhere = at_home();
  elsewhere.residence = Residence::elsewhere;
  EXPECT_EQ("people.lives_elsewhere", why(go_away(elsewhere, today, {}, policy)));
}

TEST(MoveRules, ARegistrationThatChangesNothingIsRefused) {
  EXPECT_EQ("people.nothing_changes",
            why(register_anew(at_home(), Registered::here, {}, Residence::here)));
  const auto anew =
      register_anew(at_home(), Registered::elsewhere, Address("杭州市上城区"), Residence::here);
  ASSERT_TRUE(anew);
  EXPECT_EQ(Registered::elsewhere, anew->registered);
  EXPECT_EQ("杭州市上城区", anew->registered_at->str());
}

TEST(MoveRules, RelationsTurnRoundWithTheHead) {
  EXPECT_EQ(Relation::spouse, turned(Relation::spouse));
  EXPECT_EQ(Relation::parent, turned(Relation::child));
  EXPECT_EQ(Relation::child, turned(Relation::parent));
  EXPECT_EQ(Relation::grandparent, turned(Relation::grandchild));
  EXPECT_EQ(Relation::grandchild, turned(Relation::grandparent));
  EXPECT_EQ(Relation::other_kin, turned(Relation::other_kin));
}
}  // namespace people
