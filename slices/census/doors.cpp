// SPDX-License-Identifier: Apache-2.0
#include "census/doors.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "census/answers.hpp"
#include "census/door_lines.hpp"
#include "census/drive_read.hpp"
#include "census/sight.hpp"

namespace census {
namespace {
std::vector<VisitLine> visits_of(Work& work, const Target& target) {
  std::unordered_map<Uuid, std::vector<std::string>> answered;
  work.tx.each(
      "select visit_id, question from census_answer "
      "where community_id = ? and drive_id = ? and target_id = ? order by id",
      [&](const db::Row& row) { answered[row.uuid(0)].emplace_back(row.text(1)); },
      target.community_id, target.drive_id, target.id);
  std::vector<VisitLine> lines;
  for (const auto& row : work.tx.all<Visit>(
           "where community_id = ? and drive_id = ? and target_id = ? order by at desc, id desc",
           target.community_id, target.drive_id, target.id)) {
    VisitLine line;
    line.visit = row.id;
    line.source = row.source;
    line.outcome = row.outcome;
    line.answered_by = row.answered_by;
    line.at = row.at;
    line.received_at = row.received_at;
    line.by = row.actor_name;
    line.note = row.note.str();
    line.revisit_at = row.revisit_at;
    line.call = row.call;
    line.changes = row.changes;
    line.clashes = row.clashes;
    line.answered = answered[row.id];
    lines.push_back(std::move(line));
  }
  return lines;
}

bool is_wanted(const Target& target, const DoorQuery& query, const Sight& sight) {
  if (query.whose.value_or(Whose::mine) == Whose::mine && !sight.is_own(target)) return false;
  if (query.owner && target.owner_id != query.owner) return false;
  return !query.outcome || target.outcome == *query.outcome;
}
}  // namespace

std::vector<DoorLine> lines_of(Work& work, const Uuid& drive, const std::vector<Target>& targets) {
  std::vector<Uuid> places;
  for (const auto& target : targets) places.push_back(target.place_id);
  std::unordered_map<Uuid, place::Place> doors;
  for (auto& place : place::find_places(work, places)) {
    const auto id = place.id;
    doors.emplace(id, std::move(place));
  }
  const StairNames names(work, stairwells_of(targets));
  std::unordered_set<Uuid> exceptions;
  work.tx.each(
      "select target_id from census_exception where community_id = ? and drive_id = ?",
      [&](const db::Row& row) { exceptions.insert(row.uuid(0)); }, work.community(), drive);
  std::vector<DoorLine> lines;
  for (const auto& target : targets) {
    DoorLine line;
    line.target = target.id;
    line.kind = target.kind;
    line.place = target.place_id;
    line.household = target.household_id;
    line.stairwell = target.stairwell_id;
    if (const auto door = doors.find(target.place_id); door != doors.end()) {
      line.door = door->second.label.value_or(door->second.name);
      line.floor = door->second.floor;
    }
    const auto& name = names.of(target.stairwell_id);
    line.compound_name = name.compound_name;
    line.building_name = name.building_name;
    line.stairwell_name = name.stairwell_name;
    line.owner = target.owner_id;
    line.outcome = target.outcome;
    line.at = target.found_at;
    line.revisit_at = target.revisit_at;
    line.visits = target.visits;
    line.is_exception = exceptions.contains(target.id);
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<DoorList> list_doors(Work& work, const DoorQuery& query) {
  const auto drive = drive_of(work, query.drive);
  if (!drive) return refuse(drive);
  if (query.owner && !find_owner(work, drive->id, *query.owner))
    return refuse(No::missing, "census.no_such_owner", "owner");
  std::unordered_set<Uuid> places;
  if (query.within) {
    const auto place = place::find_place(work, *query.within);
    if (!place) return refuse(No::missing, "place.no_such_place", "within");
    for (const auto& door : place::dwellings_below(work, *place)) places.insert(door);
  }
  const Sight sight(work);
  auto targets = targets_of(work, drive->id);
  std::erase_if(targets, [&](const Target& target) {
    return !sight.sees(target, drive->state) || !is_wanted(target, query, sight) ||
           (query.within && !places.contains(target.place_id));
  });
  return DoorList{lines_of(work, drive->id, targets)};
}

Result<DoorSheet> open_target(Work& work, const TargetKey& key) {
  const auto drive = drive_of(work, key.drive);
  if (!drive) return refuse(drive);
  auto target = find_target(work, drive->id, key.target);
  if (!target) return refuse(No::missing, "census.no_such_target", "target");
  if (!Sight(work).sees(*target, drive->state))
    return refuse(No::forbidden, "census.not_your_door", "target");
  DoorSheet sheet;
  sheet.door = lines_of(work, drive->id, {*target}).front();
  if (target->household_id) {
    auto file = people::open_household(work, {*target->household_id});
    if (!file) return refuse(file);
    sheet.occupancy = file->occupancy;
    sheet.note = file->note.str();
    sheet.members = std::move(file->members);
    // A visitor confirms who lives here; no door needs identity numbers.
    for (auto& member : sheet.members) member.id_number_masked.reset();
  }
  sheet.answers = answers_of(work, *drive, *target);
  sheet.visits = visits_of(work, *target);
  return sheet;
}
}  // namespace census
