// SPDX-License-Identifier: Apache-2.0
#include "pass/code.hpp"

namespace pass {
std::string code_of(const Keys& keys, const Uuid& pass) {
  return digit_code::of(keys, "pass.code", pass.text());
}

db::Bytes hash_of(const Keys& keys, std::string_view code) {
  return {keys.blind("pass.code_hash", code)};
}
}  // namespace pass
