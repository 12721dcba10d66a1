// SPDX-License-Identifier: Apache-2.0
/// What people tells the board and the overview: colours of dwellings, and numbers from counters.
#include <limits>
#include <unordered_map>
#include <unordered_set>

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

using Counters = std::unordered_map<std::string, std::int64_t>;

/// Those of these names, of all communities together.
Counters counters_of(Work& work, const std::vector<Uuid>& communities,
                     const std::vector<std::string>& names) {
  Counters counters;
  work.tx.each(
      "select name, number from people_counter where community_id in (?*) and name in (?*)",
      [&](const db::Row& row) { counters[std::string(row.text(0))] += row.whole(1); }, communities,
      names);
  return counters;
}

/// Counts of an enum's counters "group.name".
template <class E>
BoardLayer::Counted counted(Work& work, const std::vector<Uuid>& communities,
                            std::string_view group) {
  std::vector<std::string> wanted;
  for (const auto& name : names<E>()) wanted.push_back(std::string(group) + '.' + name);
  wanted.emplace_back("households");
  auto counters = counters_of(work, communities, wanted);
  BoardLayer::Counted out;
  out.denominator = counters[wanted.back()];
  wanted.pop_back();
  for (const auto& name : wanted) out.counts.push_back(counters[name]);
  return out;
}

/// Households whose earliest need is due before today, and from today until `end`.
std::pair<std::int64_t, std::int64_t> households_due(Work& work,
                                                     const std::vector<Uuid>& communities,
                                                     Day today, Day end) {
  std::int64_t overdue = 0, soon = 0;
  work.tx.each(
      "select day, households from people_due where community_id in (?*) and day < ?",
      [&](const db::Row& row) { (row.whole(0) < today.days ? overdue : soon) += row.whole(1); },
      communities, end);
  return {overdue, soon};
}

BoardLayer::Counted count_needs(Work& work, const std::vector<Uuid>& communities) {
  auto counters = counters_of(work, communities, {"households", "households.with_needs"});
  const auto today = work.today();
  const auto [overdue, soon] =
      households_due(work, communities, today, today + NeedPolicy().soon_days + 1);
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

namespace {
/// More communities are not asked one by one.
constexpr std::size_t few_communities = 40;
constexpr std::int64_t needs_at_once = 100;

/// Hands out open needs of the whole house that are due by a day, earliest first, until one is
/// refused.
void each_due_need(Work& work, Day until, const std::function<bool(const Need&)>& take) {
  static const std::string sql =
      "where ended_at is null and next_due is not null and (next_due, id) > (?, ?) and "
      "next_due <= ? order by next_due, id limit ?";
  Day day{std::numeric_limits<std::int32_t>::min()};
  for (Uuid last;;) {
    const auto needs = work.tx.all<Need>(sql, day, last, until, needs_at_once);
    for (const auto& need : needs)
      if (!take(need)) return;
    if (std::ssize(needs) < needs_at_once) return;
    day = *needs.back().next_due;
    last = needs.back().id;
  }
}

std::vector<Need> earliest_needs(Work& work, const std::vector<Uuid>& communities, Day until,
                                 std::size_t most) {
  if (communities.size() <= few_communities)
    return work.tx.all<Need>(
        "where community_id in (?*) and ended_at is null and next_due <= ? "
        "order by next_due, id limit ?",
        communities, until, std::int64_t(most));
  const std::unordered_set<Uuid> wanted(communities.begin(), communities.end());
  std::vector<Need> found;
  each_due_need(work, until, [&](const Need& need) {
    if (wanted.contains(need.community_id)) found.push_back(need);
    return found.size() < most;
  });
  return found;
}

template <class Row>
std::vector<Row> rows_of(Work& work, const std::vector<Uuid>& communities,
                         const std::vector<Uuid>& ids) {
  return work.tx.all<Row>("where community_id in (?*) and id in (?*)", communities, ids);
}
}  // namespace

std::vector<DueNeed> due_needs(Work& work, const std::vector<Uuid>& communities, Day until,
                               int most) {
  std::vector<DueNeed> due;
  std::vector<Uuid> there, persons, households, dwellings;
  for (const auto& need : earliest_needs(work, communities, until, std::size_t(most))) {
    due.push_back({need.community_id,
                   need.id,
                   need.person_id,
                   need.household_id,
                   {},
                   need.kind,
                   *need.next_due,
                   {}});
    if (std::find(there.begin(), there.end(), need.community_id) == there.end())
      there.push_back(need.community_id);
    persons.push_back(need.person_id);
    households.push_back(need.household_id);
  }
  if (due.empty()) return due;
  std::unordered_map<Uuid, std::string> names;
  for (const auto& person : rows_of<Person>(work, there, persons))
    names[person.id] = person.name.str();
  std::unordered_map<Uuid, Uuid> dwelling_of;
  for (const auto& household : rows_of<Household>(work, there, households)) {
    dwelling_of[household.id] = household.dwelling_id;
    dwellings.push_back(household.dwelling_id);
  }
  const auto labels = place::labels_of(work, there, dwellings);
  for (auto& need : due) {
    need.name = names[need.person];
    if (const auto found = labels.find(dwelling_of[need.household]); found != labels.end())
      need.door = found->second;
  }
  return due;
}
}  // namespace people
