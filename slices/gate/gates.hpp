// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Gates as they stand, and decisions on them.
#include "gate/rule_sets.hpp"
#include "place/place.hpp"

namespace gate {
/// What went through today, from the counters.
struct GateCounts {
  std::int64_t in = 0, out = 0, waited = 0, refused = 0;
};
BOOST_DESCRIBE_STRUCT(GateCounts, (), (in, out, waited, refused))

struct GateCard {
  Uuid gate;
  std::string name;
  std::optional<Uuid> compound;
  std::string compound_name;
  place::GateState state = place::GateState::open;
  std::optional<Span> hours;
  std::optional<RuleSetCard> rules;  ///< In force now.
  GateCounts today;
  std::int64_t last_quarter = 0;     ///< Let in within the quarter of an hour that runs.
  std::int64_t waiting_minutes = 0;  ///< How long the next one is likely to wait; an estimate.
  std::int64_t open_incidents = 0, inside = 0;
};
BOOST_DESCRIBE_STRUCT(GateCard, (),
                      (gate, name, compound, compound_name, state, hours, rules, today,
                       last_quarter, waiting_minutes, open_incidents, inside))
struct GateList {
  std::vector<GateCard> items;  ///< The open ones first, then by name.
};
BOOST_DESCRIBE_STRUCT(GateList, (), (items))

struct NewStanding {
  Uuid gate;
  place::GateState state = place::GateState::open;
  std::optional<Span> hours;
  GateReason reason;
};
BOOST_DESCRIBE_STRUCT(NewStanding, (), (gate, state, hours, reason))

struct NewSingleEntrance {
  Uuid id;
  Uuid gate;  ///< The one that stays open.
  GateReason reason;
};
BOOST_DESCRIBE_STRUCT(NewSingleEntrance, (), (id, gate, reason))
/// What is printed and hung at the gates that were closed.
struct ClosingNotice {
  Uuid entrance;
  Uuid gate;
  std::string gate_name;            ///< Which stays open.
  std::vector<std::string> closed;  ///< Names of those that do not.
  std::string reason;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(ClosingNotice, (), (entrance, gate, gate_name, closed, reason, at, by))
struct NoticeList {
  std::vector<ClosingNotice> items;  ///< The latest first, at most 20.
  /// Of the community; those of them that see on the phone with a pass which gate is open.
  std::int64_t households = 0, households_told = 0;
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (items, households, households_told))

/// Numbers only: fit for a wall.
Result<GateList> list_gates(Work&);
/// How the gate stands from now on, and in which hours. Refuses gate.no_such_gate, gate.no_hours
/// (hours: they begin when they end).
Result<GateCard> set_standing(Work&, const NewStanding&);
/// Keeps this gate of its compound open and closes the others; those for emergencies stay so:
/// nobody closes a way out. Refuses gate.no_such_gate, gate.no_other_gate, gate.id_taken (id).
Result<ClosingNotice> keep_single_entrance(Work&, const NewSingleEntrance&);
Result<NoticeList> list_closing_notices(Work&);
}  // namespace gate
