// SPDX-License-Identifier: Apache-2.0
#include "hands/phone_rules.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace hands {
Result<void> may_be_phone(std::string_view text, std::string_view field) {
  const auto digits = std::count_if(text.begin(), text.end(), is_digit);
  const bool is_clean = std::all_of(text.begin(), text.end(), [](char letter) {
    return is_digit(letter) || std::string_view(" -+()").find(letter) != std::string_view::npos;
  });
  // ITU-T E.164: at most fifteen digits; a line in China without its area code has seven or eight.
  if (!is_clean || digits < 7 || digits > 15)
    return refuse(No::invalid, "hands.phone_shape", std::string(field));
  return {};
}
}  // namespace hands
