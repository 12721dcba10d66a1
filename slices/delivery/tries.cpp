// SPDX-License-Identifier: Apache-2.0
#include "delivery/tries.hpp"

#include <algorithm>
#include <unordered_set>

#include "delivery/lookups.hpp"
#include "pass/pass.hpp"
#include "platform/auth/hand_in.hpp"

namespace delivery {
namespace {
constexpr std::size_t most_doors = 500, most_calls = 100;

/// Every door for which something waits or is carried, the oldest first.
class OpenDoors {
 public:
  explicit OpenDoors(Work& work) : work_(work) {
    for (auto& item : open_items(work)) take(std::move(item));
    name_places();
    note_tries();
    note_reach();
  }

  std::vector<DoorLine> lines;
  std::unordered_map<Uuid, Uuid> households;  ///< Of doors where somebody was listed then.
  std::int64_t waiting = 0, late = 0, missing = 0;

 private:
  void take(Item item) {
    if (item.state == State::missing) {
      ++missing;
      return;
    }
    const auto [at, is_new] = at_.emplace(item.door_id, lines.size());
    if (is_new) {
      DoorLine line;
      line.dwelling = item.door_id;
      line.since_at = item.arrived_at;
      line.limit_at = item.limit_at;
      lines.push_back(std::move(line));
      first_.push_back({item.zone_id, item.building_id});
    }
    if (item.household_id) households.emplace(item.door_id, *item.household_id);
    auto& line = lines[at->second];
    ++(item.kind == ItemKind::meal      ? line.meals
       : item.kind == ItemKind::chilled ? line.chilled
                                        : line.parcels);
    line.with_helper += item.state == State::with_helper;
    line.late += item.is_late(work_.now);
    line.limit_at = std::min(line.limit_at, item.limit_at);
    ++waiting;
    late += item.is_late(work_.now);
  }

  void name_places() {
    std::vector<Uuid> places;
    for (const auto& line : lines) places.push_back(line.dwelling);
    for (const auto& [zone, building] : first_) {
      places.push_back(zone);
      places.push_back(building);
    }
    const Labels labels(work_, places);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      lines[i].door = labels.of(lines[i].dwelling);
      lines[i].compound_name = labels.compound_of(lines[i].dwelling);
      lines[i].zone_name = labels.of(first_[i].first);
      lines[i].shelf = labels.of(first_[i].second);
    }
  }

  void note_tries() {
    std::vector<Uuid> doors;
    for (const auto& line : lines) doors.push_back(line.dwelling);
    if (doors.empty()) return;
    for (const auto& row :
         work_.tx.all<Try>("where community_id = ? and door_id in (?*) order by at desc, id desc",
                           work_.community(), doors)) {
      auto& line = lines[at_.at(row.door_id)];
      if (row.at >= line.since_at) line.tries.push_back({row.result, row.at, row.by_name});
    }
  }

  void note_reach() {
    std::unordered_set<Uuid> on_phone;
    for (const auto& [person, member] :
         people::find_members(work_, pass::residents_on_phones(work_)))
      if (member.standing == people::Standing::listed) on_phone.insert(member.place);
    const auto marks = running_marks(work_);
    for (auto& line : lines) {
      line.is_to_door = marks.contains(line.dwelling);
      line.has_phone = on_phone.contains(line.dwelling);
    }
  }

  Work& work_;
  std::unordered_map<Uuid, std::size_t> at_;
  std::vector<std::pair<Uuid, Uuid>> first_;  ///< Zone and building of each line.
};
}  // namespace

Result<TryCard> note_try(Work& work, const NewTry& wanted) {
  const auto& door = wanted.dwelling.plain();
  if (!doors_of(work, {door}).contains(door))
    return refuse(No::missing, "delivery.no_such_door", "dwelling");
  if (const auto may = auth::may_hand_in(work, wanted.at, "at"); !may) return refuse(may);
  if (const auto before =
          work.tx.one<Try>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (before->door_id != door) return refuse(No::conflict, "delivery.id_taken", "id");
    return TryCard{before->result, before->at, before->by_name};
  }
  const Try row{work.community(),
                wanted.id,
                door,
                wanted.result,
                std::min(wanted.at, work.now),
                work.now,
                unless_nil(work.actor.user),
                work.actor.name};
  work.tx.insert(row);
  work.announce("delivery.tried", {work.community()});
  return TryCard{row.result, row.at, row.by_name};
}

Result<UnservedList> list_unserved(Work& work, const UnservedQuery& query) {
  OpenDoors doors(work);
  UnservedList list;
  list.day = work.today();
  for (const auto& row : work.tx.all<Count>("where community_id = ? and day = ? and number > 0",
                                            work.community(), work.today())) {
    if (row.state == State::mistaken) continue;
    list.came_today += row.number;
    if (!is_open(row.state)) list.over_today += row.number;
  }
  list.waiting = doors.waiting;
  list.late = doors.late;
  list.missing = doors.missing;
  list.doors = std::ssize(doors.lines);
  list.doors_late = std::count_if(doors.lines.begin(), doors.lines.end(),
                                  [](const DoorLine& line) { return line.late > 0; });
  list.items = std::move(doors.lines);
  if (query.shown == Waited::late)
    std::erase_if(list.items, [](const DoorLine& line) { return line.late == 0; });
  if (list.items.size() > most_doors) list.items.resize(most_doors);
  work.looked("delivery.unserved", work.community());
  return list;
}

Result<CallList> list_calls(Work& work) {
  OpenDoors doors(work);
  std::erase_if(doors.lines, [&](const DoorLine& line) {
    return line.has_phone || line.is_to_door || !doors.households.contains(line.dwelling);
  });
  std::stable_sort(
      doors.lines.begin(), doors.lines.end(),
      [](const DoorLine& a, const DoorLine& b) { return (a.late > 0) > (b.late > 0); });
  CallList list;
  list.all = std::ssize(doors.lines);
  if (doors.lines.size() > most_calls) doors.lines.resize(most_calls);
  std::vector<Uuid> households;
  for (const auto& line : doors.lines) households.push_back(doors.households.at(line.dwelling));
  const auto reachable = households.empty() ? std::vector<people::Reachable>{}
                                            : people::reachable_at(work, households);
  for (std::size_t i = 0; i < doors.lines.size(); ++i) {
    CallLine line{std::move(doors.lines[i]), {}};
    for (const auto& one : reachable)
      if (one.household == households[i]) line.reachable.push_back(one);
    list.items.push_back(std::move(line));
  }
  for (const auto& household : households) work.looked("people.household", household);
  return list;
}
}  // namespace delivery
