// SPDX-License-Identifier: Apache-2.0
#include "platform/db/recent.hpp"

#include <gtest/gtest.h>

namespace {
TEST(Recent, LetsGoWhatWasNotUsedForLongest) {
  db::Recent<int> recent(2);
  EXPECT_FALSE(recent.put("a", 1));
  EXPECT_FALSE(recent.put("b", 2));
  EXPECT_EQ(1, *recent.find("a"));
  EXPECT_EQ(2, recent.put("c", 3));
  EXPECT_EQ(nullptr, recent.find("b"));
  EXPECT_EQ(1, *recent.find("a"));
  EXPECT_EQ(3, *recent.find("c"));
}
}  // namespace
