// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What home holds on a person, and for how long it holds anything.
#include "platform/keep/sockets.hpp"

namespace home {
PersonalRecords personal_records();
std::vector<Expiring> expiring();
}  // namespace home
