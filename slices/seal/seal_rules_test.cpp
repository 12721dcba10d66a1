// SPDX-License-Identifier: Apache-2.0
#include "seal/seal_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace seal {
namespace {
Uuid uuid(int n) {
  auto text = std::string("00000000-0000-7000-8000-000000000000");
  text.back() = char('0' + n);
  return *Uuid::parse(text);
}

Told told(int id, Step step, std::int64_t at, std::optional<Uuid> door = {}) {
  return {uuid(id), step, Instant{at}, Instant{at}, door, "chen"};
}
}  // namespace

TEST(SealRules, ASealGoesFromTheStockToADoorAndIsUsedOnce) {
  const auto life = life_of({told(1, Step::taken_out, 1), told(2, Step::applied, 2, uuid(9)),
                             told(3, Step::checked, 3), told(4, Step::opened, 4)});
  EXPECT_EQ(State::used, life.state);
  EXPECT_EQ(uuid(9), life.door);
  EXPECT_EQ(Instant{3}, life.seen_at);
  EXPECT_TRUE(life.beside.empty());
  EXPECT_FALSE(state_after(State::used, Step::applied)) << "a torn seal is never put on again";
}

TEST(SealRules, StepsCountInTheOrderInWhichTheyWereTaken) {
  std::vector<Told> steps{told(1, Step::taken_out, 1), told(2, Step::applied, 2, uuid(9)),
                          told(3, Step::checked, 3), told(4, Step::removed, 4)};
  do {
    EXPECT_EQ(State::used, life_of(steps).state);
    EXPECT_TRUE(life_of(steps).beside.empty());
  } while (std::next_permutation(steps.begin(), steps.end(), comes_before));
}

TEST(SealRules, ASealPutOnWithoutBeingNotedAsTakenOutIsOnItsDoor) {
  EXPECT_EQ(State::on_door, life_of({told(1, Step::applied, 1, uuid(9))}).state);
}

TEST(SealRules, WhatDoesNotFollowStandsBeside) {
  const auto life = life_of({told(1, Step::applied, 1, uuid(8)), told(2, Step::removed, 2),
                             told(3, Step::applied, 3, uuid(9))});
  EXPECT_EQ(State::used, life.state);
  EXPECT_EQ(uuid(8), life.door);
  EXPECT_EQ(std::vector{uuid(3)}, life.beside);
}

TEST(SealRules, AMissingSealTurnsUp) {
  EXPECT_EQ(State::missing, state_after(State::on_door, Step::found_missing));
  EXPECT_EQ(State::on_door, state_after(State::missing, Step::checked));
  EXPECT_EQ(State::in_stock, state_after(State::missing, Step::brought_back));
  EXPECT_EQ(State::voided, state_after(State::missing, Step::voided));
}

TEST(SealRules, EveryStateHasAWayOn) {
  // A number that could get stuck would never be accounted for.
  for (const auto state : {State::in_stock, State::with_team, State::on_door, State::missing}) {
    bool may_end = false;
    for (const auto step : {Step::removed, Step::voided, Step::opened, Step::found_torn})
      may_end = may_end || state_after(state, step).has_value();
    EXPECT_TRUE(may_end) << int(state);
  }
}

TEST(SealRules, ADoorIsDueForALookADayAfterTheLast) {
  const auto state = [](Wanted wanted, std::optional<Instant> seen, std::int64_t now) {
    return door_state(wanted, seen, Instant{now}, day_ms);
  };
  EXPECT_EQ(DoorState::sealed, state(Wanted::seal, Instant{0}, day_ms - 1));
  EXPECT_EQ(DoorState::check_due, state(Wanted::seal, Instant{0}, day_ms));
  EXPECT_EQ(DoorState::unsealed, state(Wanted::seal, {}, 5));
  EXPECT_EQ(DoorState::no_ground, state(Wanted::none, Instant{0}, 5));
  EXPECT_EQ(std::nullopt, state(Wanted::none, {}, 5));
}
}  // namespace seal
