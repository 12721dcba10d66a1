// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A roster while it is worked on: who stands where, and what one more or one less would cost.
#include <vector>

#include "engines/roster/ground.hpp"
#include "engines/roster/line_finder.hpp"

namespace roster {
/// Days [from, to) of one person.
struct Window {
  int person = 0, from = 0, to = 0;
};

class Sheet {
 public:
  explicit Sheet(const Ground&);
  Sheet(const Ground&, const Roster&);

  const Ground& ground() const { return *ground_; }
  const Roster& roster() const { return roster_; }
  const std::int16_t* line(int person) const { return roster_.line(std::size_t(person)); }
  /// All that the roster costs; equal to what an audit says of it.
  Cost cost() const { return ground_->constant + cover_cost_ + pair_cost_ + people_cost_; }
  int count(std::size_t cell) const { return counts_[cell]; }
  /// What one more person in the cell would cost, and what one less would.
  Cost add_cost(std::size_t cell) const { return add_[cell]; }
  Cost drop_cost(std::size_t cell) const;
  /// What the person's burdens cost as far as they pass their shares.
  Cost share_cost(int person) const;

  /// Empties the window; pairs take no notice of the person until it is filled again.
  void take_out(const Window&);
  /// Fills a window that was taken out.
  void put_in(const Window&, const std::int16_t* line);
  /// What each duty, and a free day, would cost on the days of a window that was taken out.
  void price(const Window&, std::vector<Cost>& duty_costs, std::vector<Cost>& off_costs) const;
  /// The cover cells, wishes and pairs apart: only what the person's own wishes and pairs ask.
  void price_own(const Window&, std::vector<Cost>& duty_costs, std::vector<Cost>& off_costs) const;

 private:
  void change(int day, int duty, int by);
  void count_person(int person, int sign);
  Cost person_cost(int person) const;
  void count_pairs(const Window&, int sign);
  bool is_out(int person) const { return out_[std::size_t(person)] != 0; }

  const Ground* ground_;
  Roster roster_;
  std::vector<int> counts_;
  std::vector<Cost> add_, person_costs_;
  std::vector<char> out_;
  Cost cover_cost_ = 0, pair_cost_ = 0, people_cost_ = 0;
};

/// What a cell costs with so many people.
Cost cell_cost(const std::vector<Piece>&, int count);
}  // namespace roster
