// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What goes when its time is over, and what is held on a person.
#include "platform/keep/sockets.hpp"

namespace pass {
std::vector<Expiring> expiring();
PersonalRecords personal_records();
}  // namespace pass
