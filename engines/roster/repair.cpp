// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/repair.hpp"

#include <algorithm>

#include "engines/roster/line_finder.hpp"
#include "engines/roster/sheet.hpp"

namespace roster {
Problem without(Problem problem, const DropOut& drop) {
  auto& who = problem.people[std::size_t(drop.person)];
  const auto is_gone = [&](int day) { return day >= drop.from && day < drop.to; };
  std::erase_if(who.locks, [&](const Lock& lock) { return is_gone(lock.day); });
  std::erase_if(who.wishes, [&](const Wish& wish) { return is_gone(wish.day); });
  for (int day = drop.from; day < drop.to; ++day) who.days_off.push_back(day);
  who.least_minutes = 0;  // who falls ill owes no hours
  who.least_days_in_row = who.least_days_off_in_row = 1;
  return problem;
}

namespace {
constexpr int days_around = 7;

class Mender {
 public:
  Mender(const Ground& ground, const Roster& before, const DropOut& drop, Cost stay)
      : ground_(ground), sheet_(ground, before), finder_(ground), before_(before), stay_(stay) {
    const Window gone{drop.person, drop.from, drop.to};
    const Line nothing(std::size_t(drop.to - drop.from), std::int16_t(off));
    sheet_.take_out(gone);
    sheet_.put_in(gone, nothing.data());
    from_ = drop.from;
    to_ = std::min(ground.days, drop.to + days_around);
    away_ = drop.person;
  }

  /// The change of one person that saves most; false when none saves anything.
  bool mend_once() {
    int best_person = -1;
    Cost best_gain = 0;
    Line best_line;
    for (int person = 0; person < ground_.people; ++person) {
      if (person == away_ || !may_help(person)) continue;
      const Window window{person, from_, to_};
      const Line now(sheet_.line(person) + from_, sheet_.line(person) + to_);
      const Cost cost_now = sheet_.cost() + stay_cost(person, now);
      sheet_.take_out(window);
      Line line = now;
      if (find(window)) line = finder_.line();
      sheet_.put_in(window, line.data());
      const Cost gain = cost_now - sheet_.cost() - stay_cost(person, line);
      sheet_.take_out(window);
      sheet_.put_in(window, now.data());
      if (gain <= best_gain) continue;
      best_gain = gain;
      best_person = person;
      best_line = line;
    }
    if (best_person < 0) return false;
    const Window window{best_person, from_, to_};
    sheet_.take_out(window);
    sheet_.put_in(window, best_line.data());
    return true;
  }

  Repair done() const {
    Repair repair{sheet_.roster(), sheet_.cost(), {}};
    for (int person = 0; person < ground_.people; ++person)
      if (person != away_ && !std::equal(sheet_.line(person), sheet_.line(person) + ground_.days,
                                         before_.line(std::size_t(person))))
        repair.touched.push_back(person);
    return repair;
  }

 private:
  /// One more person would be worth something in a duty that this one can do.
  bool may_help(int person) const {
    for (int day = from_; day < to_; ++day) {
      const auto* wishes = ground_.wishes(person, day);
      for (int duty : ground_.limits[std::size_t(person)].able)
        if (sheet_.add_cost(ground_.cell(day, duty)) < 0 && wishes[duty] < Ground::barred_wish &&
            sheet_.line(person)[day] != duty)
          return true;
    }
    return false;
  }
  Cost stay_cost(int person, const Line& line) const {
    Cost cost = 0;
    for (int day = from_; day < to_; ++day)
      if (line[std::size_t(day - from_)] != before_.line(std::size_t(person))[day]) cost += stay_;
    return cost;
  }
  bool find(const Window& window) {
    sheet_.price(window, duty_costs_, off_costs_);
    for (int day = from_; day < to_; ++day) {
      const int was = before_.line(std::size_t(window.person))[day];
      if (was != off) off_costs_[std::size_t(day - from_)] += stay_;
      for (int duty = 0; duty < ground_.duties; ++duty) {
        auto& cost = duty_costs_[ground_.cell(day - from_, duty)];
        if (duty != was && cost < barred) cost += stay_;
      }
    }
    Ask ask;
    ask.person = window.person;
    ask.from = window.from;
    ask.to = window.to;
    ask.now = sheet_.line(window.person);
    ask.duty_costs = duty_costs_.data();
    ask.off_costs = off_costs_.data();
    return finder_.find(ask);
  }

  const Ground& ground_;
  Sheet sheet_;
  LineFinder finder_;
  const Roster& before_;
  Cost stay_;
  int from_ = 0, to_ = 0, away_ = 0;
  std::vector<Cost> duty_costs_, off_costs_;
};
}  // namespace

Repair repair(const Problem& problem, const Roster& before, const DropOut& drop, int most_touched,
              Cost stay) {
  const Problem now = without(problem, drop);
  const Ground ground(now);
  Mender mender(ground, before, drop, stay);
  for (int i = 0; i < most_touched && mender.mend_once(); ++i) {
  }
  return mender.done();
}
}  // namespace roster
