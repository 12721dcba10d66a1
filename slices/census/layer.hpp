// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "platform/app.hpp"

namespace census {
/// What stands of each door in the drive that runs; of several the one started last.
BoardLayer layer();
}  // namespace census
