// SPDX-License-Identifier: Apache-2.0
/// What a line costs at least from each day and state on, so that a search can cut early.
#include <algorithm>
#include <optional>

#include "engines/roster/line_finder.hpp"

namespace roster {
namespace {
constexpr int impossible = 1 << 28;
constexpr int most_prices = 8;
}  // namespace

void LineFinder::bound_backward() {
  const auto& ask = *ask_;
  const int open = ask.to - ask.from, states = automaton_->states();
  const auto size = std::size_t(open + 1) * std::size_t(states);
  low_.assign(size, barred);
  most_more_.assign(size, -impossible);
  least_more_.assign(size, impossible);
  const auto last = std::size_t(open) * std::size_t(states);
  take_endings();
  for (int state = 0; state < states; ++state) {
    if (!may_end_[std::size_t(state)]) continue;
    low_[last + std::size_t(state)] = 0;
    most_more_[last + std::size_t(state)] = least_more_[last + std::size_t(state)] = 0;
  }
  for (int day = open - 1; day >= 0; --day) {
    const auto at = std::size_t(day) * std::size_t(states), then = at + std::size_t(states);
    const bool may_be_off = ground_.may_be_off(ask.person, ask.from + day);
    const Cost off_cost = ask.off_costs ? ask.off_costs[day] : 0;
    for (int state = 0; state < states; ++state) {
      const int* next = automaton_->row(state);
      Cost low = barred;
      int most = -impossible, least = impossible;
      if (may_be_off && next[off] != Automaton::none) {
        const auto to = then + std::size_t(next[off]);
        low = off_cost + low_[to];
        most = most_more_[to];
        least = least_more_[to];
      }
      for (const auto& option : options_[std::size_t(day)]) {
        if (next[option.kind] == Automaton::none) continue;
        const auto to = then + std::size_t(next[option.kind]);
        low = std::min(low, option.cost + low_[to]);
        most = std::max(most, option.units + most_more_[to]);
        least = std::min(least, option.units + least_more_[to]);
      }
      low_[at + std::size_t(state)] = low;
      most_more_[at + std::size_t(state)] = most;
      least_more_[at + std::size_t(state)] = least;
    }
  }
  steps_ += open * states / 8;
}

/// Which states the days behind the window can follow; where they come to the state that they have
/// now, nothing differs any more.
void LineFinder::take_endings() {
  const int states = automaton_->states();
  const bool is_sound = now_states_.back() != Automaton::none;
  may_end_.assign(std::size_t(states), char(1));
  for (int first = 0; first < states; ++first) {
    int state = first;
    for (int day = ask_->to; day < ground_.days && state != Automaton::none; ++day) {
      if (is_sound && state == now_states_[std::size_t(day)]) break;
      const int duty = ask_->now[day];
      state = automaton_->next(state, duty == off ? off : ground_.kinds.kind_of[std::size_t(duty)]);
    }
    may_end_[std::size_t(first)] = char(state != Automaton::none);
  }
}

/// Fills `tried_`; answers what is least from the beginning.
Cost LineFinder::price_minutes(Cost lean) {
  const auto& ask = *ask_;
  const int open = ask.to - ask.from, states = automaton_->states();
  const auto size = std::size_t(open + 1) * std::size_t(states);
  tried_.assign(size, hopeless);
  tried_units_.assign(size, 0);
  const auto last = std::size_t(open) * std::size_t(states);
  for (int state = 0; state < states; ++state)
    if (may_end_[std::size_t(state)]) tried_[last + std::size_t(state)] = 0;
  for (int day = open - 1; day >= 0; --day) {
    const auto at = std::size_t(day) * std::size_t(states), then = at + std::size_t(states);
    const bool may_be_off = ground_.may_be_off(ask.person, ask.from + day);
    const Cost off_cost = ask.off_costs ? ask.off_costs[day] * fine : 0;
    for (int state = 0; state < states; ++state) {
      const int* next = automaton_->row(state);
      Cost least = hopeless;
      int units = 0;
      if (may_be_off && next[off] != Automaton::none) {
        const auto to = then + std::size_t(next[off]);
        least = off_cost + tried_[to];
        units = tried_units_[to];
      }
      for (const auto& option : options_[std::size_t(day)]) {
        if (next[option.kind] == Automaton::none) continue;
        const auto to = then + std::size_t(next[option.kind]);
        const Cost cost = option.cost * fine + lean * option.units + tried_[to];
        if (cost >= least) continue;
        least = cost;
        units = option.units + tried_units_[to];
      }
      tried_[at + std::size_t(state)] = least;
      tried_units_[at + std::size_t(state)] = units;
    }
  }
  steps_ += open * states / 8;
  return tried_[std::size_t(now_states_[std::size_t(ask.from)])];
}

/// Lagrange's price of the limit on minutes that the cheapest line would pass: any price gives a
/// bound, and the one that gives the highest cuts most. The bound is concave in the price; its
/// slope is by how much the line at that price passes the limit.
void LineFinder::lean_on_minutes() {
  lean_ = 0;
  if (!frame_.counts_minutes) return;
  struct Try {
    Cost lean, bound;
    int slope;
  };
  const auto start = std::size_t(now_states_[std::size_t(ask_->from)]);
  const auto attempt = [&](Cost lean, int limit) {
    const Cost least = price_minutes(lean);
    return Try{lean, least - lean * limit, tried_units_[start] - limit};
  };
  const int most = frame_.minutes_size - 1, least = frame_.least_units;
  Try near = attempt(0, most);
  const int units = near.slope + most, limit = units > most ? most : least;
  if (near.bound >= hopeless || (units <= most && units >= least)) return;
  near.slope = units - limit;
  const Cost sign = near.slope > 0 ? 1 : -1;
  std::optional<Try> far;  // beyond the best price
  Cost best = near.bound, step = fine * 4;
  for (int tries = 0; tries < most_prices; ++tries) {
    Cost lean = near.lean + sign * step;
    if (far) {  // where the two slopes meet
      if (far->slope == near.slope) return;
      lean = (far->bound - near.bound + near.slope * near.lean - far->slope * far->lean) /
             (near.slope - far->slope);
      if (lean == near.lean || lean == far->lean) return;
    }
    const Try now = attempt(lean, limit);
    if (now.bound >= hopeless / 2) return;  // no line keeps to the limit; the search will tell
    if (now.bound > best) {
      best = now.bound;
      lean_ = lean;
      leaned_.swap(tried_);
    }
    if (now.slope == 0) return;
    if ((now.slope > 0) == (sign > 0))
      near = now;
    else
      far = now;
    step *= 6;
  }
}
}  // namespace roster
