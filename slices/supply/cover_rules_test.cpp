// SPDX-License-Identifier: Apache-2.0
#include "supply/cover_rules.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "supply/pick_rules.hpp"
#include "supply/policy.hpp"

namespace supply {
namespace {
const Day today = *Day::of(2027, 1, 15);
constexpr ShiftNorm mask{1, 4};

Uuid lot_of(std::uint8_t number) {
  Uuid id;
  id.bytes[15] = number;
  return id;
}
std::string text_of(const Picked& picked) {
  std::string all;
  for (const auto& one : picked.picks)
    all += std::to_string(one.lot.bytes[15]) + 'x' + std::to_string(one.amount) + ' ';
  return all + '-' + std::to_string(picked.missing);
}
}  // namespace

TEST(SupplyCoverRules, ABegunNormCountsWhole) {
  EXPECT_EQ(0, needed_for_shift(mask, 0));
  EXPECT_EQ(1, needed_for_shift(mask, 1));
  EXPECT_EQ(1, needed_for_shift(mask, 240));
  EXPECT_EQ(2, needed_for_shift(mask, 241));
  EXPECT_EQ(2, needed_for_shift(mask, 480));
  EXPECT_EQ(6 * 2 + 2 * 1, needed_for_day(mask, {{6, 480}, {2, 120}}));
}

TEST(SupplyCoverRules, DaysOfCoverAreWholeAndNeverBelowNone) {
  EXPECT_EQ(6, days_of_cover(69, 10));
  EXPECT_EQ(0, days_of_cover(-5, 10));
  EXPECT_FALSE(days_of_cover(69, 0)) << "nothing is needed, so nothing runs out";
}

TEST(SupplyCoverRules, SteadyUseRunsOutOnOneDay) {
  const auto out = forecast(30, {10, 10, 10, 10}, today, {});
  ASSERT_TRUE(out);
  EXPECT_EQ(today + 2, out->earliest);
  EXPECT_EQ(today + 2, out->likely);
  EXPECT_EQ(today + 2, out->latest);
}

TEST(SupplyCoverRules, UnsteadyUseHasARangeAroundTheLikelyDay) {
  const auto out = forecast(200, {2, 18, 5, 15, 1, 19, 10}, today, {});
  ASSERT_TRUE(out && out->earliest && out->likely && out->latest);
  EXPECT_EQ(today + 19, *out->likely);
  EXPECT_LT(*out->earliest, *out->likely);
  EXPECT_GT(*out->latest, *out->likely);
}

TEST(SupplyCoverRules, MoreStockNeverRunsOutSooner) {
  RunsOut before{today, today, today};
  for (std::int64_t stock = -5; stock < 300; ++stock) {
    const auto out = forecast(stock, {2, 18, 5, 15, 1, 19, 10}, today, {});
    ASSERT_TRUE(out && out->earliest && out->likely && out->latest);
    EXPECT_GE(*out->earliest, *before.earliest) << stock;
    EXPECT_GE(*out->likely, *before.likely) << stock;
    EXPECT_GE(*out->latest, *before.latest) << stock;
    EXPECT_LE(*out->earliest, *out->likely);
    EXPECT_LE(*out->likely, *out->latest);
    before = *out;
  }
}

TEST(SupplyCoverRules, NothingIsForecastOfTooFewDaysOrOfNoUse) {
  EXPECT_FALSE(forecast(30, {10, 10}, today, {}));
  EXPECT_FALSE(forecast(30, {}, today, {}));
  const auto unused = forecast(30, {0, 0, 0}, today, {});
  ASSERT_TRUE(unused);
  EXPECT_FALSE(unused->earliest);
  EXPECT_EQ(today, forecast(0, {1, 2, 3}, today, {})->latest) << "it is out already";
}

TEST(SupplyPickRules, WhatExpiresFirstGoesFirst) {
  const std::vector<LotOnShelf> lots{{lot_of(1), std::nullopt, 50},
                                     {lot_of(2), today + 30, 20},
                                     {lot_of(3), today, 5},
                                     {lot_of(4), today + -1, 90},
                                     {lot_of(5), today + 3, -4}};
  EXPECT_EQ("3x5 2x5 -0", text_of(pick(lots, 10, today)));
  EXPECT_EQ("3x5 2x20 1x50 -25", text_of(pick(lots, 100, today)));
  EXPECT_EQ("-0", text_of(pick(lots, 0, today)));
  EXPECT_EQ("-7", text_of(pick({}, 7, today)));
}

TEST(SupplyPolicy, EveryNormIsOfAnItemThatACommunityStartsWith) {
  std::set<std::string_view> codes;
  for (const auto& one : seed_items()) EXPECT_TRUE(codes.insert(one.code).second) << one.code;
  for (const auto& one : supply_policy(today).norms) EXPECT_TRUE(codes.contains(one.item));
  EXPECT_EQ(supply_policy(Day::first).in_force_from, supply_policy(today).in_force_from);
}
}  // namespace supply
