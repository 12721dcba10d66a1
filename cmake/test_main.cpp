// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sodium.h>

int main(int count, char** words) {
  if (sodium_init() < 0) return 1;
  testing::InitGoogleTest(&count, words);
  return RUN_ALL_TESTS();
}
