// SPDX-License-Identifier: Apache-2.0
#include "care/ladder_rules.hpp"

#include <gtest/gtest.h>

namespace care {
namespace {
const CarePolicy& policy() { return care_policy(*Day::of(2027, 1, 18)); }
const Instant eight = Day::of(2027, 1, 18)->begin_in_china() + 8 * hour_ms;

Climb report(Step step = Step::due, Instant since = eight, std::int64_t tries = 0) {
  return {CheckKind::report, Page::has, eight, step, since, tries};
}
/// "call +2:00" after the time of the check.
std::string next(const Climb& climb) {
  const auto found = next_step(climb, policy());
  if (!found) return "none";
  const auto minutes = (found->at.milliseconds - climb.slot_at.milliseconds) / minute_ms;
  const auto rest = std::to_string(minutes % 60);
  return std::string(described::name_of(found->step)) + " +" + std::to_string(minutes / 60) + ':' +
         (rest.size() < 2 ? "0" : "") + rest;
}
Said said(How how, std::int64_t after_ms = 0, std::optional<Verdict> verdict = {}) {
  return {how, eight + after_ms, verdict};
}
bool does_close(CheckKind kind, const Said& what) { return closes(kind, eight, what, policy()); }
}  // namespace

TEST(CareLadder, GoesFromACallOverAVisitToTheDoctor) {
  EXPECT_EQ("call +2:00", next(report()));
  EXPECT_EQ("visit +4:00", next(report(Step::call, eight + 2 * hour_ms)));
  EXPECT_EQ("doctor +10:00", next(report(Step::visit, eight + 4 * hour_ms)));
  EXPECT_EQ("none", next(report(Step::doctor, eight + 10 * hour_ms)));
}

TEST(CareLadder, SkipsNoStepHoweverLateItIs) {
  // The house slept until nine in the evening.
  const auto late = eight + 13 * hour_ms;
  EXPECT_EQ("call +2:00", next(report()));
  EXPECT_EQ("visit +13:30", next(report(Step::call, late)));
  EXPECT_EQ("doctor +14:00", next(report(Step::visit, late + 30 * minute_ms)));
}

TEST(CareLadder, GoesFurtherAtOnceAfterTwoTriesInVain) {
  const auto ten = eight + 2 * hour_ms;
  EXPECT_EQ("visit +4:00", next(report(Step::call, ten, 1)));
  EXPECT_EQ("visit +2:00", next(report(Step::call, ten, 2)));
}

TEST(CareLadder, CallsAtOnceWhoCannotSendAReport) {
  auto without = report();
  without.page = Page::has_none;
  EXPECT_EQ("call +0:00", next(without));
  EXPECT_EQ(eight + 2 * hour_ms + 30 * minute_ms,
            alarm_at(CheckKind::report, Page::has_none, eight, policy()))
      << "the call is due by ten";
}

TEST(CareLadder, NothingMissingIsUnnoticedForMoreThanHalfAnHour) {
  EXPECT_EQ(eight + 30 * minute_ms, alarm_at(CheckKind::report, Page::has, eight, policy()));
  EXPECT_EQ(eight, alarm_at(CheckKind::doctor, Page::has, eight, policy()));
}

TEST(CareLadder, AVisitBeginsWithAVisitAndADoctorWithADoctor) {
  EXPECT_EQ("call +0:00", next({CheckKind::call, Page::has, eight, Step::due, eight, 0}));
  EXPECT_EQ("visit +0:00", next({CheckKind::visit, Page::has, eight, Step::due, eight, 0}));
  EXPECT_EQ("doctor +0:00", next({CheckKind::doctor, Page::has, eight, Step::due, eight, 0}));
  EXPECT_EQ("none", next({CheckKind::swab, Page::has, eight, Step::visit, eight, 0}))
      << "no doctor is sent for a missing sample";
}

TEST(CareLadder, WorkIsDueAfterNow) {
  for (const auto kind :
       {CheckKind::report, CheckKind::call, CheckKind::visit, CheckKind::swab, CheckKind::doctor})
    for (const auto step : {Step::call, Step::visit, Step::doctor})
      for (const auto late : {0 * hour_ms, 3 * hour_ms, 50 * hour_ms}) {
        const Climb climb{kind, Page::has, eight, step, eight + late, 0};
        EXPECT_LT(eight + late, work_due(climb, eight + late, policy()));
      }
}

TEST(CareReached, IsThatPersonAndNobodyElse) {
  for (const auto how : {How::said, How::kin_said, How::spoke, How::saw, How::swabbed})
    EXPECT_TRUE(does_close(CheckKind::report, said(how))) << described::name_of(how);
  EXPECT_FALSE(does_close(CheckKind::report, said(How::other_answered)));
  EXPECT_FALSE(does_close(CheckKind::report, said(How::nobody)));
}

TEST(CareReached, ATalkTakesAVoiceAVisitTakesEyes) {
  EXPECT_FALSE(does_close(CheckKind::call, said(How::said)));
  EXPECT_TRUE(does_close(CheckKind::call, said(How::spoke)));
  EXPECT_FALSE(does_close(CheckKind::visit, said(How::spoke)));
  EXPECT_TRUE(does_close(CheckKind::visit, said(How::saw)));
  EXPECT_FALSE(does_close(CheckKind::swab, said(How::saw)));
  EXPECT_TRUE(does_close(CheckKind::swab, said(How::swabbed)));
}

TEST(CareReached, AFeverIsClosedByAVerdictOnly) {
  EXPECT_FALSE(does_close(CheckKind::doctor, said(How::saw)));
  EXPECT_FALSE(does_close(CheckKind::doctor, said(How::nobody, 0, Verdict::stays_home)));
  EXPECT_TRUE(does_close(CheckKind::doctor, said(How::saw, 0, Verdict::stays_home)));
}

TEST(CareReached, ALittleEarlyCountsAndTheEveningBeforeDoesNot) {
  EXPECT_TRUE(does_close(CheckKind::report, said(How::said, -2 * hour_ms)));
  EXPECT_FALSE(does_close(CheckKind::report, said(How::said, -2 * hour_ms - 1)));
  EXPECT_TRUE(does_close(CheckKind::report, said(How::said, 20 * hour_ms))) << "late is not never";
}
}  // namespace care
