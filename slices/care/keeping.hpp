// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What care holds on one person, and what it keeps how long.
#include <vector>

#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"

namespace care {
PersonalRecords personal_records();
std::vector<keep::PersonMentions> mentions();
std::vector<Expiring> expiring();
}  // namespace care
