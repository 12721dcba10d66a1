// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What need holds on a person, and for how long it holds anything.
#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"

namespace need {
PersonalRecords personal_records();
std::vector<keep::PersonMentions> mentions();
std::vector<Expiring> expiring();
}  // namespace need
