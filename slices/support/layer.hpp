// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Doors with a team, and those where a role is vacant, on the board.
#include "platform/app.hpp"

namespace support {
BoardLayer layer();
}  // namespace support
