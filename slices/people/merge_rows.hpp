// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The rows of merges; see merge.hpp.
#include "people/merge.hpp"
#include "people/rows.hpp"

namespace people {
struct Merge {
  static constexpr auto table = "people_merge";
  Uuid community_id;  ///< Of the kept one.
  Uuid id;
  Uuid kept_id;
  Uuid dropped_community_id;
  Uuid dropped_id;
  std::vector<MergeChoice> choices;
  Note note;
  Uuid actor_id;
  std::string actor_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Merge, (),
                      (community_id, id, kept_id, dropped_community_id, dropped_id, choices, note,
                       actor_id, actor_name, at))

/// A person's row as it was before the merge, in the community where it stands. What is sealed in
/// it opens as that row's.
struct MergeCopy : Person {
  static constexpr auto table = "people_merge_copy";
  Uuid merge_id;
  Side side = Side::kept;
};
BOOST_DESCRIBE_STRUCT(MergeCopy, (Person), (merge_id, side))

enum class MarkKind { need, step, staff };
BOOST_DESCRIBE_ENUM(MarkKind, need, step, staff)
/// What belonged to whom; `number` is that of a step of a decision, else 0.
struct MergeMark {
  static constexpr auto table = "people_merge_mark";
  Uuid community_id;
  Uuid merge_id;
  MarkKind kind = MarkKind::need;
  Uuid row_id;
  std::int64_t number = 0;
  Side side = Side::kept;
};
BOOST_DESCRIBE_STRUCT(MergeMark, (), (community_id, merge_id, kind, row_id, number, side))

struct Separation {
  static constexpr auto table = "people_separation";
  Uuid community_id;
  Uuid id;
  Uuid merge_id;
  std::vector<Assignment> assignments;
  Note note;
  Uuid actor_id;
  std::string actor_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Separation, (),
                      (community_id, id, merge_id, assignments, note, actor_id, actor_name, at))
}  // namespace people
