// SPDX-License-Identifier: Apache-2.0
#include "delivery/marks.hpp"

#include <algorithm>

#include "delivery/policy.hpp"
#include "delivery/tasks.hpp"

namespace delivery {
namespace {
constexpr std::size_t most_suggestions = 100;

std::unordered_map<Uuid, std::int64_t> waiting_by_door(Work& work) {
  std::unordered_map<Uuid, std::int64_t> waiting;
  for (const auto& item : open_items(work))
    if (item.state != State::missing) ++waiting[item.door_id];
  return waiting;
}

MarkCard card_of(Work& work, const Mark& mark) {
  const Labels labels(work, {mark.door_id});
  std::int64_t waiting = 0;
  for (const auto& item : open_items_of_doors(work, {mark.door_id}))
    waiting += item.state != State::missing;
  return {mark.id,
          mark.door_id,
          labels.of(mark.door_id),
          labels.compound_of(mark.door_id),
          mark.from_at,
          mark.ended_at.value_or(mark.until_at),
          mark.by_name,
          waiting};
}

Result<void> may_last(const Work& work, Instant until) {
  if (until <= work.now) return refuse(No::invalid, "delivery.ends_too_early", "until");
  if (until.milliseconds - work.now.milliseconds > delivery_policy(work.today()).longest_mark_ms)
    return refuse(No::invalid, "delivery.too_long", "until");
  return {};
}

Mark mark_of(Work& work, const Uuid& id, const Uuid& door, Instant until) {
  return {work.community(), id, door, work.now, until, unless_nil(work.actor.user),
          work.actor.name,  {}, {}};
}

Result<void> begin(Work& work, const Mark& mark) {
  work.tx.insert(mark);
  work.announce("delivery.marks_changed", {work.community()});
  return keep_tasks(work, {mark.door_id});
}

/// Doors behind which somebody has a need that may say so, and which are not served.
std::vector<Uuid> suggested_doors(Work& work, const std::unordered_map<Uuid, Mark>& marks) {
  LayerDoors doors{work.community(), {}, {}};
  const auto map = place::DoorMap::load(work);
  for (const auto& dwelling : map.dwellings()) {
    if (dwelling.is_closed || marks.contains(dwelling.id)) continue;
    doors.position.emplace(dwelling.id, std::uint32_t(doors.dwellings.size()));
    doors.dwellings.push_back(dwelling.id);
  }
  std::uint32_t wanted = 0;
  for (const auto kind : delivery_policy(work.today()).suggesting)
    wanted |= 1u << static_cast<unsigned>(kind);
  const auto behind = people::marks_of(work, doors);
  std::vector<Uuid> found;
  for (std::size_t i = 0; i < doors.dwellings.size(); ++i)
    if (behind.persons[i] > 0 && (behind.needs[i] & wanted)) found.push_back(doors.dwellings[i]);
  return found;
}
}  // namespace

Result<MarkList> list_marks(Work& work) {
  const auto marks = running_marks(work);
  auto waiting = waiting_by_door(work);
  auto suggested = suggested_doors(work, marks);
  std::vector<Uuid> places = suggested;
  for (const auto& [door, mark] : marks) places.push_back(door);
  const auto stops = place::stops_of(work, places);
  const auto walk = [&](const Uuid& door) {
    const auto found = stops.find(door);
    return found == stops.end() ? std::string() : found->second.walk;
  };
  const Labels labels(work, places);
  MarkList list;
  list.longest_ms = delivery_policy(work.today()).longest_mark_ms;
  for (const auto& [door, mark] : marks)
    list.items.push_back({mark.id, door, labels.of(door), labels.compound_of(door), mark.from_at,
                          mark.until_at, mark.by_name, waiting[door]});
  std::sort(list.items.begin(), list.items.end(),
            [&](const auto& a, const auto& b) { return walk(a.dwelling) < walk(b.dwelling); });
  std::sort(suggested.begin(), suggested.end(), [&](const Uuid& a, const Uuid& b) {
    if ((waiting[a] > 0) != (waiting[b] > 0)) return waiting[a] > 0;
    return walk(a) < walk(b);
  });
  list.suggested = std::ssize(suggested);
  if (suggested.size() > most_suggestions) suggested.resize(most_suggestions);
  for (const auto& door : suggested)
    list.suggestions.push_back({door, labels.of(door), labels.compound_of(door), waiting[door]});
  work.looked("delivery.marks", work.community());
  return list;
}

Result<MarkCard> mark_door(Work& work, const NewMark& wanted) {
  const auto& door = wanted.dwelling.plain();
  if (!doors_of(work, {door}).contains(door))
    return refuse(No::missing, "delivery.no_such_door", "dwelling");
  if (const auto before =
          work.tx.one<Mark>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (before->door_id != door) return refuse(No::conflict, "delivery.id_taken", "id");
    return card_of(work, *before);
  }
  if (running_marks(work).contains(door))
    return refuse(No::conflict, "delivery.mark_runs", "dwelling");
  if (const auto may = may_last(work, wanted.until); !may) return refuse(may);
  const auto mark = mark_of(work, wanted.id, door, wanted.until);
  if (const auto begun = begin(work, mark); !begun) return refuse(begun);
  return card_of(work, mark);
}

Result<MarkCard> end_mark(Work& work, const MarkEnd& wanted) {
  auto mark = work.tx.one<Mark>("where community_id = ? and id = ?", work.community(), wanted.mark);
  if (!mark) return refuse(No::missing, "delivery.no_such_mark", "mark");
  if (!mark->is_running(work.now)) return refuse(No::conflict, "delivery.mark_over", "mark");
  mark->ended_at = work.now;
  mark->ended_by = work.actor.name;
  work.tx.update(*mark);
  work.announce("delivery.marks_changed", {work.community()});
  if (const auto kept = keep_tasks(work, {mark->door_id}); !kept) return refuse(kept);
  return card_of(work, *mark);
}

Result<Uuid> bring_to_door(Work& work, const Uuid& dwelling, Instant until) {
  if (!doors_of(work, {dwelling}).contains(dwelling))
    return refuse(No::missing, "delivery.no_such_door", "dwelling");
  if (const auto may = may_last(work, until); !may) return refuse(may);
  const auto running = running_marks(work);
  if (const auto found = running.find(dwelling); found != running.end()) {
    auto mark = found->second;
    if (mark.until_at >= until) return mark.id;
    mark.until_at = until;
    work.tx.update(mark);
    work.announce("delivery.marks_changed", {work.community()});
    return mark.id;
  }
  const auto mark = mark_of(work, work.world.new_uuid(), dwelling, until);
  if (const auto begun = begin(work, mark); !begun) return refuse(begun);
  return mark.id;
}
}  // namespace delivery
