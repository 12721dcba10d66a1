// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/ground.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rounds {
namespace {
constexpr std::size_t most_near = 100;
constexpr int most_compared = 5'000;  ///< Beyond, only stops of the cells around are compared.

bool is_alike(const Team& a, const Team& b) {
  return a.start == b.start && a.end == b.end && a.begins == b.begins && a.ends == b.ends &&
         a.capacity == b.capacity && a.skills == b.skills && a.use == b.use &&
         a.each_way == b.each_way && a.breaks.empty() && b.breaks.empty() && a.first.empty() &&
         b.first.empty();
}

/// Stops in a grid of squares with a few each.
class Cells {
 public:
  explicit Cells(const Problem& problem) : problem_(problem) {
    double low_x = 1e300, low_y = 1e300, high_x = -1e300, high_y = -1e300;
    for (std::size_t i = 0; i < problem.stops.size(); ++i) {
      const auto& at = site(int(i));
      low_x = std::min(low_x, at.x), high_x = std::max(high_x, at.x);
      low_y = std::min(low_y, at.y), high_y = std::max(high_y, at.y);
    }
    side_ = int(std::sqrt(double(problem.stops.size()) / 4)) + 1;
    x_ = low_x, y_ = low_y;
    width_ = std::max({(high_x - low_x) / side_, (high_y - low_y) / side_, 1e-9});
    cells_.resize(std::size_t(side_) * std::size_t(side_));
    for (std::size_t i = 0; i < problem.stops.size(); ++i)
      cells_[index(column(int(i)), row(int(i)))].push_back(int(i));
  }
  /// At least so many stops around this one, if there are so many.
  void around(int stop, std::size_t wanted, std::vector<int>& found) const {
    found.clear();
    const int x = column(stop), y = row(stop);
    int enough_at = side_ + 1;
    for (int ring = 0; ring <= side_ && ring <= enough_at; ++ring) {
      for (int dx = -ring; dx <= ring; ++dx)
        for (int dy = -ring; dy <= ring; dy += std::abs(dx) == ring ? 1 : std::max(1, 2 * ring))
          add(x + dx, y + dy, found);
      if (found.size() > wanted && enough_at > side_) enough_at = ring + 1 + ring / 2;
    }
  }

 private:
  const Site& site(int stop) const {
    const auto place = std::size_t(problem_.stops[std::size_t(stop)].place);
    return problem_.sites[std::size_t(problem_.places[place].site)];
  }
  int column(int stop) const { return std::min(side_ - 1, int((site(stop).x - x_) / width_)); }
  int row(int stop) const { return std::min(side_ - 1, int((site(stop).y - y_) / width_)); }
  std::size_t index(int x, int y) const {
    return std::size_t(y) * std::size_t(side_) + std::size_t(x);
  }
  void add(int x, int y, std::vector<int>& found) const {
    if (x < 0 || y < 0 || x >= side_ || y >= side_) return;
    const auto& cell = cells_[index(x, y)];
    found.insert(found.end(), cell.begin(), cell.end());
  }

  const Problem& problem_;
  int side_ = 1;
  double x_ = 0, y_ = 0, width_ = 1;
  std::vector<std::vector<int>> cells_;
};
}  // namespace

Ground::Ground(const Problem& given)
    : problem(given),
      stops(int(given.stops.size())),
      teams(int(given.teams.size())),
      measures(given.measures),
      ways(given) {
  for (const auto& stop : problem.stops) {
    place.push_back(stop.place);
    rules.push_back({stop.ready, stop.due, stop.service, stop.team, stop.usual_team, stop.late,
                     stop.other_team, stop.left_out, stop.skills, stop.stage});
    asked.push_back({stop.deliver, stop.collect});
    has_windows = has_windows || stop.ready > 0 || stop.due < no_limit;
    has_optional = has_optional || stop.left_out < never;
    has_stages = has_stages || stop.stage != Stage::clean;
  }
  const bool has_late = std::any_of(problem.stops.begin(), problem.stops.end(),
                                    [](const Stop& stop) { return stop.late > 0; });
  for (const auto& team : problem.teams) {
    place.push_back(team.start);
    place.push_back(team.end);
    team_skills.push_back(team.skills);
    is_timed.push_back(char(has_late || !team.breaks.empty()));
    breaks.push_back(int(team.breaks.size()));
  }
  if (ways.is_symmetric() && teams > 0) {
    least_each_way = problem.teams[0].each_way;
    for (const auto& team : problem.teams) least_each_way = std::min(least_each_way, team.each_way);
  }
  find_partners();
  find_kinds();
  find_near();
}

