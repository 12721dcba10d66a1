// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What delivery holds on one person's household, and what it keeps how long.
#include <vector>

#include "platform/keep/sockets.hpp"

namespace delivery {
/// Items of the person's household. Erased, with nobody else listed there: what is over goes, the
/// rest is the door's alone; its numbers stay.
PersonalRecords personal_records();
/// Items that are over, missing ones, tries and marks; numbers by day stay.
std::vector<Expiring> expiring();
}  // namespace delivery
