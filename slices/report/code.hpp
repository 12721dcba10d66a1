// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The code of a letter.
#include "platform/db/value.hpp"
#include "platform/digit_code.hpp"

namespace report {
/// The code of a door in that generation.
std::string code_of(const Keys&, const Uuid& letter, std::int64_t generation);
/// What a letter is found by.
db::Bytes hash_of(const Keys&, std::string_view code);
}  // namespace report
