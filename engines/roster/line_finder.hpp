// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The one exact search that everything rests on: the cheapest line of one person over a window of
/// days, when every duty of every day has a price. Re-insertion asks it with what cover costs now,
/// the bound with dual prices.
///
/// A forward dynamic programme over (state of the automaton, minutes, weekends, minutes of the
/// week, nights). Limits on how often one duty is given are left out at first and counted only
/// when the line found breaks them. What cannot end below `below`, or within the minutes, is cut;
/// a price for the minutes that are left tells so early.
#include <cstdint>
#include <optional>
#include <vector>

#include "engines/roster/ground.hpp"

namespace roster {
struct Ask {
  int person = 0, from = 0, to = 0;   ///< Days that are open: [from, to).
  const std::int16_t* now = nullptr;  ///< The line outside of the window; kept as it is.
  const Cost* duty_costs = nullptr;   ///< Day of the window × duty; `barred` or more: not allowed.
  const Cost* off_costs = nullptr;    ///< Day of the window; may be null.
  Cost share_scale = 1;               ///< In what unit the prices are: shares are multiplied by it.
  Cost below = barred;                ///< Only lines that cost less are of interest.
  /// Other limits for the whole line than the person's own, for a line that grows piece by piece.
  std::optional<int> least_units, most_units, most_weekends;
};

/// Where a line stands before each day: days + 1 states; empty when it breaks a rule of order.
std::vector<int> states_of(const Ground&, int person, const std::int16_t* line);

class LineFinder {
 public:
  explicit LineFinder(const Ground& ground) : ground_(ground) {}

  /// True when there is one; `line()` has the days of the window then, and `cost()` what they cost
  /// together with the shares of the whole line.
  bool find(const Ask&);
  const std::vector<std::int16_t>& line() const { return line_; }
  Cost cost() const { return cost_; }
  /// False when the last find gave up for want of room: then it proves nothing that it found none.
  bool is_exact() const { return is_exact_; }
  /// Steps taken so far, a measure of work that no clock disturbs.
  std::int64_t steps() const { return steps_; }

 private:
  static constexpr int most_tracked = 8;
  static constexpr Cost fine = 64;  ///< Prices of minutes are small.
  static constexpr Cost hopeless = barred * fine;
  struct Label {
    Cost cost;
    std::int32_t parent;
    std::int16_t duty;
    std::uint16_t state;
    std::uint16_t minutes, nights, week;
    std::uint16_t weekends;
    std::uint8_t times[most_tracked];
  };
  struct Option {
    Cost cost;
    std::int16_t duty, kind, units, tracked;
    std::int16_t nights;
  };
  /// What lies outside of the window, and how far each count may go inside.
  struct Frame {
    int units = 0, nights = 0, weekends = 0;
    int least_units = 0;
    int minutes_size = 1, nights_size = 1, week_size = 1, weekends_size = 1;
    int most_units = 0, most_weekends = 0;
    int monday = 0;  ///< Weeks and weekends are counted before this day.
    int week_units = 0;
    bool has_shares = false;
    bool counts_minutes = false, counts_nights = false, counts_week = false,
         counts_weekends = false;
  };

  bool take_frame();
  void take_options();
  void bound_backward();
  void take_endings();
  Cost price_minutes(Cost lean);
  void lean_on_minutes();
  /// The limit on minutes that `lean_` is a price of.
  Cost leant_on() const { return lean_ > 0 ? frame_.minutes_size - 1 : frame_.least_units; }
  bool run();
  void seed_labels(int state);
  void extend(int day, const Label&, std::int32_t number, bool is_open);
  void push(int day, Label, std::int32_t number);
  bool finish(int day);
  bool track_what_broke();
  std::size_t index_of(const Label&) const;
  int weekend_add(int day, bool was_work, bool is_work) const;
  bool is_settled(int day) const;

  const Ground& ground_;
  const Ask* ask_ = nullptr;
  const Limits* limits_ = nullptr;
  const Automaton* automaton_ = nullptr;
  Frame frame_;
  std::vector<int> now_states_, slack_;
  std::vector<int> tracked_;  ///< Duties that are counted.
  std::vector<std::size_t> tracked_strides_;
  std::size_t table_size_ = 0;
  std::vector<std::vector<Option>> options_;  ///< For each day of the window.
  std::vector<Cost> low_;                     ///< Least further cost: day of the window × state.
  std::vector<int> most_more_, least_more_;   ///< Units, as above.
  std::vector<char> may_end_;                 ///< States that the days behind can follow.
  Cost lean_ = 0;                             ///< Price of a unit, in `fine` parts of cost.
  std::vector<Cost> leaned_;                  ///< As low_, in `fine` parts, with that price.
  std::vector<Cost> tried_;                   ///< The same at another price …
  std::vector<int> tried_units_;              ///< … and the units of those lines.
  std::vector<std::vector<Label>> layers_;
  std::vector<std::int32_t> slots_;
  std::vector<std::uint32_t> stamps_;
  std::uint32_t stamp_ = 0;
  std::vector<std::int16_t> line_;
  std::vector<int> best_of_kind_;
  Cost cost_ = 0;
  bool is_exact_ = true;
  std::int64_t steps_ = 0;
};
}  // namespace roster
