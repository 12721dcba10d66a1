// SPDX-License-Identifier: Apache-2.0
#include "seal/doors.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "platform/page.hpp"
#include "seal/policy.hpp"

namespace seal {
namespace {
constexpr int most_lines = 200;

std::unordered_map<Uuid, std::int64_t> unexplained_by_door(Work& work) {
  std::unordered_map<Uuid, std::int64_t> found;
  work.tx.each(
      "select door_id, count(*) from seal_opening where community_id = ? and why = 'unknown' "
      "group by door_id",
      [&](const db::Row& row) { found[row.uuid(0)] = row.whole(1); }, work.community());
  return found;
}

/// All that doors are made of, read once.
class Doors {
 public:
  explicit Doors(Work& work)
      : work_(work), wanted_(doors_wanted(work)), unexplained_(unexplained_by_door(work)) {
    for (auto& label : labels_on_doors(work))
      if (label.door_id) on_[*label.door_id].push_back(std::move(label));
  }

  std::vector<Uuid> all() const {
    std::set<Uuid> doors;
    for (const auto& [door, use] : wanted_) doors.insert(door);
    for (const auto& [door, labels] : on_) doors.insert(door);
    return {doors.begin(), doors.end()};
  }

  /// None for a door without a seal that needs none.
  std::optional<DoorLine> line_of(const Uuid& door) const {
    const auto& policy = seal_policy(work_.today());
    DoorLine line;
    line.dwelling = door;
    if (const auto on = on_.find(door); on != on_.end())
      for (const auto& label : on->second) {
        line.numbers.push_back(label.number);
        if (!label.seen_at || (line.seen_at && *line.seen_at > *label.seen_at)) continue;
        line.seen_at = label.seen_at;
        line.seen_by = label.by_name;
      }
    const auto wanted = wanted_.find(door);
    const auto state = door_state(wanted == wanted_.end() ? Wanted::none : Wanted::seal,
                                  line.seen_at, work_.now, policy.check_every_ms);
    if (!state) return std::nullopt;
    line.state = *state;
    if (line.seen_at) line.check_due_at = *line.seen_at + policy.check_every_ms;
    line.needs_consent =
        wanted != wanted_.end() && wanted->second == isolation::SealUse::with_consent;
    if (const auto open = unexplained_.find(door); open != unexplained_.end())
      line.unexplained = open->second;
    return line;
  }

