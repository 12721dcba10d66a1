// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/walk.hpp"

#include <algorithm>
#include <cmath>

namespace roster {
namespace {
constexpr int longest_window = 28, longest_line = 60;
}  // namespace

void Walk::choose() {
  const auto& ground = sheet_.ground();
  const int longest = std::min(ground.days, longest_window);
  const int shortest = std::min(longest, 4);
  const int length = shortest + chance_.below(longest - shortest + 1);
  const int from = chance_.below(ground.days - length + 1);
  const int people = std::min(ground.people, 1 + chance_.below(3));
  taken_.clear();
  const auto take = [&](int person) {
    const bool is_new = std::none_of(taken_.begin(), taken_.end(), [&](const Taken& taken) {
      return taken.window.person == person;
    });
    if (!is_new) return;
    const auto* line = sheet_.line(person);
    taken_.push_back({{person, from, from + length},
                      Line(line + from, line + from + length),
                      sheet_.share_cost(person)});
  };
  while (int(taken_.size()) < people) {
    const int person = chance_.below(ground.people);
    take(person);
    const auto& ties = ground.limits[std::size_t(person)].ties;  // couples move together
    if (!ties.empty() && chance_.below(3) > 0)
      take(ties[std::size_t(chance_.below(int(ties.size())))].other);
  }
}

/// At the prices of now.
Cost Walk::cost_of(const Taken& taken) const {
  Cost cost = taken.share_cost;
  for (std::size_t day = 0; day < taken.line.size(); ++day) {
    const int duty = taken.line[day];
    cost += duty == off ? off_costs_[day] : duty_costs_[sheet_.ground().cell(int(day), duty)];
  }
  return cost;
}

bool Walk::put_back(const Taken& taken, double noise) {
  const auto& window = taken.window;
  sheet_.price(window, duty_costs_, off_costs_);
  if (noise >= 1) {
    const int most = int(noise) + 1;
    for (auto& cost : duty_costs_)
      if (cost < barred) cost += chance_.below(most);
  }
  Ask ask;
  ask.person = window.person;
  ask.from = window.from;
  ask.to = window.to;
  ask.now = sheet_.line(window.person);
  ask.duty_costs = duty_costs_.data();
  ask.off_costs = off_costs_.data();
  ask.below = cost_of(taken) + 1;  // as before is a line, too
  if (!finder_.find(ask)) return false;
  sheet_.put_in(window, finder_.line().data());
  return true;
}

void Walk::step(double warmth) {
  choose();
  const Cost before = sheet_.cost();
  for (const auto& taken : taken_) sheet_.take_out(taken.window);
  const double noise = chance_.share() * warmth * 2;
  std::size_t done = 0;
  while (done < taken_.size() && put_back(taken_[done], noise)) ++done;
  if (done == taken_.size()) {
    const double allowed = -warmth * std::log(1 - chance_.share());
    if (double(sheet_.cost() - before) <= allowed) return;
  }
  for (std::size_t i = 0; i < done; ++i) sheet_.take_out(taken_[i].window);
  for (const auto& taken : taken_) sheet_.put_in(taken.window, taken.line.data());
}

void FirstLines::give_all() {
  const auto& ground = sheet_.ground();
  for (int person = 0; person < ground.people; ++person) sheet_.take_out({person, 0, ground.days});
  for (int person = 0; person < ground.people; ++person)
    if (!give(person)) keep_locks(person);
}

/// Long lines grow piece by piece; where a piece does not fit, what lies before it is opened again.
bool FirstLines::give(int person) {
  const int days = sheet_.ground().days;
  if (days <= longest_line)
    return give_piece(person, 0, days, Pace::even) || give_piece(person, 0, days, Pace::hurried);
  for (int length : {28, 42, 21, 35, 56})
    if (give_in_pieces(person, length)) return true;
  return false;
}

bool FirstLines::give_in_pieces(int person, int length) {
  const int days = sheet_.ground().days;
  for (int from = 0; from < days;) {
    int to = from + length;
    if (days - to < length) to = days;
    bool is_given =
        give_piece(person, from, to, Pace::even) || give_piece(person, from, to, Pace::hurried);
    for (int again = 1; again <= 3 && !is_given && from > 0; ++again) {
      const int back = std::max(0, from - length);
      open_from(person, from, back);
      from = back;
      is_given =
          give_piece(person, from, to, Pace::even) || give_piece(person, from, to, Pace::hurried);
    }
    if (!is_given) {
      open_from(person, from, 0);
      return false;
    }
    from = to;
    if (from < days) sheet_.take_out({person, from, days});
  }
  return true;
}

/// Of a person who is out from the day `now` on: out from the day `from` on.
void FirstLines::open_from(int person, int now, int from) {
  const int days = sheet_.ground().days;
  const Line nothing(std::size_t(days - now), std::int16_t(off));
  sheet_.put_in({person, now, days}, nothing.data());
  sheet_.take_out({person, from, days});
}

bool FirstLines::give_piece(int person, int from, int to, Pace pace) {
  const auto& ground = sheet_.ground();
  const auto& limits = ground.limits[std::size_t(person)];
  const Window window{person, from, to};
  sheet_.price(window, duty_costs_, off_costs_);
  Ask ask;
  ask.person = person;
  ask.from = from;
  ask.to = to;
  ask.now = sheet_.line(person);
  ask.duty_costs = duty_costs_.data();
  ask.off_costs = off_costs_.data();
  if (to < ground.days) {  // as much of the limits as so many days may use up
    const auto part = [&](int whole) {
      return whole >= no_limit ? no_limit : int(std::int64_t(whole) * to / ground.days);
    };
    int longest = 0;
    for (int duty : limits.able) longest = std::max(longest, ground.kind_of_duty(duty).units);
    ask.least_units =
        std::max(0, part(limits.least_units) - (pace == Pace::even ? 1 : 3) * longest);
    ask.most_units = part(limits.most_units);
    if (limits.most_weekends < no_limit)
      ask.most_weekends =
          std::min(part(limits.most_weekends) + (pace == Pace::even ? 0 : 2), limits.most_weekends);
  } else if (pace == Pace::hurried && from == 0) {
    ask.least_units = 0;
  }
  if (!finder_.find(ask)) return false;
  sheet_.put_in(window, finder_.line().data());
  return true;
}

void FirstLines::keep_locks(int person) {
  const auto& ground = sheet_.ground();
  Line line(std::size_t(ground.days), std::int16_t(off));
  for (const auto& lock : ground.problem.people[std::size_t(person)].locks)
    line[std::size_t(lock.day)] = std::int16_t(lock.duty);
  sheet_.put_in({person, 0, ground.days}, line.data());
}
}  // namespace roster
