// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How long what households sent is kept, and what of it is about one person.
#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"

namespace report {
std::vector<Expiring> expiring();
PersonalRecords personal_records();
/// Reports that the person sent.
std::vector<keep::PersonMentions> mentions();
}  // namespace report
