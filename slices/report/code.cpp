// SPDX-License-Identifier: Apache-2.0
#include "report/code.hpp"

namespace report {
std::string code_of(const Keys& keys, const Uuid& letter, std::int64_t generation) {
  return digit_code::of(keys, "report.code", letter.text() + '/' + std::to_string(generation));
}

db::Bytes hash_of(const Keys& keys, std::string_view code) {
  return {keys.blind("report.code_hash", code)};
}
}  // namespace report
