// SPDX-License-Identifier: Apache-2.0
#include "base/result.hpp"

#include <gtest/gtest.h>

#include <memory>

namespace {
Result<int> half(int number) {
  if (number % 2) return refuse(No::invalid, "number.odd", "number");
  return number / 2;
}

Result<std::string> quarter(int number) {
  const auto once = half(number);
  if (!once) return refuse(once);
  const auto twice = half(*once);
  if (!twice) return refuse(twice);
  return std::to_string(*twice);
}

Result<void> check(bool is_right) {
  if (!is_right) return refuse(No::forbidden, "not.yours");
  return {};
}

Result<std::unique_ptr<int>> make() { return std::make_unique<int>(5); }
}  // namespace

TEST(Result, HoldsAValueOrARefusal) {
  EXPECT_EQ(half(4).value(), 2);
  const auto refused = half(3);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, No::invalid);
  EXPECT_EQ(refused.error().code, "number.odd");
  EXPECT_EQ(refused.error().field, "number");
  EXPECT_TRUE(refused.error().findings.empty());
  EXPECT_EQ(refused.error().retry_after_seconds, 0);
}

TEST(Result, PassesARefusalOnAcrossTypes) {
  EXPECT_EQ(quarter(8).value(), "2");
  EXPECT_EQ(quarter(6).error().code, "number.odd");
  EXPECT_EQ(quarter(7).error().field, "number");
}

TEST(Result, OfNothingAndOfWhatOnlyMovesWork) {
  EXPECT_TRUE(check(true));
  EXPECT_EQ(check(false).error().kind, No::forbidden);
  EXPECT_EQ(**make(), 5);
}

TEST(Result, Chains) {
  EXPECT_EQ(half(8).and_then(half).value(), 2);
  EXPECT_EQ(half(8).map([](int number) { return number * 100; }).value(), 400);
  const auto kept = half(16);
  EXPECT_EQ(kept.and_then(quarter).value(), "2");
  const auto moved =
      make().and_then([](std::unique_ptr<int> five) -> Result<int> { return *five + 1; });
  EXPECT_EQ(moved.value(), 6);
  EXPECT_EQ(half(6).and_then(half).error().code, "number.odd");
}

TEST(Ensure, ThrowsABugThatNamesTheCondition) {
  const int hands = 3;
  EXPECT_NO_THROW(ENSURE(hands == 3));
  try {
    ENSURE(hands == 2);
    FAIL() << "a broken condition was let through";
  } catch (const Bug& bug) {
    EXPECT_NE(std::string(bug.what()).find("hands == 2"), std::string::npos);
    EXPECT_NE(std::string(bug.what()).find("result_test.cpp"), std::string::npos);
  }
}
