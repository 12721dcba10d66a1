// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/sheet.hpp"

#include <algorithm>

namespace roster {
Cost cell_cost(const std::vector<Piece>& pieces, int count) {
  Cost cost = 0;
  for (const auto& piece : pieces)
    cost += count < piece.people ? (piece.people - count) * piece.if_missing
                                 : (count - piece.people) * piece.if_surplus;
  return cost;
}

namespace {
Cost one_more(const std::vector<Piece>& pieces, int count) {
  Cost cost = 0;
  for (const auto& piece : pieces)
    cost += count < piece.people ? -piece.if_missing : piece.if_surplus;
  return cost;
}
}  // namespace

Sheet::Sheet(const Ground& ground)
    : Sheet(ground, Roster(std::size_t(ground.people), ground.days)) {}

Sheet::Sheet(const Ground& ground, const Roster& roster)
    : ground_(&ground),
      roster_(roster),
      counts_(std::size_t(ground.days) * std::size_t(ground.duties), 0),
      add_(counts_.size()),
      person_costs_(std::size_t(ground.people), 0),
      out_(std::size_t(ground.people), char(0)) {
  for (int person = 0; person < ground.people; ++person)
    for (int day = 0; day < ground.days; ++day)
      if (const int duty = line(person)[day]; duty != off) ++counts_[ground.cell(day, duty)];
  for (std::size_t cell = 0; cell < counts_.size(); ++cell) {
    cover_cost_ += cell_cost(ground.pieces(cell), counts_[cell]);
    add_[cell] = one_more(ground.pieces(cell), counts_[cell]);
  }
  for (int person = 0; person < ground.people; ++person) count_person(person, 1);
  for (const auto& pair : ground.problem.pairs)
    for (int day = 0; day < ground.days; ++day)
      pair_cost_ += ground.tie_cost({pair.second, pair.bond, pair.weight}, line(pair.first)[day],
                                    line(pair.second)[day]);
}

Cost Sheet::drop_cost(std::size_t cell) const {
  return -one_more(ground_->pieces(cell), counts_[cell] - 1);
}

void Sheet::change(int day, int duty, int by) {
  const auto cell = ground_->cell(day, duty);
  const auto& pieces = ground_->pieces(cell);
  int& count = counts_[cell];
  cover_cost_ += by > 0 ? one_more(pieces, count) : -one_more(pieces, count - 1);
  count += by;
  add_[cell] = one_more(pieces, count);
}

Cost Sheet::share_cost(int person) const {
  if (!ground_->has_shares(person)) return 0;
  const auto* mine = line(person);
  int units = 0, nights = 0, weekends = 0;
  const auto& automaton = *ground_->limits[std::size_t(person)].automaton;
  bool was_work = automaton.is_work(automaton.start());
  for (int day = 0; day < ground_->days; ++day) {
    const int duty = mine[day];
    if (duty != off) {
      const auto& kind = ground_->kind_of_duty(duty);
      units += kind.units;
      nights += kind.hours == Hours::night;
      const int weekday = ground_->problem.weekday(day);
      weekends += weekday == saturday || (weekday == sunday && !was_work);
    }
    was_work = duty != off;
  }
  return ground_->share_cost(person, units, nights, weekends);
}

Cost Sheet::person_cost(int person) const {
  const auto* mine = line(person);
  Cost cost = share_cost(person);
  for (int day = 0; day < ground_->days; ++day) {
    if (mine[day] == off) continue;
    const Cost wish = ground_->wishes(person, day)[mine[day]];
    if (wish < Ground::barred_wish) cost += wish;
  }
  return cost;
}

void Sheet::count_person(int person, int sign) {
  auto& known = person_costs_[std::size_t(person)];
  if (sign > 0) known = person_cost(person);
  people_cost_ += sign * known;
}

void Sheet::count_pairs(const Window& window, int sign) {
  for (const auto& tie : ground_->limits[std::size_t(window.person)].ties) {
    if (is_out(tie.other)) continue;
    for (int day = window.from; day < window.to; ++day)
      pair_cost_ += sign * ground_->tie_cost(tie, line(window.person)[day], line(tie.other)[day]);
  }
}

void Sheet::take_out(const Window& window) {
  count_pairs({window.person, 0, ground_->days}, -1);
  out_[std::size_t(window.person)] = 1;
  count_person(window.person, -1);
  auto* mine = roster_.line(std::size_t(window.person));
  for (int day = window.from; day < window.to; ++day) {
    if (mine[day] != off) change(day, mine[day], -1);
    mine[day] = off;
  }
}

void Sheet::put_in(const Window& window, const std::int16_t* given) {
  auto* mine = roster_.line(std::size_t(window.person));
  for (int day = window.from; day < window.to; ++day) {
    mine[day] = given[day - window.from];
    if (mine[day] != off) change(day, mine[day], 1);
  }
  count_person(window.person, 1);
  out_[std::size_t(window.person)] = 0;
  count_pairs({window.person, 0, ground_->days}, 1);
}

void Sheet::price_own(const Window& window, std::vector<Cost>& duty_costs,
                      std::vector<Cost>& off_costs) const {
  const auto& ground = *ground_;
  const auto days = std::size_t(window.to - window.from), duties = std::size_t(ground.duties);
  duty_costs.resize(days * duties);
  off_costs.assign(days, 0);
  for (int day = window.from; day < window.to; ++day) {
    const auto* wishes = ground.wishes(window.person, day);
    Cost* costs = duty_costs.data() + std::size_t(day - window.from) * duties;
    for (std::size_t duty = 0; duty < duties; ++duty)
      costs[duty] = wishes[duty] >= Ground::barred_wish ? barred : wishes[duty];
    for (const auto& tie : ground.limits[std::size_t(window.person)].ties) {
      if (is_out(tie.other)) continue;
      const int theirs = line(tie.other)[day];
      off_costs[std::size_t(day - window.from)] += ground.tie_cost(tie, off, theirs);
      for (std::size_t duty = 0; duty < duties; ++duty)
        costs[duty] += ground.tie_cost(tie, int(duty), theirs);
    }
  }
}

void Sheet::price(const Window& window, std::vector<Cost>& duty_costs,
                  std::vector<Cost>& off_costs) const {
  price_own(window, duty_costs, off_costs);
  const Cost* add = add_.data() + ground_->cell(window.from, 0);
  for (std::size_t i = 0; i < duty_costs.size(); ++i)
    if (duty_costs[i] < barred) duty_costs[i] += add[i];
}
}  // namespace roster
