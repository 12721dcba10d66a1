// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The code that brings a pass to a phone: sixteen digits, used once.
#include <optional>
#include <string>
#include <string_view>

#include "platform/db/value.hpp"
#include "platform/keys/keys.hpp"

namespace pass {
/// Derived from the key of the house, so that it can be shown again, and a database without its key
/// holds no code.
std::string code_of(const Keys&, const Uuid& pass);
/// What a pass is found by.
db::Bytes hash_of(const Keys&, std::string_view code);
/// "1234 5678 9012 3456".
std::string in_groups(std::string_view code);
/// What somebody typed, in full width or half, with any spaces and dashes; none for anything but
/// sixteen digits.
std::optional<std::string> read_digits(std::string_view text);
}  // namespace pass
