// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What task holds on one person, and what it keeps how long.
#include <vector>

#include "platform/keep/person_mentions.hpp"
#include "platform/keep/sockets.hpp"

namespace task {
/// Tasks about the person, with their reports and photos. Erased, a task stays as a thing that was
/// done at a place, without person, answers, counts and photos.
PersonalRecords personal_records();
/// Tasks about the person.
std::vector<keep::PersonMentions> mentions();
/// Tasks that are over with everything of theirs, and photos that no report ever named.
std::vector<Expiring> expiring();
}  // namespace task
