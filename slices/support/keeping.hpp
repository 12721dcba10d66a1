// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What support holds on a person, and for how long it holds anything.
#include "platform/keep/sockets.hpp"

namespace support {
PersonalRecords personal_records();
std::vector<Expiring> expiring();
}  // namespace support
