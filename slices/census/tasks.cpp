// SPDX-License-Identifier: Apache-2.0
#include "census/tasks.hpp"

#include <map>

#include "census/custody.hpp"
#include "census/drive_read.hpp"
#include "census/outcome_rules.hpp"
#include "census/owners.hpp"
#include "census/sight.hpp"
#include "task/task.hpp"

namespace census {
namespace {
constexpr const char* kind_name = "census.stairwell";

/// Whose work, and at which stairwell, building or shop.
using OwnersShare = std::pair<Uuid, Uuid>;

/// The midnight in China that ends the day.
Instant end_of(Day day) { return (day + 1).begin_in_china(); }

/// Holds a role only further in, or none any more: has the doors without a task.
bool is_no_owner(const Refusal& refusal) {
  return refusal.code == "task.not_for_owner" || refusal.code == "auth.no_such_user";
}

/// Somebody was at the door: a household's own word waits for that.
bool is_settled(Outcome outcome) { return is_done(outcome) || outcome == Outcome::refused; }

/// Doors that nobody has settled, by whose they are and where.
std::map<OwnersShare, std::int64_t> doors_left_by_owner(Work& work, const Uuid& drive) {
  std::map<OwnersShare, std::int64_t> shares;
  work.tx.each(
      "select owner_id, stairwell_id, count(*) from census_target where community_id = ? and "
      "drive_id = ? and owner_id is not null and outcome in (?, ?, ?) "
      "group by owner_id, stairwell_id",
      [&](const db::Row& row) {
        shares.emplace(OwnersShare{row.uuid(0), row.uuid(1)}, row.whole(2));
      },
      work.community(), drive, Outcome::none, Outcome::absent, Outcome::self_reported);
  return shares;
}

Instant due_of(const Work& work, const Drive& drive) {
  return std::max(end_of(drive.ends_on), work.now + hour_ms);
}

/// Shops may stand in the community itself, which is no stop on a walk.
std::optional<Uuid> place_of(const Work& work, const OwnersShare& share) {
  if (share.second == work.community()) return std::nullopt;
  return share.second;
}

OwnersShare share_of(const Work& work, const task::SourceTask& one) {
  return {one.owner.user.value_or(Uuid{}), one.place.value_or(work.community())};
}

task::NewTask new_task(const Work& work, const Drive& drive, const OwnersShare& share) {
  task::NewTask wanted;
  wanted.kind = kind_name;
  wanted.place = place_of(work, share);
  wanted.source = drive.id;
  wanted.owner.user = share.first;
  wanted.from_at = work.now;
  wanted.due_at = due_of(work, drive);
  return wanted;
}

/// What is open of the drive, by share.
std::map<OwnersShare, Uuid> open_tasks(Work& work, const Uuid& drive) {
  std::map<OwnersShare, Uuid> open;
  for (const auto& one : task::tasks_of(work, drive, task::Which::open))
    open.emplace(share_of(work, one), one.task);
  return open;
}

Result<void> may_be_done(Work& work, const DoneTask& done) {
  if (!done.source) return {};
  const auto place = done.place.value_or(work.community());
  for (const auto& [share, doors] : doors_left_by_owner(work, *done.source))
    if (share.second == place && share.first == work.actor.user)
      return refuse(No::invalid, "census.doors_left");
  return {};
}

/// Another task that the owner had there already: with the doors of both, one is enough.
void end_second(Work& work, const Drive& drive, const HandedTask& handed, const Uuid& stairwell) {
  std::vector<Uuid> over;
  for (const auto& one : task::tasks_of(work, drive.id, task::Which::open))
    if (one.task != handed.task && share_of(work, one) == OwnersShare{*handed.to, stairwell})
      over.push_back(one.task);
  task::end_tasks(work, over);
}

/// The doors of the stairwell go with its task.
Result<void> give_doors_along(Work& work, const HandedTask& handed) {
  auto drive = handed.source ? find_drive(work, *handed.source) : std::nullopt;
  if (!drive || drive->state != State::running || !handed.from) return {};
  if (!handed.to) return refuse(No::invalid, "census.doors_of_one", "role");
  if (!make_owner(work, *drive, *handed.to))
    return refuse(No::invalid, "census.not_for_doors", "user");
  const auto stairwell = handed.place.value_or(work.community());
  const auto targets = work.tx.all<Target>(
      "where community_id = ? and drive_id = ? and owner_id = ? and stairwell_id = ?",
      drive->community_id, drive->id, *handed.from, stairwell);
  std::vector<const Target*> doors;
  for (const auto& target : targets) doors.push_back(&target);
  give(work, *drive, doors, *handed.to, Given::by_hand);
  end_second(work, *drive, handed, stairwell);
  save(work, *drive);
  return {};
}
}  // namespace

TaskKind stairwell_kind() { return {kind_name, sees_doors(), {}, may_be_done, give_doors_along}; }

void move_tasks_due(Work& work, const Drive& drive) {
  if (drive.state == State::running) task::move_due(work, drive.id, due_of(work, drive));
}

Result<void> keep_tasks(Work& work, const Drive& drive) {
  if (drive.state != State::running) return {};
  auto open = open_tasks(work, drive.id);
  std::vector<OwnersShare> without_task;
  for (const auto& [share, doors] : doors_left_by_owner(work, drive.id))
    if (open.erase(share) == 0) without_task.push_back(share);

  // Doors that went to somebody else take their task along, as long as it is nobody's any more.
  std::map<Uuid, std::vector<task::NewTask>> wanted;
  for (const auto& share : without_task) {
    const auto left = std::find_if(open.begin(), open.end(), [&](const auto& one) {
      return one.first.second == share.second;
    });
    if (left == open.end()) {
      wanted[share.first].push_back(new_task(work, drive, share));
      continue;
    }
    task::Owner owner;
    owner.user = share.first;
    const auto given = task::give_to(work, left->second, owner);
    if (!given && !is_no_owner(given.error())) return refuse(given);
    if (given) open.erase(left);
  }
  for (const auto& [owner, mine] : wanted) {
    const auto added = task::add_tasks(work, mine);
    if (!added && !is_no_owner(added.error())) return refuse(added);
  }
  std::vector<Uuid> over;
  for (const auto& [share, id] : open) over.push_back(id);
  task::end_tasks(work, over);
  return {};
}

void finish_stairwell(Work& work, const Target& target) {
  if (!target.owner_id || !is_settled(target.outcome)) return;
  const auto left = work.tx.value<std::int64_t>(
      "select 1 from census_target where community_id = ? and owner_id = ? and drive_id = ? and "
      "stairwell_id = ? and outcome in (?, ?, ?) limit 1",
      target.community_id, *target.owner_id, target.drive_id, target.stairwell_id, Outcome::none,
      Outcome::absent, Outcome::self_reported);
  if (left) return;
  const auto open = open_tasks(work, target.drive_id);
  const auto found = open.find({*target.owner_id, target.stairwell_id});
  if (found != open.end()) task::finish_task(work, found->second);
}
}  // namespace census
