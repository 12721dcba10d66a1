// SPDX-License-Identifier: Apache-2.0
#include "report/code.hpp"

#include <gtest/gtest.h>

#include <set>

namespace report {
namespace {
const Keys keys{Keys::Secret{1}};
const Keys other_keys{Keys::Secret{2}};
Uuid letter(int number) {
  Uuid id;
  id.bytes[15] = static_cast<std::uint8_t>(number);
  id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
  return id;
}
}  // namespace

TEST(ReportCode, IsTheSameForTheSameLetterAndGenerationOnly) {
  const auto code = code_of(keys, letter(1), 1);
  EXPECT_EQ(16u, code.size());
  EXPECT_EQ(std::string::npos, code.find_first_not_of("0123456789"));
  EXPECT_EQ(code, code_of(keys, letter(1), 1));
  EXPECT_NE(code, code_of(keys, letter(1), 2));
  EXPECT_NE(code, code_of(keys, letter(2), 1));
  EXPECT_NE(code, code_of(other_keys, letter(1), 1));
}

TEST(ReportCode, IsSpreadOverAllDigits) {
  std::set<std::string> all;
  std::array<std::set<char>, 16> digits;
  for (int number = 0; number < 2000; ++number) {
    const auto code = code_of(keys, letter(number), 1);
    all.insert(code);
    for (std::size_t at = 0; at < 16; ++at) digits[at].insert(code[at]);
  }
  EXPECT_EQ(2000u, all.size());
  for (const auto& seen : digits) EXPECT_EQ(10u, seen.size());
}

TEST(ReportCode, IsFoundByAHashThatIsNotTheCode) {
  const auto code = code_of(keys, letter(1), 1);
  EXPECT_EQ(hash_of(keys, code).content, hash_of(keys, code).content);
  EXPECT_NE(hash_of(keys, code).content, hash_of(other_keys, code).content);
  EXPECT_EQ(std::string::npos, hash_of(keys, code).content.find(code));
}

TEST(ReportCode, IsReadAsPeopleTypeIt) {
  EXPECT_EQ("1234 5678 9012 3456", in_groups("1234567890123456"));
  EXPECT_EQ("1234567890123456", read_code("1234 5678-9012  3456"));
  EXPECT_EQ("1234567890123456", read_code("１２３４ ５６７８ ９０１２ ３４５６"));
  EXPECT_FALSE(read_code("123456789012345"));
  EXPECT_FALSE(read_code("12345678901234567"));
  EXPECT_FALSE(read_code("1234 5678 9012 345a"));
  EXPECT_FALSE(read_code(""));
}
}  // namespace report
