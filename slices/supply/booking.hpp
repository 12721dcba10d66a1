// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Writes moves with their lines, the balances, and the differences of counts that they change.
#include <map>

#include "supply/lookups.hpp"

namespace supply {
class Booking {
 public:
  explicit Booking(Work& work) : work_(work) {}
  /// A move with its lines; none of its ids may be there before. The lines have their moments:
  /// those of a counter-move have that of what it takes back.
  void add(Move, std::vector<Line>);
  /// A count that arrived: its difference is booked, and that of the next count.
  void add(Count);
  /// So many more were used that day.
  void add_use(Day, const Uuid& item, std::int64_t amount);
  /// Writes everything.
  void write();

 private:
  void load_counts();
  void load_effects(const std::vector<Count>& arrived);
  void settle_counts(const std::vector<Effect>& effects);
  void book_difference(const Difference&);
  void keep(const Move&, const std::vector<Line>&);
  void save_counts();

  Work& work_;
  std::vector<Move> moves_;
  std::vector<Line> lines_;
  std::vector<Count> arrived_, known_;
  std::vector<Effect> effects_;  ///< Of the shelves that were counted just now.
  std::map<Uuid, std::int64_t> changed_;
  std::map<std::pair<Day, Uuid>, std::int64_t> used_;
};

/// How lines change what is on a shelf: one effect for each side.
std::vector<Effect> effects_of(const std::vector<Line>&);
}  // namespace supply
