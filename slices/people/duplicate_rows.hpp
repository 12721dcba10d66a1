// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a search for duplicates has found, and what somebody has decided about it.
#include "people/duplicates.hpp"

namespace people {
struct DuplicateSearch {
  static constexpr auto table = "people_duplicate_search";
  Uuid place_id;
  Uuid search_id;
  SearchState state = SearchState::running;
  std::string failure;  ///< A refusal code, or "".
  std::int64_t persons = 0, pairs = 0;
  bool is_more = false;
  std::int64_t skipped = 0;  ///< Marks that too many share.
  Instant started_at, changed_at;
  std::string actor_name;
};
BOOST_DESCRIBE_STRUCT(DuplicateSearch, (),
                      (place_id, search_id, state, failure, persons, pairs, is_more, skipped,
                       started_at, changed_at, actor_name))

struct Pair {
  static constexpr auto table = "people_pair";
  Uuid place_id;
  Uuid search_id;
  std::int64_t rank = 0;  ///< 1 for the highest score.
  Uuid one_community_id;
  Uuid one_id;
  Uuid other_community_id;
  Uuid other_id;
  std::int64_t score = 0;
  std::int64_t reasons = 0;  ///< Bits by Reason.
};
BOOST_DESCRIBE_STRUCT(Pair, (),
                      (place_id, search_id, rank, one_community_id, one_id, other_community_id,
                       other_id, score, reasons))

struct Difference {
  static constexpr auto table = "people_difference";
  Uuid one_id, other_id;  ///< The smaller id first.
  Uuid id;
  Note note;
  Uuid actor_id;
  std::string actor_name;
  Instant at;
  std::optional<Instant> withdrawn_at;
  std::optional<std::string> withdrawn_by;
  std::optional<Uuid> one_community_id, other_community_id;  ///< Where they were listed then.
};
BOOST_DESCRIBE_STRUCT(Difference, (),
                      (one_id, other_id, id, note, actor_id, actor_name, at, withdrawn_at,
                       withdrawn_by, one_community_id, other_community_id))
}  // namespace people
