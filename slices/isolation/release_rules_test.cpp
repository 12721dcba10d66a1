// SPDX-License-Identifier: Apache-2.0
#include "isolation/release_rules.hpp"

#include <gtest/gtest.h>

namespace isolation {
namespace {
constexpr std::int64_t fresh = 24 * hour_ms;

/// 14 + 7 at home from 2022-02-10: over on 2022-02-25, tests on days 1, 4, 7, 14, two on the last.
class IsolationRelease : public testing::Test {
 protected:
  IsolationRelease() {
    terms.days = 14;
    terms.test_days = {1, 4, 7, 14};
    terms.last_day_tests = 2;
    facts.start = day(10) + 9 * hour_ms;
    facts.ends_at = planned_end(terms, facts.start);
    end = facts.ends_at;
  }
  static Instant day(unsigned number) { return Day::of(2022, 2, number)->begin_in_china(); }
  void test(unsigned on, TestResult result, Instant known) {
    facts.tests.push_back({*Day::of(2022, 2, on), result, known});
  }
  void felt(Symptoms symptoms, Instant when) { facts.symptoms.push_back({when, symptoms, when}); }
  /// "days_over met; tests_negative unanswered; …"
  std::string all(Instant now) {
    std::string text;
    for (const auto& one : judge(terms, facts, now, fresh))
      text += std::string(described::name_of(one.condition)) + ' ' +
              std::string(described::name_of(one.met)) + "; ";
    return text;
  }
  std::string free() {
    const auto from = free_from(judge(terms, facts, end, fresh));
    return from ? text_in_china(*from) : "not known";
  }
  void all_well() {
    test(24, TestResult::negative, day(24) + 12 * hour_ms);
    test(24, TestResult::negative, day(24) + 13 * hour_ms);
    felt(Symptoms::none, day(24) + 20 * hour_ms);
  }

