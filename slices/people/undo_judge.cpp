// SPDX-License-Identifier: Apache-2.0
#include "people/undo_judge.hpp"

namespace people {
namespace {
std::vector<Uuid> rows_of(const std::vector<ImportChange>& changes) {
  std::vector<Uuid> ids;
  for (const auto& change : changes) ids.push_back(change.row_id);
  return ids;
}

/// The need stands as the import left it: nobody ended it, dated it anew or wrote a note.
bool is_as_left(const Need& need, const ImportChange& change) {
  return !need.ended_at && need.next_due == change.due_after &&
         (!change.is_made || need.note.empty());
}
}  // namespace

Judged UndoJudge::next(ChangedKind kind, const Uuid& after, std::int64_t most) {
  return judge(kind, work_.tx.all<ImportChange>(
                         "where community_id = ? and import_id = ? and kind = ? and row_id > ? "
                         "order by row_id limit ?",
                         work_.community(), import_, kind, after, most));
}

Judged UndoJudge::next_open(ChangedKind kind, std::int64_t most) {
  return judge(
      kind, work_.tx.all<ImportChange>("where community_id = ? and import_id = ? and kind = ? and "
                                       "outcome = 'open' order by row_id limit ?",
                                       work_.community(), import_, kind, most));
}

Judged UndoJudge::judge(ChangedKind kind, std::vector<ImportChange> changes) {
  Judged judged;
  judged.changes = std::move(changes);
  if (judged.changes.empty()) return judged;
  if (kind == ChangedKind::person) judge_persons(judged);
  if (kind == ChangedKind::need) judge_needs(judged);
  if (kind == ChangedKind::household) judge_households(judged);
  for (std::size_t i = 0; i < judged.changes.size(); ++i) {
    if (judged.changes[i].outcome != Undo::open) judged.verdicts[i] = judged.changes[i].outcome;
    if (kind == ChangedKind::person && judged.verdicts[i] == Undo::removed)
      leaving_.insert(judged.changes[i].row_id);
  }
  return judged;
}

void UndoJudge::judge_persons(Judged& judged) {
  const auto community = work_.community();
  const auto ids = rows_of(judged.changes);
  for (auto& row : work_.tx.all<Person>("where community_id = ? and id in (?*)", community, ids))
    judged.persons.emplace(row.id, std::move(row));
  std::vector<Uuid> homes;
  for (auto& row : work_.tx.all<ImportedPerson>(
           "where community_id = ? and import_id = ? and id in (?*)", community, import_, ids)) {
    homes.push_back(row.household_id);
    judged.persons_before.emplace(row.id, std::move(row));
  }
  std::unordered_set<Uuid> there;
  if (!homes.empty())
    work_.tx.each(
        "select id from people_household where community_id = ? and id in (?*)",
        [&](const db::Row& row) { there.insert(row.uuid(0)); }, community, homes);
  const auto with_more = used(ids), taken = numbers_taken(judged);
  for (const auto& change : judged.changes) {
    PersonSince since;
    if (const auto now = judged.persons.find(change.row_id); now != judged.persons.end()) {
      since.is_there = true;
      since.revision = now->second.revision;
    }
    since.is_used = with_more.contains(change.row_id);
    since.is_number_taken = taken.contains(change.row_id);
    if (const auto was = judged.persons_before.find(change.row_id);
        was != judged.persons_before.end())
      since.is_home_there = there.contains(was->second.household_id);
    judged.verdicts.push_back(undo_of(change.left(), since));
  }
}

/// Persons that more hangs on than the import brought: decisions, work, merges, other needs, or
/// needs of the import that somebody changed.
std::unordered_set<Uuid> UndoJudge::used(const std::vector<Uuid>& persons) {
  std::unordered_set<Uuid> with_more;
  const auto take = [&](const db::Row& row) { with_more.insert(row.uuid(0)); };
  const auto community = work_.community();
  work_.tx.each(
      "select person_id from people_move_step where community_id = ? and person_id in (?*)", take,
      community, persons);
  work_.tx.each("select person_id from people_staff where community_id = ? and person_id in (?*)",
                take, community, persons);
  work_.tx.each("select kept_id from people_merge where community_id = ? and kept_id in (?*)", take,
                community, persons);
  work_.tx.each(
      "select dropped_id from people_merge where dropped_community_id = ? and dropped_id in (?*)",
      take, community, persons);
  const auto needs =
      work_.tx.all<Need>("where community_id = ? and person_id in (?*)", community, persons);
  std::vector<Uuid> ids;
  for (const auto& need : needs) ids.push_back(need.id);
  std::unordered_map<Uuid, ImportChange> brought;
  if (!ids.empty())
    for (auto& change : work_.tx.all<ImportChange>(
             "where community_id = ? and import_id = ? and kind = 'need' and row_id in (?*)",
             community, import_, ids))
      brought.emplace(change.row_id, change);
  for (const auto& need : needs) {
    const auto change = brought.find(need.id);
    if (change == brought.end() || change->second.is_touched || !is_as_left(need, change->second))
      with_more.insert(need.person_id);
  }
  return with_more;
}

/// Persons whose former identity number somebody else bears now.
std::unordered_set<Uuid> UndoJudge::numbers_taken(const Judged& judged) {
  std::unordered_set<Uuid> taken;
  for (const auto& [id, before] : judged.persons_before) {
    const auto now = judged.persons.find(id);
    if (!before.id_index || now == judged.persons.end() || now->second.id_index == before.id_index)
      continue;
    work_.tx.each(
        "select id from people_person where community_id = ? and id_index = ? and id <> ?",
        [&, person = id](const db::Row&) { taken.insert(person); }, work_.community(),
        *before.id_index, id);
  }
  return taken;
}

void UndoJudge::judge_needs(Judged& judged) {
  const auto community = work_.community();
  std::vector<Uuid> persons;
  for (auto& row : work_.tx.all<Need>("where community_id = ? and id in (?*)", community,
                                      rows_of(judged.changes))) {
    persons.push_back(row.person_id);
    judged.needs.emplace(row.id, std::move(row));
  }
  std::unordered_set<Uuid> made;
  if (!persons.empty())
    work_.tx.each(
        "select row_id from people_import_change where community_id = ? and import_id = ? and "
        "kind = 'person' and is_made and row_id in (?*)",
        [&](const db::Row& row) { made.insert(row.uuid(0)); }, community, import_, persons);
  for (const auto& change : judged.changes) {
    NeedSince since;
    if (const auto now = judged.needs.find(change.row_id); now != judged.needs.end()) {
      const auto& need = now->second;
      since.is_there = true;
      since.is_as_left = is_as_left(need, change);
      since.is_person_kept = made.contains(need.person_id) && !leaving_.contains(need.person_id);
    }
    judged.verdicts.push_back(undo_of(change.left(), since));
  }
}

void UndoJudge::judge_households(Judged& judged) {
  const auto community = work_.community();
  const auto ids = rows_of(judged.changes);
  for (auto& row : work_.tx.all<Household>("where community_id = ? and id in (?*)", community, ids))
    judged.households.emplace(row.id, std::move(row));
  std::unordered_set<Uuid> lived_in;
  work_.tx.each(
      "select household_id, id from people_person where community_id = ? and household_id in (?*)",
      [&](const db::Row& row) {
        if (!leaving_.contains(row.uuid(1))) lived_in.insert(row.uuid(0));
      },
      community, ids);
  const auto take = [&](const db::Row& row) { lived_in.insert(row.uuid(0)); };
  work_.tx.each(
      "select from_household_id from people_move where community_id = ? and "
      "from_household_id in (?*)",
      take, community, ids);
  work_.tx.each(
      "select to_household_id from people_move where community_id = ? and to_household_id in (?*)",
      take, community, ids);
  for (const auto& change : judged.changes) {
    HouseholdSince since;
    if (const auto now = judged.households.find(change.row_id); now != judged.households.end()) {
      since.is_there = true;
      since.revision = now->second.revision;
    }
    since.is_lived_in = lived_in.contains(change.row_id);
    judged.verdicts.push_back(undo_of(change.left(), since));
  }
}
}  // namespace people
