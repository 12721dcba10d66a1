// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "platform/keep/sockets.hpp"

namespace people {
/// What people keeps for a time only: files of imports, their findings, needs that ended.
std::vector<Expiring> expiring();
}  // namespace people
