// SPDX-License-Identifier: Apache-2.0
#include "census/closing.hpp"

#include <algorithm>
#include <unordered_map>

#include "census/door_lines.hpp"
#include "census/drive_read.hpp"
#include "census/outcome_rules.hpp"
#include "task/task.hpp"

namespace census {
namespace {
constexpr std::size_t most_named = 5;

std::vector<Exception> exceptions_of(Work& work, const Uuid& drive) {
  return work.tx.all<Exception>("where community_id = ? and drive_id = ?", work.community(), drive);
}

ExceptionList list_of(Work& work, const Uuid& drive, const std::vector<Exception>& rows) {
  std::vector<Uuid> ids;
  std::unordered_map<Uuid, const Exception*> of;
  for (const auto& row : rows) {
    ids.push_back(row.target_id);
    of.emplace(row.target_id, &row);
  }
  const auto targets =
      work.tx.all<Target>("where community_id = ? and drive_id = ? and id in (?*) order by walk",
                          work.community(), drive, ids);
  ExceptionList list;
  for (const auto& line : lines_of(work, drive, targets)) {
    const auto& row = *of.at(line.target);
    list.items.push_back(
        {row.id, row.target_id, line.door, line.compound_name,
         described::value_of<ExceptionReason>(row.reason).value_or(ExceptionReason::other),
         row.note.str(), row.owner_id, row.owner_name, line.outcome, row.at, row.actor_name});
  }
  return list;
}

/// Doors with neither outcome nor exception, in walking order; reports that wait are none.
std::vector<Target> doors_left(Work& work, const Uuid& drive) {
  auto targets = work.tx.all<Target>(
      "where community_id = ? and drive_id = ? and outcome in (?, ?, ?) and not exists ("
      "select 1 from census_exception e where e.community_id = census_target.community_id "
      "and e.drive_id = census_target.drive_id and e.target_id = census_target.id) order by walk",
      work.community(), drive, Outcome::none, Outcome::absent, Outcome::self_reported);
  return targets;
}

/// How many there are, and the first of them by name.
void name_doors(Work& work, const Uuid& drive, const char* code, std::vector<Target> doors,
                Refusal& refusal) {
  if (doors.empty()) return;
  const auto count = std::to_string(doors.size());
  if (doors.size() > most_named) doors.resize(most_named);
  std::string names;
  for (const auto& line : lines_of(work, drive, doors)) {
    if (!names.empty()) names += ", ";
    names += line.compound_name.empty() ? line.door : line.compound_name + ' ' + line.door;
  }
  if (refusal.code.empty()) refusal.code = code;
  refusal.findings.push_back({"", code, {{"n", count}, {"doors", names}}});
}

tl::unexpected<Refusal> refuse_left(Work& work, const Uuid& drive, std::vector<Target> left) {
  const auto reported = std::stable_partition(left.begin(), left.end(), [](const Target& target) {
    return target.outcome != Outcome::self_reported;
  });
  Refusal refusal{No::conflict, {}, {}, {}, {}, 0};
  name_doors(work, drive, "census.doors_left", {left.begin(), reported}, refusal);
  name_doors(work, drive, "census.reports_left", {reported, left.end()}, refusal);
  return tl::unexpected<Refusal>(std::move(refusal));
}
}  // namespace

Result<ExceptionCard> add_exception(Work& work, const NewException& wanted) {
  const auto drive = drive_of(work, wanted.drive);
  if (!drive) return refuse(drive);
  const auto target = find_target(work, drive->id, wanted.target);
  if (!target) return refuse(No::missing, "census.no_such_target", "target");
  if (drive->state != State::running) return refuse(No::conflict, "census.not_running", "drive");
  if (is_outcome(target->outcome)) return refuse(No::conflict, "census.has_outcome", "target");
  const auto owner = find_owner(work, drive->id, wanted.owner);
  if (!owner) return refuse(No::missing, "census.no_such_owner", "owner");
  const auto known =
      work.tx.one<Exception>("where community_id = ? and id = ?", work.community(), wanted.id);
  if (known && known->target_id != target->id) return refuse(No::conflict, "census.id_taken", "id");
  const auto before =
      work.tx.one<Exception>("where community_id = ? and drive_id = ? and target_id = ?",
                             drive->community_id, drive->id, target->id);
  const Exception row{drive->community_id,
                      before ? before->id : wanted.id,
                      drive->id,
                      target->id,
                      std::string(described::name_of(wanted.reason)),
                      wanted.note.value_or(VisitNote()),
                      owner->user_id,
                      owner->name,
                      work.now,
                      work.actor.name};
  if (before)
    work.tx.update(row);
  else
    work.tx.insert(row);
  work.announce("census.exception_named",
                {target->id, drive->id, target->owner_id.value_or(drive->community_id)});
  return list_of(work, drive->id, {row}).items.front();
}

Result<ExceptionList> remove_exception(Work& work, const ExceptionKey& key) {
  const auto drive = drive_of(work, key.drive);
  if (!drive) return refuse(drive);
  const auto row = work.tx.one<Exception>("where community_id = ? and drive_id = ? and id = ?",
                                          work.community(), drive->id, key.exception);
  if (!row) return refuse(No::missing, "census.no_such_exception", "exception");
  if (drive->state == State::closed) return refuse(No::conflict, "census.is_closed", "drive");
  work.tx.run("delete from census_exception where community_id = ? and id = ?", row->community_id,
              row->id);
  work.announce("census.exception_named", {row->target_id, drive->id});
  return list_of(work, drive->id, exceptions_of(work, drive->id));
}

Result<ExceptionList> list_exceptions(Work& work, const DriveKey& key) {
  const auto drive = drive_of(work, key.drive);
  if (!drive) return refuse(drive);
  return list_of(work, drive->id, exceptions_of(work, drive->id));
}

Result<DriveCard> close_drive(Work& work, const DriveStep& step) {
  auto drive = drive_at(work, step.drive, step.revision);
  if (!drive) return refuse(drive);
  if (drive->state != State::running) return refuse(No::conflict, "census.not_running", "drive");
  auto left = doors_left(work, drive->id);
  if (!left.empty()) return refuse_left(work, drive->id, std::move(left));
  drive->state = State::closed;
  drive->closed_at = work.now;
  drive->closed_by = work.actor.name;
  save(work, *drive);
  task::end_tasks_of(work, drive->id);
  return card_of(work, *drive);
}
}  // namespace census
