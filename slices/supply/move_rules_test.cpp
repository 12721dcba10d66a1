// SPDX-License-Identifier: Apache-2.0
#include "supply/move_rules.hpp"

#include <gtest/gtest.h>

namespace supply {
namespace {
std::string why(MoveKind kind, AccountKind from, AccountKind to, const std::string& reason = "") {
  const auto may = may_go(kind, from, to, reason);
  return may ? std::string() : may.error().code;
}
}  // namespace

TEST(SupplyMoveRules, EachMoveKnowsItsWays) {
  using A = AccountKind;
  EXPECT_EQ("", why(MoveKind::receive, A::donor, A::store));
  EXPECT_EQ("", why(MoveKind::issue, A::store, A::home));
  EXPECT_EQ("", why(MoveKind::bring_back, A::home, A::store));
  EXPECT_EQ("", why(MoveKind::use, A::post, A::used));
  EXPECT_EQ("", why(MoveKind::send, A::store, A::on_the_way));
  EXPECT_EQ("", why(MoveKind::arrive, A::on_the_way, A::post));
  EXPECT_EQ("", why(MoveKind::dispose, A::store, A::disposed, "过期"));
  EXPECT_EQ("supply.not_that_way", why(MoveKind::receive, A::store, A::donor));
  EXPECT_EQ("supply.not_that_way", why(MoveKind::issue, A::home, A::home));
  EXPECT_EQ("supply.not_that_way", why(MoveKind::issue, A::store, A::difference, "丢失"))
      << "only a count or an arrival finds a difference";
}

TEST(SupplyMoveRules, WhatDidNotArriveHasAReason) {
  using A = AccountKind;
  EXPECT_EQ("supply.reason_missing", why(MoveKind::arrive, A::on_the_way, A::difference));
  EXPECT_EQ("", why(MoveKind::arrive, A::on_the_way, A::difference, "箱子破了"));
  EXPECT_TRUE(is_reason_due(MoveKind::dispose));
  EXPECT_TRUE(is_reason_due(MoveKind::counter));
  EXPECT_FALSE(is_reason_due(MoveKind::issue));
}

TEST(SupplyMoveRules, WhatAHomeGetsIsUsedAndWhatAPostGetsIsNotYet) {
  EXPECT_EQ(1, use_of(AccountKind::store, AccountKind::home));
  EXPECT_EQ(1, use_of(AccountKind::post, AccountKind::used));
  EXPECT_EQ(-1, use_of(AccountKind::home, AccountKind::store));
  EXPECT_EQ(0, use_of(AccountKind::store, AccountKind::post));
  EXPECT_EQ(0, use_of(AccountKind::store, AccountKind::disposed));
  EXPECT_EQ(0, use_of(AccountKind::difference, AccountKind::store));
}

TEST(SupplyMoveRules, NobodyBooksADifferenceByHand) {
  for (const auto from : {AccountKind::store, AccountKind::difference})
    for (const auto to : {AccountKind::store, AccountKind::difference})
      EXPECT_EQ("supply.not_that_way", why(MoveKind::differ, from, to, "x"));
}
}  // namespace supply
