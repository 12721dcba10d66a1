// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"

namespace census {
/// What visits tell of a person: those the person answered, and those of their households.
PersonalRecords personal_records();
/// Visits that the person answered.
std::vector<keep::PersonMentions> mentions();
/// Answers go a while after their drive closed; a drive with all its doors later.
std::vector<Expiring> expiring();
}  // namespace census
