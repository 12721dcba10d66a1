// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who lives or is registered elsewhere (人户分离, both directions), and who is away: lists and
/// counts.
#include "people/people.hpp"

namespace people {
enum class Whereabouts { registered_elsewhere, living_elsewhere, away };
BOOST_DESCRIBE_ENUM(Whereabouts, registered_elsewhere, living_elsewhere, away)

struct WhereaboutsQuery {
  Whereabouts of = Whereabouts::registered_elsewhere;
  std::optional<Uuid> within;  ///< A compound, building, stairwell or grid.
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(WhereaboutsQuery, (), (of, within, after, limit))

struct WhereaboutsLine {
  Uuid person, household;
  std::string name, door;
  Relation relation = Relation::other;
  std::optional<Address> registered_at;
  std::optional<Day> back_on;
};
BOOST_DESCRIBE_STRUCT(WhereaboutsLine, (),
                      (person, household, name, door, relation, registered_at, back_on))
struct WhereaboutsList {
  std::int64_t total = 0;    ///< From a counter, unless one asked for a place within.
  std::int64_t overdue = 0;  ///< Of those who are away: were to be back before today.
  Day today;                 ///< In China.
  std::vector<WhereaboutsLine> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(WhereaboutsList, (), (total, overdue, today, items, next))

struct WhereaboutsCountQuery {
  std::optional<Text<1, 120>> after;   ///< Code of a community.
  std::optional<Whole<1, 500>> limit;  ///< 200 when absent.
};
BOOST_DESCRIBE_STRUCT(WhereaboutsCountQuery, (), (after, limit))
struct WhereaboutsCount {
  Uuid community;
  std::string code, name;
  std::int64_t persons = 0, registered_elsewhere = 0, living_elsewhere = 0, away = 0;
};
BOOST_DESCRIBE_STRUCT(WhereaboutsCount, (),
                      (community, code, name, persons, registered_elsewhere, living_elsewhere,
                       away))
struct WhereaboutsCounts {
  std::vector<WhereaboutsCount> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(WhereaboutsCounts, (), (items, next))

/// Who is away stands in the order of their return, the longest overdue first, those without a day
/// last. Refuses place.no_such_place, json.bad_cursor.
Result<WhereaboutsList> list_whereabouts(Work&, const WhereaboutsQuery&);
/// For each community at or below the place, by code; from counters.
Result<WhereaboutsCounts> count_whereabouts(Work&, const WhereaboutsCountQuery&);
}  // namespace people
