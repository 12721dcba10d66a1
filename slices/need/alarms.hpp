// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What did not come in time: raised once, and told from rung to rung until somebody takes it.
#include "need/lists.hpp"

namespace routing {
class Desk;
}

namespace need {
struct AlarmTaking {
  Uuid request;
};
BOOST_DESCRIBE_STRUCT(AlarmTaking, (), (request))
struct AlarmsTaken {
  Uuid request;
  std::int64_t alarms = 0;
};
BOOST_DESCRIBE_STRUCT(AlarmsTaken, (), (request, alarms))
/// Somebody sees to what is open: it goes no further up. It ends when the request goes on. Refuses
/// need.no_such_request.
Result<AlarmsTaken> take_alarms(Work&, const AlarmTaking&);

/// Raises what is due, passes on what nobody has taken; once a few seconds.
void watch_needs(routing::Desk&);
}  // namespace need
