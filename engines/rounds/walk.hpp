// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Takes strings of near stops out and puts them back where they cost least, again and again
/// (slack induction by string removals, Christiaens and Vanden Berghe 2020).
#include "engines/chance.hpp"
#include "engines/rounds/routes.hpp"

namespace rounds {
class Walk {
 public:
  Walk(Routes& routes, std::uint64_t seed);

  /// Puts in all that is left out, the way of the first plan.
  void fill();
  /// One step; what it made stays when it costs less than `warmth` allows. True when it stays and
  /// something is different.
  bool step(double warmth);
  /// Takes the round apart whose stops were the easiest to serve elsewhere so far; from here on no
  /// team goes out that stays at home now. False when there is none to take apart.
  bool give_up_round();
  /// One step towards serving all with one team less.
  bool step_with_fewer(double warmth);
  /// Teams that stay at home may go out again.
  void end_giving_up() { is_fewer_ = false; }
  std::int64_t steps() const { return steps_; }
  /// Stops whose rounds a step may open; empty: all.
  std::vector<int> seeds;

 private:
  void choose(int seed_stop);
  void exchange_tails(int stop);
  bool exchange_rounds(int stop);
  void choose_strings(int seed_stop);
  void choose_stage(int seed_stop);
  bool choose_parting(int seed_stop);
  bool is_barred(int team, int stop) const;
  void choose_string(int stop, int length);
  void pick(int stop);
  void collect_left_out();
  void order_gone();
  void put_back();
  void put_back(int stop);
  void put_back_pair(int stop);
  Spot find_near(int stop);
  Spot find_anywhere(int stop, Cost limit);
  void look_at_empty(int stop, Spot& best);
  void look_after(int stop, int node, Spot& best);
  bool change(int seed_stop);
  std::int64_t absences() const;
  bool is_blinked() { return (chance_.next() & 127) == 0; }

  Routes& routes_;
  const Ground& ground_;
  engine::Chance chance_;
  std::int64_t steps_ = 0;
  std::vector<int> gone_, teams_hit_;
  std::vector<char> is_gone_;
  std::vector<double> keys_;
  std::vector<int> all_teams_;
  /// Two rounds that are parted in this step: one goes to the stages before, the other to the rest.
  struct Parting {
    int early = nobody, rest = nobody;
    Stage from = Stage::clean;
  };
  Parting parting_;
  bool is_fewer_ = false;
  std::vector<std::int64_t> absent_;  ///< How often a stop was left out with a team less.
};
}  // namespace rounds