 private:
  Work& work_;
  std::unordered_map<Uuid, isolation::SealUse> wanted_;
  std::unordered_map<Uuid, std::int64_t> unexplained_;
  std::unordered_map<Uuid, std::vector<Label>> on_;
};

void count(DoorList& list, const DoorLine& line) {
  switch (line.state) {
    case DoorState::sealed:
      ++list.sealed;
      break;
    case DoorState::check_due:
      ++list.check_due;
      break;
    case DoorState::unsealed:
      ++list.unsealed;
      break;
    case DoorState::no_ground:
      ++list.no_ground;
      break;
  }
}

OpeningLine line_of(const Opening& row, const std::unordered_map<Uuid, DoorName>& names,
                    Instant late_before) {
  OpeningLine line;
  line.opening = row.id;
  line.dwelling = row.door_id;
  if (const auto found = names.find(row.door_id); found != names.end())
    line.door = found->second.door;
  line.number = row.number;
  line.opened_at = row.opened_at;
  line.opener = row.opener;
  line.why = row.why;
  line.explained_at = row.explained_at;
  line.explained_by = row.explained_by;
  line.is_late = row.why == Why::unknown && row.opened_at < late_before;
  return line;
}

Instant late_before(const Work& work) {
  return work.now + -seal_policy(work.today()).explain_within_ms;
}

std::vector<StepLine> steps_at(Work& work, const Uuid& door) {
  std::vector<StepLine> lines;
  std::unordered_map<Uuid, std::int64_t> numbers;
  const auto rows = work.tx.all<StepRow>(
      "where community_id = ? and door_id = ? order by at desc, id desc limit ?", work.community(),
      door, most_lines);
  std::vector<Uuid> ids, labels;
  for (const auto& row : rows) {
    ids.push_back(row.id);
    labels.push_back(row.label_id);
  }
  if (rows.empty()) return lines;
  work.tx.each(
      "select id, number from seal_label where community_id = ? and id in (?*)",
      [&](const db::Row& row) { numbers[row.uuid(0)] = row.whole(1); }, work.community(), labels);
  std::unordered_map<Uuid, std::vector<Uuid>> photos;
  work.tx.each(
      "select step_id, id from seal_photo where community_id = ? and step_id in (?*) order by id",
      [&](const db::Row& row) { photos[row.uuid(0)].push_back(row.uuid(1)); }, work.community(),
      ids);
  for (const auto& row : rows)
    lines.push_back({row.id, numbers[row.label_id], row.step, row.at, row.received_at, row.by_name,
                     photos[row.id]});
  return lines;
}
}  // namespace

Result<DoorList> list_doors(Work& work) {
  const Doors doors(work);
  DoorList list;
  list.now = work.now;
  const auto all = doors.all();
  const auto names = names_of(work, all);
  std::map<std::pair<std::string, Uuid>, DoorLine> in_order;
  for (const auto& door : all) {
    auto line = doors.line_of(door);
    if (!line) continue;
    std::string walk;
    if (const auto found = names.find(door); found != names.end()) {
      line->door = found->second.door;
      line->compound = found->second.compound;
      walk = found->second.walk;
    }
    count(list, *line);
    in_order.emplace(std::pair(std::move(walk), door), std::move(*line));
  }
  for (auto& [key, line] : in_order)
    if (list.items.size() < most_doors) list.items.push_back(std::move(line));
  list.unexplained = work.tx
                         .value<std::int64_t>(
                             "select count(*) from seal_opening where "
                             "community_id = ? and why = 'unknown'",
                             work.community())
                         .value_or(0);
  work.looked("seal.doors", work.community());
  return list;
}

Result<DoorFile> open_door(Work& work, const DoorKey& key) {
  if (const auto may = may_be_door(work, key.dwelling, "dwelling"); !may) return refuse(may);
  DoorFile file;
  const Doors doors(work);
  file.door.dwelling = key.dwelling;
  if (auto line = doors.line_of(key.dwelling)) file.door = std::move(*line);
  const auto names = names_of(work, {key.dwelling});
  if (const auto found = names.find(key.dwelling); found != names.end()) {
    file.door.door = found->second.door;
    file.door.compound = found->second.compound;
  }
  file.steps = steps_at(work, key.dwelling);
  for (const auto& row : work.tx.all<Opening>(
           "where community_id = ? and door_id = ? order by opened_at desc, id desc limit ?",
           work.community(), key.dwelling, most_lines))
    file.openings.push_back(line_of(row, names, late_before(work)));
  for (const auto& row :
       work.tx.all<Sensor>("where community_id = ? and door_id = ? and ended_at is null order by "
                           "added_at limit ?",
                           work.community(), key.dwelling, most_lines))
    file.sensors.push_back({row.id, row.name, row.added_at});
  work.looked("seal.door", key.dwelling);
  return file;
}

Result<OpeningList> list_openings(Work& work, const OpeningQuery& query) {
  Instant at{};
  Uuid id{};
  if (query.after) {
    const auto last = Uuid::parse(query.after->str());
    if (!last) return refuse(No::invalid, "json.bad_cursor", "after");
    if (const auto row =
            work.tx.one<Opening>("where community_id = ? and id = ?", work.community(), *last)) {
      at = row->opened_at;
      id = row->id;
    }
  }
  const auto limit = limit_of(query.limit);
  auto rows = work.tx.all<Opening>(
      "where community_id = ? and why = 'unknown' and (opened_at > ? or (opened_at = ? and id > "
      "?)) order by opened_at, id limit ?",
      work.community(), at, at, id, limit + 1);
  OpeningList list;
  if (std::ssize(rows) > limit) {
    rows.pop_back();
    list.next = rows.back().id.text();
  }
  std::vector<Uuid> doors;
  for (const auto& row : rows) doors.push_back(row.door_id);
  const auto names = names_of(work, doors);
  for (const auto& row : rows) list.items.push_back(line_of(row, names, late_before(work)));
  work.looked("seal.openings", work.community());
  return list;
}

Result<OpeningKept> explain_opening(Work& work, const Explanation& wanted) {
  auto opening =
      work.tx.one<Opening>("where community_id = ? and id = ?", work.community(), wanted.opening);
  if (!opening) return refuse(No::missing, "seal.no_such_opening", "opening");
  if (wanted.why == Why::unknown) return refuse(No::invalid, "seal.why_needed", "why");
  if (opening->why != Why::unknown) {
    if (opening->why == wanted.why && opening->opener == wanted.opener)
      return OpeningKept{opening->id, opening->why};
    return refuse(No::conflict, "seal.explained_already");
  }
  opening->why = wanted.why;
  opening->opener = wanted.opener;
  opening->explained_at = work.now;
  opening->explained_by = work.actor.name;
  work.tx.update(*opening);
  work.announce("seal.changed", {opening->door_id});
  return OpeningKept{opening->id, opening->why};
}

std::int64_t seals_on(Work& work, const Uuid& door) {
  return work.tx
      .value<std::int64_t>(
          "select count(*) from seal_label where community_id = ? and door_id = ? "
          "and state = 'on_door'",
          work.community(), door)
      .value_or(0);
}
}  // namespace seal
