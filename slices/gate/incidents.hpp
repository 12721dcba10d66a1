// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What needed more than a verdict at a gate, step by step. Nothing typed: what happened and what
/// was done are choices.
#include "gate/gate.hpp"

struct Work;

namespace gate {
enum class IncidentKind { fever, no_mask, refused, forced, over_limit, used_twice, emergency };
BOOST_DESCRIBE_ENUM(IncidentKind, fever, no_mask, refused, forced, over_limit, used_twice,
                    emergency)

enum class IncidentStep {
  noted,
  measured_normal,
  measured_fever,
  in_side_room,
  doctor_called,
  doctor_came,
  ambulance_came,
  mask_given,
  own_mask,
  let_in,
  went_away,
  office_told,
  talked_to,
  police_told,
  reason_medical,
  reason_fire,
  reason_other
};
BOOST_DESCRIBE_ENUM(IncidentStep, noted, measured_normal, measured_fever, in_side_room,
                    doctor_called, doctor_came, ambulance_came, mask_given, own_mask, let_in,
                    went_away, office_told, talked_to, police_told, reason_medical, reason_fire,
                    reason_other)

struct NewIncident {
  Uuid id;  ///< Made by the phone.
  Uuid gate;
  IncidentKind kind = IncidentKind::fever;
  std::optional<Uuid> passage;
  Instant at;  ///< By the clock of the phone.
};
BOOST_DESCRIBE_STRUCT(NewIncident, (), (id, gate, kind, passage, at))

struct NewStep {
  Uuid incident;
  Uuid id;
  IncidentStep step = IncidentStep::noted;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewStep, (), (incident, id, step, at))

struct StepCard {
  IncidentStep step = IncidentStep::noted;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(StepCard, (), (step, at, by))
/// Without a name: who it was about stands in the passage, and is asked for with a purpose.
struct IncidentCard {
  Uuid incident;
  Uuid gate;
  std::string gate_name;
  IncidentKind kind = IncidentKind::fever;
  Instant at;
  std::string by;
  std::vector<StepCard> steps;     ///< In the order in which they were taken.
  std::vector<IncidentStep> next;  ///< What may follow; none: it is over.
};
BOOST_DESCRIBE_STRUCT(IncidentCard, (), (incident, gate, gate_name, kind, at, by, steps, next))
struct IncidentQuery {
  std::optional<Uuid> gate;
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(IncidentQuery, (), (gate, after, limit))
struct IncidentList {
  std::vector<IncidentCard> items;  ///< The latest first.
  std::int64_t open = 0;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(IncidentList, (), (items, open, next))

/// What may follow the last step; none when it is over.
std::vector<IncidentStep> steps_after(IncidentKind, IncidentStep);

/// The same incident twice is noted once. Refuses gate.no_such_gate (gate), what may_hand_in
/// refuses (at), gate.id_taken (id: of another gate), gate.no_such_passage (passage).
Result<IncidentCard> note_incident(Work&, const NewIncident&);
/// The same step twice is taken once. Refuses gate.no_such_incident (incident), what may_hand_in
/// refuses (at), gate.id_taken (id: of another incident), gate.not_the_next_step (step).
Result<IncidentCard> take_step(Work&, const NewStep&);
/// Refuses json.bad_cursor (after).
Result<IncidentList> list_incidents(Work&, const IncidentQuery&);
}  // namespace gate
