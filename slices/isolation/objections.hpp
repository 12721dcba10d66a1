// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Somebody says that an order is wrong, and is answered in time.
#include "isolation/lookups.hpp"

namespace isolation {
struct NewObjection {
  Uuid order;
  Uuid id;
  Objector objector = Objector::self;
  ObjectionWay way = ObjectionWay::phone;
  ObjectionGround ground = ObjectionGround::other;
  Private<Text<0, 500>> words;  ///< Theirs, as they said or wrote them.
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewObjection, (), (order, id, objector, way, ground, words, at))
struct ObjectionKept {
  Uuid objection;
  Uuid order;
  Instant due_at;
  Answer answer = Answer::open;
};
BOOST_DESCRIBE_STRUCT(ObjectionKept, (), (objection, order, due_at, answer))
/// The clock runs from when they said so, and stands in the policy. The order holds meanwhile, and
/// ends as it would. The same one twice is one. Refuses isolation.no_such_order (order),
/// isolation.id_taken (id: of another order).
Result<ObjectionKept> take_objection(Work&, const NewObjection&);

struct NewAnswer {
  Uuid objection;
  Answer answer = Answer::kept;
  Private<Text<1, 500>> reasons;
  Uuid id;  ///< Of the change that withdraws the order, where the objection is upheld.
};
BOOST_DESCRIBE_STRUCT(NewAnswer, (), (objection, answer, reasons, id))
/// Upheld, the order is withdrawn at once. Refuses isolation.no_such_objection (objection),
/// isolation.answer_missing (answer: open is none), isolation.answered_before (objection).
Result<ObjectionKept> answer_objection(Work&, const NewAnswer&);
}  // namespace isolation
