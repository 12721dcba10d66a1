// SPDX-License-Identifier: Apache-2.0
#include "hands/call_code.hpp"

namespace hands {
std::string code_of_call(const Keys& keys, const Uuid& call) {
  return digit_code::of(keys, "hands.call", call.text());
}

std::string code_of_asked(const Keys& keys, const Uuid& call, const Uuid& hand) {
  return digit_code::of(keys, "hands.asked", call.text() + '/' + hand.text());
}

db::Bytes hash_of_code(const Keys& keys, std::string_view code) {
  return {keys.blind("hands.code_hash", code)};
}
}  // namespace hands
