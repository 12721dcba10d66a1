// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Passages: who came to a gate, what the verdict was, and by which rule. Written once.
#include "gate/verdict_rules.hpp"

struct Work;

namespace gate {
/// A verdict of the guard's phone, perhaps long ago and without network.
struct NewPassage : Presented {
  Uuid id;  ///< Made by the phone.
  // Lines of the journal stay and passages do not: these stand there as "sealed".
  std::optional<Private<Uuid>> person;    ///< From the roster.
  std::optional<Private<Uuid>> pass_id;   ///< Of the pass that was shown.
  std::optional<Private<Uuid>> dwelling;  ///< Where a visitor or a parcel goes.
  std::optional<Private<Uuid>> inside;    ///< On the way out: who of those inside it is.
  std::optional<Uuid> rule_set;           ///< That decided; none was in force when absent.
  Answer answer = Answer::admit;
  Todo todo = Todo::nothing;
  Ground ground = Ground::open;
  Instant at;  ///< By the clock of the phone; ours is kept beside it.
};
BOOST_DESCRIBE_STRUCT(NewPassage, (Presented),
                      (id, person, pass_id, dwelling, inside, rule_set, answer, todo, ground, at))

/// A family, or what a phone kept while it had no network.
struct NewPassages {
  Uuid gate;
  std::vector<NewPassage> passages;  ///< At most 50.
};
BOOST_DESCRIBE_STRUCT(NewPassages, (), (gate, passages))

/// Something that the phone could not know: passages at other gates.
struct PassageAlert {
  Uuid passage;
  Ground ground = Ground::outing_limit;
  Uuid incident;
};
BOOST_DESCRIBE_STRUCT(PassageAlert, (), (passage, ground, incident))
struct PassagesTaken {
  std::int64_t taken = 0;
  std::int64_t known = 0;  ///< That had arrived before.
  std::vector<PassageAlert> alerts;
  /// They came from a session that had ended, and are marked so.
  bool is_from_ended = false;
};
BOOST_DESCRIBE_STRUCT(PassagesTaken, (), (taken, known, alerts, is_from_ended))

/// Somebody who came in and did not go out yet.
struct InsideLine {
  Uuid inside;
  Uuid gate;
  std::string gate_name;
  Entrant kind = Entrant::visitor;
  std::string name;  ///< Of somebody who is listed here; else "".
  std::string door;  ///< Where they went; else "".
  std::optional<Uuid> pass_id;
  Instant since_at;
};
BOOST_DESCRIBE_STRUCT(InsideLine, (),
                      (inside, gate, gate_name, kind, name, door, pass_id, since_at))
struct InsideList {
  std::vector<InsideLine> items;  ///< Who came first, first; at most 500.
  std::int64_t all = 0;
};
BOOST_DESCRIBE_STRUCT(InsideList, (), (items, all))

/// Keeps them; one that arrived before is not kept again. Who showed a pass is found by it where
/// the phone did not know them. Of a person who is not listed here any more the passage is kept
/// without them, and without the id of a pass that was never issued here. Refuses gate.no_such_gate
/// (gate), gate.no_passages, gate.too_many_passages and, with the number of the passage in the
/// field, gate.passage_twice (id), gate.id_taken (id: of a passage of another gate),
/// what may_hand_in refuses (at), gate.no_such_rule_set,
/// gate.no_such_door (dwelling), gate.way_out_refused (an emergency that was not let out).
Result<PassagesTaken> take_passages(Work&, const NewPassages&);
Result<InsideList> list_inside(Work&);
}  // namespace gate
