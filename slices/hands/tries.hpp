// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How often something may be tried with codes of calls.
#include "platform/tries.hpp"

namespace hands {
inline constexpr TryTable tries{
    "hands.try.", "select at from hands_try where key = ? and at > ? order by at desc limit ?",
    "insert into hands_try (key, at, id) values (?, ?, ?)", "hands.too_many_tries"};
}  // namespace hands
