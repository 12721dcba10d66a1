// SPDX-License-Identifier: Apache-2.0
/// Reading and adding places of a community.
#include "place/change_rows.hpp"
#include "place/known_names.hpp"
#include "place/pattern.hpp"
#include "place/place.hpp"
#include "place/plan.hpp"
#include "platform/work.hpp"

namespace place {
namespace {
/// So many are looked at one by one.
constexpr std::size_t most_samples = 8;
/// More are asked only when they may know the name: most of what is typed as a phone is no door.
constexpr std::size_t few_communities = 2;

PlaceCard card_of(const Place& place) {
  return {place.id,     std::string(described::name_of(place.kind)),
          {},           place.name,
          place.detail, place.compound_id};
}

/// "3-2-501" as "501-2-3".
std::string turned(std::string_view label) {
  std::string out;
  while (!label.empty()) {
    const auto cut = label.rfind('-');
    if (!out.empty()) out += '-';
    out += cut == std::string_view::npos ? label : label.substr(cut + 1);
    label = cut == std::string_view::npos ? std::string_view() : label.substr(0, cut);
  }
  return out;
}

std::optional<Place> find_compound(Work& work, const Uuid& id) {
  auto found = find_place(work, id);
  if (found && found->kind != Kind::compound) found.reset();
  return found;
}

/// What a merged place became part of, in the end.
Place last_of(Work& work, Place place) {
  while (place.successor_id) {
    auto next = find_place(work, *place.successor_id);
    ENSURE(next.has_value());
    place = std::move(*next);
  }
  return place;
}

/// The latest place that bore this name there.
std::optional<Place> find_former(Work& work, const Uuid& parent, Kind kind, std::string_view name) {
  const auto alias = work.tx.one<Alias>(
      "where community_id = ? and parent_id = ? and kind = ? and name = ? order by id desc limit 1",
      work.community(), parent, kind, name);
  return alias ? find_place(work, alias->place_id) : std::nullopt;
}
}  // namespace

Result<PlaceCard> add_place(Work& work, const Uuid& id, Kind kind, const std::string& name,
                            std::string_view detail, std::optional<Uuid> compound) {
  if (compound && !find_compound(work, *compound))
    return refuse(No::missing, "place.no_such_compound", "compound");
  Place place;
  place.community_id = work.community();
  place.id = id;
  place.kind = kind;
  place.parent_id = compound.value_or(work.community());
  place.compound_id = compound;
  place.name = name;
  place.detail = detail;
  bool is_name_taken = false, is_id_taken = false;
  work.tx.ask(db::Tx::question(
                  "select 1 from place_place where community_id = ? and parent_id = ? and "
                  "kind = ? and name = ?",
                  [&](const db::Row&) { is_name_taken = true; }, place.community_id,
                  place.parent_id, kind, name),
              db::Tx::question(
                  "select 1 from place_place where community_id = ? and id = ?",
                  [&](const db::Row&) { is_id_taken = true; }, place.community_id, id));
  if (is_name_taken) return refuse(No::conflict, "place.name_taken", "name");
  if (is_id_taken) return refuse(No::conflict, "place.id_taken", "id");
  work.tx.insert(place);
  note_names(work, {place});
  work.announce("place.changed", {place.id});
  return card_of(place);
}
std::optional<Place> find_place(Work& work, const Uuid& id) {
  return work.tx.one<Place>("where community_id = ? and id = ?", work.community(), id);
}

std::vector<Place> find_places(Work& work, const std::vector<Uuid>& ids) {
  return work.tx.all<Place>("where community_id = ? and id in (?*)", work.community(), ids);
}

std::unordered_map<Uuid, std::string> labels_of(Work& work, const std::vector<Uuid>& communities,
                                                const std::vector<Uuid>& dwellings) {
  std::unordered_map<Uuid, std::string> labels;
  work.tx.each(
      "select id, coalesce(label, name) from place_place where community_id in (?*) and id in (?*)",
      [&](const db::Row& row) { labels[row.uuid(0)] = std::string(row.text(1)); }, communities,
      dwellings);
  return labels;
}

std::unordered_map<Uuid, std::int64_t> dwellings_by_community(
    Work& work, const std::vector<Uuid>& communities) {
  std::unordered_map<Uuid, std::int64_t> counts;
  work.tx.each(
      "select community_id, dwellings from place_counter where community_id in (?*)",
      [&](const db::Row& row) { counts[row.uuid(0)] = row.whole(1); }, communities);
  return counts;
}

std::vector<Place> compounds_of(Work& work) {
  auto compounds = work.tx.all<Place>("where community_id = ? and parent_id = ? and kind = ?",
                                      work.community(), work.community(), Kind::compound);
  std::sort(compounds.begin(), compounds.end(),
            [](const Place& a, const Place& b) { return comes_before(a.name, b.name); });
  return compounds;
}

std::optional<Place> find_door(Work& work, const Uuid& building, std::string_view stairwell,
                               std::string_view number) {
  const auto below = [&](const Uuid& parent, Kind kind, std::string_view name) {
    return work.tx.one<Place>("where community_id = ? and parent_id = ? and kind = ? and name = ?",
                              work.community(), parent, kind, name);
  };
  const auto below_or_former = [&](const Uuid& parent, Kind kind, std::string_view name) {
    auto found = below(parent, kind, name);
    if (!found) found = find_former(work, parent, kind, name);
    return found ? std::optional(last_of(work, std::move(*found))) : std::nullopt;
  };
  if (!stairwell.empty()) {
    auto above = below(building, Kind::stairwell, stairwell);
    if (!above) above = find_former(work, building, Kind::stairwell, stairwell);
    return above ? below_or_former(above->id, Kind::dwelling, number) : std::nullopt;
  }
  if (auto inside = below_or_former(building, Kind::dwelling, number)) return inside;
  const auto stairwells =
      work.tx.all<Place>("where community_id = ? and parent_id = ? and kind = ? limit 2",
                         work.community(), building, Kind::stairwell);
  return stairwells.size() == 1 ? below_or_former(stairwells[0].id, Kind::dwelling, number)
                                : std::nullopt;
}

namespace {
/// Dwellings with such a label before, those that end so first.
std::vector<Uuid> formerly_labelled(Work& work, const std::string& from, const std::string& back,
                                    int most) {
  std::vector<Uuid> ids;
  const auto take = [&](const db::Row& row) { ids.push_back(row.uuid(0)); };
  work.tx.each(
      "select place_id from place_alias where community_id = ? and label_back >= ? and "
      "label_back < ? order by label_back, id limit ?",
      take, work.community(), back, back + '.', most);
  work.tx.each(
      "select place_id from place_alias where community_id = ? and label >= ? and label < ? "
      "order by label, id limit ?",
      take, work.community(), from, from + "\xf4\x8f\xbf\xbf", most);
  return ids;
}
}  // namespace

std::vector<Place> find_dwellings(Work& work, std::string_view label, int most) {
  const std::string from(label), back = turned(label);
  const auto prefix_end = from + "\xf4\x8f\xbf\xbf";
  std::vector<Place> found;
  const auto take = [&](std::vector<Place> places) {
    for (auto& place : places) {
      if (place.successor_id) place = last_of(work, std::move(place));
      const bool is_known = std::any_of(found.begin(), found.end(),
                                        [&](const Place& known) { return known.id == place.id; });
      if (!is_known && std::ssize(found) < most) found.push_back(std::move(place));
    }
  };
  // "501" or "2-501": first the doors that end so by whole parts ('.' is the sign after '-'), then
  // those whose label begins so; then those that were called so before.
  take(work.tx.all<Place>(
      "where community_id = ? and label_back >= ? and label_back < ? order by label_back limit ?",
      work.community(), back, back + '.', most));
  if (std::ssize(found) < most)
    take(work.tx.all<Place>(
        "where community_id = ? and label >= ? and label < ? order by label limit ?",
        work.community(), from, prefix_end, most));
  if (std::ssize(found) < most) take(find_places(work, formerly_labelled(work, from, back, most)));
  return found;
}

std::unordered_set<Uuid> communities_with_dwelling(Work& work, const std::vector<Uuid>& communities,
                                                   std::string_view label) {
  const std::string from(label), back = turned(label);
  const auto prefix_end = from + "\xf4\x8f\xbf\xbf", back_end = back + '.';
  auto asked = communities;
  if (asked.size() > few_communities)
    if (const auto known = may_have_door(work, from, back))
      std::erase_if(asked, [&](const Uuid& community) { return !known->contains(community); });
  std::unordered_set<Uuid> found;
  if (asked.empty()) return found;
  work.tx.each(
      "select d.id from place_division d where d.id in (?*) and ("
      "exists (select 1 from place_place p where p.community_id = d.id and "
      "p.label_back >= ? and p.label_back < ?) or "
      "exists (select 1 from place_place p where p.community_id = d.id and "
      "p.label >= ? and p.label < ?) or "
      // Most houses have no former labels at all, which is seen once.
      "exists (select 1 from place_alias) and ("
      "exists (select 1 from place_alias a where a.community_id = d.id and "
      "a.label_back >= ? and a.label_back < ?) or "
      "exists (select 1 from place_alias a where a.community_id = d.id and "
      "a.label >= ? and a.label < ?)))",
      [&](const db::Row& row) { found.insert(row.uuid(0)); }, asked, back, back_end, from,
      prefix_end, back, back_end, from, prefix_end);
  return found;
}

Result<PlaceCard> add_compound(Work& work, const NewCompound& wanted) {
  return add_place(work, wanted.id, Kind::compound, wanted.name, described::name_of(wanted.kind),
                   {});
}

Result<PlaceCard> add_gate(Work& work, const NewGate& wanted) {
  return add_place(work, wanted.id, Kind::gate, wanted.name, described::name_of(wanted.state),
                   wanted.compound);
}

Result<PlaceCard> add_premises(Work& work, const NewPremises& wanted) {
  return add_place(work, wanted.id, Kind::premises, wanted.name, described::name_of(wanted.kind),
                   wanted.compound);
}

Result<Plan> plan_of(Work& work, const Uuid& compound_id, const std::string& pattern,
                     const std::vector<std::string>& exceptions) {
  const auto compound = find_compound(work, compound_id);
  if (!compound) return refuse(No::missing, "place.no_such_compound", "compound");
  const auto buildings = expand(pattern, exceptions);
  if (!buildings) return refuse(No::invalid, buildings.error().code, buildings.error().field);

  Plan plan{DoorMap::load(work, compound_id), {}};
  std::vector<std::string> labels;
  for (const auto& building : *buildings)
    for (const auto& stairwell : building.stairwells)
      for (const auto& door : stairwell.doors) {
        const DoorName name{compound->name, building.name, stairwell.name, door.number, door.floor};
        if (plan.doors.is_closed_above(name))
          return refuse(No::conflict, "place.is_closed", "pattern");
        if (plan.doors.find(name)) {
          ++plan.counts.known;
          continue;
        }
        plan.doors.find_or_make(work, name);
        labels.push_back(name.label());
      }
  for (const auto& made : plan.doors.made()) {
    plan.counts.buildings += made.kind == Kind::building;
    plan.counts.stairwells += made.kind == Kind::stairwell;
    plan.counts.dwellings += made.kind == Kind::dwelling;
  }
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (i < most_samples / 2 || i + most_samples / 2 >= labels.size())
      plan.counts.doors_sample.push_back(labels[i]);
  return plan;
}

Result<PatternCounts> lay_out(Work& work, const NewPattern& wanted) {
  std::vector<std::string> exceptions;
  for (const auto& exception : wanted.exceptions) exceptions.push_back(exception.str());
  auto plan = plan_of(work, wanted.compound, wanted.pattern.str(), exceptions);
  if (!plan) return refuse(plan);
  plan->doors.write_made(work);
  work.announce("place.changed", {wanted.compound});
  return std::move(plan->counts);
}
}  // namespace place
