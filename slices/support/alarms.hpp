// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What time does to teams: days begin, hours pass, hands leave. A role in which nobody acts is an
/// alarm, which climbs until somebody takes it.
#include "support/teams.hpp"

namespace routing {
class Desk;
}

namespace support {
/// Fills what is vacant and can be filled, raises and ends alarms, in one community; reads who
/// stands alike once, however many households they have.
void look_after_teams(Work&);

/// The same, a few times an hour, wherever there are teams; passes on what nobody has taken. One
/// line of the journal where anything changed.
void watch_teams(routing::Desk&);

struct AlarmTaking {
  Uuid household;
};
BOOST_DESCRIBE_STRUCT(AlarmTaking, (), (household))
struct AlarmsTaken {
  Uuid household;
  std::int64_t alarms = 0;
};
BOOST_DESCRIBE_STRUCT(AlarmsTaken, (), (household, alarms))
/// Somebody sees to the vacant roles of a household: their alarms climb no further. They end when
/// somebody acts. Refuses support.no_such_team (household).
Result<AlarmsTaken> take_alarms(Work&, const AlarmTaking&);
}  // namespace support
