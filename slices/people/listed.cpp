// SPDX-License-Identifier: Apache-2.0
#include "people/members.hpp"

#include "platform/work.hpp"

namespace people {
std::vector<Member> listed_in(Work& work, const Uuid& household) {
  std::vector<Member> found;
  work.tx.each(
      "select p.id, h.dwelling_id, p.name from people_person p "
      "join people_household h on h.community_id = p.community_id and h.id = p.household_id "
      "where p.community_id = ? and p.household_id = ? and p.standing = 'listed' "
      "order by case when p.relation = 'head' then 0 else 1 end, p.id",
      [&](const db::Row& row) {
        found.push_back(
            {row.uuid(0), household, row.uuid(1), std::string(row.text(2)), Standing::listed});
      },
      work.community(), household);
  return found;
}

std::unordered_map<Uuid, Sex> sexes_of(Work& work, const std::vector<Uuid>& persons) {
  std::unordered_map<Uuid, Sex> found;
  if (persons.empty()) return found;
  work.tx.each(
      "select id, sex from people_person where community_id = ? and id in (?*)",
      [&](const db::Row& row) { db::take(row, 1, found[row.uuid(0)]); }, work.community(), persons);
  return found;
}
}  // namespace people
