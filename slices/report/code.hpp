// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The code of a letter: sixteen digits, 53 bits, since digits have no look-alikes, are read out
/// over the phone in every language, and bring up the number pad.
#include <optional>
#include <string>
#include <string_view>

#include "platform/db/value.hpp"
#include "platform/keys/keys.hpp"

namespace report {
/// The code of a door in that generation. It is derived from the key of the house, so that it can
/// be printed again, and a database without its key holds no code.
std::string code_of(const Keys&, const Uuid& letter, std::int64_t generation);
/// What a letter is found by.
db::Bytes hash_of(const Keys&, std::string_view code);
/// "1234 5678 9012 3456".
std::string in_groups(std::string_view code);
/// What somebody typed, in full width or half, with any spaces and dashes; none for anything but
/// sixteen digits.
std::optional<std::string> read_code(std::string_view text);
}  // namespace report
