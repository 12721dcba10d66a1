// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What auth holds on somebody of the ledger: what was written when their home was opened in an
/// emergency.
#include "platform/keep/sockets.hpp"

namespace auth {
/// What auth plugs in; see platform/keep/sockets.hpp.
PersonalRecords personal_records();
}  // namespace auth
