// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Rosters from whole lines: a linear programme mixes lines, its prices ask for better ones, and a
/// dive fixes one line after the other. Over all people it proves a bound; over a few of them it
/// finds what no move of single lines would.
#include <functional>
#include <optional>

#include "engines/roster/line_finder.hpp"
#include "engines/roster/master.hpp"
#include "engines/roster/sheet.hpp"

namespace roster {
/// Whole lines that were worth something once, for each person; the oldest give way.
class LinePool {
 public:
  explicit LinePool(int people) : lines_(std::size_t(people)) {}
  void keep(int person, const Line&);
  const std::vector<Line>& of(int person) const { return lines_[std::size_t(person)]; }

 private:
  static constexpr std::size_t most = 60;
  std::vector<std::vector<Line>> lines_;
  std::vector<std::size_t> oldest_;
};

class Weave {
 public:
  /// The people whose lines are open on the days [from, to). Takes them out of the sheet; `finish`
  /// puts them back.
  Weave(Sheet&, LineFinder&, LinePool&, std::vector<int> people, int from, int to,
        std::uint64_t seed);

  /// True when the search should end here.
  using Stop = std::function<bool()>;
  /// Mixes lines until no better one exists, or until `stop`.
  void mix(const Stop& stop);
  /// No lines of these people make the open days cost less; absent until it is proven.
  std::optional<Cost> bound() const { return bound_; }
  /// What the lines cost that they had.
  Cost cost_before() const { return cost_before_; }
  /// Fixes lines until each person has one; false when stopped, or when what is fixed costs `most`
  /// or more already.
  bool dive(const Stop& stop, Cost most);
  /// Puts everybody back: with the lines of the dive, or as before.
  enum class Ending { woven, as_before };
  void finish(Ending);
  /// Steps of the linear programme; those of the finder are told by the finder.
  std::int64_t work() const { return master_->work(); }

 private:
  static constexpr Cost scale = 1'000;
  struct Cell {
    std::vector<int> rows;
    Cost straight = 0;  ///< What each person costs there whatever the others do.
  };
  void make_cells();
  void make_master(std::uint64_t seed);
  Master::Column column_of(int number, const Line&) const;
  int add_column(int number, const Line&);
  Cost line_cost(int number, const Line&) const;
  Cost part_cost() const;
  double mixed_cost() const { return double(constant_) + master_->cost(); }
  bool price_round(double trust);
  /// Prices start low where they may become high, which keeps the programme quick; true when some
  /// had to be raised.
  enum class Raise { where_short, all };
  bool raise_prices(Raise);
  Cost best_known(int number, const std::vector<Cost>& prices, int& column) const;
  void fix(int number, int column);
  void fix_next();
  const Window window(int number) const { return {people_[std::size_t(number)], from_, to_}; }
  Cell& cell(int day, int duty) {
    return cells_[std::size_t(day - from_) * std::size_t(ground_.duties) + std::size_t(duty)];
  }
  const Cell& cell(int day, int duty) const { return const_cast<Weave*>(this)->cell(day, duty); }

  Sheet& sheet_;
  const Ground& ground_;
  LineFinder& finder_;
  LinePool& pool_;
  std::vector<int> people_;
  int from_, to_;
  std::vector<Line> before_;                               ///< The open days of each.
  std::vector<std::vector<Cost>> duty_costs_, off_costs_;  ///< Of each, cover rows apart.
  std::vector<Cell> cells_;
  std::vector<Master::Row> rows_;  ///< As the problem has them.
  std::vector<Cost> ceilings_;  ///< What the programme lets each cost now when somebody is missing.
  Cost constant_ = 0;           ///< Of cover, whatever the lines.
  std::optional<Master> master_;
  std::vector<Line> lines_;  ///< Of each column.
  std::vector<std::vector<int>> columns_of_;
  std::vector<int> fixed_;  ///< Column of each, or -1.
  int open_ = 0;            ///< How many are not fixed.
  std::vector<Cost> best_prices_;
  std::optional<Cost> bound_;
  Cost bound_scaled_ = 0;
  bool is_bound_scaled_ = false;
  Cost cost_before_ = 0;
};
}  // namespace roster
