// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace pass {
std::string to_hex(std::string_view bytes);
/// None for anything but pairs of lower-case digits.
std::optional<std::string> from_hex(std::string_view text);
}  // namespace pass
