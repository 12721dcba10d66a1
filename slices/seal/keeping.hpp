// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What seal holds on one person's door, and what it keeps how long.
#include <vector>

#include "platform/keep/sockets.hpp"

namespace seal {
/// Steps and openings at the door of the person. Erased, with nobody else listed there: what is
/// over goes; which number is where stays, without a door.
PersonalRecords personal_records();
/// Openings, photos and steps at doors, tries; numbers stay.
std::vector<Expiring> expiring();
}  // namespace seal
