// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The code that brings a pass to a phone, used once.
#include "platform/db/value.hpp"
#include "platform/digit_code.hpp"

namespace pass {
std::string code_of(const Keys&, const Uuid& pass);
/// What a pass is found by.
db::Bytes hash_of(const Keys&, std::string_view code);
}  // namespace pass
