// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/weave.hpp"

#include <algorithm>
#include <cmath>

namespace roster {
namespace {
constexpr Cost dear = 150, first_ceiling = 24;
}  // namespace

void LinePool::keep(int person, const Line& line) {
  auto& lines = lines_[std::size_t(person)];
  if (oldest_.empty()) oldest_.assign(lines_.size(), 0);
  if (std::find(lines.begin(), lines.end(), line) != lines.end()) return;
  if (lines.size() < most) {
    lines.push_back(line);
  } else {
    auto& oldest = oldest_[std::size_t(person)];
    lines[oldest] = line;
    oldest = (oldest + 1) % most;
  }
}

Weave::Weave(Sheet& sheet, LineFinder& finder, LinePool& pool, std::vector<int> people, int from,
             int to, std::uint64_t seed)
    : sheet_(sheet),
      ground_(sheet.ground()),
      finder_(finder),
      pool_(pool),
      people_(std::move(people)),
      from_(from),
      to_(to) {
  for (int number = 0; number < int(people_.size()); ++number) {
    const auto* line = sheet_.line(window(number).person);
    before_.emplace_back(line + from_, line + to_);
    sheet_.take_out(window(number));
  }
  duty_costs_.resize(people_.size());
  off_costs_.resize(people_.size());
  for (int number = 0; number < int(people_.size()); ++number)
    sheet_.price_own(window(number), duty_costs_[std::size_t(number)],
                     off_costs_[std::size_t(number)]);
  make_cells();
  make_master(seed);
  cost_before_ = part_cost();
}

void Weave::make_cells() {
  cells_.resize(std::size_t(to_ - from_) * std::size_t(ground_.duties));
  for (int day = from_; day < to_; ++day)
    for (int duty = 0; duty < ground_.duties; ++duty) {
      auto& here = cell(day, duty);
      const auto at = std::size_t(&here - cells_.data());
      const auto there = ground_.cell(day, duty);
      const auto able = std::count_if(duty_costs_.begin(), duty_costs_.end(),
                                      [&](const auto& costs) { return costs[at] < barred; });
      for (const auto& piece : ground_.pieces(there)) {
        const int needed = piece.people - sheet_.count(there);
        if (needed <= 0) {
          here.straight += piece.if_surplus;
          constant_ += -needed * piece.if_surplus;
        } else if (needed >= able) {
          here.straight -= piece.if_missing;
          constant_ += needed * piece.if_missing;
        } else {
          here.rows.push_back(int(rows_.size()));
          rows_.push_back({double(needed), double(piece.if_missing), double(piece.if_surplus)});
        }
      }
      if (here.straight == 0) continue;
      for (auto& costs : duty_costs_)
        if (costs[at] < barred) costs[at] += here.straight;
    }
}

Cost Weave::line_cost(int number, const Line& line) const {
  const int person = people_[std::size_t(number)];
  const auto* whole = sheet_.line(person);
  const auto& automaton = *ground_.limits[std::size_t(person)].automaton;
  const auto& duty_costs = duty_costs_[std::size_t(number)];
  Cost cost = 0;
  int units = 0, nights = 0, weekends = 0;
  bool was_work = automaton.is_work(automaton.start());
  for (int day = 0; day < ground_.days; ++day) {
    const bool is_open = day >= from_ && day < to_;
    const int duty = is_open ? line[std::size_t(day - from_)] : whole[day];
    if (duty != off) {
      if (is_open)
        cost +=
            duty_costs[std::size_t(day - from_) * std::size_t(ground_.duties) + std::size_t(duty)];
      const auto& kind = ground_.kind_of_duty(duty);
      units += kind.units;
      nights += kind.hours == Hours::night;
      const int weekday = ground_.problem.weekday(day);
      weekends += weekday == saturday || (weekday == sunday && !was_work);
    } else if (is_open) {
      cost += off_costs_[std::size_t(number)][std::size_t(day - from_)];
    }
    was_work = duty != off;
  }
  return cost + ground_.share_cost(person, units, nights, weekends);
}

Master::Column Weave::column_of(int number, const Line& line) const {
  Master::Column column;
  column.person = number;
  column.cost = double(line_cost(number, line));
  for (int day = from_; day < to_; ++day)
    if (const int duty = line[std::size_t(day - from_)]; duty != off)
      for (int row : cell(day, duty).rows) column.rows.push_back(row);
  return column;
}

void Weave::make_master(std::uint64_t seed) {
  std::vector<Master::Column> first;
  for (int number = 0; number < int(people_.size()); ++number) {
    first.push_back(column_of(number, before_[std::size_t(number)]));
    columns_of_.push_back({number});
  }
  lines_ = before_;
  std::vector<Master::Row> rows = rows_;
  for (auto& row : rows) {
    if (row.if_missing > dear) row.if_missing = first_ceiling;
    ceilings_.push_back(Cost(row.if_missing));
  }
  master_.emplace(rows, std::move(first), seed);
  fixed_.assign(people_.size(), -1);
  open_ = int(people_.size());
  if (to_ - from_ != ground_.days) return;
  for (int number = 0; number < int(people_.size()); ++number)
    for (const auto& line : pool_.of(people_[std::size_t(number)])) add_column(number, line);
}

int Weave::add_column(int number, const Line& line) {
  const int column = master_->add(column_of(number, line));
  lines_.push_back(line);
  columns_of_[std::size_t(number)].push_back(column);
  return column;
}

Cost Weave::part_cost() const {
  std::vector<int> missing;
  for (const auto& row : rows_) missing.push_back(int(row.people));
  Cost cost = constant_;
  for (int number = 0; number < int(people_.size()); ++number) {
    cost += line_cost(number, before_[std::size_t(number)]);
    for (int row : master_->column(number).rows) --missing[std::size_t(row)];
  }
  for (std::size_t row = 0; row < rows_.size(); ++row)
    cost += missing[row] > 0 ? missing[row] * Cost(rows_[row].if_missing)
                             : -missing[row] * Cost(rows_[row].if_surplus);
  return cost;
}

Cost Weave::best_known(int number, const std::vector<Cost>& prices, int& best) const {
  Cost least = barred * scale;
  for (int column : columns_of_[std::size_t(number)]) {
    if (master_->is_banned(column)) continue;
    const auto& known = master_->column(column);
    Cost cost = Cost(known.cost) * scale;
    for (int row : known.rows) cost -= prices[std::size_t(row)];
    if (cost >= least) continue;
    least = cost;
    best = column;
  }
  return least;
}

/// Asks for a better line of everybody at prices between those of the programme now and, with
/// `trust`, the ones that proved most; true when there was one that the programme wants.
bool Weave::price_round(double trust) {
  const auto duties = std::size_t(ground_.duties);
  std::vector<Cost> prices(rows_.size());
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    double price = master_->row_price(int(row));
    if (!best_prices_.empty())
      price = trust * double(best_prices_[row]) / scale + (1 - trust) * price;
    prices[row] =
        std::clamp(Cost(std::llround(price * scale)), -Cost(rows_[row].if_surplus) * scale,
                   Cost(rows_[row].if_missing) * scale);
  }
  Cost bound = constant_ * scale;
  for (std::size_t row = 0; row < rows_.size(); ++row)
    bound += prices[row] * Cost(rows_[row].people);
  bool is_exact = open_ == int(people_.size()), is_wanted = false;
  std::vector<Cost> duty_costs, off_costs;
  for (int number = 0; number < int(people_.size()); ++number) {
    if (fixed_[std::size_t(number)] >= 0) continue;
    duty_costs = duty_costs_[std::size_t(number)];
    off_costs = off_costs_[std::size_t(number)];
    for (auto& cost : off_costs) cost *= scale;
    for (int day = from_; day < to_; ++day)
      for (std::size_t duty = 0; duty < duties; ++duty) {
        auto& cost = duty_costs[std::size_t(day - from_) * duties + duty];
        if (cost >= barred) continue;
        cost *= scale;
        for (int row : cell(day, int(duty)).rows) cost -= prices[std::size_t(row)];
      }
    Ask ask;
    ask.person = people_[std::size_t(number)];
    ask.from = from_;
    ask.to = to_;
    ask.now = sheet_.line(ask.person);
    ask.duty_costs = duty_costs.data();
    ask.off_costs = off_costs.data();
    ask.share_scale = scale;
    int known = -1;
    ask.below = best_known(number, prices, known);
    Cost value = ask.below;
    int column = known;
    if (finder_.find(ask)) {
      value = finder_.cost();
      column = add_column(number, finder_.line());
    }
    is_exact = is_exact && finder_.is_exact();
    bound += value;
    is_wanted = is_wanted || (column >= 0 && master_->reduced_cost(column) < -1e-5);
  }
  if (is_exact && (!is_bound_scaled_ || bound > bound_scaled_)) {
    is_bound_scaled_ = true;
    bound_scaled_ = bound;
    best_prices_ = prices;
    bound_ = bound >= 0 ? (bound + scale - 1) / scale : -(-bound / scale);
  }
  return is_wanted;
}

