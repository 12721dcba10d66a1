// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What hands holds on one person, and what it keeps how long.
#include <vector>

#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"

namespace hands {
/// Erased, somebody is no hand any more: out of ties and seats.
PersonalRecords personal_records();
/// Hands of the person: of two who were made one both stay, until somebody ends one.
std::vector<keep::PersonMentions> mentions();
std::vector<Expiring> expiring();
}  // namespace hands
