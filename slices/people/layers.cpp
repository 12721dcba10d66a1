// SPDX-License-Identifier: Apache-2.0
/// What people tells the board and the overview: colours of dwellings, and numbers from counters.
#include <unordered_map>

#include "people/layers.hpp"
#include "people/rows.hpp"
#include "people/rules.hpp"

namespace people {
namespace {
template <class E>
std::int64_t position_of(E value) {
  return static_cast<std::int64_t>(value);
}

/// Every enumerator's name in order: a layer's states are exactly an enum's.
template <class E>
std::vector<std::string> names() {
  std::vector<std::string> list;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
      [&](auto d) { list.emplace_back(d.name); });
  return list;
}

std::unordered_map<std::string, std::int64_t> counters_of(Work& work,
                                                          const std::vector<Uuid>& communities) {
  std::unordered_map<std::string, std::int64_t> counters;
  work.tx.each(
      "select name, number from people_counter where community_id in (?*)",
      [&](const db::Row& row) { counters[std::string(row.text(0))] += row.whole(1); }, communities);
  return counters;
}

/// Counts of an enum's counters "group.name"; the rest of the denominator is in state `rest`.
template <class E>
BoardLayer::Counted counted(Work& work, const std::vector<Uuid>& communities,
                            std::string_view group) {
  auto counters = counters_of(work, communities);
  BoardLayer::Counted out;
  for (const auto& name : names<E>())
    out.counts.push_back(counters[std::string(group) + '.' + name]);
  out.denominator = counters["households"];
  return out;
}

/// Households with an open need that is due before `end`, in their community.
std::int64_t households_due(Work& work, const std::vector<Uuid>& communities, Day from, Day end) {
  // A household whose earliest need lies before `from` is counted there, not here.
  return work.tx
      .value<std::int64_t>(
          "select count(*) from people_household where community_id in (?*) and "
          "next_due >= ? and next_due < ?",
          communities, from, end)
      .value_or(0);
}

BoardLayer::Counted count_needs(Work& work, const std::vector<Uuid>& communities) {
  auto counters = counters_of(work, communities);
  const NeedPolicy policy;
  const auto today = work.today();
  const auto overdue = households_due(work, communities, Day{-1'000'000}, today);
  const auto soon = households_due(work, communities, today, today + policy.soon_days + 1);
  const auto all = counters["households"], with = counters["households.with_needs"];
  return {{all - with, with - overdue - soon, soon, overdue}, all};
}

template <class F>
void each_household(Work& work, const LayerDoors& doors, std::string_view column, F&& f) {
  // One pass over the community's households; a compound's doors are picked by position.
  static const std::string occupancy =
      "select dwelling_id, occupancy from people_household where community_id = ?";
  static const std::string quality =
      "select dwelling_id, quality from people_household where community_id = ?";
  const auto& sql = column == "occupancy" ? occupancy : quality;
  work.tx.each(
      sql,
      [&](const db::Row& row) {
        const auto found = doors.position.find(row.uuid(0));
        if (found != doors.position.end()) f(found->second, row.text(1));
      },
      doors.community);
}

template <class E>
void colour_by(Work& work, const LayerDoors& doors, std::string_view column,
               std::vector<std::uint8_t>& states) {
  each_household(work, doors, column, [&](std::uint32_t at, std::string_view name) {
    states[at] = static_cast<std::uint8_t>(described::value_of<E>(name).value_or(E{}));
  });
}

void colour_needs(Work& work, const LayerDoors& doors, std::vector<std::uint8_t>& states) {
  const auto today = work.today();
  work.tx.each(
      "select dwelling_id, needs, next_due from people_household "
      "where community_id = ? and needs <> 0",
      [&](const db::Row& row) {
        const auto found = doors.position.find(row.uuid(0));
        if (found == doors.position.end()) return;
        std::optional<Day> due;
        db::take(row, 2, due);
        states[found->second] = static_cast<std::uint8_t>(need_state(row.whole(1), due, today));
      },
      doors.community);
}

std::vector<LayerState> states_of(const std::vector<std::string>& names,
                                  std::initializer_list<const char*> statuses) {
  ENSURE(names.size() == statuses.size());
  std::vector<LayerState> states;
  auto status = statuses.begin();
  for (const auto& name : names) states.push_back({name, *status++});
  return states;
}
}  // namespace

