// SPDX-License-Identifier: Apache-2.0
#include "people/rules.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace people {
namespace {
const MemberFacts whole{Residence::here, true, true};
const MemberFacts no_phone{Residence::here, false, true};
const MemberFacts no_id{Residence::here, false, false};
const MemberFacts gone{Residence::elsewhere, true, true};

Quality judged(Occupancy occupancy, std::vector<MemberFacts> members) {
  return quality_of(occupancy, members);
}
}  // namespace

TEST(PeopleRules, AVacantHomeIsCompleteUntilSomebodyLivesThere) {
  EXPECT_EQ(Quality::complete, judged(Occupancy::vacant, {}));
  EXPECT_EQ(Quality::complete, judged(Occupancy::vacant, {gone}));
  EXPECT_EQ(Quality::contradiction, judged(Occupancy::vacant, {whole}));
}

TEST(PeopleRules, AnOccupiedHomeNeedsSomebodyListedWhoLivesThere) {
  EXPECT_EQ(Quality::nobody_listed, judged(Occupancy::occupied, {}));
  EXPECT_EQ(Quality::nobody_listed, judged(Occupancy::unknown, {gone}));
  EXPECT_EQ(Quality::complete, judged(Occupancy::owner_away, {}));
}

TEST(PeopleRules, OnePhoneIsEnoughForAHouseholdButEachNeedsAnIdentityNumber) {
  EXPECT_EQ(Quality::no_phone, judged(Occupancy::occupied, {no_phone, gone}));
  EXPECT_EQ(Quality::complete, judged(Occupancy::rented, {whole, no_phone}));
  EXPECT_EQ(Quality::no_id_number, judged(Occupancy::occupied, {whole, no_id}));
}

TEST(PeopleRules, CountsOnlyThoseWhoDoNotLiveElsewhere) {
  const std::vector<MemberFacts> members{whole, gone, {Residence::away, true, true}};
  EXPECT_EQ(2, persons_living(members));
}

TEST(PeopleRules, ANeedIsDueSoonThreeDaysAheadAndOverdueTheDayAfter) {
  const Day today{20'000};
  EXPECT_EQ(NeedState::none, need_state(0, today, today));
  EXPECT_EQ(NeedState::needs, need_state(1, {}, today));
  EXPECT_EQ(NeedState::needs, need_state(1, today + 4, today));
  EXPECT_EQ(NeedState::due_soon, need_state(1, today + 3, today));
  EXPECT_EQ(NeedState::due_soon, need_state(1, today, today));
  EXPECT_EQ(NeedState::overdue, need_state(1, today + -1, today));
  EXPECT_EQ(NeedState::needs, need_state(1, today + 4, today, NeedPolicy{3}));
  EXPECT_EQ(NeedState::due_soon, need_state(1, today + 4, today, NeedPolicy{7}));
}
}  // namespace people
