// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Codes that people read out and type: sixteen digits, 53 bits, since digits have no look-alikes,
/// are read out over the phone in every language, and bring up the number pad.
#include <optional>
#include <string>
#include <string_view>

#include "platform/keys/keys.hpp"

namespace digit_code {
/// The code of a subject for a purpose. It is derived from the key of the house, so that it can be
/// shown again, and a database without its key holds no code.
std::string of(const Keys&, std::string_view purpose, std::string_view subject);
/// "1234 5678 9012 3456".
std::string in_groups(std::string_view code);
/// What somebody typed, in full width or half, with any spaces and dashes; none for anything but
/// sixteen digits.
std::optional<std::string> read(std::string_view text);
}  // namespace digit_code