  Terms terms;
  Facts facts;
  Instant end;
};
}  // namespace

TEST_F(IsolationRelease, ComesWithTheLastMinuteOfTheLastDayWhenAllIsWell) {
  all_well();
  EXPECT_EQ("2022-02-25 00:00", free());
  EXPECT_EQ("days_over unmet; tests_negative met; no_symptoms met; ", all(end + -1));
  EXPECT_EQ("days_over met; tests_negative met; no_symptoms met; ", all(end));
}

TEST_F(IsolationRelease, NothingSaidIsNoAnswer) {
  EXPECT_EQ("days_over met; tests_negative unanswered; no_symptoms unanswered; ", all(end));
  EXPECT_EQ("not known", free());
}

TEST_F(IsolationRelease, TheLastDayWantsTwoSamples) {
  test(24, TestResult::negative, day(24));
  felt(Symptoms::none, end + -1);
  EXPECT_EQ("not known", free());
  test(25, TestResult::negative, end + 5 * hour_ms);
  EXPECT_EQ("2022-02-25 05:00", free()) << "the second one came late";
}

TEST_F(IsolationRelease, TestsOfEarlierDaysDoNotEndIt) {
  for (const auto on : {11u, 14u, 17u, 23u}) test(on, TestResult::negative, day(on));
  felt(Symptoms::none, end + -1);
  EXPECT_EQ("days_over met; tests_negative unanswered; no_symptoms met; ", all(end));
}

TEST_F(IsolationRelease, WhoIsLetGoEarlierIsTestedNoLater) {
  facts.ends_at = day(18) + 9 * hour_ms;
  felt(Symptoms::none, facts.ends_at + -1);
  for (const auto on : {11u, 14u}) test(on, TestResult::negative, day(on));
  EXPECT_EQ("not known", free()) << "the 17th was a day of tests";
  test(17, TestResult::negative, day(17) + 20 * hour_ms);
  test(17, TestResult::negative, day(18));
  EXPECT_EQ("2022-02-18 09:00", free());
}

TEST_F(IsolationRelease, WhoIsLetGoBeforeAnyDayOfTestsIsTestedOnTheLastDay) {
  facts.ends_at = day(10) + 20 * hour_ms;
  felt(Symptoms::none, facts.ends_at + -1);
  EXPECT_EQ("not known", free());
  for (int n = 0; n < 2; ++n) test(10, TestResult::negative, day(10) + n);
  EXPECT_EQ("2022-02-10 20:00", free());
}

TEST_F(IsolationRelease, APositiveTestStandsAgainstItWhateverComesAfter) {
  all_well();
  test(14, TestResult::positive, day(15));
  EXPECT_EQ("days_over met; tests_negative unmet; no_symptoms met; ", all(end));
}

TEST_F(IsolationRelease, AfterDaysBeganAnewOlderTestsDoNotCount) {
  all_well();
  facts.tests.insert(facts.tests.begin(), {*Day::of(2022, 2, 9), TestResult::positive, day(9)});
  EXPECT_EQ("2022-02-25 00:00", free());
}

TEST_F(IsolationRelease, PendingAndInvalidAreNoResults) {
  felt(Symptoms::none, end + -1);
  test(24, TestResult::pending, day(24));
  test(24, TestResult::invalid, day(24));
  EXPECT_EQ("not known", free());
}

TEST_F(IsolationRelease, AWordOnSymptomsIsGoodForADay) {
  all_well();
  facts.symptoms.clear();
  felt(Symptoms::none, end + -fresh + -1);
  EXPECT_EQ("not known", free());
  felt(Symptoms::none, end + -fresh);
  EXPECT_EQ("2022-02-25 00:00", free());
}

TEST_F(IsolationRelease, SymptomsStandAgainstItUntilTheyAreGone) {
  all_well();
  felt(Symptoms::some, day(24) + 21 * hour_ms);
  EXPECT_EQ("days_over met; tests_negative met; no_symptoms unmet; ", all(end));
  felt(Symptoms::none, end + 8 * hour_ms);
  EXPECT_EQ("2022-02-25 08:00", free());
  terms.symptom_free_hours = 48;
  EXPECT_EQ("2022-02-27 08:00", free()) << "time alone brings it";
  EXPECT_EQ("days_over met; tests_negative met; no_symptoms unmet; ", all(end + 9 * hour_ms));
}

TEST_F(IsolationRelease, NotesThatArriveInAnyOrderSayTheSame) {
  all_well();
  facts.symptoms = {{day(24) + 21 * hour_ms, Symptoms::none, end + day_ms},
                    {day(20), Symptoms::some, end + day_ms}};
  EXPECT_EQ("2022-02-26 00:00", free()) << "known a day late";
  std::swap(facts.symptoms[0], facts.symptoms[1]);
  EXPECT_EQ("2022-02-26 00:00", free());
}

TEST_F(IsolationRelease, TheContactHasToBeGoneWhereThePolicySaysSo) {
  all_well();
  terms.contact_gone_days = 4;
  EXPECT_EQ("not known", free());
  facts.contact_gone_at = day(22);
  EXPECT_EQ("2022-02-26 00:00", free());
  facts.contact_gone_at = day(12);
  EXPECT_EQ("2022-02-25 00:00", free());
}

TEST_F(IsolationRelease, WithoutTestsAndSymptomsTheDaysAreAll) {
  terms.test_days.clear();
  terms.symptoms = Asked::not_asked;
  EXPECT_EQ("days_over met; ", all(end));
}

// Every mix of answers: it is free exactly when each of them is good.
TEST_F(IsolationRelease, IsFreeExactlyWhenEveryConditionHolds) {
  terms.last_day_tests = 1;
  terms.contact_gone_days = 4;
  for (int mix = 0; mix < 3 * 3 * 3; ++mix) {
    facts.tests.clear();
    facts.symptoms.clear();
    facts.contact_gone_at.reset();
    const int tests = mix % 3, symptoms = mix / 3 % 3, contact = mix / 9;
    if (tests > 0) test(24, tests == 1 ? TestResult::negative : TestResult::positive, day(24));
    if (symptoms > 0) felt(symptoms == 1 ? Symptoms::none : Symptoms::some, end + -hour_ms);
    if (contact > 0) facts.contact_gone_at = contact == 1 ? day(12) : day(24);
    const auto from = free_from(judge(terms, facts, end, fresh));
    EXPECT_EQ(tests == 1 && symptoms == 1 && contact == 1, from && *from <= end) << mix;
  }
}
}  // namespace isolation
