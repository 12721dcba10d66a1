// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/ground.hpp"

#include <algorithm>
#include <map>

namespace roster {
Ground::Ground(const Problem& given)
    : problem(given),
      days(given.days),
      duties(int(given.duties.size())),
      people(int(given.people.size())),
      kinds(given),
      pieces_(std::size_t(days) * std::size_t(duties)),
      wishes_(std::size_t(people) * std::size_t(days) * std::size_t(duties), 0),
      must_work_(std::size_t(people) * std::size_t(days), char(0)),
      same_time_(std::size_t(duties) * std::size_t(duties), char(0)) {
  for (int a = 0; a < duties; ++a)
    for (int b = 0; b < duties; ++b)
      same_time_[std::size_t(a * duties + b)] =
          roster::is_same_time(given.duties[std::size_t(a)], given.duties[std::size_t(b)]);
  for (std::size_t i = 0; i < given.covers.size(); ++i) {
    const auto& cover = given.covers[i];
    pieces_[cell(cover.day, cover.duty)].push_back(
        {cover.people, cover.if_missing, cover.if_surplus, int(i)});
  }
  std::map<std::vector<int>, const Automaton*> known;
  limits.resize(std::size_t(people));
  for (int person = 0; person < people; ++person) {
    const auto& who = given.people[std::size_t(person)];
    auto& mine = limits[std::size_t(person)];
    const auto units = [&](int minutes) {
      return minutes >= no_limit ? no_limit : minutes / kinds.unit;
    };
    mine.most_units = units(who.most_minutes);
    mine.least_units = (who.least_minutes + kinds.unit - 1) / kinds.unit;
    mine.past_week_units = (who.past.week_minutes + kinds.unit - 1) / kinds.unit;
    mine.most_week_units = units(who.most_week_minutes);
    mine.most_weekends = who.most_weekends;
    for (int duty = 0; duty < duties; ++duty) {
      const int times = who.most_times[std::size_t(duty)];
      if (times > 0) mine.able.push_back(duty);
      if (times > 0 && times < days) mine.limited.push_back(duty);
    }
    auto& automaton = known[Automaton::key_of(kinds, who)];
    if (!automaton)
      automaton = automata_.emplace_back(std::make_unique<Automaton>(kinds, who)).get();
    mine.automaton = automaton;
    take_wishes(person);
  }
  for (const auto& pair : given.pairs) {
    limits[std::size_t(pair.first)].ties.push_back({pair.second, pair.bond, pair.weight});
    limits[std::size_t(pair.second)].ties.push_back({pair.first, pair.bond, pair.weight});
  }
}

void Ground::take_wishes(int person) {
  const auto& who = problem.people[std::size_t(person)];
  auto* mine = wishes_.data() + std::size_t(person) * std::size_t(days * duties);
  const auto bar = [&](int day, int duty) { mine[cell(day, duty)] = barred_wish; };
  for (const auto& wish : who.wishes) {
    constant += wish.if_not_given;
    for (int duty : wish.duties)
      mine[cell(wish.day, duty)] += std::int32_t(wish.if_given - wish.if_not_given);
  }
  for (int duty = 0; duty < duties; ++duty)
    if (who.most_times[std::size_t(duty)] <= 0)
      for (int day = 0; day < days; ++day) bar(day, duty);
  for (const auto& each : who.bars) bar(each.day, each.duty);
  for (int day : who.days_off)
    for (int duty = 0; duty < duties; ++duty) bar(day, duty);
  for (const auto& lock : who.locks) {
    for (int duty = 0; duty < duties; ++duty)
      if (duty != lock.duty) bar(lock.day, duty);
    if (lock.duty != off)
      must_work_[std::size_t(person) * std::size_t(days) + std::size_t(lock.day)] = 1;
  }
}

namespace {
Cost excess_cost(const Share& share, int is) {
  const Cost excess = is - share.fair;
  return excess > 0 ? share.weight * excess * excess : 0;
}
}  // namespace

Cost Ground::share_cost(int person, int units, int nights, int weekends) const {
  const auto& who = problem.people[std::size_t(person)];
  return excess_cost(who.hours, units * kinds.unit / 60) + excess_cost(who.nights, nights) +
         excess_cost(who.weekends, weekends);
}

bool Ground::has_shares(int person) const {
  const auto& who = problem.people[std::size_t(person)];
  return who.hours.weight > 0 || who.nights.weight > 0 || who.weekends.weight > 0;
}
}  // namespace roster
