// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What stays the same while a problem is planned, in the form that the inner loops read.
#include <memory>
#include <vector>

#include "engines/roster/automaton.hpp"
#include "engines/roster/model.hpp"

namespace roster {
/// Costs at or above this are not allowed at all.
constexpr Cost barred = 1'000'000'000'000;

/// A piece of what a cell costs, by how many stand there.
struct Piece {
  int people = 0;
  Cost if_missing = 0, if_surplus = 0;
  int cover = 0;  ///< Its number among Problem::covers.
};

/// A pair as one of the two sees it.
struct Tie {
  int other = 0;
  Bond bond = Bond::together;
  Cost weight = 0;
};

/// The numbers of one person.
struct Limits {
  int most_units = no_limit, least_units = 0, most_week_units = no_limit, past_week_units = 0;
  int most_weekends = no_limit;
  std::vector<int> able;     ///< Duties that may be given at all.
  std::vector<int> limited;  ///< Those of them that may not be given every day.
  std::vector<Tie> ties;
  const Automaton* automaton = nullptr;
};

class Ground {
 public:
  explicit Ground(const Problem&);
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;

  const Problem& problem;
  const int days, duties, people;
  const Kinds kinds;
  std::vector<Limits> limits;
  Cost constant = 0;  ///< What no roster avoids: the sum that wish costs are counted from.

  std::size_t cell(int day, int duty) const {
    return std::size_t(day) * std::size_t(duties) + std::size_t(duty);
  }
  /// The pieces of a cell.
  const std::vector<Piece>& pieces(std::size_t cell) const { return pieces_[cell]; }
  /// What wishes, bars and locks make of giving each duty, for one day.
  const std::int32_t* wishes(int person, int day) const {
    return wishes_.data() + std::size_t(person) * std::size_t(days * duties) + cell(day, 0);
  }
  /// False when a lock demands a duty on that day.
  bool may_be_off(int person, int day) const {
    return !must_work_[std::size_t(person) * std::size_t(days) + std::size_t(day)];
  }
  const Kind& kind_of_duty(int duty) const {
    return kinds.kinds[std::size_t(kinds.kind_of[std::size_t(duty)])];
  }
  /// What the totals of a line cost, whole: its unfair shares.
  Cost share_cost(int person, int units, int nights, int weekends) const;
  bool has_shares(int person) const;
  bool is_same_time(int a, int b) const {
    return same_time_[std::size_t(a) * std::size_t(duties) + std::size_t(b)] != 0;
  }
  /// What a pair costs on a day when one has `mine` and the other `theirs`.
  Cost tie_cost(const Tie& tie, int mine, int theirs) const {
    const bool is_broken = tie.bond == Bond::together
                               ? mine != theirs
                               : mine != off && theirs != off && is_same_time(mine, theirs);
    return is_broken ? tie.weight : 0;
  }

  static constexpr std::int32_t barred_wish = 1'000'000'000;

 private:
  void take_wishes(int person);
  std::vector<std::vector<Piece>> pieces_;
  std::vector<std::int32_t> wishes_;
  std::vector<char> must_work_, same_time_;
  std::vector<std::unique_ptr<Automaton>> automata_;
};
}  // namespace roster
