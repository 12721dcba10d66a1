// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What duty holds on one person, and what it keeps how long. It names hands, never persons: the
/// hands of a person are known from the slice hands.
#include <vector>

#include "platform/keep/sockets.hpp"

namespace duty {
PersonalRecords personal_records();
std::vector<Expiring> expiring();
}  // namespace duty
