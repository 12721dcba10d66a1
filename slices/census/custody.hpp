// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who has which door, and who had it.
#include "census/rows.hpp"
#include "platform/work.hpp"

namespace census {
enum class Given { by_rule, by_hand };
/// Gives the doors to an owner. While a drive runs it is kept who had them until now.
void give(Work&, const Drive&, const std::vector<const Target*>&, const Uuid& owner, Given);
/// Did the user have the door at that time, before it was given to somebody else?
bool had(Work&, const Target&, const Uuid& user, Instant at);
}  // namespace census
