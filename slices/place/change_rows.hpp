// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The rows of decisions on places; see changes.hpp.
#include "place/changes.hpp"

namespace place {
struct Change {
  static constexpr auto table = "place_change";
  Uuid community_id;
  Uuid id;
  ChangeKind kind = ChangeKind::renamed;
  Uuid subject_id;
  Day on_day;
  std::string reason;
  Uuid actor_id;
  std::string actor_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Change, (),
                      (community_id, id, kind, subject_id, on_day, reason, actor_id, actor_name,
                       at))

/// What a decision may change of a place; labels and floors follow by themselves.
struct PlaceState {
  Uuid parent;
  Text<0, 4'000> name, detail;  ///< A ledger may bring longer names than a page takes.
  std::optional<Uuid> grid, successor;
  bool is_closed = false;
};
BOOST_DESCRIBE_STRUCT(PlaceState, (), (parent, name, detail, grid, successor, is_closed))

struct ChangeStep {
  static constexpr auto table = "place_change_step";
  Uuid community_id;
  Uuid change_id;
  std::int64_t number = 0;
  Uuid place_id;
  std::optional<PlaceState> before;  ///< None: the decision made the place.
  PlaceState after;
};
BOOST_DESCRIBE_STRUCT(ChangeStep, (), (community_id, change_id, number, place_id, before, after))

/// How a place was called before.
struct Alias {
  static constexpr auto table = "place_alias";
  Uuid community_id;
  Uuid id;
  Uuid place_id;
  Kind kind = Kind::dwelling;
  Uuid parent_id;
  std::string name;
  std::optional<std::string> label, label_back;
  Uuid change_id;
};
BOOST_DESCRIBE_STRUCT(Alias, (),
                      (community_id, id, place_id, kind, parent_id, name, label, label_back,
                       change_id))
}  // namespace place
