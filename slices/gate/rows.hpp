// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of gate. Only this slice reads or writes them.
#include "gate/hand_overs.hpp"
#include "gate/incidents.hpp"
#include "gate/rule_sets.hpp"
#include "gate/verdict_rules.hpp"

namespace gate {
struct Hours {
  static constexpr auto table = "gate_hours";
  Uuid community_id;
  Uuid id;
  Uuid gate_id;
  std::optional<Span> hours;
  Instant from_at, at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Hours, (), (community_id, id, gate_id, hours, from_at, at, by_id, by_name))

struct RuleSet {
  static constexpr auto table = "gate_rule_set";
  Uuid community_id;
  Uuid id;
  std::int64_t number = 1;
  std::optional<Uuid> gate_id;
  RuleName name;
  GroundText legal_ground;
  GroundText objections;
  Terms terms;
  std::int64_t kept_days = 0;
  Instant from_at, until_at, at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(RuleSet, (),
                      (community_id, id, number, gate_id, name, legal_ground, objections, terms,
                       kept_days, from_at, until_at, at, by_id, by_name))

struct RuleEnd {
  static constexpr auto table = "gate_rule_end";
  Uuid community_id;
  Uuid rule_set_id;
  Uuid id;
  GateReason reason;
  Instant at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(RuleEnd, (), (community_id, rule_set_id, id, reason, at, by_id, by_name))

struct SingleEntrance {
  static constexpr auto table = "gate_single_entrance";
  Uuid community_id;
  Uuid id;
  Uuid gate_id;
  std::vector<place::PlaceName> closed;  ///< The gates that were closed by it.
  GateReason reason;
  Instant at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(SingleEntrance, (),
                      (community_id, id, gate_id, closed, reason, at, by_id, by_name))

struct Passage {
  static constexpr auto table = "gate_passage";
  Uuid community_id;
  Uuid id;
  Uuid gate_id;
  Direction direction = Direction::in;
  Entrant kind = Entrant::resident;
  KnownBy known_by = KnownBy::word;
  PassState pass = PassState::none;
  bool is_confirmed = false;
  Mask mask = Mask::on;
  std::optional<Tenths> temperature;
  Measured measured = Measured::once;
  CodeShown code = CodeShown::none;
  std::optional<Exemption> exemption;
  bool is_emergency = false;
  std::optional<Uuid> person_id, household_id, pass_id, door_id, rule_set_id;
  Answer answer = Answer::admit;
  Todo todo = Todo::nothing;
  Ground ground = Ground::open;
  bool is_over = false;  ///< Let through beyond the limit of its rule set.
  Instant at, received_at, keep_until;
  std::optional<Uuid> by_id, device_id;
  bool is_from_ended = false;  ///< Handed in by a session that had ended by then.
};
BOOST_DESCRIBE_STRUCT(Passage, (),
                      (community_id, id, gate_id, direction, kind, known_by, pass, is_confirmed,
                       mask, temperature, measured, code, exemption, is_emergency, person_id,
                       household_id, pass_id, door_id, rule_set_id, answer, todo, ground, is_over,
                       at, received_at, keep_until, by_id, device_id, is_from_ended))

/// Members before the number are the key.
struct Flow {
  static constexpr auto table = "gate_flow";
  Uuid community_id;
  Uuid gate_id;
  Instant quarter_at;
  Direction direction = Direction::in;
  Entrant kind = Entrant::resident;
  Answer answer = Answer::admit;
  Ground ground = Ground::open;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Flow, (),
                      (community_id, gate_id, quarter_at, direction, kind, answer, ground, number))

struct Inside {
  static constexpr auto table = "gate_inside";
  Uuid community_id;
  Uuid id;  ///< Of the pass, the person, or the passage that brought them in.
  Uuid gate_id;
  Entrant kind = Entrant::visitor;
  Uuid passage_id;
  std::optional<Uuid> pass_id, person_id, door_id;
  Instant since_at;
};
BOOST_DESCRIBE_STRUCT(Inside, (),
                      (community_id, id, gate_id, kind, passage_id, pass_id, person_id, door_id,
                       since_at))

struct Incident {
  static constexpr auto table = "gate_incident";
  Uuid community_id;
  Uuid id;
  Uuid gate_id;
  IncidentKind kind = IncidentKind::fever;
  std::optional<Uuid> passage_id;
  Instant at, received_at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Incident, (),
                      (community_id, id, gate_id, kind, passage_id, at, received_at, by_id,
                       by_name))

struct Step {
  static constexpr auto table = "gate_incident_step";
  Uuid community_id;
  Uuid id;
  Uuid incident_id;
  IncidentStep step = IncidentStep::noted;
  Instant at, received_at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Step, (),
                      (community_id, id, incident_id, step, at, received_at, by_id, by_name))

struct HandOver {
  static constexpr auto table = "gate_hand_over";
  Uuid community_id;
  Uuid id;
  Uuid gate_id;
  Instant from_at, at;
  ShiftCounts counts;
  std::int64_t keys = 0;
  std::vector<StockCount> stock;
  ShiftNote note;
  Uuid given_by_id;
  std::string given_by;
  std::optional<Instant> taken_at;
  std::optional<Uuid> taken_by_id;
  std::optional<std::string> taken_by;
};
BOOST_DESCRIBE_STRUCT(HandOver, (),
                      (community_id, id, gate_id, from_at, at, counts, keys, stock, note,
                       given_by_id, given_by, taken_at, taken_by_id, taken_by))

/// Who writes a row: none for the house itself.
inline std::optional<Uuid> unless_nil(const Uuid& id) {
  return id.is_nil() ? std::nullopt : std::optional(id);
}
}  // namespace gate
