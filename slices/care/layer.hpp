// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who was reached, on the building board.
#include "platform/app.hpp"

namespace care {
BoardLayer layer();
}  // namespace care
