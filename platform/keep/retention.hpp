// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Retention: what is kept how long, and the job that removes what is over its time.
#include <span>

#include "platform/keep/sockets.hpp"

namespace routing {
class Desk;
}

namespace keep {
/// How long one kind of rows is kept, from a day on, and where the number is from.
struct RetentionRule {
  Day in_force_from;
  std::string_view name;  ///< That of the Expiring.
  std::int32_t days = 0;  ///< 0: for ever.
  std::string_view source;
};

/// Every rule, oldest first; a change is a new row, so that a past decision can still be
/// understood.
std::span<const RetentionRule> retention_rules();
/// The rule of that name that holds on that day; the first one for any day before it. Null when
/// there is none.
const RetentionRule* retention_rule(std::string_view name, Day);

/// How many rows of each kind were removed.
using Removed = std::map<std::string, std::int64_t>;

/// Removes what is over its time, some thousand rows in each transaction, each with its line in the
/// journal of the house: the counts, never the rows. Lines of the journal are never removed. Every
/// Expiring must have a rule, else it is a bug.
Removed apply_retention(routing::Desk&, const std::vector<Expiring>&);

/// Sessions that ended.
Expiring expiring_sessions();
/// Emergency access that ended.
Expiring expiring_emergencies();
}  // namespace keep
