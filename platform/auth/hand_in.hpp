// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a session that was ended from elsewhere may still hand in: what was done before its end. A
/// lost phone opens nothing by it, and nothing that was done in the field is lost with the phone.
#include "base/result.hpp"
#include "platform/work.hpp"

namespace auth {
/// For acts of routes with also_after_end. A session that runs may hand in anything; of one that
/// has ended the journal keeps that it had. Refuses auth.ended_long_ago (no field: longer ago than
/// the policy of the day allows), then auth.after_end (`field`: not done before the end).
Result<void> may_hand_in(Work&, Instant done_at, std::string field);
}  // namespace auth
