// SPDX-License-Identifier: Apache-2.0
#include "people/house_heads.hpp"

#include "people/search_index.hpp"

namespace people {
void HouseHeads::add(Work& work, const Uuid& community, const std::string& code,
                     const EntryHeap& heads) {
  // The transaction may be run again: the mark must stand in each.
  const auto marked = work.tx.run(
      "insert into people_index_due (community_id) values (?) on conflict do nothing", community);
  if (communities_.empty() || communities_.back().community != community)
    communities_.push_back({community, marked == 0});
  std::string token;
  heads.each_sorted([&](std::string_view head, const Uuid&) {
    token = head;
    token += before_code;
    token += code;
    heads_.add(token, community);
  });
}

void HouseHeads::write(Work& work) const {
  if (heads_.empty()) return;
  SearchIndex(work.tx, {}).add_many(heads_);
  std::vector<Uuid> due;
  for (const auto& marked : communities_)
    if (!marked.was_due) due.push_back(marked.community);
  if (!due.empty()) work.tx.send("delete from people_index_due where community_id in (?*)", due);
}

void HouseHeads::clear() {
  communities_.clear();
  heads_.clear();
}
}  // namespace people
