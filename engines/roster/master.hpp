// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The linear programme that mixes whole lines: each person takes lines of weight 1 in all, and
/// each row of cover that is missed or passed costs. Primal simplex with a dense inverse, warm from
/// one solve to the next: columns come in, and banned ones are priced out.
#include <vector>

#include "engines/chance.hpp"

namespace roster {
class Master {
 public:
  /// A row of cover: so many are needed.
  struct Row {
    double people = 0, if_missing = 0, if_surplus = 0;
  };
  /// A line of a person: the rows it stands in.
  struct Column {
    int person = 0;
    double cost = 0;
    std::vector<int> rows;
  };

  /// `first` has one column for each person, in order.
  Master(const std::vector<Row>& rows, std::vector<Column> first, std::uint64_t seed);

  int add(Column);
  /// Makes a column too dear to be used.
  void ban(int column);
  bool is_banned(int column) const { return is_banned_[std::size_t(column)] != 0; }
  int columns() const { return int(columns_.size()); }
  const Column& column(int number) const { return columns_[std::size_t(number)]; }
  /// Solves; false when it did not end within so many pivots.
  bool solve(int most_pivots);

  /// What a person missing in that row costs from now on; `reprice` after the last of them.
  void set_missing_cost(int row, double cost) { rows_[std::size_t(row)].if_missing = cost; }
  void reprice() { price(); }
  /// Rows in which somebody is missing now.
  std::vector<int> short_rows() const;

  double cost() const;
  double weight(int column) const;
  double person_price(int person) const { return prices_[std::size_t(person)]; }
  double row_price(int row) const { return prices_[std::size_t(people_ + row)]; }
  double reduced_cost(int column) const;
  std::int64_t work() const { return work_; }

 private:
  /// Basic variables: a column, or after those the two slacks of each row.
  static constexpr int slack = 1 << 28;
  double cost_of(int variable) const;
  double reduced(int variable) const;
  void load(int variable);
  bool enter(int variable);
  void find_candidates();
  void refactor();
  void price();

  std::vector<Row> rows_;
  std::vector<Column> columns_;
  std::vector<char> is_banned_;
  std::vector<int> basis_, where_;  ///< Variable of each row; row of each column or -1.
  std::vector<double> inverse_, values_, prices_, entering_, right_;
  std::vector<int> candidates_;
  int people_ = 0, size_ = 0, pivots_ = 0;
  std::int64_t work_ = 0;
};
}  // namespace roster
