// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/audit.hpp"

#include <algorithm>
#include <map>

namespace roster {
namespace {
/// Looks at one roster and writes down what it sees.
class Auditor {
 public:
  Auditor(const Problem& problem, const Roster& roster) : problem_(problem), roster_(roster) {}

  Audit run() {
    for (int person = 0; person < int(problem_.people.size()); ++person) look_at(person);
    look_at_covers();
    for (const auto& pair : problem_.pairs) look_at(pair);
    std::stable_partition(found_.remarks.begin(), found_.remarks.end(),
                          [](const Remark& remark) { return is_hard(remark.rule); });
    for (const auto& remark : found_.remarks) {
      found_.cost += remark.cost;
      found_.hard += is_hard(remark.rule);
    }
    return std::move(found_);
  }

 private:
  int duty(int person, int day) const { return roster_.line(std::size_t(person))[day]; }
  const Duty& duty_of(int number) const { return problem_.duties[std::size_t(number)]; }
  Remark& add(Rule rule, int person, int day, std::int64_t is, std::int64_t allowed) {
    found_.remarks.push_back({rule, person, -1, day, -1, is, allowed, 0});
    return found_.remarks.back();
  }

  void look_at(int person) {
    look_at_days(person);
    look_at_sums(person);
    look_at_runs(person);
    look_at_wishes(person);
  }

  void look_at_days(int person) {
    const auto& who = problem_.people[std::size_t(person)];
    int before = who.past.last_duty;
    for (int day = 0; day < problem_.days; ++day) {
      const int now = duty(person, day);
      if (now != off && before != off) {
        const auto& banned = duty_of(before).not_next;
        if (std::find(banned.begin(), banned.end(), now) != banned.end())
          add(Rule::too_little_rest, person, day, before, now).duty = now;
      }
      before = now;
    }
    for (int day : who.days_off)
      if (duty(person, day) != off)
        add(Rule::day_off_worked, person, day, 1, 0).duty = duty(person, day);
    for (const auto& bar : who.bars)
      if (duty(person, bar.day) == bar.duty)
        add(Rule::barred_duty, person, bar.day, 1, 0).duty = bar.duty;
    for (const auto& lock : who.locks)
      if (duty(person, lock.day) != lock.duty)
        add(Rule::lock_broken, person, lock.day, duty(person, lock.day), lock.duty).duty =
            lock.duty;
  }

  void look_at_sums(int person) {
    const auto& who = problem_.people[std::size_t(person)];
    std::vector<int> times(problem_.duties.size(), 0);
    std::map<int, std::int64_t> weeks;
    weeks[0] = who.past.week_minutes;
    std::map<int, bool> weekends;
    std::int64_t minutes = 0, nights = 0;
    for (int day = 0; day < problem_.days; ++day) {
      const int now = duty(person, day);
      if (now == off) continue;
      ++times[std::size_t(now)];
      minutes += duty_of(now).minutes;
      nights += duty_of(now).hours == Hours::night;
      const int week = (problem_.first_weekday + day) / 7;
      weeks[week] += duty_of(now).minutes;
      const bool is_counted_before = week == 0 && problem_.first_weekday == sunday &&
                                     who.past.last_duty != off;  // its Saturday was worked
      if (problem_.weekday(day) >= saturday && !is_counted_before) weekends[week] = true;
    }
    for (int number = 0; number < int(times.size()); ++number) {
      const int did = times[std::size_t(number)], may = who.most_times[std::size_t(number)];
      if (did > may)
        add(may == 0 ? Rule::not_able : Rule::too_often, person, -1, did, may).duty = number;
    }
    if (minutes > who.most_minutes)
      add(Rule::too_many_minutes, person, -1, minutes, who.most_minutes);
    if (minutes < who.least_minutes)
      add(Rule::too_few_minutes, person, -1, minutes, who.least_minutes);
    for (const auto& [week, worked] : weeks)
      if (worked > who.most_week_minutes)
        add(Rule::week_too_long, person, std::max(0, week * 7 - problem_.first_weekday), worked,
            who.most_week_minutes);
    const auto worked_weekends = std::int64_t(weekends.size());
    if (worked_weekends > who.most_weekends)
      add(Rule::too_many_weekends, person, -1, worked_weekends, who.most_weekends);
    share(Rule::unfair_hours, person, who.hours, minutes / 60);
    share(Rule::unfair_nights, person, who.nights, nights);
    share(Rule::unfair_weekends, person, who.weekends, worked_weekends);
  }

