// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Invented problems for tests: small, with every kind of rule in them.
#include <string>

#include "engines/chance.hpp"
#include "engines/roster/staffing.hpp"

namespace roster::made {
/// Two weeks, three shifts of different lengths, tight limits, wishes, days off, pairs, a past.
inline Problem tight(std::uint64_t seed, int people = 9, int days = 14) {
  engine::Chance chance(seed);
  Problem problem;
  problem.days = days;
  problem.first_weekday = chance.below(7);
  problem.duties = {{"E", 480, 420, Hours::day, {}},
                    {"L", 480, 900, Hours::day, {0}},
                    {"N", 600, 1'320, Hours::night, {0, 1}}};
  for (int i = 0; i < people; ++i) {
    Person who;
    who.name = "P" + std::to_string(i);
    who.most_times = {days, chance.below(3) == 0 ? 0 : days, chance.below(4)};
    who.most_minutes = 5'400;
    who.least_minutes = 1'440;
    who.most_week_minutes = chance.below(2) == 0 ? 2'640 : no_limit;
    who.most_days_in_row = 3 + chance.below(3);
    who.least_days_in_row = 1 + chance.below(2);
    who.least_days_off_in_row = 1 + chance.below(2);
    who.most_nights_in_row = 2;
    who.most_weekends = 1 + chance.below(2);
    who.days_off = {1 + chance.below(days - 1)};  // the first day may finish a run
    who.hours = {30 + chance.below(20), 1};
    who.nights = {chance.below(2), 5};
    who.weekends = {chance.below(2), 7};
    who.bars.push_back({1 + chance.below(days - 1), 0});
    for (int k = 0; k < 3; ++k)
      who.wishes.push_back(
          {chance.below(days), {chance.below(3)}, chance.below(5), chance.below(3)});
    if (chance.below(2) == 0) who.past = {0, 1, 0, 0, 480};
    problem.people.push_back(std::move(who));
  }
  for (int day = 0; day < days; ++day)
    for (int duty = 0; duty < 3; ++duty) {
      problem.covers.push_back({day, duty, 1, 500, 0, Level::least});
      problem.covers.push_back({day, duty, 1 + chance.below(3), 50, 3, Level::wanted});
    }
  if (people >= 4) problem.pairs = {{0, 1, Bond::together, 4}, {2, 3, Bond::apart, 6}};
  return problem;
}

/// Two posts round the clock.
inline Staffing gates(int people, int days = 7) {
  Staffing wanted;
  wanted.first_day = *Day::parse("2022-02-07");
  wanted.days = days;
  wanted.rules = usual_rules();
  wanted.posts = {{"North gate", {}}, {"Desk", {"first aid"}}};
  wanted.shifts = {{"early", 360, 480}, {"late", 840, 480}, {"night", 1'320, 480}};
  for (int post = 0; post < 2; ++post)
    for (int shift = 0; shift < 3; ++shift) wanted.needs.push_back({post, shift, {}, 1, 1});
  for (int i = 0; i < people; ++i) {
    Member member;
    member.name = "V" + std::to_string(i);
    if (i % 2 == 0) member.skills = {"first aid"};
    if (i % 5 == 4) member.age = Age::minor;
    if (i % 7 == 3) member.nights = Nights::may_not;
    wanted.people.push_back(std::move(member));
  }
  return wanted;
}
}  // namespace roster::made
