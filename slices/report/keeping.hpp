// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How long what households sent is kept, and what of it is about one person.
#include "platform/keep/sockets.hpp"

namespace report {
std::vector<Expiring> expiring();
PersonalRecords personal_records();
}  // namespace report
