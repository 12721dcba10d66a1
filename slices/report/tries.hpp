// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How often something may be tried at a door or from an address.
#include "platform/tries.hpp"

namespace report {
inline constexpr TryTable tries{
    "report.try.", "select at from report_try where key = ? and at > ? order by at desc limit ?",
    "insert into report_try (key, at, id) values (?, ?, ?)", "report.too_many_tries"};
}  // namespace report
