// SPDX-License-Identifier: Apache-2.0
/// Doors by name: what exists, and what a ledger or a pattern adds.
#include "base/ordered_ids.hpp"
#include "place/change_writer.hpp"
#include "place/door_key.hpp"
#include "place/known_names.hpp"
#include "platform/work.hpp"

namespace place {
std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const auto part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += '-';
    out += part;
  }
  return out;
}

std::string DoorName::label() const { return joined({building, stairwell, number}); }

bool comes_before(std::string_view a, std::string_view b) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      const auto run = [&](std::string_view text, std::size_t& at) {
        while (at < text.size() && text[at] == '0') ++at;
        const auto from = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        return text.substr(from, at - from);
      };
      const auto left = run(a, i), right = run(b, j);
      if (left.size() != right.size()) return left.size() < right.size();
      if (left != right) return left < right;
    } else if (a[i] != b[j]) {
      return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
    } else {
      ++i;
      ++j;
    }
  }
  return a.size() - i < b.size() - j;
}

DoorMap DoorMap::load(Work& work, std::optional<Uuid> compound) {
  DoorMap map;
  const auto take = [&](const db::Row& row) { map.add(db::take_row<Place>(row)); };
  static const std::string all = "select " + db::columns_of<Place>() + " from place_place where ";
  static const std::string whole =
      all + "community_id = ? and kind in ('compound', 'building', 'stairwell', 'dwelling')";
  static const std::string part = all +
                                  "community_id = ? and compound_id = ? and "
                                  "kind in ('building', 'stairwell', 'dwelling')";
  if (compound) {
    if (auto found = find_place(work, *compound)) map.add(std::move(*found));
    work.tx.each(part, take, work.community(), *compound);
  } else {
    work.tx.each(whole, take, work.community());
  }
  map.load_aliases(work);
  return map;
}

const Place& DoorMap::add(Place place) {
  auto& list = place.kind == Kind::compound    ? compounds_
               : place.kind == Kind::building  ? buildings_
               : place.kind == Kind::stairwell ? stairwells_
                                               : dwellings_;
  auto key = key_of(place.parent_id, place.kind, place.name);
  if (!key_by_id_.empty()) key_by_id_[place.id] = key;
  list.push_back(place);
  return by_key_.emplace(std::move(key), std::move(place)).first->second;
}

const Place* DoorMap::below(const Uuid& parent, Kind kind, std::string_view name) const {
  const auto found = by_key_.find(key_of(parent, kind, name));
  return found == by_key_.end() ? nullptr : &found->second;
}

const Place* DoorMap::compound_of(const DoorName& door) const {
  if (door.compound.empty()) return compounds_.size() == 1 ? &compounds_.front() : nullptr;
  const Place* compound = nullptr;
  for (const auto& one : compounds_)
    if (one.name == door.compound) compound = &one;
  return compound;
}

const Place* DoorMap::find(const DoorName& door) const {
  const auto* compound = compound_of(door);
  if (!compound) return nullptr;
  const Place* above = below(compound->id, Kind::building, door.building);
  if (above && !door.stairwell.empty()) above = below(above->id, Kind::stairwell, door.stairwell);
  return above ? below(above->id, Kind::dwelling, door.number) : nullptr;
}

const Place& DoorMap::find_or_make(Work& work, const DoorName& door) {
  const auto reach = [&](const Place& wanted) -> const Place& {
    const auto found = by_key_.find(key_of(wanted.parent_id, wanted.kind, wanted.name));
    if (found != by_key_.end()) return found->second;
    auto fresh = wanted;
    fresh.community_id = work.community();
    fresh.id = behind(made_.empty() ? Uuid() : made_.back().id, work.world.new_uuid());
    if (fresh.kind != Kind::compound && !fresh.compound_id) fresh.compound_id = fresh.parent_id;
    made_.push_back(fresh);
    return add(std::move(fresh));
  };
  const auto place = [&](Kind kind, const Uuid& parent, std::optional<Uuid> compound,
                         std::string name) {
    Place out;
    out.kind = kind;
    out.parent_id = parent;
    out.compound_id = compound;
    out.name = std::move(name);
    if (kind == Kind::compound) out.detail = described::name_of(CompoundKind::estate);
    return out;
  };
  Uuid compound;
  if (door.compound.empty() && compounds_.size() == 1) {
    compound = compounds_.front().id;
  } else {
    // A ledger of a community without named compounds speaks of the community itself.
    auto name = door.compound;
    if (name.empty())
      if (const auto community = find_division(work, work.community())) name = community->name;
    compound = reach(place(Kind::compound, work.community(), {}, name)).id;
  }
  Uuid above = reach(place(Kind::building, compound, compound, door.building)).id;
  if (!door.stairwell.empty())
    above = reach(place(Kind::stairwell, above, compound, door.stairwell)).id;
  auto dwelling = place(Kind::dwelling, above, compound, door.number);
  dwelling.floor = door.floor;
  dwelling.label = door.label();
  dwelling.label_back = joined({door.number, door.stairwell, door.building});
  return reach(dwelling);
}

void DoorMap::insert_made(Work& work) const {
  work.tx.insert_all(made_);
  note_names(work, made_);
  const auto dwellings = std::count_if(made_.begin(), made_.end(),
                                       [](const Place& p) { return p.kind == Kind::dwelling; });
  if (dwellings > 0)
    work.tx.send(
        "insert into place_counter (community_id, dwellings) values (?, ?) "
        "on conflict (community_id) "
        "do update set dwellings = place_counter.dwellings + excluded.dwellings",
        work.community(), std::int64_t(dwellings));
}

void DoorMap::write_made(Work& work) {
  insert_made(work);
  made_.clear();
}
}  // namespace place
