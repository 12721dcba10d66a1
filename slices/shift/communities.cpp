// SPDX-License-Identifier: Apache-2.0
#include "platform/work.hpp"
#include "shift/shift.hpp"

namespace shift {
std::vector<Uuid> communities_with_turns(Work& work, Instant from, Instant until) {
  std::vector<Uuid> communities;
  // No turn is longer than a day, so that an index by the end finds them.
  work.tx.each(
      "select distinct community_id from shift_turn where state = 'told' and until_at > ? and "
      "until_at < ? and from_at < ?",
      [&](const db::Row& row) { communities.push_back(row.uuid(0)); }, from, until + day_ms, until);
  return communities;
}
}  // namespace shift
