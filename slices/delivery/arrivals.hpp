// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What arrives at a drop zone, and what happens to it.
#include "delivery/delivery.hpp"

namespace delivery {
struct NewItem {
  Uuid id;  ///< Made by the phone.
  /// Lines of the journal stay and items do not: it stands there as "sealed".
  Private<Uuid> dwelling;
  ItemKind kind = ItemKind::parcel;
  Instant at;  ///< By the clock of the phone; ours is kept beside it.
};
BOOST_DESCRIBE_STRUCT(NewItem, (), (id, dwelling, kind, at))
struct NewItems {
  Uuid zone;
  std::vector<NewItem> items;  ///< At most 50.
};
BOOST_DESCRIBE_STRUCT(NewItems, (), (zone, items))
struct ItemsTaken {
  std::int64_t taken = 0;
  std::int64_t known = 0;  ///< That had arrived before.
};
BOOST_DESCRIBE_STRUCT(ItemsTaken, (), (taken, known))

/// Logs what arrived; what was logged before is not logged again. For a door to which things are
/// brought a volunteer gets a task. Refuses delivery.no_such_zone (zone), delivery.no_items and
/// delivery.too_many_items (items) and, with the number of the item in the field,
/// delivery.item_twice (id), what may_hand_in refuses (at), delivery.id_taken (id: for another
/// door), delivery.no_such_door and delivery.no_shelf (dwelling: stands in another compound than
/// the zone).
Result<ItemsTaken> log_items(Work&, const NewItems&);

struct NewStep {
  Uuid id;  ///< Made by the phone.
  Uuid item;
  Step step = Step::collected;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewStep, (), (id, item, step, at))
struct NewSteps {
  std::vector<NewStep> steps;  ///< At most 50.
};
BOOST_DESCRIBE_STRUCT(NewSteps, (), (steps))
/// How an item stands once the steps are taken.
struct ItemNow {
  Uuid item;
  State state = State::arrived;
  Instant since_at;
  std::string had_last;
  /// A step of this request does not follow what is known: it is kept beside the others, and the
  /// office sees both.
  bool is_beside = false;
};
BOOST_DESCRIBE_STRUCT(ItemNow, (), (item, state, since_at, had_last, is_beside))
struct StepsTaken {
  std::int64_t taken = 0;
  std::int64_t known = 0;
  std::vector<ItemNow> items;  ///< Each once, in the order of the request.
};
BOOST_DESCRIBE_STRUCT(StepsTaken, (), (taken, known, items))

/// Writes down what was done with items, whatever else is known of them by now; a step that was
/// taken before is not taken again. Refuses delivery.no_steps and delivery.too_many_steps (steps)
/// and, with the number of the step in the field, delivery.step_twice (id), what may_hand_in
/// refuses (at), delivery.id_taken (id: of another item), delivery.no_such_item (item),
/// delivery.not_by_hand (step: an item arrives by being logged).
Result<StepsTaken> take_steps(Work&, const NewSteps&);
}  // namespace delivery
