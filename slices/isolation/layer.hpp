// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who is at home, on the building board: for those who may see orders, and numbers for the others.
#include "platform/app.hpp"

namespace isolation {
BoardLayer layer();
}  // namespace isolation
