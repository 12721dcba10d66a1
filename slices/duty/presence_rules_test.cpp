// SPDX-License-Identifier: Apache-2.0
#include "duty/presence_rules.hpp"

#include <gtest/gtest.h>

namespace duty {
namespace {
const auto& policy = duty_policy(*Day::of(2026, 12, 1));
const auto& times = policy.times;
const Instant two = Day::of(2026, 12, 1)->begin_in_china() + 2 * hour_ms;
const Planned turn{two, two + 8 * hour_ms, two};
Instant at(std::int64_t minutes) { return two + minutes * minute_ms; }
Presence unseen(std::int64_t minutes) {
  return presence_of(turn, std::nullopt, at(minutes), times);
}
Presence seen(const Stay& stay, std::int64_t minutes) {
  return presence_of(turn, stay, at(minutes), times);
}
}  // namespace

TEST(PresenceRules, WhoIsMissingAtTwoIsNoticedFiveMinutesLater) {
  EXPECT_EQ(Presence::expected, unseen(-30));
  EXPECT_EQ(Presence::expected, unseen(1));
  EXPECT_EQ(Presence::late, unseen(2));
  EXPECT_EQ(Presence::late, presence_of(turn, std::nullopt, at(5) + -1, times));
  EXPECT_EQ(Presence::missing, unseen(5));
  EXPECT_EQ(Presence::missing, unseen(20 * 60)) << "nobody came: it stays so";
  EXPECT_EQ(at(5), missing_at(turn, times));
}

TEST(PresenceRules, AStandInHasTimeToCome) {
  const Planned put_in{turn.from, turn.until, at(7)};
  EXPECT_EQ(Presence::expected, presence_of(put_in, std::nullopt, at(8), times));
  EXPECT_EQ(Presence::late, presence_of(put_in, std::nullopt, at(20), times));
  EXPECT_EQ(Presence::missing, presence_of(put_in, std::nullopt, at(37), times));
  EXPECT_EQ(13, minutes_late(put_in, {at(20), {}}, times)) << "counted from being put in";
}

TEST(PresenceRules, WhoCameIsHereUntilTheyLeaveOrForgetTo) {
  EXPECT_EQ(Presence::here, seen({at(-10), {}}, -5));
  EXPECT_EQ(Presence::here, seen({at(40), {}}, 8 * 60 + 29));
  EXPECT_EQ(Presence::forgot, seen({at(40), {}}, 8 * 60 + 30));
  EXPECT_EQ(Presence::left_early, seen({at(0), at(8 * 60 - 6)}, 8 * 60));
  EXPECT_EQ(Presence::gone, seen({at(0), at(8 * 60 - 5)}, 8 * 60));
  EXPECT_EQ(Presence::here, presence_of({}, Stay{at(0), {}}, at(11 * 60), times));
  EXPECT_EQ(Presence::forgot, presence_of({}, Stay{at(0), {}}, at(12 * 60), times));
  EXPECT_EQ(Presence::gone, presence_of({}, Stay{at(0), at(5)}, at(12 * 60), times));
}

TEST(PresenceRules, ALittleLateIsNotCalledLate) {
  EXPECT_EQ(0, minutes_late(turn, {at(-10), {}}, times));
  EXPECT_EQ(0, minutes_late(turn, {at(2) + -1, {}}, times));
  EXPECT_EQ(2, minutes_late(turn, {at(2), {}}, times));
  EXPECT_EQ(40, minutes_late(turn, {at(40), {}}, times));
}

TEST(PresenceRules, HoursCountFromTheTurnAndALittleBeyondIt) {
  EXPECT_EQ(480, minutes_counted(turn, {at(-30), at(480)}, times)) << "early is not paid";
  EXPECT_EQ(495, minutes_counted(turn, {at(0), at(495)}, times)) << "the relief was late";
  EXPECT_EQ(540, minutes_counted(turn, {at(0), at(900)}, times)) << "an hour at most";
  EXPECT_EQ(440, minutes_counted(turn, {at(40), {}}, times)) << "forgot: to the end of the turn";
  EXPECT_EQ(0, minutes_counted(turn, {at(-30), at(-10)}, times)) << "gone before it began";
  EXPECT_EQ(480, minutes_counted(turn, {at(0) + 20'000, at(480)}, times)) << "seconds cost nothing";
  EXPECT_EQ(90, minutes_counted({}, {at(0), at(90)}, times));
  EXPECT_EQ(720, minutes_counted({}, {at(0), at(2'000)}, times));
  EXPECT_EQ(0, minutes_counted({}, {at(0), {}}, times)) << "nobody knows how long";
}

TEST(PresenceRules, OneChecksInForTheTurnThatRunsOrIsAboutTo) {
  const Planned next{at(8 * 60), at(16 * 60), at(8 * 60)};
  const Planned both[] = {next, turn};
  EXPECT_EQ(std::nullopt, turn_at(both, at(-61), times));
  EXPECT_EQ(1u, turn_at(both, at(-60), times));
  EXPECT_EQ(1u, turn_at(both, at(7 * 60 + 30), times)) << "the one that runs first";
  EXPECT_EQ(0u, turn_at(both, at(8 * 60), times));
  EXPECT_EQ(std::nullopt, turn_at(both, at(16 * 60), times));
}

TEST(PresenceRules, AMomentIsTheHousesUnlessItWaitedOnThePhone) {
  const auto now = at(60);
  EXPECT_EQ(now, moment_of(at(60) + 5 * hour_ms, now, policy)->counts) << "a clock that is ahead";
  EXPECT_EQ(now, moment_of(at(59), now, policy)->counts);
  const auto waited = moment_of(at(0), now, policy);
  EXPECT_EQ(at(0), waited->counts);
  EXPECT_TRUE(waited->is_late_arrived);
  EXPECT_FALSE(moment_of(now + -2 * day_ms + -1, now, policy));
}

TEST(PresenceRules, MetresAreThoseOfTheGround) {
  const Position gate{30'280'000, 120'150'000};
  EXPECT_EQ(0, metres_between(gate, gate));
  // A thousandth of a degree of latitude is 111.2 m everywhere; of longitude cos(30.28) of that.
  EXPECT_EQ(111, metres_between(gate, {30'281'000, 120'150'000}));
  EXPECT_EQ(96, metres_between(gate, {30'280'000, 120'151'000}));
  EXPECT_EQ(96, metres_between({30'280'000, 120'151'000}, gate));
}
}  // namespace duty
