// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The rules on what may follow what, as a machine that reads a line day by day: runs of days, of
/// nights and of free days, and rest. People with the same limits and the same past share one.
#include <vector>

#include "engines/roster/model.hpp"

namespace roster {
/// Duties that are alike for everything but wishes and cover.
struct Kind {
  int units = 0;  ///< Minutes in multiples of Kinds::unit.
  Hours hours = Hours::day;
  int tail = 0;                    ///< Duties with one tail forbid the same successors.
  std::vector<char> is_barred_by;  ///< For each tail: it may not come right before.
  bool operator==(const Kind&) const = default;
};

struct Kinds {
  explicit Kinds(const Problem&);
  int unit = 1;  ///< Greatest common divisor of all lengths.
  int tails = 0;
  std::vector<int> kind_of;  ///< For each duty.
  std::vector<Kind> kinds;
};

class Automaton {
 public:
  Automaton(const Kinds&, const Person&);

  static constexpr int none = -1;
  int states() const { return int(is_work_.size()); }
  int start() const { return 0; }
  bool is_work(int state) const { return is_work_[std::size_t(state)] != 0; }
  /// The state after a duty of that kind, or after a free day with `off`; none when it is not
  /// allowed.
  int next(int state, int kind) const { return next_[std::size_t(state * width_ + kind + 1)]; }
  const int* row(int state) const { return next_.data() + std::size_t(state * width_) + 1; }

  /// People for whom this is equal have the same automaton.
  static std::vector<int> key_of(const Kinds&, const Person&);

 private:
  int width_ = 1;
  std::vector<int> next_;
  std::vector<char> is_work_;
};
}  // namespace roster
