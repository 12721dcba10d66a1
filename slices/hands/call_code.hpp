// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Codes of calls, and of those whom a quick call asks.
#include "hands/call_rows.hpp"
#include "platform/digit_code.hpp"

namespace hands {
std::string code_of_call(const Keys&, const Uuid& call);
std::string code_of_asked(const Keys&, const Uuid& call, const Uuid& hand);
/// What a call or somebody asked is found by.
db::Bytes hash_of_code(const Keys&, std::string_view code);
}  // namespace hands
