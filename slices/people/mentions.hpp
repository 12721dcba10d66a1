// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What other slices hold that names somebody: it goes along when two are made one, and each gets
/// theirs again when that is taken back. People know none of those slices; see
/// platform/keep/person_mentions.hpp. Rows of another community stay there: whom they name leads
/// on.
#include <set>

#include "people/merge_rows.hpp"
#include "platform/work.hpp"

namespace people {
/// Which rows named whom before a merge.
struct MergeMention {
  static constexpr auto table = "people_merge_mention";
  Uuid community_id;
  Uuid merge_id;
  std::string mention;  ///< What they are: "gate.passages".
  Uuid row_id;
  Side side = Side::kept;
};
BOOST_DESCRIBE_STRUCT(MergeMention, (), (community_id, merge_id, mention, row_id, side))

/// How many rows name the person, by what they are; those without any are left out.
std::vector<MentionCount> mentions_of(Work&, const Person&);
/// The same of one side of a merge, as it was.
std::vector<MentionCount> mentions_then(Work&, const Merge&, Side);
/// Rows that came since the merge and name the kept one.
std::vector<MentionCount> mentions_since(Work&, const Merge&);

/// Notes which rows name whom, and lets those of the dropped one name the kept one.
void carry_mentions(Work&, const Merge&);
/// Gives the dropped one its rows again, and those that came since and are named by what they are.
void give_mentions(Work&, const Merge&, const std::set<std::string>& since);
}  // namespace people