void Weave::mix(const Stop& stop) {
  double trust = 0.6;
  for (int rounds = 0; rounds < 2'000 && !stop(); ++rounds) {
    master_->solve(1'000);
    const bool is_done = bound_ && double(*bound_) >= mixed_cost() - 1e-3;
    if (is_done && !raise_prices(Raise::where_short)) return;
    const bool is_wanted = price_round(trust);
    if (is_wanted) {
      trust = 0.6;
    } else if (trust > 0) {
      trust = 0;
    } else if (!raise_prices(Raise::where_short)) {
      return;
    }
  }
}

bool Weave::raise_prices(Raise which) {
  bool is_raised = false;
  const auto raise = [&](std::size_t row, Cost to) {
    to = std::min(to, Cost(rows_[row].if_missing));
    if (ceilings_[row] >= to) return;
    ceilings_[row] = to;
    master_->set_missing_cost(int(row), double(to));
    is_raised = true;
  };
  if (which == Raise::all) {
    for (std::size_t row = 0; row < rows_.size(); ++row) raise(row, Cost(rows_[row].if_missing));
  } else {
    for (int row : master_->short_rows()) raise(std::size_t(row), ceilings_[std::size_t(row)] * 3);
  }
  if (is_raised) master_->reprice();
  return is_raised;
}

void Weave::fix(int number, int column) {
  fixed_[std::size_t(number)] = column;
  --open_;
  for (int other : columns_of_[std::size_t(number)])
    if (other != column) master_->ban(other);
}

/// Fixes whoever has nearly one line already, and at least the surest.
void Weave::fix_next() {
  double surest = -1;
  int sure_number = -1, sure_column = -1;
  for (int number = 0; number < int(people_.size()); ++number) {
    if (fixed_[std::size_t(number)] >= 0) continue;
    double most = -1;
    int best = -1;
    for (int column : columns_of_[std::size_t(number)]) {
      if (master_->is_banned(column)) continue;
      const double weight = master_->weight(column);
      if (weight <= most) continue;
      most = weight;
      best = column;
    }
    if (most > surest) {
      surest = most;
      sure_number = number;
      sure_column = best;
    }
    if (most > 0.9) fix(number, best);
  }
  if (sure_number >= 0 && fixed_[std::size_t(sure_number)] < 0) fix(sure_number, sure_column);
}

bool Weave::dive(const Stop& stop, Cost most) {
  if (raise_prices(Raise::all)) master_->solve(5'000);
  while (open_ > 0) {
    if (stop() || mixed_cost() > double(most) - 0.01) return false;
    fix_next();
    master_->solve(5'000);
    for (int rounds = 0; rounds < 4 && open_ > 0 && !stop(); ++rounds) {
      if (!price_round(0)) break;
      master_->solve(5'000);
    }
  }
  return true;
}

void Weave::finish(Ending ending) {
  if (to_ - from_ == ground_.days)
    for (int number = 0; number < int(people_.size()); ++number)
      for (int column : columns_of_[std::size_t(number)])
        if (master_->weight(column) > 1e-4 || fixed_[std::size_t(number)] == column)
          pool_.keep(people_[std::size_t(number)], lines_[std::size_t(column)]);
  for (int number = 0; number < int(people_.size()); ++number) {
    const int column = ending == Ending::woven ? fixed_[std::size_t(number)] : number;
    sheet_.put_in(window(number), lines_[std::size_t(column)].data());
  }
}
}  // namespace roster
