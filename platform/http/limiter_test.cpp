// SPDX-License-Identifier: Apache-2.0
#include "platform/http/limiter.hpp"

#include <gtest/gtest.h>

#include <random>
#include <thread>
#include <vector>

namespace http {
namespace {
TEST(Limiter, AllowsTheBurstThenSaysWhenToComeBack) {
  Limiter limiter({.burst = 3, .per_second = 0.5}, 10);
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(limiter.take("a", 1'000).is_allowed);
  const auto refused = limiter.take("a", 1'000);
  EXPECT_FALSE(refused.is_allowed);
  EXPECT_EQ(refused.retry_after_seconds, 2);
  EXPECT_FALSE(limiter.take("a", 2'999).is_allowed);
  EXPECT_TRUE(limiter.take("a", 3'000).is_allowed);
  EXPECT_TRUE(limiter.take("b", 1'000).is_allowed);
}

TEST(Limiter, ForgetsTheKeyUsedLongestAgo) {
  Limiter limiter({.burst = 1, .per_second = 0.001}, 2);
  EXPECT_TRUE(limiter.take("a", 0).is_allowed);
  EXPECT_TRUE(limiter.take("b", 1).is_allowed);
  EXPECT_FALSE(limiter.take("a", 2).is_allowed);
  EXPECT_TRUE(limiter.take("c", 3).is_allowed);
  EXPECT_FALSE(limiter.take("a", 4).is_allowed);
  EXPECT_TRUE(limiter.take("b", 5).is_allowed);
  EXPECT_EQ(limiter.size(), 2u);
  limiter.forget("b");
  EXPECT_EQ(limiter.size(), 1u);
  EXPECT_TRUE(limiter.take("b", 6).is_allowed);
}

TEST(Limiter, StandsStillWhenTheClockGoesBack) {
  Limiter limiter({.burst = 1, .per_second = 1}, 10);
  EXPECT_TRUE(limiter.take("a", 10'000).is_allowed);
  const auto refused = limiter.take("a", 4'000);
  EXPECT_FALSE(refused.is_allowed);
  EXPECT_EQ(refused.retry_after_seconds, 7);
  EXPECT_TRUE(limiter.take("a", 11'000).is_allowed);
}

TEST(Limiter, RefusesRatesThatNeverAllow) {
  EXPECT_THROW(Limiter({.burst = 0.5, .per_second = 1}, 1), std::invalid_argument);
  EXPECT_THROW(Limiter({.burst = 1, .per_second = 0}, 1), std::invalid_argument);
  EXPECT_THROW(Limiter({.burst = 1, .per_second = 1}, 0), std::invalid_argument);
}

// Whatever the times of the tries: never more than burst + rate × time are allowed, and one who
// comes back when told is allowed.
TEST(Limiter, NeverAllowsMoreThanBurstAndRateAndKeepsItsWord) {
  std::mt19937_64 random(20'220'328);
  for (int round = 0; round < 300; ++round) {
    const Rate rate{1.0 + double(random() % 20), 0.01 + double(random() % 1'000) / 100};
    Limiter limiter(rate, 4);
    std::int64_t now = std::int64_t(random() % 1'000'000);
    const auto begin = now;
    double allowed = 0;
    for (int i = 0; i < 200; ++i) {
      now += std::int64_t(random() % 400);
      const auto verdict = limiter.take("key", now);
      allowed += verdict.is_allowed;
      ASSERT_LE(allowed, rate.burst + rate.per_second * double(now - begin) / 1000 + 1e-6);
      if (verdict.is_allowed) continue;
      ASSERT_GE(verdict.retry_after_seconds, 1);
      if (random() % 4 != 0) continue;
      now += std::int64_t(verdict.retry_after_seconds) * 1000;
      ASSERT_TRUE(limiter.take("key", now).is_allowed) << "came back when told";
      ++allowed;
    }
  }
}

TEST(Limiter, CountsRightlyFromManyThreads) {
  Limiter limiter({.burst = 1'000, .per_second = 0.001}, 10);
  std::atomic<int> allowed{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 500; ++k) allowed += limiter.take("a", 0).is_allowed;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(allowed, 1'000);
}
}  // namespace
}  // namespace http
