// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the house asks of homes when it says who may see them.
#include "platform/auth/homes.hpp"

namespace people {
/// Who may open a household file; the right of its route.
auth::Right sees_households();
auth::Homes homes();
}  // namespace people
