// SPDX-License-Identifier: Apache-2.0
/// Two who are not the same: said, listed, and taken back.
#include <algorithm>
#include <map>

#include "people/duplicate_rows.hpp"
#include "people/duplicates.hpp"
#include "people/move_between.hpp"
#include "people/pair_sides.hpp"
#include "platform/app.hpp"
#include "platform/page.hpp"

namespace people {
namespace {

DifferenceCard card_of(const Difference& row, const Uuid& person, const Uuid& other) {
  return {row.id, person, other, row.note.str(), row.at, row.actor_name, row.withdrawn_at};
}

/// Those of whom one was listed here; who may not look where the other was does not learn of them.
std::vector<Difference> differences_here(Work& work, const Uuid& before, std::int64_t most) {
  return work.tx.all<Difference>(
      "where (one_community_id = ? or other_community_id = ?) and withdrawn_at is null and id < ? "
      "order by id desc limit ?",
      work.community(), work.community(), before, most);
}
bool may_see_both(Work& work, const Difference& row) {
  constexpr auto may_look =
      auth::may(auth::Role::community_staff, auth::Role::command, auth::Role::grid_worker);
  const auto may_see = [&](const std::optional<Uuid>& community) {
    return community &&
           (*community == work.community() || is_allowed_at(work, may_look, *community));
  };
  return may_see(row.one_community_id) && may_see(row.other_community_id);
}

/// The persons of the rows, by community and id.
using Found = std::map<std::pair<Uuid, Uuid>, Person>;
Found persons_of(Work& work, const std::vector<Difference>& rows) {
  std::vector<Uuid> communities, ids;
  for (const auto& row : rows) {
    communities.insert(communities.end(), {*row.one_community_id, *row.other_community_id});
    ids.insert(ids.end(), {row.one_id, row.other_id});
  }
  std::sort(communities.begin(), communities.end());
  communities.erase(std::unique(communities.begin(), communities.end()), communities.end());
  Found found;
  for (auto& person :
       work.tx.all<Person>("where community_id in (?*) and id in (?*)", communities, ids))
    found.emplace(std::pair(person.community_id, person.id), std::move(person));
  return found;
}

/// Both, each in its community; the right is asked at the other one.
Result<void> may_decide(Work& work, const Uuid& person, const Uuid& other,
                        const std::optional<Uuid>& community) {
  const auto there = community.value_or(work.community());
  if (there != work.community() && !is_allowed_at(work, may_write_moves, there))
    return refuse(No::forbidden, "auth.not_yours", "community");
  if (!find_person(work, person)) return refuse(No::missing, "people.no_such_person", "person");
  if (find_persons(work, there, {other}).empty())
    return refuse(No::missing, "people.no_such_person", "other");
  if (person == other) return refuse(No::invalid, "people.same_person", "other");
  return {};
}
}  // namespace

Result<DifferenceCard> tell_apart(Work& work, const NewDifference& wanted) {
  const auto may = may_decide(work, wanted.person, wanted.other, wanted.community);
  if (!may) return refuse(may);
  const auto& [one, other] = std::minmax(wanted.person, wanted.other);
  if (work.tx.one<Difference>("where one_id = ? and other_id = ? and withdrawn_at is null", one,
                              other))
    return refuse(No::conflict, "people.told_apart_already");
  if (work.tx.one<Difference>("where one_id = ? and other_id = ? and id = ?", one, other,
                              wanted.id))
    return refuse(No::conflict, "people.id_taken", "id");
  Difference row;
  row.one_id = one;
  row.other_id = other;
  row.id = wanted.id;
  row.note = wanted.note.value_or(Note());
  row.actor_id = work.actor.user;
  row.actor_name = work.actor.name;
  row.at = work.now;
  const auto there = wanted.community.value_or(work.community());
  row.one_community_id = one == wanted.person ? work.community() : there;
  row.other_community_id = one == wanted.person ? there : work.community();
  work.tx.insert(row);
  work.announce("people.duplicates_changed", {wanted.person});
  work.announce_at(there, "people.duplicates_changed", {wanted.other});
  return card_of(row, wanted.person, wanted.other);
}

Result<DifferenceList> list_differences(Work& work, const DifferencesQuery& query) {
  Uuid before;
  before.bytes.fill(0xFF);
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    before = *id;
  }
  const auto limit = limit_of(query.limit, 20);
  auto rows = differences_here(work, before, limit + 1);
  DifferenceList list;
  if (std::ssize(rows) > limit) {
    rows.pop_back();
    list.next = rows.back().id.text();
  }
  std::erase_if(rows, [&](const Difference& row) { return !may_see_both(work, row); });
  const auto found = persons_of(work, rows);
  std::vector<const Person*> shown;
  for (const auto& [key, person] : found) shown.push_back(&person);
  const PairSides sides(work, shown);
  for (const auto& row : rows) {
    const auto one = found.find({*row.one_community_id, row.one_id});
    const auto other = found.find({*row.other_community_id, row.other_id});
    if (one == found.end() || other == found.end()) continue;
    list.items.push_back({row.id, sides.of(one->second), sides.of(other->second), row.note.str(),
                          row.at, row.actor_name});
  }
  return list;
}

Result<DifferenceCard> withdraw_difference(Work& work, const NewWithdrawal& wanted) {
  if (!find_person(work, wanted.person))
    return refuse(No::missing, "people.no_such_person", "person");
  const auto& [one, other] = std::minmax(wanted.person, wanted.other);
  auto row = work.tx.one<Difference>(
      "where one_id = ? and other_id = ? and id = ? and withdrawn_at is null", one, other,
      wanted.difference);
  if (!row) return refuse(No::missing, "people.no_such_difference", "difference");
  row->withdrawn_at = work.now;
  row->withdrawn_by = work.actor.name;
  work.tx.run(
      "update people_difference set withdrawn_at = ?, withdrawn_by = ? "
      "where one_id = ? and other_id = ? and id = ?",
      row->withdrawn_at, row->withdrawn_by, one, other, row->id);
  work.announce("people.duplicates_changed", {wanted.person, wanted.other});
  return card_of(*row, wanted.person, wanted.other);
}
}  // namespace people
