// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is late: an end that does not come, an objection without an answer, an order that nobody
/// has served.
#include "isolation/lookups.hpp"

namespace isolation {
/// A door and what is late there. Neither a name nor a reason, for the command hears it too.
struct LateLine {
  Uuid order;
  std::string door, compound_name;
  AlarmKind kind = AlarmKind::release_overdue;
  Instant due_at, raised_at;
  std::int64_t step = 0;  ///< 1: it went to the command.
  std::optional<Instant> taken_at;
  std::string taken_by;
};
BOOST_DESCRIBE_STRUCT(LateLine, (),
                      (order, door, compound_name, kind, due_at, raised_at, step, taken_at,
                       taken_by))
struct LateList {
  Instant now;
  std::vector<LateLine> items;  ///< The oldest first; at most 200.
  std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(LateList, (), (now, items, total))
Result<LateList> list_late(Work&);

struct AlarmKey {
  Uuid order;
  AlarmKind kind = AlarmKind::release_overdue;
};
BOOST_DESCRIBE_STRUCT(AlarmKey, (), (order, kind))
/// Somebody sees to it; it goes no further up, and stays until its ground is gone. Refuses
/// isolation.no_such_order (order), isolation.no_alarm (kind), isolation.taken_before (kind).
Result<OrderKept> take_alarm(Work&, const AlarmKey&);
}  // namespace isolation