  void share(Rule rule, int person, const Share& wanted, std::int64_t is) {
    const auto excess = is - wanted.fair;
    if (excess > 0 && wanted.weight > 0)
      add(rule, person, -1, is, wanted.fair).cost = wanted.weight * excess * excess;
  }

  void look_at_runs(int person) {
    const auto& who = problem_.people[std::size_t(person)];
    const bool is_known = who.past.last_duty != off || who.past.days_off < no_limit;
    int run = who.past.last_duty != off ? who.past.days_in_row : 0;
    int rest = who.past.last_duty != off ? 0 : who.past.days_off;
    int nights = who.past.last_duty != off ? who.past.nights_in_row : 0;
    bool is_open = !is_known;  // the run touches the first day, and what was before is unknown
    for (int day = 0; day < problem_.days; ++day) {
      const int now = duty(person, day);
      if (now != off) {
        if (rest > 0 && rest < who.least_days_off_in_row && !is_open)
          add(Rule::too_few_days_off, person, day, rest, who.least_days_off_in_row);
        if (rest > 0 && day > 0) is_open = false;
        rest = 0;
        nights = duty_of(now).hours == Hours::night ? nights + 1 : 0;
        if (++run > who.most_days_in_row)
          add(Rule::too_many_days_in_row, person, day, run, who.most_days_in_row);
        if (nights > who.most_nights_in_row)
          add(Rule::too_many_nights_in_row, person, day, nights, who.most_nights_in_row);
      } else {
        if (run > 0 && run < who.least_days_in_row && !is_open)
          add(Rule::too_few_days_in_row, person, day - 1, run, who.least_days_in_row);
        if (run > 0) is_open = false;
        if (rest < no_limit) ++rest;
        run = nights = 0;
      }
    }
  }

  void look_at_wishes(int person) {
    for (const auto& wish : problem_.people[std::size_t(person)].wishes) {
      const int now = duty(person, wish.day);
      const bool is_given =
          std::find(wish.duties.begin(), wish.duties.end(), now) != wish.duties.end();
      const Cost cost = is_given ? wish.if_given : wish.if_not_given;
      if (cost == 0) continue;
      auto& remark = add(is_given ? Rule::unwanted_duty : Rule::wish_not_given, person, wish.day,
                         is_given, !is_given);
      remark.duty = is_given ? now : wish.duties.front();
      remark.cost = cost;
    }
  }

  void look_at_covers() {
    std::vector<int> counts(std::size_t(problem_.days) * problem_.duties.size(), 0);
    const auto at = [&](int day, int number) -> int& {
      return counts[std::size_t(day) * problem_.duties.size() + std::size_t(number)];
    };
    for (int person = 0; person < int(problem_.people.size()); ++person)
      for (int day = 0; day < problem_.days; ++day)
        if (const int now = duty(person, day); now != off) ++at(day, now);
    for (const auto& cover : problem_.covers) {
      const int there = at(cover.day, cover.duty);
      const int missing = cover.people - there;
      const Cost cost = missing > 0 ? missing * cover.if_missing : -missing * cover.if_surplus;
      if (missing == 0 || (cost == 0 && !(missing > 0 && cover.level == Level::least))) continue;
      const auto rule = missing < 0                   ? Rule::surplus_people
                        : cover.level == Level::least ? Rule::post_empty
                                                      : Rule::missing_people;
      auto& remark = add(rule, -1, cover.day, there, cover.people);
      remark.duty = cover.duty;
      remark.cost = cost;
    }
  }

  void look_at(const Pair& pair) {
    for (int day = 0; day < problem_.days; ++day) {
      const int one = duty(pair.first, day), two = duty(pair.second, day);
      const bool is_broken =
          pair.bond == Bond::together
              ? one != two
              : one != off && two != off && is_same_time(duty_of(one), duty_of(two));
      if (!is_broken || pair.weight == 0) continue;
      auto& remark = add(pair.bond == Bond::together ? Rule::not_together : Rule::not_apart,
                         pair.first, day, one, two);
      remark.other = pair.second;
      remark.cost = pair.weight;
    }
  }

  const Problem& problem_;
  const Roster& roster_;
  Audit found_;
};
}  // namespace

Audit audit(const Problem& problem, const Roster& roster) { return Auditor(problem, roster).run(); }
}  // namespace roster
