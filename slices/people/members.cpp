// SPDX-License-Identifier: Apache-2.0
#include "people/members.hpp"

#include "platform/work.hpp"

namespace people {
std::unordered_map<Uuid, Member> find_members(Work& work, const std::vector<Uuid>& persons) {
  std::unordered_map<Uuid, Member> found;
  if (persons.empty()) return found;
  work.tx.each(
      "select p.id, p.household_id, h.dwelling_id, p.name, p.standing from people_person p "
      "join people_household h on h.community_id = p.community_id and h.id = p.household_id "
      "where p.community_id = ? and p.id in (?*)",
      [&](const db::Row& row) {
        found.emplace(
            row.uuid(0),
            Member{row.uuid(0), row.uuid(1), row.uuid(2), std::string(row.text(3)),
                   described::value_of<Standing>(row.text(4)).value_or(Standing::listed)});
      },
      work.community(), persons);
  return found;
}

std::unordered_map<Uuid, Day> births_of(Work& work, const std::vector<Uuid>& persons) {
  std::unordered_map<Uuid, Day> found;
  if (persons.empty()) return found;
  work.tx.each(
      "select id, born_on from people_person where community_id = ? and id in (?*) and "
      "born_on is not null",
      [&](const db::Row& row) { db::take(row, 1, found[row.uuid(0)]); }, work.community(), persons);
  return found;
}

std::unordered_map<Uuid, Uuid> places_behind(Work& work, const std::vector<Uuid>& households) {
  std::unordered_map<Uuid, Uuid> places;
  if (households.empty()) return places;
  work.tx.each(
      "select id, dwelling_id from people_household where community_id = ? and id in (?*)",
      [&](const db::Row& row) { places.emplace(row.uuid(0), row.uuid(1)); }, work.community(),
      households);
  return places;
}

std::unordered_map<Uuid, NeedNamed> find_needs(Work& work, const std::vector<Uuid>& needs) {
  std::unordered_map<Uuid, NeedNamed> found;
  if (needs.empty()) return found;
  work.tx.each(
      "select id, person_id, household_id, kind, next_due, ended_at from people_need where "
      "community_id = ? and id in (?*)",
      [&](const db::Row& row) {
        NeedNamed one{row.uuid(0), row.uuid(1), row.uuid(2), {}, {}, row.is_null(5)};
        db::take(row, 3, one.kind);
        db::take(row, 4, one.next_due);
        found.emplace(one.need, one);
      },
      work.community(), needs);
  return found;
}

std::vector<NeedNamed> open_needs(Work& work, std::int64_t most) {
  std::vector<NeedNamed> found;
  work.tx.each(
      "select n.id, n.person_id, n.household_id, n.kind, n.next_due from people_need n join "
      "people_person p on p.community_id = n.community_id and p.id = n.person_id where "
      "n.community_id = ? and n.ended_at is null and p.standing = 'listed' order by "
      "n.household_id, n.id limit ?",
      [&](const db::Row& row) {
        NeedNamed one{row.uuid(0), row.uuid(1), row.uuid(2), {}, {}, true};
        db::take(row, 3, one.kind);
        db::take(row, 4, one.next_due);
        found.push_back(one);
      },
      work.community(), most);
  return found;
}
}  // namespace people
