// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How often a wrong code of a pass may come from an address.
#include "platform/tries.hpp"

namespace pass {
inline constexpr TryTable tries{
    "pass.try", "select at from pass_try where key = ? and at > ? order by at desc limit ?",
    "insert into pass_try (key, at, id) values (?, ?, ?)", "pass.too_many_tries"};
}  // namespace pass
