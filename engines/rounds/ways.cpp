// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/ways.hpp"

#include <algorithm>
#include <cmath>

namespace rounds {
namespace {
Time rounded(double length, Rounding rounding) {
  const double whole = rounding == Rounding::nearest ? std::floor(length + 0.5)
                       : rounding == Rounding::down  ? std::floor(length)
                                                     : std::ceil(length);
  return Time(std::min(whole, double(no_way)));
}

Time climb(const Site& site, int floors) {
  const std::int64_t high = std::abs(floors);
  if (high == 0) return 0;
  const auto stairs = high * site.a_floor;
  const auto lift = site.lift_wait + high * site.lift_floor;
  return Time(std::min<std::int64_t>({stairs, lift, no_way}));
}

Time up_to(const Problem& problem, const Place& place) {
  const auto& site = problem.sites[std::size_t(place.site)];
  const auto along = std::int64_t(std::abs(place.door)) * site.a_door;
  return Time(std::min<std::int64_t>(climb(site, place.floor) + along, no_way));
}

Time inside(const Site& site, const Place& from, const Place& to) {
  // Doors of one floor lie in a row that begins at the stairs.
  const std::int64_t doors = from.floor == to.floor ? std::abs(from.door - to.door)
                                                    : std::abs(from.door) + std::abs(to.door);
  return Time(
      std::min<std::int64_t>(climb(site, from.floor - to.floor) + doors * site.a_door, no_way));
}

std::int64_t way_key(int from, int to) { return (std::int64_t(from) << 32) | std::int64_t(to); }
}  // namespace

Ways::Ways(const Problem& problem) : problem_(&problem), count_(problem.places.size()) {
  for (const auto& way : problem.ways) given_[way_key(way.from, way.to)] = way.time;
  points_.reserve(count_);
  for (const auto& place : problem.places) {
    const auto& site = problem.sites[std::size_t(place.site)];
    points_.push_back({site.x, site.y, place.site});
    up_.push_back(up_to(problem, place));
  }
  if (count_ > most_kept || count_ == 0) return;
  std::vector<Time> kept(count_ * count_);
  for (std::size_t from = 0; from < count_; ++from)
    for (std::size_t to = 0; to < count_; ++to)
      kept[from * count_ + to] = reckon(int(from), int(to));
  kept_ = std::move(kept);
  at_ = kept_.data();
}

Time Ways::between_sites(int from, int to, double dx, double dy) const {
  if (!given_.empty())
    if (const auto found = given_.find(way_key(from, to)); found != given_.end())
      return found->second;
  return rounded(std::sqrt(dx * dx + dy * dy) * problem_->units, problem_->rounding);
}

Time Ways::reckon(int from, int to) const {
  const auto* points = points_.data();
  const auto &a = points[from], &b = points[to];
  if (a.site == b.site)
    return inside(problem_->sites[std::size_t(a.site)], problem_->places[std::size_t(from)],
                  problem_->places[std::size_t(to)]);
  const std::int64_t sum = std::int64_t(up_.data()[from]) + up_.data()[to] +
                           between_sites(a.site, b.site, a.x - b.x, a.y - b.y);
  return Time(std::min<std::int64_t>(sum, no_way));
}

Time time_between(const Problem& problem, int from, int to) {
  const auto &a = problem.places[std::size_t(from)], &b = problem.places[std::size_t(to)];
  const auto &one = problem.sites[std::size_t(a.site)], &two = problem.sites[std::size_t(b.site)];
  if (a.site == b.site) return inside(one, a, b);
  const double dx = one.x - two.x, dy = one.y - two.y;
  Time street = rounded(std::sqrt(dx * dx + dy * dy) * problem.units, problem.rounding);
  for (const auto& way : problem.ways)
    if (way.from == a.site && way.to == b.site) street = way.time;
  const auto sum = std::int64_t(up_to(problem, a)) + street + up_to(problem, b);
  return Time(std::min<std::int64_t>(sum, no_way));
}
}  // namespace rounds
