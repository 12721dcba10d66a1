// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Local search: takes one to three people out of a window of days and puts each back by the exact
/// line that is cheapest then, with some noise on the prices; a worse roster is kept by chance.
#include "engines/chance.hpp"
#include "engines/roster/sheet.hpp"

namespace roster {
class Walk {
 public:
  Walk(Sheet& sheet, std::uint64_t seed) : sheet_(sheet), finder_(sheet.ground()), chance_(seed) {}

  /// One move; `warmth` is how much worse, in cost, the roster may easily become.
  void step(double warmth);
  std::int64_t steps() const { return finder_.steps(); }

 private:
  void choose();
  /// What is out of the sheet, and what it was.
  struct Taken {
    Window window;
    Line line;
    Cost share_cost = 0;  ///< Of the whole line.
  };
  Cost cost_of(const Taken&) const;
  bool put_back(const Taken&, double noise);

  Sheet& sheet_;
  LineFinder finder_;
  engine::Chance chance_;
  std::vector<Taken> taken_;
  std::vector<Cost> duty_costs_, off_costs_;
};

/// Gives every person who has none a line, one after the other; true when all were found.
class FirstLines {
 public:
  explicit FirstLines(Sheet& sheet) : sheet_(sheet), finder_(sheet.ground()) {}
  void give_all();
  std::int64_t steps() const { return finder_.steps(); }

 private:
  bool give(int person);
  bool give_in_pieces(int person, int length);
  enum class Pace { even, hurried };  ///< How closely a piece keeps to its part of the limits.
  bool give_piece(int person, int from, int to, Pace);
  void open_from(int person, int now, int from);
  void keep_locks(int person);

  Sheet& sheet_;
  LineFinder finder_;
  std::vector<Cost> duty_costs_, off_costs_;
};
}  // namespace roster
