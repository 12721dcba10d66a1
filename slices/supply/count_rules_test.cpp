// SPDX-License-Identifier: Apache-2.0
#include "supply/count_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <variant>

namespace supply {
namespace {
Uuid uuid_of(std::uint8_t number) {
  Uuid id;
  id.bytes[15] = number;
  return id;
}
const Shelf masks{uuid_of(1), uuid_of(2), {}};

Effect at_minute(std::int64_t minute, std::int64_t change) {
  return {masks, {{minute * minute_ms}, {}}, change};
}
Counted counted(std::int64_t minute, std::uint8_t id, std::int64_t number) {
  return {masks, {{minute * minute_ms}, uuid_of(id)}, number};
}

using Arrival = std::variant<Effect, Counted>;

/// The books as the acts keep them: whatever arrives settles what it changes.
class ArrivingBooks {
 public:
  void arrive(const Arrival& one) {
    if (const auto* effect = std::get_if<Effect>(&one)) return add({*effect});
    const auto& count = std::get<Counted>(one);
    const auto change = count.counted - expected_at(count.shelf, count.moment, effects);
    differences[count.moment.count] += change;
    add({{count.shelf, count.moment, change}});
    counts.push_back(count);
  }
  std::int64_t balance() const {
    std::int64_t sum = 0;
    for (const auto& one : effects) sum += one.change;
    return sum;
  }
  std::map<Uuid, std::int64_t> differences;
  std::vector<Effect> effects;
  std::vector<Counted> counts;

 private:
  void add(const std::vector<Effect>& arrived) {
    effects.insert(effects.end(), arrived.begin(), arrived.end());
    for (const auto& one : settle(arrived, counts)) {
      differences[one.moment.count] += one.change;
      effects.push_back({one.shelf, one.moment, one.change});
    }
  }
};
}  // namespace

TEST(SupplyCountRules, WhatHappenedAfterTheCountIsNotExpectedAtIt) {
  const std::vector<Effect> all{at_minute(1, 100), at_minute(5, -30), at_minute(9, -20)};
  EXPECT_EQ(70, expected_at(masks, counted(5, 9, 0).moment, all)) << "the same moment was before";
  EXPECT_EQ(100, expected_at(masks, counted(4, 9, 0).moment, all));
  EXPECT_EQ(0, expected_at({uuid_of(7), uuid_of(2), {}}, counted(9, 9, 0).moment, all));
}

TEST(SupplyCountRules, AnEarlierMoveThatArrivesLaterChangesOnlyTheNextCount) {
  const std::vector<Counted> counts{counted(10, 1, 70), counted(20, 2, 70)};
  const auto changed = settle({at_minute(5, -30)}, counts);
  ASSERT_EQ(1u, changed.size());
  EXPECT_EQ(uuid_of(1), changed[0].moment.count);
  EXPECT_EQ(30, changed[0].change);
  EXPECT_EQ(uuid_of(2), settle({at_minute(15, -30)}, counts).at(0).moment.count);
  EXPECT_TRUE(settle({at_minute(21, -30)}, counts).empty());
  EXPECT_TRUE(settle({at_minute(5, -30), at_minute(6, 30)}, counts).empty());
}

TEST(SupplyCountRules, AMissingIssueExplainsTheDifferenceOnceItArrives) {
  ArrivingBooks books;
  books.arrive(at_minute(1, 100));
  books.arrive(counted(10, 1, 70));
  EXPECT_EQ(-30, books.differences[uuid_of(1)]);
  books.arrive(at_minute(5, -30));
  EXPECT_EQ(0, books.differences[uuid_of(1)]);
  EXPECT_EQ(70, books.balance());
}

TEST(SupplyCountRules, OfTwoCountsOfOneMomentEachIsOnceTheFirst) {
  ArrivingBooks there, back;
  for (const auto& one : {counted(10, 1, 70), counted(10, 2, 60)}) there.arrive(one);
  for (const auto& one : {counted(10, 2, 60), counted(10, 1, 70)}) back.arrive(one);
  EXPECT_EQ(there.differences, back.differences);
  EXPECT_EQ(60, there.balance());
  EXPECT_EQ(-10, there.differences[uuid_of(2)]);
}

TEST(SupplyCountRules, AnyOrderOfArrivalEndsWithTheSameBooks) {
  std::mt19937_64 random(8);
  for (int round = 0; round < 300; ++round) {
    std::vector<Arrival> arrivals;
    for (int i = 0; i < 30; ++i)
      arrivals.push_back(at_minute(static_cast<std::int64_t>(random() % 20),
                                   static_cast<std::int64_t>(random() % 41) - 20));
    for (std::uint8_t i = 1; i <= 6; ++i)
      arrivals.push_back(counted(static_cast<std::int64_t>(random() % 20), i,
                                 static_cast<std::int64_t>(random() % 50)));
    ArrivingBooks first;
    for (const auto& one : arrivals) first.arrive(one);
    std::shuffle(arrivals.begin(), arrivals.end(), random);
    ArrivingBooks second;
    for (const auto& one : arrivals) second.arrive(one);
    EXPECT_EQ(first.differences, second.differences) << round;
    EXPECT_EQ(first.balance(), second.balance()) << round;
    for (const auto& one : second.counts)
      EXPECT_EQ(one.counted, expected_at(one.shelf, one.moment, second.effects) +
                                 second.differences.at(one.moment.count))
          << round;
  }
}
}  // namespace supply
