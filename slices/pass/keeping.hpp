// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What goes when its time is over, and what is held on a person.
#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"

namespace pass {
std::vector<Expiring> expiring();
PersonalRecords personal_records();
/// Passes of the person, and those of their visitors.
std::vector<keep::PersonMentions> mentions();
}  // namespace pass