std::vector<BoardLayer> layers() {
  // Normal is what nobody has to act on: a rented home, a number that was never required.
  return {{"occupancy",
           states_of(names<Occupancy>(),
                     {"due", "normal", "normal", "vacant", "vacant", "home", "due"}),
           [](Work& work, const LayerDoors& doors, std::vector<std::uint8_t>& states) {
             colour_by<Occupancy>(work, doors, "occupancy", states);
           },
           [](Work& work, const std::vector<Uuid>& communities) {
             return counted<Occupancy>(work, communities, "occupancy");
           }},
          {"special_needs", states_of(names<NeedState>(), {"normal", "care", "due", "late"}),
           colour_needs, count_needs},
          {"data_quality", states_of(names<Quality>(), {"normal", "due", "normal", "home", "late"}),
           [](Work& work, const LayerDoors& doors, std::vector<std::uint8_t>& states) {
             std::fill(states.begin(), states.end(),
                       static_cast<std::uint8_t>(position_of(Quality::nobody_listed)));
             colour_by<Quality>(work, doors, "quality", states);
           },
           [](Work& work, const std::vector<Uuid>& communities) {
             return counted<Quality>(work, communities, "quality");
           }}};
}

DoorMarks marks_of(Work& work, const LayerDoors& doors) {
  DoorMarks marks{std::vector<std::int64_t>(doors.dwellings.size()),
                  std::vector<std::uint32_t>(doors.dwellings.size())};
  work.tx.each(
      "select dwelling_id, persons, needs from people_household where community_id = ?",
      [&](const db::Row& row) {
        const auto found = doors.position.find(row.uuid(0));
        if (found == doors.position.end()) return;
        marks.persons[found->second] = row.whole(1);
        marks.needs[found->second] = static_cast<std::uint32_t>(row.whole(2));
      },
      doors.community);
  return marks;
}

std::unordered_map<Uuid, Totals> totals_by_community(Work& work,
                                                     const std::vector<Uuid>& communities) {
  std::unordered_map<Uuid, Totals> totals;
  work.tx.each(
      "select community_id, name, number from people_counter where community_id in (?*) "
      "and name in ('households', 'persons', 'quality.complete')",
      [&](const db::Row& row) {
        auto& of = totals[row.uuid(0)];
        const auto name = row.text(1);
        (name == "households" ? of.households
         : name == "persons"  ? of.persons
                              : of.complete) = row.whole(2);
      },
      communities);
  return totals;
}

std::vector<DueNeed> due_needs(Work& work, const std::vector<Uuid>& communities, Day until,
                               int most) {
  std::vector<DueNeed> due;
  work.tx.each(
      "select n.id, n.person_id, n.household_id, p.name, n.kind, n.next_due, n.community_id "
      "from people_need n join people_person p on p.community_id = n.community_id and "
      "p.id = n.person_id where n.community_id in (?*) and n.ended_at is null and n.next_due <= ? "
      "order by n.next_due, n.id limit ?",
      [&](const db::Row& row) {
        DueNeed need;
        need.need = row.uuid(0);
        need.person = row.uuid(1);
        need.household = row.uuid(2);
        need.name = row.text(3);
        db::take(row, 4, need.kind);
        db::take(row, 5, need.next_due);
        need.community = row.uuid(6);
        due.push_back(std::move(need));
      },
      communities, until, most);
  std::vector<Uuid> households, dwellings;
  for (const auto& need : due) households.push_back(need.household);
  std::unordered_map<Uuid, Uuid> dwelling_of;
  for (const auto& household : work.tx.all<Household>("where community_id in (?*) and id in (?*)",
                                                      communities, households)) {
    dwelling_of[household.id] = household.dwelling_id;
    dwellings.push_back(household.dwelling_id);
  }
  const auto labels = place::labels_of(work, communities, dwellings);
  for (auto& need : due)
    if (const auto found = labels.find(dwelling_of[need.household]); found != labels.end())
      need.door = found->second;
  return due;
}
}  // namespace people
