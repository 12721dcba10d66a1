// SPDX-License-Identifier: Apache-2.0
#include "place/change_writer.hpp"

#include <map>
#include <tuple>
#include <unordered_map>

#include "place/known_names.hpp"

namespace place {
namespace {
PlaceState state_of(const Place& place) {
  return {place.parent_id, Text<0, 4'000>(place.name), Text<0, 4'000>(place.detail),
          place.grid_id,   place.successor_id,         place.is_closed};
}

auto key_of(const Place& place) { return std::tie(place.parent_id, place.kind, place.name); }

bool is_alike(const Place& a, const Place& b) {
  return key_of(a) == key_of(b) && a.detail == b.detail && a.floor == b.floor &&
         a.grid_id == b.grid_id && a.successor_id == b.successor_id && a.is_closed == b.is_closed;
}

bool is_open_door(const Place& place) { return place.kind == Kind::dwelling && !place.is_closed; }

Alias alias_of(Work& work, const Place& before, const Change& change) {
  return {before.community_id, work.world.new_uuid(), before.id,
          before.kind,         before.parent_id,      before.name,
          before.label,        before.label_back,     change.id};
}
}  // namespace

bool ChangeWriter::Touched::is_called_otherwise() const {
  return !before || key_of(*before) != key_of(after);
}

void ChangeWriter::add(Place place) { touched_.push_back({{}, std::move(place)}); }

void ChangeWriter::change(const Place& before, Place after) {
  if (is_alike(before, after)) return;
  after.revision = before.revision + 1;
  touched_.push_back({before, std::move(after)});
}

std::optional<ChangeWriter::Taken> ChangeWriter::find_taken() {
  std::map<std::tuple<Uuid, Kind, std::string>, Uuid> bearers;
  std::unordered_set<Uuid> mine;
  for (const auto& [before, after] : touched_) {
    mine.insert(after.id);
    if (!bearers.emplace(std::tuple(after.parent_id, after.kind, after.name), after.id).second)
      return Taken{"place.name_taken", after.name};
  }
  for (const auto& one : touched_) {
    if (!one.is_called_otherwise()) continue;
    const auto bearer =
        work_.tx.one<Place>("where community_id = ? and parent_id = ? and kind = ? and name = ?",
                            work_.community(), one.after.parent_id, one.after.kind, one.after.name);
    if (!bearer || mine.contains(bearer->id)) continue;
    return Taken{bearer->is_closed ? "place.name_of_closed" : "place.name_taken", one.after.name};
  }
  return std::nullopt;
}

void ChangeWriter::write_places() {
  // Two may swap their names: first nobody bears a name, then everybody the new one.
  for (const auto& one : touched_)
    if (one.before && one.is_called_otherwise())
      work_.tx.send("update place_place set name = ? where community_id = ? and id = ?",
                    one.after.id.text(), work_.community(), one.after.id);
  for (const auto& [before, after] : touched_)
    if (before)
      work_.tx.update(after);
    else
      work_.tx.insert(after);
  std::vector<Place> called;
  for (const auto& one : touched_)
    if (!one.before || one.is_called_otherwise()) called.push_back(one.after);
  note_names(work_, called);
}

void ChangeWriter::write_steps(const Change& change) {
  std::vector<ChangeStep> steps;
  for (const auto& [before, after] : touched_) {
    ChangeStep step{change.community_id, change.id, std::int64_t(steps.size()), after.id, {},
                    state_of(after)};
    if (before) step.before = state_of(*before);
    steps.push_back(std::move(step));
  }
  work_.tx.insert_all(steps);
}

void ChangeWriter::relabel(const Change& change) {
  std::vector<Alias> aliases;
  std::unordered_map<Uuid, Place> called_before;  // dwellings
  std::vector<Uuid> parents, doors;
  for (const auto& one : touched_) {
    if (!one.is_called_otherwise()) continue;
    if (one.after.kind == Kind::dwelling) {
      doors.push_back(one.after.id);
      if (one.before) called_before.emplace(one.after.id, *one.before);
      continue;
    }
    parents.push_back(one.after.id);
    if (one.before) aliases.push_back(alias_of(work_, *one.before, change));
  }
  for (const auto& stairwell :
       work_.tx.all<Place>("where community_id = ? and parent_id in (?*) and kind = 'stairwell'",
                           work_.community(), parents))
    parents.push_back(stairwell.id);
  auto dwellings =
      work_.tx.all<Place>("where community_id = ? and parent_id in (?*) and kind = 'dwelling'",
                          work_.community(), parents);
  std::unordered_set<Uuid> known;
  for (const auto& dwelling : dwellings) known.insert(dwelling.id);
  for (auto& dwelling : find_places(work_, doors))
    if (known.insert(dwelling.id).second) dwellings.push_back(std::move(dwelling));

  std::unordered_map<Uuid, Place> above;
  const auto load = [&](const std::unordered_set<Uuid>& ids) {
    for (auto& found : find_places(work_, {ids.begin(), ids.end()}))
      above.emplace(found.id, std::move(found));
  };
  std::unordered_set<Uuid> wanted;
  for (const auto& dwelling : dwellings) wanted.insert(dwelling.parent_id);
  load(wanted);
  wanted.clear();
  for (const auto& [id, place] : above)
    if (place.kind == Kind::stairwell) wanted.insert(place.parent_id);
  load(wanted);

  for (const auto& dwelling : dwellings) {
    const auto& parent = above.at(dwelling.parent_id);
    const bool has_stairwell = parent.kind == Kind::stairwell;
    const std::string_view stairwell = has_stairwell ? parent.name : std::string_view();
    const std::string_view building = has_stairwell ? above.at(parent.parent_id).name : parent.name;
    const auto label = joined({building, stairwell, dwelling.name});
    const auto own = called_before.find(dwelling.id);
    if (dwelling.label && (own != called_before.end() || label != *dwelling.label))
      aliases.push_back(
          alias_of(work_, own == called_before.end() ? dwelling : own->second, change));
    if (label != dwelling.label)
      work_.tx.send(
          "update place_place set label = ?, label_back = ? where community_id = ? and id = ?",
          label, joined({dwelling.name, stairwell, building}), work_.community(), dwelling.id);
  }
  work_.tx.insert_all(aliases);
}

void ChangeWriter::count() {
  std::int64_t more = 0;
  for (const auto& [before, after] : touched_)
    more += is_open_door(after) - (before && is_open_door(*before));
  if (more != 0)
    work_.tx.send(
        "insert into place_counter (community_id, dwellings) values (?, ?) "
        "on conflict (community_id) "
        "do update set dwellings = place_counter.dwellings + excluded.dwellings",
        work_.community(), more);
}

Result<Change> ChangeWriter::finish(ChangeKind kind, const NewDecision& decision,
                                    const Uuid& subject) {
  if (work_.tx.one<Change>("where community_id = ? and id = ?", work_.community(), decision.id))
    return refuse(No::conflict, "place.change_taken", "id");
  if (const auto taken = find_taken()) return refuse(No::conflict, taken->code, "name");
  Change change{work_.community(), decision.id,      kind,
                subject,           decision.on,      decision.reason.str(),
                work_.actor.user,  work_.actor.name, work_.now};
  work_.tx.insert(change);
  write_places();
  write_steps(change);
  relabel(change);
  count();
  work_.announce("place.changed", {subject});
  return change;
}
}  // namespace place