void Ground::find_partners() {
  partner.assign(std::size_t(stops), nobody);
  carriage.assign(std::size_t(stops), nobody);
  for (std::size_t i = 0; i < problem.carriages.size(); ++i) {
    const auto& one = problem.carriages[i];
    partner[std::size_t(one.fetch)] = one.bring;
    partner[std::size_t(one.bring)] = one.fetch;
    carriage[std::size_t(one.fetch)] = carriage[std::size_t(one.bring)] = int(i);
  }
}

void Ground::find_kinds() {
  // A team that a stop is settled on, or used to, is like no other.
  std::vector<char> is_named(std::size_t(teams), char(0));
  for (const auto& rule : rules)
    for (int team : {rule.team, rule.usual_team})
      if (team != nobody) is_named[std::size_t(team)] = 1;
  std::vector<int> first_of;
  for (int team = 0; team < teams; ++team) {
    int found = nobody;
    for (int k = 0; k < kinds && found == nobody && !is_named[std::size_t(team)]; ++k) {
      const int other = first_of[std::size_t(k)];
      if (!is_named[std::size_t(other)] &&
          is_alike(problem.teams[std::size_t(team)], problem.teams[std::size_t(other)]))
        found = k;
    }
    if (found == nobody) {
      found = kinds++;
      first_of.push_back(team);
    }
    kind.push_back(found);
  }
}

double Ground::remoteness(int from, int to, Time way) const {
  const auto &a = rules[std::size_t(from)], &b = rules[std::size_t(to)];
  // Waiting and lateness that cannot be avoided make two stops bad neighbours.
  const auto apart = [&](const Rule& one, const Rule& two) {
    const double wait = double(two.ready) - way - one.service - one.due;
    const double late = double(one.ready) + one.service + way - two.due;
    return 0.2 * std::max(0.0, wait) + std::max(0.0, late);
  };
  return double(way) + std::min(apart(a, b), apart(b, a));
}

void Ground::fill_near(int stop, std::vector<Near>& found) {
  const auto closer = [](const Near& a, const Near& b) {
    return a.way != b.way ? a.way < b.way : a.stop < b.stop;
  };
  const auto kept = std::min(near_count, found.size());
  std::nth_element(found.begin(), found.begin() + std::ptrdiff_t(kept), found.end(), closer);
  found.resize(kept);
  std::sort(found.begin(), found.end(), closer);
  for (auto& one : found) one.way = way(stop, one.stop);
  // The list is as long for every stop; the last one stands in for those that are missing.
  while (!found.empty() && found.size() < near_count) found.push_back(found.back());
  near.insert(near.end(), found.begin(), found.end());
}

void Ground::find_near() {
  if (stops < 2) return;
  near_count = std::min(most_near, std::size_t(stops - 1));
  near.reserve(near_count * std::size_t(stops));
  const bool is_large = stops > most_compared;
  const Cells cells(problem);
  std::vector<int> others(std::size_t(stops), 0);
  std::iota(others.begin(), others.end(), 0);
  std::vector<Near> found;
  for (int stop = 0; stop < stops; ++stop) {
    if (is_large) cells.around(stop, near_count, others);
    found.clear();
    for (int other : others) {
      if (other == stop) continue;
      const Time long_way = way(stop, other);
      found.push_back({other, Time(std::min(1e9, remoteness(stop, other, long_way)))});
    }
    fill_near(stop, found);
  }
}
}  // namespace rounds
