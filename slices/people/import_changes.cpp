// SPDX-License-Identifier: Apache-2.0
#include "people/import_changes.hpp"

#include <algorithm>
#include <map>

namespace people {
namespace {
ImportChange change_of(const Uuid& community, const Uuid& import, ChangedKind kind,
                       const Uuid& row) {
  ImportChange change;
  change.community_id = community;
  change.import_id = import;
  change.kind = kind;
  change.row_id = row;
  return change;
}
}  // namespace

ImportChange& ImportChanges::add(ChangedKind kind, const Uuid& row, std::int64_t revision_before) {
  return changed_
      .emplace_back(Seen{change_of(work_.community(), import_, kind, row), revision_before})
      .change;
}

ImportChange& ImportChanges::add_made(ChangedKind kind, const Uuid& row) {
  auto& change = made_[kind].emplace_back(change_of(work_.community(), import_, kind, row));
  change.is_made = true;
  return change;
}

void ImportChanges::made(const Household& row) {
  auto& change = add_made(ChangedKind::household, row.id);
  change.revision = row.revision;
}

void ImportChanges::changed(const Household& before, const Household& after) {
  auto& change = add(ChangedKind::household, after.id, before.revision);
  change.revision = after.revision;
  change.occupancy_before = before.occupancy;
  change.note_before = before.note;
}

void ImportChanges::made(const Person& row) {
  auto& change = add_made(ChangedKind::person, row.id);
  change.revision = row.revision;
}

void ImportChanges::changed(const Person& before, const Person& after) {
  add(ChangedKind::person, after.id, before.revision).revision = after.revision;
  auto& copy = persons_.emplace_back();
  static_cast<Person&>(copy) = before;
  copy.import_id = import_;
}

void ImportChanges::made(const Need& row) {
  auto& change = add_made(ChangedKind::need, row.id);
  change.due_after = row.next_due;
}

void ImportChanges::changed(const Need& before, const Need& after) {
  auto& change = add(ChangedKind::need, after.id, 0);
  change.due_before = before.next_due;
  change.due_after = after.next_due;
}

void ImportChanges::join(const ImportChange& earlier, const Seen& seen) {
  const bool is_touched = earlier.is_touched || (earlier.kind == ChangedKind::need
                                                     ? earlier.due_after != seen.change.due_before
                                                     : earlier.revision != seen.revision_before);
  work_.tx.send(
      "update people_import_change set is_touched = ?, revision = ?, due_after = ?, "
      "outcome = 'open' where community_id = ? and import_id = ? and kind = ? and row_id = ?",
      is_touched, seen.change.revision, seen.change.due_after, earlier.community_id, import_,
      earlier.kind, earlier.row_id);
}

void ImportChanges::finish() {
  // In the order of their key, one page after another is filled: mostly the one in which they came.
  const auto comes_before = [](const ImportChange& a, const ImportChange& b) {
    return a.row_id < b.row_id;
  };
  for (auto& [kind, rows] : made_) {
    if (!std::is_sorted(rows.begin(), rows.end(), comes_before))
      std::sort(rows.begin(), rows.end(), comes_before);
    work_.tx.insert_all(rows);
  }
  if (changed_.empty()) return;
  std::vector<Uuid> rows;
  for (const auto& seen : changed_) rows.push_back(seen.change.row_id);
  std::map<std::pair<ChangedKind, Uuid>, ImportChange> earlier;
  for (auto& row : work_.tx.all<ImportChange>(
           "where community_id = ? and import_id = ? and kind in ('household', 'person', 'need') "
           "and row_id in (?*)",
           work_.community(), import_, rows))
    earlier.emplace(std::pair(row.kind, row.row_id), row);
  std::vector<ImportChange> fresh;
  for (const auto& seen : changed_) {
    const auto found = earlier.find({seen.change.kind, seen.change.row_id});
    if (found == earlier.end())
      fresh.push_back(seen.change);
    else
      join(found->second, seen);
  }
  work_.tx.insert_all(fresh);
  std::erase_if(persons_, [&](const ImportedPerson& one) {
    return earlier.contains({ChangedKind::person, one.id});
  });
  work_.tx.insert_all(persons_);
}

void forget_changes(Work& work, const Uuid& import) {
  work.tx.run("delete from people_import_change where community_id = ? and import_id = ?",
              work.community(), import);
  work.tx.run("delete from people_import_person where community_id = ? and import_id = ?",
              work.community(), import);
}
}  // namespace people
