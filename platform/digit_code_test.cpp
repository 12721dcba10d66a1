// SPDX-License-Identifier: Apache-2.0
#include "platform/digit_code.hpp"

#include <gtest/gtest.h>

#include <set>

namespace digit_code {
namespace {
const Keys keys{Keys::Secret{1}};
}  // namespace

TEST(DigitCode, IsSpreadOverAllDigits) {
  std::set<std::string> all;
  std::array<std::set<char>, 16> digits;
  for (int number = 0; number < 2000; ++number) {
    const auto code = of(keys, "test", std::to_string(number));
    all.insert(code);
    for (std::size_t at = 0; at < 16; ++at) digits[at].insert(code[at]);
  }
  EXPECT_EQ(2000u, all.size());
  for (const auto& seen : digits) EXPECT_EQ(10u, seen.size());
}

TEST(DigitCode, IsReadAsPeopleTypeIt) {
  EXPECT_EQ("1234 5678 9012 3456", in_groups("1234567890123456"));
  EXPECT_EQ("1234567890123456", read("1234 5678-9012  3456"));
  EXPECT_EQ("1234567890123456", read("１２３４ ５６７８ ９０１２ ３４５６"));
  EXPECT_FALSE(read("123456789012345"));
  EXPECT_FALSE(read("12345678901234567"));
  EXPECT_FALSE(read("1234 5678 9012 345a"));
  EXPECT_FALSE(read(""));
}
}  // namespace digit_code
