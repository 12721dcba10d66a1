// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Doors to which things are brought. Staff decides it; nobody is told why.
#include <vector>

#include "delivery/delivery.hpp"

namespace delivery {
struct NewMark {
  Uuid id;
  Private<Uuid> dwelling;
  Instant until;
};
BOOST_DESCRIBE_STRUCT(NewMark, (), (id, dwelling, until))
struct MarkEnd {
  Uuid mark;
  Uuid id;
};
BOOST_DESCRIBE_STRUCT(MarkEnd, (), (mark, id))
struct MarkCard {
  Uuid mark;
  Uuid dwelling;
  std::string door, compound_name;
  Instant from, until;
  std::string by;
  std::int64_t waiting = 0;  ///< Things that are to be brought there now.
};
BOOST_DESCRIBE_STRUCT(MarkCard, (), (mark, dwelling, door, compound_name, from, until, by, waiting))
/// Somebody behind the door has a need that may say so; which one stands in the household's file.
struct Suggestion {
  Uuid dwelling;
  std::string door, compound_name;
  std::int64_t waiting = 0;
};
BOOST_DESCRIBE_STRUCT(Suggestion, (), (dwelling, door, compound_name, waiting))
struct MarkList {
  std::vector<MarkCard> items;          ///< As people walk.
  std::vector<Suggestion> suggestions;  ///< Those with something waiting first; at most 100.
  std::int64_t suggested = 0;
  std::int64_t longest_ms = 0;  ///< How long a mark may last.
};
BOOST_DESCRIBE_STRUCT(MarkList, (), (items, suggestions, suggested, longest_ms))

/// Noted as a look.
Result<MarkList> list_marks(Work&);
/// What waits for the door becomes a task. The same mark twice is made once. Refuses
/// delivery.no_such_door (dwelling), delivery.id_taken (id: of another door),
/// delivery.mark_runs (dwelling), delivery.ends_too_early and delivery.too_long (until).
Result<MarkCard> mark_door(Work&, const NewMark&);
/// Refuses delivery.no_such_mark, delivery.mark_over (mark).
Result<MarkCard> end_mark(Work&, const MarkEnd&);
}  // namespace delivery
