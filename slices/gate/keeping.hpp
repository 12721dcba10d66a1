// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What gate holds on one person, and what it keeps how long.
#include <vector>

#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"

namespace gate {
/// Passages of the person and, while inside, that they are. Erased, a passage stays as one of
/// nobody: who the next guard was counts.
PersonalRecords personal_records();
/// Passages of the person and, while inside, that they are.
std::vector<keep::PersonMentions> mentions();
/// Passages as long as their rule set says, incidents, and who never went out.
std::vector<Expiring> expiring();
}  // namespace gate
