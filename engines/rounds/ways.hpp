// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How long it takes from one place to another.
#include <unordered_map>
#include <vector>

#include "engines/rounds/model.hpp"

namespace rounds {
/// The times of a problem: kept for every two places, or reckoned each time when they are too many.
class Ways {
 public:
  explicit Ways(const Problem&);
  Time operator()(int from, int to) const {
    if (!kept_.empty()) return at_[std::size_t(from) * count_ + std::size_t(to)];
    return reckon(from, to);
  }
  /// The way there and back again takes as long between any two places.
  bool is_symmetric() const { return is_symmetric_; }

 private:
  static constexpr std::size_t most_kept = 6'000;
  struct Point {
    double x, y;
    int site;
  };
  Time reckon(int from, int to) const;
  Time between_sites(int from, int to, double dx, double dy) const;

  const Problem* problem_;
  std::size_t count_;
  std::vector<Point> points_;
  std::vector<Time> up_;  ///< From the door of the house to the place.
  std::unordered_map<std::int64_t, Time> given_;
  std::vector<Time> kept_;
  const Time* at_ = nullptr;
  bool is_symmetric_ = true;
};

/// The time by the words of the problem alone, slowly: what an audit goes by.
Time time_between(const Problem&, int from, int to);
}  // namespace rounds
