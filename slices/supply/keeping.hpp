// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What supply holds on one person's household, and what it keeps how long.
#include <vector>

#include "platform/keep/sockets.hpp"

namespace supply {
/// What went to the person's household. Erased, with nobody else listed there: the account loses
/// its household; its lines stay, of nobody.
PersonalRecords personal_records();
/// Accounts of homes lose their household; the next that goes there opens another.
std::vector<Expiring> expiring();
}  // namespace supply
