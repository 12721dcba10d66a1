// SPDX-License-Identifier: Apache-2.0
#include "support/balance_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

namespace support {
namespace {
Uuid id_of_number(std::uint8_t kind, int number) {
  Uuid id;
  id.bytes[0] = kind;
  id.bytes[14] = std::uint8_t(number / 256);
  id.bytes[15] = std::uint8_t(number % 256);
  return id;
}
Uuid hand(int number) { return id_of_number(1, number); }

Slot slot(int household, int building, std::int64_t weight, std::size_t pool = 0,
          std::optional<Uuid> has = {}, bool is_locked = false) {
  return {id_of_number(2, household),
          id_of_number(3, building),
          TeamRole::grid_worker,
          weight,
          pool,
          has,
          is_locked};
}

std::map<Uuid, std::int64_t> loads_after(const std::vector<Slot>& slots,
                                         const std::vector<std::optional<Uuid>>& hands) {
  std::map<Uuid, std::int64_t> loads;
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (hands[i]) loads[*hands[i]] += slots[i].weight;
  return loads;
}

struct Question {
  std::vector<Slot> slots;
  std::vector<Pool> pools;
};

/// Some pools that share hands, some slots that somebody has, some locked, some of nobody's pool.
Question any_question(std::mt19937& random) {
  const auto dice = [&](int most) { return int(random() % unsigned(most)); };
  Question made;
  const int hands = 2 + dice(8);
  for (int pool = 0; pool < 1 + dice(4); ++pool) {
    auto& mine = made.pools.emplace_back();
    for (int i = 0; i < hands; ++i)
      if (dice(3) > 0) mine.push_back(hand(i));
  }
  for (int i = 0; i < 1 + dice(80); ++i) {
    const auto pool = std::size_t(dice(int(made.pools.size())));
    std::optional<Uuid> has;
    if (dice(3) > 0) has = hand(dice(hands + 1));  // perhaps of another pool
    made.slots.push_back(slot(i, dice(6), 3 + dice(4), pool, has, has && dice(5) == 0));
  }
  return made;
}
bool is_in(const Pool& pool, const Uuid& one) {
  return std::find(pool.begin(), pool.end(), one) != pool.end();
}
}  // namespace

TEST(BalanceRules, TheLeastLoadedGetsTheNextOne) {
  const std::vector<std::int64_t> loads{4, 2, 3}, near{0, 0, 9};
  EXPECT_EQ(1u, least_loaded(loads, near));
}

TEST(BalanceRules, OfEquallyLoadedWhoWalksThereAlreadyGetsIt) {
  const std::vector<std::int64_t> loads{3, 3, 3}, near{0, 2, 2};
  EXPECT_EQ(1u, least_loaded(loads, near)) << "and then the dearest";
  EXPECT_FALSE(least_loaded({}, {}));
}

TEST(BalanceRules, SlotsOfNobodyAreDealtOutEvenly) {
  std::vector<Slot> slots;
  for (int i = 0; i < 12; ++i) slots.push_back(slot(i, i / 4, 3));
  const auto loads = loads_after(slots, balance(slots, {{hand(1), hand(2), hand(3)}}));
  EXPECT_EQ((std::map<Uuid, std::int64_t>{{hand(1), 12}, {hand(2), 12}, {hand(3), 12}}), loads);
}

TEST(BalanceRules, WhatIsEvenStaysAsItIs) {
  std::vector<Slot> slots;
  for (int i = 0; i < 6; ++i) slots.push_back(slot(i, i, 3, 0, hand(1 + i % 2)));
  const auto hands = balance(slots, {{hand(1), hand(2)}});
  for (std::size_t i = 0; i < slots.size(); ++i) EXPECT_EQ(slots[i].hand, hands[i]);
}

TEST(BalanceRules, NoMoreMovesThanItTakes) {
  std::vector<Slot> slots;
  for (int i = 0; i < 6; ++i) slots.push_back(slot(i, i, 3, 0, hand(1)));
  const auto hands = balance(slots, {{hand(1), hand(2)}});
  EXPECT_EQ(3, std::count(hands.begin(), hands.end(), hand(1)));
}

TEST(BalanceRules, AHomeThatLiesAloneGoesBeforeThoseOfOneBuilding) {
  std::vector<Slot> slots;
  for (int i = 0; i < 3; ++i) slots.push_back(slot(i, 1, 3, 0, hand(1)));
  slots.push_back(slot(9, 2, 3, 0, hand(1)));
  slots.push_back(slot(10, 3, 3, 0, hand(2)));
  slots.push_back(slot(11, 3, 3, 0, hand(2)));
  const auto hands = balance(slots, {{hand(1), hand(2)}});
  EXPECT_EQ(hand(2), hands[3]);
  EXPECT_EQ(3, std::count(hands.begin(), hands.end(), hand(1)));
}

TEST(BalanceRules, WhatIsLockedStaysWithWhomeverHasIt) {
  const std::vector<Slot> slots{slot(1, 1, 3, 0, hand(1), true), slot(2, 1, 3, 0, hand(1), true),
                                slot(3, 1, 3, 0, hand(7), true), slot(4, 1, 3)};
  const auto hands = balance(slots, {{hand(1), hand(2)}});
  EXPECT_EQ(hand(1), hands[0]);
  EXPECT_EQ(hand(1), hands[1]);
  EXPECT_EQ(hand(7), hands[2]) << "though no template names them";
  EXPECT_EQ(hand(2), hands[3]);
}

TEST(BalanceRules, WhoIsOfNoPoolIsReplacedAndAnEmptyPoolHasNobody) {
  const std::vector<Slot> slots{slot(1, 1, 3, 0, hand(9)), slot(2, 1, 3, 1, hand(9))};
  const auto hands = balance(slots, {{hand(1)}, {}});
  EXPECT_EQ(hand(1), hands[0]);
  EXPECT_FALSE(hands[1]);
}

TEST(BalanceRules, WhatHandsCarryBesidesCounts) {
  const auto hands = balance({slot(1, 1, 3)}, {{hand(1), hand(2)}}, {{hand(1), 5}});
  EXPECT_EQ(hand(2), hands[0]);
}

TEST(BalanceRules, NobodyOfAPoolCarriesMoreThanOneHouseholdMoreThanAnother) {
  std::mt19937 random(20'220'206);
  for (int round = 0; round < 2'000; ++round) {
    const auto [slots, pools] = any_question(random);
    const auto hands = balance(slots, pools);
    auto loads = loads_after(slots, hands);
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i].is_locked) {
        EXPECT_EQ(slots[i].hand, hands[i]);
        continue;
      }
      const auto& pool = pools[slots[i].pool];
      ASSERT_EQ(pool.empty(), !hands[i]);
      if (!hands[i]) continue;
      ASSERT_TRUE(is_in(pool, *hands[i]));
      for (const auto& other : pool)
        ASSERT_LE(loads[*hands[i]] - loads[other], slots[i].weight)
            << "round " << round << ": this household would be better off with another";
    }
    EXPECT_EQ(hands, balance(slots, pools)) << "the same question has the same answer";
    auto again = slots;
    for (std::size_t i = 0; i < again.size(); ++i) again[i].hand = hands[i];
    EXPECT_EQ(hands, balance(again, pools)) << "what is balanced stays";
  }
}
}  // namespace support
