// SPDX-License-Identifier: Apache-2.0
/// Drives: planned, changed, started, listed.
#include <algorithm>
#include <unordered_map>

#include "census/drive_read.hpp"
#include "census/outcome_rules.hpp"
#include "census/question_rules.hpp"
#include "census/targets.hpp"
#include "census/tasks.hpp"

namespace census {
namespace {
constexpr std::int64_t most_listed = 100;

template <class T>
void drop_doubles(std::vector<T>& list) {
  std::vector<T> once;
  for (const auto& one : list)
    if (std::find(once.begin(), once.end(), one) == once.end()) once.push_back(one);
  list = std::move(once);
}

/// What a planned drive must be, whoever brought it.
Result<void> may_plan(Work& work, Drive& drive) {
  const auto verdict = judge_place(work, drive.place_id);
  if (verdict == PlaceVerdict::no_such_place)
    return refuse(No::missing, "place.no_such_place", "within");
  if (verdict == PlaceVerdict::no_place_of_doors)
    return refuse(No::invalid, "census.no_place_of_doors", "within");
  if (drive.ends_on < drive.starts_on)
    return refuse(No::invalid, "census.ends_too_early", "ends_on");
  drop_doubles(drive.kinds);
  drop_doubles(drive.fields);
  if (drive.kinds.empty()) return refuse(No::invalid, "census.no_kinds", "kinds");
  return may_ask(drive.questions);
}

bool is_of_plan(const DriveEdit& edit) {
  return edit.starts_on.is_given || edit.kinds.is_given || edit.fields.is_given ||
         edit.questions.is_given;
}

void take_edit(const DriveEdit& edit, Drive& drive) {
  if (edit.name.is_given) drive.name = edit.name.value;
  if (edit.starts_on.is_given) drive.starts_on = edit.starts_on.value;
  if (edit.ends_on.is_given) drive.ends_on = edit.ends_on.value;
  if (edit.kinds.is_given) drive.kinds = edit.kinds.value;
  if (edit.fields.is_given) drive.fields = edit.fields.value;
  if (edit.questions.is_given) drive.questions = edit.questions.value;
}

/// Refuses with how many it is about.
tl::unexpected<Refusal> refuse_counted(std::string code, const char* name, std::int64_t number) {
  Refusal refusal{No::conflict, code, {}, {}, {}, 0};
  refusal.findings.push_back({"", std::move(code), {{name, std::to_string(number)}}});
  return tl::unexpected<Refusal>(std::move(refusal));
}

std::unordered_map<Uuid, Counts> counts_by_drive(Work& work, const std::vector<Uuid>& drives) {
  std::unordered_map<Uuid, Counts> all;
  work.tx.each(
      "select drive_id, outcome, count(*) from census_target "
      "where community_id = ? and drive_id in (?*) group by drive_id, outcome",
      [&](const db::Row& row) {
        count(all[row.uuid(0)], described::value_of<Outcome>(row.text(1)).value_or(Outcome::none),
              row.whole(2));
      },
      work.community(), drives);
  return all;
}

std::unordered_map<Uuid, std::int64_t> numbers(Work& work, std::string_view sql,
                                               const auto&... args) {
  std::unordered_map<Uuid, std::int64_t> all;
  work.tx.each(
      sql, [&](const db::Row& row) { all[row.uuid(0)] = row.whole(1); }, args...);
  return all;
}

int rank_of(State state) { return state == State::running ? 0 : state == State::planned ? 1 : 2; }
}  // namespace

Result<DriveCard> add_drive(Work& work, const NewDrive& wanted) {
  if (find_drive(work, wanted.id)) return refuse(No::conflict, "census.id_taken", "id");
  Drive drive;
  drive.community_id = work.community();
  drive.id = wanted.id;
  drive.place_id = wanted.within;
  drive.name = wanted.name;
  drive.starts_on = wanted.starts_on;
  drive.ends_on = wanted.ends_on;
  drive.kinds = wanted.kinds;
  drive.fields = wanted.fields;
  drive.questions = wanted.questions;
  drive.made_at = work.now;
  drive.made_by = work.actor.name;
  const auto may = may_plan(work, drive);
  if (!may) return refuse(may);
  work.tx.insert(drive);
  take_targets(work, drive);
  work.announce("census.drive_changed", {drive.id, drive.community_id});
  return card_of(work, drive);
}

Result<DriveCard> open_drive(Work& work, const DriveKey& key) {
  const auto drive = drive_of(work, key.drive);
  if (!drive) return refuse(drive);
  return card_of(work, *drive);
}

Result<DriveList> list_drives(Work& work) {
  auto drives = work.tx.all<Drive>("where community_id = ? order by id desc limit ?",
                                   work.community(), most_listed);
  std::stable_sort(drives.begin(), drives.end(), [](const Drive& a, const Drive& b) {
    return rank_of(a.state) < rank_of(b.state);
  });
  std::vector<Uuid> ids;
  for (const auto& drive : drives) ids.push_back(drive.id);
  auto counts = counts_by_drive(work, ids);
  auto owners = numbers(work,
                        "select drive_id, count(*) from census_owner "
                        "where community_id = ? and drive_id in (?*) group by drive_id",
                        work.community(), ids);
  auto mine = numbers(work,
                      "select drive_id, count(*) from census_target "
                      "where community_id = ? and owner_id = ? and drive_id in (?*) "
                      "group by drive_id",
                      work.community(), work.actor.user, ids);
  DriveList list;
  for (const auto& drive : drives)
    list.items.push_back({drive.id, drive.name.str(), drive.state,
                          name_of_place(work, drive.place_id), drive.starts_on, drive.ends_on,
                          counts[drive.id], owners[drive.id], mine[drive.id]});
  return list;
}

Result<DriveCard> change_drive(Work& work, const DriveEdit& edit) {
  auto drive = drive_at(work, edit.drive, edit.revision);
  if (!drive) return refuse(drive);
  if (drive->state == State::closed) return refuse(No::conflict, "census.is_closed");
  if (drive->state == State::running && is_of_plan(edit))
    return refuse(No::conflict, "census.is_running");
  take_edit(edit, *drive);
  const auto may = may_plan(work, *drive);
  if (!may) return refuse(may);
  if (drive->state == State::planned) take_targets(work, *drive);
  save(work, *drive);
  if (edit.ends_on.is_given) move_tasks_due(work, *drive);
  return card_of(work, *drive);
}

Result<DriveCard> start_drive(Work& work, const DriveStep& step) {
  auto drive = drive_at(work, step.drive, step.revision);
  if (!drive) return refuse(drive);
  if (drive->state != State::planned) return refuse(No::conflict, "census.not_planned");
  if (take_targets(work, *drive) == 0) return refuse(No::conflict, "census.no_doors");
  const auto without = work.tx
                           .value<std::int64_t>(
                               "select count(*) from census_target where community_id = ? "
                               "and drive_id = ? and owner_id is null",
                               drive->community_id, drive->id)
                           .value_or(0);
  if (without > 0) return refuse_counted("census.without_owner", "doors", without);
  drive->state = State::running;
  drive->started_at = work.now;
  save(work, *drive);
  if (const auto kept = keep_tasks(work, *drive); !kept) return refuse(kept);
  return card_of(work, *drive);
}

Result<PresetList> list_presets(Work&) {
  const auto all = presets();
  return PresetList{{all.begin(), all.end()}};
}
}  // namespace census
