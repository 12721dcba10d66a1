// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/line_finder.hpp"

#include <algorithm>

namespace roster {
std::vector<int> states_of(const Ground& ground, int person, const std::int16_t* line) {
  const auto& automaton = *ground.limits[std::size_t(person)].automaton;
  std::vector<int> states{automaton.start()};
  states.reserve(std::size_t(ground.days) + 1);
  for (int day = 0; day < ground.days; ++day) {
    const int duty = line[day];
    const int kind = duty == off ? off : ground.kinds.kind_of[std::size_t(duty)];
    const int next = automaton.next(states.back(), kind);
    if (next == Automaton::none) return {};
    states.push_back(next);
  }
  return states;
}

namespace {
constexpr std::size_t largest_table = std::size_t(1) << 24;
}  // namespace

int LineFinder::weekend_add(int day, bool was_work, bool is_work) const {
  if (!is_work) return 0;
  const int weekday = ground_.problem.weekday(day);
  return weekday == saturday || (weekday == sunday && !was_work);
}

bool LineFinder::find(const Ask& ask) {
  ask_ = &ask;
  limits_ = &ground_.limits[std::size_t(ask.person)];
  automaton_ = limits_->automaton;
  tracked_.clear();
  is_exact_ = true;
  if (!take_frame()) return false;
  for (;;) {
    take_options();
    bound_backward();
    lean_on_minutes();
    if (!run()) return false;
    if (!track_what_broke()) return true;
    if (int(tracked_.size()) > most_tracked) return is_exact_ = false;
  }
}

bool LineFinder::take_frame() {
  const auto& ask = *ask_;
  const auto& who = ground_.problem.people[std::size_t(ask.person)];
  const int first_weekday = ground_.problem.first_weekday;
  frame_ = {};
  slack_.assign(std::size_t(ground_.duties), no_limit);
  for (int duty : limits_->limited) slack_[std::size_t(duty)] = who.most_times[std::size_t(duty)];
  const int past_monday = ask.to + (7 - (first_weekday + ask.to) % 7) % 7;
  frame_.monday = std::min(past_monday, ground_.days);
  const int week_begins = ask.from - (first_weekday + ask.from) % 7;
  frame_.week_units = week_begins <= 0 ? limits_->past_week_units : 0;
  // The automaton's states: before the window from the first day on, behind it only when asked.
  int state = automaton_->start();
  now_states_.assign(std::size_t(ground_.days) + 1, Automaton::none);
  for (int day = 0; day < ground_.days; ++day) {
    now_states_[std::size_t(day)] = state;
    const bool is_open = day >= ask.from && day < ask.to;
    const int duty = ask.now[day];
    if (duty != off && !is_open) {
      const auto& kind = ground_.kind_of_duty(duty);
      frame_.units += kind.units;
      frame_.nights += kind.hours == Hours::night;
      --slack_[std::size_t(duty)];
      if (day < ask.from && day >= week_begins) frame_.week_units += kind.units;
    }
    if (state != Automaton::none)
      state = automaton_->next(state, duty == off ? off : ground_.kinds.kind_of[std::size_t(duty)]);
    if (day < ask.from && state == Automaton::none) return false;
    if (day < ask.from || day >= frame_.monday) {
      const bool was_work =
          day > 0 ? ask.now[day - 1] != off : automaton_->is_work(automaton_->start());
      frame_.weekends += weekend_add(day, was_work, duty != off);
    }
  }
  now_states_[std::size_t(ground_.days)] = state;
  const int most_units = ask.most_units.value_or(limits_->most_units);
  const int most_weekends = ask.most_weekends.value_or(limits_->most_weekends);
  frame_.most_units = most_units >= no_limit ? no_limit : most_units - frame_.units;
  frame_.least_units = std::max(0, ask.least_units.value_or(limits_->least_units) - frame_.units);
  frame_.most_weekends = most_weekends >= no_limit ? no_limit : most_weekends - frame_.weekends;
  frame_.has_shares = ground_.has_shares(ask.person);
  return frame_.most_units >= 0 && frame_.most_weekends >= 0;
}

void LineFinder::take_options() {
  const auto& ask = *ask_;
  options_.resize(std::size_t(ask.to - ask.from));
  const auto kinds = ground_.kinds.kinds.size();
  int most_in_a_day = 0;
  for (int day = ask.from; day < ask.to; ++day) {
    auto& options = options_[std::size_t(day - ask.from)];
    options.clear();
    best_of_kind_.assign(kinds, -1);
    const Cost* costs = ask.duty_costs + ground_.cell(day - ask.from, 0);
    for (int duty : limits_->able) {
      if (costs[duty] >= barred || slack_[std::size_t(duty)] <= 0) continue;
      const int number = ground_.kinds.kind_of[std::size_t(duty)];
      const auto& kind = ground_.kinds.kinds[std::size_t(number)];
      most_in_a_day = std::max(most_in_a_day, kind.units);
      const Option option{costs[duty],
                          std::int16_t(duty),
                          std::int16_t(number),
                          std::int16_t(kind.units),
                          -1,
                          std::int16_t(kind.hours == Hours::night)};
      const auto tracked = std::find(tracked_.begin(), tracked_.end(), duty);
      if (tracked != tracked_.end()) {
        options.push_back(option);
        options.back().tracked = std::int16_t(tracked - tracked_.begin());
        continue;
      }
      int& best = best_of_kind_[std::size_t(number)];
      if (best < 0) {
        best = int(options.size());
        options.push_back(option);
      } else if (option.cost < options[std::size_t(best)].cost) {
        options[std::size_t(best)] = option;
      }
    }
  }
  const auto& who = ground_.problem.people[std::size_t(ask.person)];
  const int open = ask.to - ask.from, most_added = open * most_in_a_day;
  frame_.counts_minutes =
      frame_.least_units > 0 || frame_.most_units < most_added || who.hours.weight > 0;
  frame_.minutes_size = frame_.counts_minutes ? std::min(frame_.most_units, most_added) + 1 : 1;
  frame_.counts_nights = who.nights.weight > 0;
  frame_.nights_size = frame_.counts_nights ? open + 1 : 1;
  frame_.counts_week = limits_->most_week_units < 7 * most_in_a_day;
  frame_.week_size = frame_.counts_week ? limits_->most_week_units + 1 : 1;
  const int weekends = (frame_.monday - ask.from) / 7 + 2;
  frame_.counts_weekends = frame_.most_weekends < weekends || who.weekends.weight > 0;
  frame_.weekends_size = frame_.counts_weekends ? std::min(frame_.most_weekends, weekends) + 1 : 1;
  table_size_ = std::size_t(automaton_->states()) * std::size_t(frame_.minutes_size) *
                std::size_t(frame_.nights_size) * std::size_t(frame_.week_size) *
                std::size_t(frame_.weekends_size);
  tracked_strides_.clear();
  for (int duty : tracked_) {
    tracked_strides_.push_back(table_size_);
    table_size_ *= std::size_t(std::min(slack_[std::size_t(duty)], open) + 1);
  }
}

std::size_t LineFinder::index_of(const Label& label) const {
  std::size_t index = label.state;
  index = index * std::size_t(frame_.minutes_size) + label.minutes;
  index = index * std::size_t(frame_.weekends_size) + label.weekends;
  index = index * std::size_t(frame_.week_size) + label.week;
  index = index * std::size_t(frame_.nights_size) + label.nights;
  for (std::size_t i = 0; i < tracked_strides_.size(); ++i)
    index += tracked_strides_[i] * label.times[i];
  return index;
}

bool LineFinder::run() {
  const auto& ask = *ask_;
  if (table_size_ > largest_table) return is_exact_ = false;
  if (slots_.size() < table_size_) {
    slots_.resize(table_size_);
    stamps_.resize(table_size_, 0);
  }
  if (layers_.size() < std::size_t(ground_.days - ask.from) + 1)
    layers_.resize(std::size_t(ground_.days - ask.from) + 1);
  Label first{};
  first.parent = -1;
  first.duty = off;
  first.state = std::uint16_t(now_states_[std::size_t(ask.from)]);
  if (frame_.counts_week) {
    if (frame_.week_units >= frame_.week_size) return false;
    first.week = std::uint16_t(frame_.week_units);
  }
  layers_[0].assign(1, first);
  for (int day = ask.from; day < ground_.days; ++day) {
    if (day >= ask.to && is_settled(day)) return finish(day);
    const auto at = std::size_t(day - ask.from);
    layers_[at + 1].clear();
    if (++stamp_ == 0) {
      std::fill(stamps_.begin(), stamps_.end(), 0);
      stamp_ = 1;
    }
    const bool is_open = day < ask.to;
    for (std::size_t i = 0; i < layers_[at].size(); ++i)
      extend(day, layers_[at][i], std::int32_t(i), is_open);
    steps_ += std::int64_t(layers_[at].size());
    if (layers_[at + 1].empty()) return false;
  }
  return finish(ground_.days);
}

bool LineFinder::is_settled(int day) const {
  if (day < frame_.monday) return false;
  const auto& labels = layers_[std::size_t(day - ask_->from)];
  const int state = now_states_[std::size_t(day)];
  return state != Automaton::none && now_states_.back() != Automaton::none &&
         std::all_of(labels.begin(), labels.end(),
                     [&](const Label& label) { return label.state == state; });
}

void LineFinder::extend(int day, const Label& label, std::int32_t number, bool is_open) {
  const auto& ask = *ask_;
  const int* next = automaton_->row(label.state);
  Label to = label;
  to.parent = number;
  if (frame_.counts_week && ground_.problem.weekday(day) == 0) to.week = 0;
  const auto week = to.week;
  const bool was_work = automaton_->is_work(label.state);
  const int weekend =
      frame_.counts_weekends && day < frame_.monday ? weekend_add(day, was_work, true) : 0;
  if (!is_open) {
    const int duty = ask.now[day];
    const int kind = duty == off ? off : ground_.kinds.kind_of[std::size_t(duty)];
    if (next[kind] == Automaton::none) return;
    to.state = std::uint16_t(next[kind]);
    to.duty = std::int16_t(duty);
    if (duty != off) {
      to.weekends = std::uint16_t(to.weekends + weekend);
      if (to.weekends >= frame_.weekends_size) return;
      if (frame_.counts_week && day < frame_.monday) {
        to.week = std::uint16_t(week + ground_.kinds.kinds[std::size_t(kind)].units);
        if (to.week >= frame_.week_size) return;
      }
    }
    return push(day, to, 0);
  }
  const int open = day - ask.from;
  const auto then = std::size_t(open + 1) * std::size_t(automaton_->states());
  const auto is_hopeless = [&](int state, Cost cost, int minutes) {
    const auto at = then + std::size_t(state);
    if (lean_ != 0 &&
        cost * fine + leaned_[at] + lean_ * (minutes - leant_on()) >= ask.below * fine)
      return true;
    return cost + low_[at] >= ask.below ||
           (frame_.counts_minutes && (minutes + most_more_[at] < frame_.least_units ||
                                      minutes + least_more_[at] >= frame_.minutes_size));
  };
  if (ground_.may_be_off(ask.person, day) && next[off] != Automaton::none) {
    to.cost = label.cost + (ask.off_costs ? ask.off_costs[open] : 0);
    to.state = std::uint16_t(next[off]);
    to.duty = off;
    if (!is_hopeless(to.state, to.cost, to.minutes)) push(day, to, 1);
  }
  for (const auto& option : options_[std::size_t(open)]) {
    const int state = next[option.kind];
    if (state == Automaton::none) continue;
    const Cost cost = label.cost + option.cost;
    const int minutes = frame_.counts_minutes ? label.minutes + option.units : 0;
    if ((frame_.counts_minutes && minutes >= frame_.minutes_size) ||
        is_hopeless(state, cost, minutes))
      continue;
    if (frame_.counts_weekends && label.weekends + weekend >= frame_.weekends_size) continue;
    if (frame_.counts_week && week + option.units >= frame_.week_size) continue;
    to.cost = cost;
    to.state = std::uint16_t(state);
    to.duty = option.duty;
    to.minutes = std::uint16_t(minutes);
    to.weekends = std::uint16_t(label.weekends + weekend);
    if (frame_.counts_week) to.week = std::uint16_t(week + option.units);
    if (frame_.counts_nights) to.nights = std::uint16_t(label.nights + option.nights);
    if (option.tracked >= 0) {
      auto& times = to.times[option.tracked];
      times = std::uint8_t(label.times[option.tracked] + 1);
      if (times <= slack_[std::size_t(option.duty)]) push(day, to, 1);
      times = label.times[option.tracked];
    } else {
      push(day, to, 1);
    }
  }
}

void LineFinder::push(int day, Label label, std::int32_t work) {
  auto& labels = layers_[std::size_t(day - ask_->from) + 1];
  const auto index = index_of(label);
  steps_ += work;
  if (stamps_[index] != stamp_) {
    stamps_[index] = stamp_;
    slots_[index] = std::int32_t(labels.size());
    labels.push_back(label);
  } else if (auto& known = labels[std::size_t(slots_[index])]; label.cost < known.cost) {
    known = label;
  }
}

bool LineFinder::finish(int day) {
  const auto& labels = layers_[std::size_t(day - ask_->from)];
  std::int32_t best = -1;
  cost_ = ask_->below;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto& label = labels[i];
    if (frame_.counts_minutes && label.minutes < frame_.least_units) continue;
    Cost cost = label.cost;
    if (frame_.has_shares)
      cost += ask_->share_scale * ground_.share_cost(ask_->person, frame_.units + label.minutes,
                                                     frame_.nights + label.nights,
                                                     frame_.weekends + label.weekends);
    if (cost >= cost_) continue;
    cost_ = cost;
    best = std::int32_t(i);
  }
  if (best < 0) return false;
  line_.resize(std::size_t(ask_->to - ask_->from));
  for (int at = day - 1; at >= ask_->from; --at) {
    const auto& label = layers_[std::size_t(at - ask_->from) + 1][std::size_t(best)];
    if (at < ask_->to) line_[std::size_t(at - ask_->from)] = label.duty;
    best = label.parent;
  }
  return true;
}

bool LineFinder::track_what_broke() {
  bool is_broken = false;
  for (int duty : limits_->limited) {
    const auto times = std::count(line_.begin(), line_.end(), std::int16_t(duty));
    if (times <= slack_[std::size_t(duty)]) continue;
    if (std::find(tracked_.begin(), tracked_.end(), duty) != tracked_.end()) continue;
    tracked_.push_back(duty);
    is_broken = true;
  }
  return is_broken;
}
}  // namespace roster
