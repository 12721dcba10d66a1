// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a guard's phone carries to judge without network: gates, rules, a roster of names and
/// doors, and whose each pass is. Nothing else of anybody leaves: no phone, no birthday, no need.
#include "gate/verdict_rules.hpp"
#include "pass/pass.hpp"
#include "platform/pack/shift.hpp"

struct Work;

namespace gate {
struct CarriedGate {
  Uuid id;
  std::string name;
  place::GateState state = place::GateState::open;
  std::optional<Span> hours;
};
BOOST_DESCRIBE_STRUCT(CarriedGate, (), (id, name, state, hours))
/// A rule set that is in force or will be while the lease runs.
struct CarriedRules {
  Uuid id;
  std::int64_t number = 1;
  std::optional<Uuid> gate;
  std::string name, legal_ground, objections;
  Terms terms;
  Instant from_at, until_at;  ///< The end as it was planned, or came before.
};
BOOST_DESCRIBE_STRUCT(CarriedRules, (),
                      (id, number, gate, name, legal_ground, objections, terms, from_at, until_at))
struct CarriedPerson {
  Uuid id, household, dwelling;
  std::string name, door;
};
BOOST_DESCRIBE_STRUCT(CarriedPerson, (), (id, household, dwelling, name, door))
/// A passage that still counts for a limit.
struct CarriedOuting {
  Uuid id;
  std::optional<Uuid> household;  ///< None: somebody with a pass who does not live here.
  std::optional<Uuid> person, pass_id;
  Direction direction = Direction::out;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(CarriedOuting, (), (id, household, person, pass_id, direction, at))

/// Whose a pass is that is valid now or will be.
struct CarriedPass {
  Uuid id;
  std::string alias;
  pass::PassKind kind = pass::PassKind::resident;
  pass::Medium medium = pass::Medium::phone;
  std::optional<Uuid> person;     ///< None: somebody who is not in the register.
  std::optional<Uuid> household;  ///< Of the person, or of the host.
  std::optional<Uuid> dwelling;   ///< The door that it is for.
  std::string name, door;
  std::vector<Uuid> gates;  ///< None: every gate.
  Instant until;
};
BOOST_DESCRIBE_STRUCT(CarriedPass, (),
                      (id, alias, kind, medium, person, household, dwelling, name, door, gates,
                       until))

struct CarriedAll {
  std::vector<CarriedGate> gates;
  std::vector<CarriedRules> rules;
  std::vector<CarriedPerson> people;
  std::vector<CarriedPass> passes;
};
BOOST_DESCRIBE_STRUCT(CarriedAll, (), (gates, rules, people, passes))

/// Passes that were issued or changed since the phone asked last, and those that ended.
struct CarriedChanges {
  std::vector<CarriedPass> records;
  std::vector<Uuid> gone;
};
BOOST_DESCRIBE_STRUCT(CarriedChanges, (), (records, gone))

struct GatePack {
  static constexpr bool is_kept = false;
  std::string cursor;
  pack::Lease lease;
  std::vector<CarriedOuting> outings;
  CarriedChanges passes;          ///< What the phone does not have yet, without `all`.
  std::optional<CarriedAll> all;  ///< None: the phone has it, as its cursor says.
};
BOOST_DESCRIBE_STRUCT(GatePack, (), (cursor, lease, outings, passes, all))
struct GatePackQuery {
  std::optional<Text<1, 120>> since;  ///< The cursor of the last answer.
};
BOOST_DESCRIBE_STRUCT(GatePackQuery, (), (since))

/// Whole where a gate, a rule or the roster changed; else what changed of passes. Never refuses;
/// noted as a look at the pack where names are sent.
Result<GatePack> open_gate_pack(Work&, const GatePackQuery&);
}  // namespace gate
