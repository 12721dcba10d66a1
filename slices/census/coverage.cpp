// SPDX-License-Identifier: Apache-2.0
#include "census/coverage.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "census/drive_read.hpp"
#include "census/forecast_rules.hpp"
#include "census/outcome_rules.hpp"
#include "census/stair_names.hpp"

namespace census {
namespace {
/// What one pass over the doors sums up.
struct Sum {
  Counts counts;
  std::int64_t exceptions = 0;
  PaceFacts pace;
  Day last_day = Day::first;
  void add(Outcome outcome, std::optional<Instant> found_at, bool is_exception, Day today) {
    count(counts, outcome);
    exceptions += is_exception;
    if (!is_outcome(outcome) || !found_at) return;
    const auto day = Day::in_china(*found_at);
    if (day == today) {
      ++pace.today;
      pace.first_at = pace.first_at ? std::min(*pace.first_at, *found_at) : *found_at;
    } else if (day < today) {
      if (last_day < day) {
        last_day = day;
        pace.last_day = 0;
      }
      if (day == last_day) ++pace.last_day;
    }
  }
  PaceFacts facts() const {
    auto facts = pace;
    facts.left = left_of(counts);
    return facts;
  }
};

struct Sums {
  std::unordered_map<Uuid, Sum> stairwells, owners;
  Sum all;
};

Sums sums_of(Work& work, const Drive& drive) {
  std::unordered_set<Uuid> exceptions;
  work.tx.each(
      "select target_id from census_exception where community_id = ? and drive_id = ?",
      [&](const db::Row& row) { exceptions.insert(row.uuid(0)); }, drive.community_id, drive.id);
  Sums sums;
  const auto today = work.today();
  work.tx.each(
      "select stairwell_id, owner_id, outcome, found_at, id from census_target "
      "where community_id = ? and drive_id = ?",
      [&](const db::Row& row) {
        const auto outcome = described::value_of<Outcome>(row.text(2)).value_or(Outcome::none);
        std::optional<Instant> found_at;
        if (!row.is_null(3)) found_at = Instant{row.whole(3)};
        const bool is_exception = !exceptions.empty() && exceptions.contains(row.uuid(4));
        for (auto* sum : {&sums.stairwells[row.uuid(0)],
                          &sums.owners[row.is_null(1) ? Uuid{} : row.uuid(1)], &sums.all})
          sum->add(outcome, found_at, is_exception, today);
      },
      drive.community_id, drive.id);
  return sums;
}

/// The worst has the largest share of doors left; of equal ones the one with more of them.
bool is_worse(const Counts& a, const Counts& b) {
  const auto left_a = left_of(a) * std::max<std::int64_t>(b.doors, 1);
  const auto left_b = left_of(b) * std::max<std::int64_t>(a.doors, 1);
  if (left_a != left_b) return left_a > left_b;
  return left_of(a) > left_of(b);
}

bool comes_first(const CoverageRow& a, const CoverageRow& b) {
  if (is_worse(a.counts, b.counts)) return true;
  if (is_worse(b.counts, a.counts)) return false;
  if (a.compound_name != b.compound_name)
    return place::comes_before(a.compound_name, b.compound_name);
  return place::comes_before(a.name, b.name);
}

struct Branch {
  CoverageRow row;
  std::map<Uuid, Branch> below;  ///< Nil: what has no place of that level.
};

void sum_up(Branch& branch, const Sum& sum) {
  add(branch.row.counts, sum.counts);
  branch.row.exceptions += sum.exceptions;
}

void lay_out(std::map<Uuid, Branch>& branches, std::vector<CoverageRow>& rows) {
  std::vector<Branch*> sorted;
  for (auto& [id, branch] : branches) sorted.push_back(&branch);
  std::sort(sorted.begin(), sorted.end(),
            [](const Branch* a, const Branch* b) { return comes_first(a->row, b->row); });
  for (auto* branch : sorted) {
    rows.push_back(branch->row);
    lay_out(branch->below, rows);
  }
}

std::vector<CoverageRow> rows_of(Work& work, const Sums& sums) {
  std::vector<Uuid> ids;
  for (const auto& [id, sum] : sums.stairwells) ids.push_back(id);
  const StairNames names(work, ids);
  std::unordered_map<Uuid, std::string> grid_names;
  for (const auto& grid : place::open_grids(work)) grid_names.emplace(grid.id, grid.name);
  std::map<Uuid, Branch> grids;
  for (const auto& [id, sum] : sums.stairwells) {
    const auto& name = names.of(id);
    const auto grid_id =
        name.grid && grid_names.contains(*name.grid) ? name.grid : std::optional<Uuid>();
    auto& grid = grids[grid_id.value_or(Uuid{})];
    grid.row.level = Level::grid;
    grid.row.place = grid_id;
    if (grid_id) grid.row.name = grid_names.at(*grid_id);
    sum_up(grid, sum);
    // What lies in no building (shops) stands as the compound it lies in.
    const auto building_id = name.building ? name.building : name.compound;
    auto& building = grid.below[building_id.value_or(Uuid{})];
    building.row.level = Level::building;
    building.row.place = building_id;
    building.row.parent = grid_id;
    building.row.name = name.building_name;
    building.row.compound_name = name.compound_name;
    sum_up(building, sum);
    if (name.stairwell_name.empty()) continue;
    auto& stairwell = building.below[id];
    stairwell.row.level = Level::stairwell;
    stairwell.row.place = id;
    stairwell.row.parent = building_id;
    stairwell.row.name = name.name;
    stairwell.row.compound_name = name.compound_name;
    sum_up(stairwell, sum);
  }
  std::vector<CoverageRow> rows;
  lay_out(grids, rows);
  return rows;
}

std::vector<OwnerPace> paces_of(Work& work, const Drive& drive, const Sums& sums,
                                const HoursPolicy& hours) {
  std::vector<OwnerPace> list;
  auto owners = owners_of(work, drive.id);
  if (sums.owners.contains(Uuid{}))
    owners.push_back({drive.community_id, drive.id, {}, {}, {}, {}});
  for (const auto& owner : owners) {
    const auto found = sums.owners.find(owner.user_id);
    const auto sum = found == sums.owners.end() ? Sum{} : found->second;
    const auto facts = sum.facts();
    const auto told = forecast(facts, work.now, hours);
    list.push_back({owner.user_id, owner.name, sum.counts, sum.exceptions, facts.today,
                    told.per_hour, told.finish,
                    drive.state == State::running &&
                        is_behind(facts, told, work.now, drive.starts_on, drive.ends_on, hours)});
  }
  std::stable_sort(list.begin(), list.end(), [](const OwnerPace& a, const OwnerPace& b) {
    if (a.is_behind != b.is_behind) return a.is_behind;
    return is_worse(a.counts, b.counts);
  });
  return list;
}
}  // namespace

Result<Coverage> open_coverage(Work& work, const CoverageQuery& query) {
  const auto drive = drive_of(work, query.drive);
  if (!drive) return refuse(drive);
  const auto sums = sums_of(work, *drive);
  const auto& hours = hours_policy(work.today());
  const auto facts = sums.all.facts();
  const auto told = forecast(facts, work.now, hours);
  Coverage coverage;
  coverage.drive = drive->id;
  coverage.name = drive->name.str();
  coverage.state = drive->state;
  coverage.starts_on = drive->starts_on;
  coverage.ends_on = drive->ends_on;
  coverage.at = work.now;
  coverage.counts = sums.all.counts;
  coverage.exceptions = sums.all.exceptions;
  coverage.today = facts.today;
  coverage.per_hour = told.per_hour;
  coverage.finish = told.finish;
  coverage.is_behind = drive->state == State::running &&
                       is_behind(facts, told, work.now, drive->starts_on, drive->ends_on, hours);
  coverage.rows = rows_of(work, sums);
  coverage.owners = paces_of(work, *drive, sums, hours);
  return coverage;
}
}  // namespace census
