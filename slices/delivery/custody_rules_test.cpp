// SPDX-License-Identifier: Apache-2.0
#include "delivery/custody_rules.hpp"

#include <gtest/gtest.h>

namespace delivery {
namespace {
/// Steps a minute apart, each by somebody of its own: "wu" logs it.
class CustodyRules : public testing::Test {
 protected:
  CustodyRules() { add(Step::arrived, "wu"); }
  Uuid add(Step step, const std::string& by) {
    at_ = at_ + minute_ms;
    return add_at(step, by, at_);
  }
  Uuid add_at(Step step, const std::string& by, Instant at) {
    Uuid id = *Uuid::parse("01900000-0000-7000-8000-0000000000" + std::to_string(10 + next_++));
    told.push_back({id, step, at, at_, std::nullopt, by});
    return id;
  }
  std::string state() const { return std::string(described::name_of(custody_of(told).state)); }

  std::vector<Told> told;
  Instant at_{1'800'000'000'000};
  int next_ = 0;
};
}  // namespace

TEST_F(CustodyRules, AnItemGoesFromTheShelfToTheHouseholdAndEachStepNamesWhoHasIt) {
  EXPECT_EQ("arrived", state());
  add(Step::shelved, "wu");
  EXPECT_EQ("shelved", state());
  add(Step::taken, "lin");
  EXPECT_EQ("with_helper", state());
  EXPECT_EQ("lin", custody_of(told).had_last);
  add(Step::at_door, "lin");
  EXPECT_EQ("at_door", state());
  EXPECT_TRUE(custody_of(told).beside.empty());
}

TEST_F(CustodyRules, WhatIsMissingTellsWhoHadItBeforeAndNotWhoMissedIt) {
  add(Step::taken, "lin");
  add(Step::missing, "office");
  EXPECT_EQ("missing", state());
  EXPECT_EQ("lin", custody_of(told).had_last);
  add(Step::found, "wu");
  EXPECT_EQ("shelved", state());
  EXPECT_EQ("wu", custody_of(told).had_last);
}

TEST_F(CustodyRules, AHouseholdThatNeverGotItMakesItMissing) {
  add(Step::collected, "wu");
  add(Step::not_received, "office");
  EXPECT_EQ("missing", state());
  EXPECT_EQ("wu", custody_of(told).had_last);
}

TEST_F(CustodyRules, AStepOfLongAgoStandsWhereItWasTaken) {
  add(Step::shelved, "wu");
  const auto missed = add(Step::missing, "chen");
  EXPECT_EQ("missing", state());
  // A phone without a network had handed it out before anybody missed it.
  add_at(Step::collected, "wu", at_ + -second_ms);
  const auto custody = custody_of(told);
  EXPECT_EQ(State::collected, custody.state);
  EXPECT_EQ(std::vector{missed}, custody.beside);
}

TEST_F(CustodyRules, TheSecondOfTwoWhoHandOutTheSameIsKeptBeside) {
  add(Step::collected, "wu");
  const auto second = add(Step::collected, "chen");
  const auto custody = custody_of(told);
  EXPECT_EQ(State::collected, custody.state);
  EXPECT_EQ("wu", custody.had_last);
  EXPECT_EQ(std::vector{second}, custody.beside);
}

TEST_F(CustodyRules, TheArrivalComesFirstWhateverItsClockSays) {
  add_at(Step::collected, "chen", told.front().at + -hour_ms);
  EXPECT_EQ("collected", state());
  EXPECT_TRUE(custody_of(told).beside.empty());
}

TEST_F(CustodyRules, OnlyWhatWaitsOrIsMissedCanEndAndWhatIsOverStays) {
  for (const auto state : {State::sent_back, State::thrown_away, State::mistaken})
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Step>>(
        [&](auto step) { EXPECT_FALSE(state_after(state, step.value)) << step.name; });
  EXPECT_EQ(State::shelved, state_after(State::with_helper, Step::came_back));
  EXPECT_FALSE(state_after(State::with_helper, Step::mistake));
  EXPECT_FALSE(state_after(State::shelved, Step::came_back));
  EXPECT_FALSE(state_after(State::shelved, Step::arrived));
}
}  // namespace delivery
