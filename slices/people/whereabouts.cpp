// SPDX-License-Identifier: Apache-2.0
#include "people/whereabouts.hpp"

#include "people/door_names.hpp"

namespace people {
namespace {
constexpr std::int64_t usual_page = 50, usual_counts = 200;

/// Each condition is that of a partial index, word for word, so that a page reads only its own
/// rows.
std::string_view tail_of(Whereabouts of) {
  switch (of) {
    case Whereabouts::registered_elsewhere:
      return "where community_id = ? and standing = 'listed' and registered = 'elsewhere' and "
             "residence <> 'elsewhere' and id > ? order by id limit ?";
    case Whereabouts::living_elsewhere:
      return "where community_id = ? and standing = 'listed' and registered = 'here' and "
             "residence = 'elsewhere' and id > ? order by id limit ?";
    case Whereabouts::away:
      break;
  }
  return "where community_id = ? and standing = 'listed' and residence = 'away' and id > ? "
         "order by id limit ?";
}
}  // namespace

Result<WhereaboutsList> list_whereabouts(Work& work, const WhereaboutsQuery& query) {
  Uuid after;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    after = *id;
  }
  const std::int64_t limit = query.limit ? std::int64_t(*query.limit) : usual_page;
  auto persons = work.tx.all<Person>(tail_of(query.of), work.community(), after, limit + 1);
  WhereaboutsList list;
  list.total = work.tx
                   .value<std::int64_t>(
                       "select number from people_counter where community_id = ? and name = ?",
                       work.community(), query.of)
                   .value_or(0);
  if (std::ssize(persons) > limit) {
    persons.resize(static_cast<std::size_t>(limit));
    list.next = persons.back().id.text();
  }
  std::vector<Uuid> households;
  for (const auto& person : persons) households.push_back(person.household_id);
  const auto doors = door_names(work, {work.community()}, households);
  for (const auto& person : persons)
    list.items.push_back({person.id, person.household_id, person.name.str(),
                          doors.of(person.household_id), person.relation, person.registered_at,
                          person.back_on});
  return list;
}

Result<WhereaboutsCounts> count_whereabouts(Work& work, const WhereaboutsCountQuery& query) {
  const auto limit =
      static_cast<std::size_t>(query.limit ? std::int64_t(*query.limit) : usual_counts);
  WhereaboutsCounts counts;
  std::unordered_map<Uuid, std::size_t> at;
  std::vector<Uuid> ids;
  const std::string_view after = query.after ? std::string_view(*query.after) : "";
  for (const auto& community : place::communities_below(work.tx, work.place.id, limit + 1, after)) {
    if (counts.items.size() == limit) {
      counts.next = counts.items.back().code;
      break;
    }
    at[community.id] = counts.items.size();
    ids.push_back(community.id);
    counts.items.push_back({community.id, community.code, community.name, 0, 0, 0, 0});
  }
  work.tx.each(
      "select community_id, name, number from people_counter where community_id in (?*) and "
      "name in ('persons', 'registered_elsewhere', 'living_elsewhere', 'away')",
      [&](const db::Row& row) {
        auto& line = counts.items[at.at(row.uuid(0))];
        const auto name = row.text(1);
        (name == "persons"                ? line.persons
         : name == "registered_elsewhere" ? line.registered_elsewhere
         : name == "living_elsewhere"     ? line.living_elsewhere
                                          : line.away) = row.whole(2);
      },
      ids);
  return counts;
}
}  // namespace people
