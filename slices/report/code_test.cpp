// SPDX-License-Identifier: Apache-2.0
#include "report/code.hpp"

#include <gtest/gtest.h>

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

TEST(ReportCode, IsFoundByAHashThatIsNotTheCode) {
  const auto code = code_of(keys, letter(1), 1);
  EXPECT_EQ(hash_of(keys, code).content, hash_of(keys, code).content);
  EXPECT_NE(hash_of(keys, code).content, hash_of(other_keys, code).content);
  EXPECT_EQ(std::string::npos, hash_of(keys, code).content.find(code));
}
}  // namespace report
