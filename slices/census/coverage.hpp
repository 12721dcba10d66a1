// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How far a drive is: by grid, building and stairwell, and by owner; worst first.
#include "census/census.hpp"

namespace census {
enum class Level { grid, building, stairwell };
BOOST_DESCRIBE_ENUM(Level, grid, building, stairwell)

/// A part of the drive. Its doors are those of the rows below it.
struct CoverageRow {
  Level level = Level::grid;
  std::optional<Uuid> place;   ///< None: buildings in no grid, or shops in no building.
  std::optional<Uuid> parent;  ///< The row above: none at the top, or below the one without place.
  std::string name, compound_name;
  Counts counts;
  std::int64_t exceptions = 0;
};
BOOST_DESCRIBE_STRUCT(CoverageRow, (),
                      (level, place, parent, name, compound_name, counts, exceptions))

struct OwnerPace {
  Uuid owner;  ///< Nil: doors of nobody.
  std::string name;
  Counts counts;
  std::int64_t exceptions = 0;
  std::int64_t today = 0;  ///< Doors that got their outcome today.
  double per_hour = 0;
  std::optional<Instant> finish;  ///< At that pace.
  bool is_behind = false;
};
BOOST_DESCRIBE_STRUCT(OwnerPace, (),
                      (owner, name, counts, exceptions, today, per_hour, finish, is_behind))

struct Coverage {
  Uuid drive;
  std::string name;
  State state = State::planned;
  Day starts_on, ends_on;
  Instant at;
  Counts counts;
  std::int64_t exceptions = 0;
  std::int64_t today = 0;
  double per_hour = 0;  ///< Of all owners together.
  std::optional<Instant> finish;
  bool is_behind = false;
  std::vector<CoverageRow> rows;  ///< Each right before the rows below it; siblings worst first.
  std::vector<OwnerPace> owners;  ///< Behind first, then worst first.
};
BOOST_DESCRIBE_STRUCT(Coverage, (),
                      (drive, name, state, starts_on, ends_on, at, counts, exceptions, today,
                       per_hour, finish, is_behind, rows, owners))
struct CoverageQuery {
  Uuid drive;
};
BOOST_DESCRIBE_STRUCT(CoverageQuery, (), (drive))

/// Counts only; no door and nobody behind one. Refuses census.no_such_drive.
Result<Coverage> open_coverage(Work&, const CoverageQuery&);
}  // namespace census
