// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What shift holds on one person, and what it keeps how long.
#include "platform/keep/sockets.hpp"

namespace shift {
/// Hands of the person are told by hands, whose subjects they are. Erased, their turns, wishes,
/// swaps and links are gone.
PersonalRecords personal_records();
std::vector<Expiring> expiring();
}  // namespace shift
