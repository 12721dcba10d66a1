// SPDX-License-Identifier: Apache-2.0
#include "people/personal.hpp"

#include <algorithm>

#include "people/clash_rows.hpp"
#include "people/import_rows.hpp"
#include "people/merge_rows.hpp"
#include "people/move_rows.hpp"
#include "people/rows_of.hpp"
#include "people/undo_rows.hpp"
#include "platform/journal/journal.hpp"

namespace people {
namespace {
namespace bj = boost::json;

template <class T>
void add_once(std::vector<T>& all, T one) {
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
}

/// Rows of the person, in one community or, for the house itself, in all.
std::vector<Person> rows_of_person(Work& work, const std::vector<Uuid>& ids) {
  if (!work.place.community.is_nil()) return find_persons(work, work.community(), ids);
  return work.tx.all<Person>("where id in (?*) order by community_id, id", ids);
}

/// Imports whose first rows, which they show, name the person.
std::vector<Uuid> imports_naming(Work& work, const std::vector<Uuid>& communities,
                                 const std::vector<std::string>& names) {
  std::vector<Uuid> found;
  for (const auto& import : work.tx.all<Import>("where community_id in (?*)", communities))
    for (const auto& sheet : import.sheets)
      for (const auto& column : sheet.columns)
        for (const auto& sample : column.samples)
          for (const auto& name : names)
            if (sample.str().find(name) != std::string::npos) add_once(found, import.id);
  return found;
}

PersonTraces traces(Work& work, const Uuid& person) {
  PersonTraces traces;
  const auto ids = ids_of(work, person);
  for (const auto& row : rows_of_person(work, ids)) {
    add_once(traces.communities, row.community_id);
    add_once(traces.subjects, row.household_id);
  }
  if (traces.communities.empty()) return traces;
  const auto names = names_of(work, traces.communities, ids);
  for (const auto& id : ids) {
    add_once(traces.subjects, id);
    traces.words.push_back(id.text());
  }
  for (const auto& step : work.tx.all<MoveStep>("where community_id in (?*) and person_id in (?*)",
                                                traces.communities, ids)) {
    add_once(traces.subjects, step.after.household);
    if (step.before) add_once(traces.subjects, step.before->household);
    add_once(traces.subjects, step.move_id);
  }
  for (const auto& need : work.tx.all<Need>("where community_id in (?*) and person_id in (?*)",
                                            traces.communities, ids))
    add_once(traces.subjects, need.id);
  if (work.place.community.is_nil())
    for (const auto& import : imports_naming(work, traces.communities, names))
      add_once(traces.subjects, import);
  traces.words.insert(traces.words.end(), names.begin(), names.end());
  return traces;
}

/// The card with its numbers in full.
bj::object shown(Work& work, const Person& person) {
  auto card = bj::parse(json::write(card_of(work, person))).as_object();
  card.erase("phone_masked");
  card.erase("id_number_masked");
  card["standing"] = described::name_of(person.standing);
  card["household"] = person.household_id.text();
  card["phone"] = phone_of(work, person);
  card["id_number"] = id_number_of(work, person);
  return card;
}

template <class Row>
bj::array rows_as_json(const std::vector<Row>& rows) {
  bj::array all;
  for (const auto& row : rows) all.push_back(bj::parse(json::write(row)));
  return all;
}

template <class Copy>
bj::array copies_as_json(Work& work, const std::vector<Uuid>& ids) {
  bj::array all;
  for (const auto& copy :
       work.tx.all<Copy>("where community_id = ? and id in (?*)", work.community(), ids))
    all.push_back(shown(work, copy));
  return all;
}

bj::object show(Work& work, const PersonKnown& known) {
  const auto ids = ids_of(work, known.person);
  const auto& community = work.community();
  bj::object out;
  bj::array rows, households;
  for (const auto& row : rows_of_person(work, ids)) {
    rows.push_back(shown(work, row));
    if (const auto home = find_household(work, row.household_id))
      households.push_back(bj::object{{"household", home->id.text()},
                                      {"dwelling", home->dwelling_id.text()},
                                      {"occupancy", described::name_of(home->occupancy)},
                                      {"note", home->note.str()}});
  }
  out["persons"] = std::move(rows);
  out["households"] = std::move(households);
  const auto of_person = "where community_id = ? and person_id in (?*)";
  out["needs"] = rows_as_json(work.tx.all<Need>(of_person, community, ids));
  bj::array clashes;
  for (const auto& clash : work.tx.all<Clash>(of_person, community, ids))
    clashes.push_back(bj::object{{"field", described::name_of(clash.field)},
                                 {"brought", work.open<&Clash::brought>(clash)},
                                 {"at", clash.at.milliseconds}});
  out["clashes"] = std::move(clashes);
  out["jobs"] = rows_as_json(work.tx.all<Staff>(of_person, community, ids));
  const auto steps = work.tx.all<MoveStep>(of_person, community, ids);
  std::vector<Uuid> moves;
  for (const auto& step : steps) add_once(moves, step.move_id);
  out["decisions"] =
      rows_as_json(work.tx.all<Move>("where community_id = ? and id in (?*)", community, moves));
  out["stays"] = rows_as_json(steps);
  out["before_merges"] = copies_as_json<MergeCopy>(work, ids);
  out["before_imports"] = copies_as_json<ImportedPerson>(work, ids);
  return out;
}
}  // namespace

std::vector<Uuid> ids_of(Work& work, const Uuid& person) {
  std::vector<Uuid> ids{person};
  for (std::size_t known = 0; known < ids.size();) {
    known = ids.size();
    // One that was taken apart again is two persons.
    work.tx.each(
        "select m.kept_id, m.dropped_id from people_merge m "
        "where (m.kept_id in (?*) or m.dropped_id in (?*)) and not exists ("
        "select 1 from people_separation s where s.community_id = m.community_id "
        "and s.merge_id = m.id)",
        [&](const db::Row& row) {
          add_once(ids, row.uuid(0));
          add_once(ids, row.uuid(1));
        },
        ids, ids);
  }
  return ids;
}

std::vector<std::string> names_of(Work& work, const std::vector<Uuid>& communities,
                                  const std::vector<Uuid>& ids) {
  std::vector<std::string> names;
  const auto take = [&](const std::string& name) {
    if (!name.empty() && name != erased_name) add_once(names, name);
  };
  for (const auto* table : {Person::table, MergeCopy::table, ImportedPerson::table})
    work.tx.each(
        std::string("select name from ") + table + " where community_id in (?*) and id in (?*)",
        [&](const db::Row& row) { take(std::string(row.text(0))); }, communities, ids);
  for (const auto& text : journal::requests_on(work.tx, communities, ids,
                                               {"people.add_person", "people.change_person"})) {
    const auto request = json::parse(text);
    const auto* object = request ? request->if_object() : nullptr;
    const auto* name = object ? object->if_contains("name") : nullptr;
    if (name && name->is_string()) take(std::string(name->get_string()));
  }
  return names;
}

PersonalRecords personal_data() {
  return {"people", traces, show, {"people.reveal"}, [](Work& work, const PersonKnown& known) {
            return erase(work, known.person);
          }};
}
}  // namespace people
