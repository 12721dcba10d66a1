// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Telephone numbers of those who are in no register: pure.
#include <string_view>

#include "base/result.hpp"

namespace hands {
/// Digits with spaces, dashes, brackets and a plus: seven to fifteen digits. Refuses
/// hands.phone_shape (field).
Result<void> may_be_phone(std::string_view text, std::string_view field);
}  // namespace hands
