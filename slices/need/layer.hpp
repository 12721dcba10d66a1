// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Doors where something was asked for, on the board.
#include "platform/app.hpp"

namespace need {
BoardLayer layer();
}  // namespace need
