// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Good rounds that a walk came by, and the cheapest way to serve every stop once with some of
/// them.
#include <unordered_map>
#include <vector>

#include "engines/chance.hpp"
#include "engines/rounds/routes.hpp"

namespace rounds {
/// For teams of one kind and stops that must all be served.
class Pool {
 public:
  Pool(const Ground&, std::uint64_t seed);
  /// Rounds can be mixed freely here.
  static bool is_fit(const Ground&);
  void add(const Routes&, const std::vector<int>& teams);
  /// Rounds that cost less than `limit` in all, if it comes by some.
  bool mix(Cost limit, Plan& found);

 private:
  struct Column {
    std::vector<int> stops;  ///< In the order of the round.
    Cost cost = 0;
    double reduced = 0;
  };
  void price(Cost limit);
  double reprice(std::vector<int>& cover);
  void choose_columns(Cost limit);
  void dive(double cost, double uncovered_price);
  bool is_free(const Column&) const;
  int hardest_stop() const;
  void drop_oldest();

  const Ground& ground_;
  std::vector<std::uint64_t> marks_;  ///< A random number for each stop.
  std::unordered_map<std::uint64_t, int> known_;
  std::vector<Column> columns_;
  std::vector<double> prices_, best_prices_;
  double bound_ = 0, below_ = 0;
  std::vector<std::vector<int>> of_stop_;
  std::vector<char> is_covered_;
  std::vector<int> chosen_, best_chosen_;
  double best_ = 0;
  std::int64_t dives_ = 0;
};
}  // namespace rounds
