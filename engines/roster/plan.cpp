// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/plan.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <thread>

#include "engines/roster/walk.hpp"
#include "engines/roster/weave.hpp"

namespace roster {
Roster first_roster(const Problem& problem) {
  const Ground ground(problem);
  Sheet sheet(ground);
  FirstLines(sheet).give_all();
  return sheet.roster();
}

namespace {
/// What the threads share: the best roster so far and the highest bound.
class Best {
 public:
  Best(Watch& watch, Outcome first) : watch_(watch), outcome_(std::move(first)) { tell(); }

  void offer(const Sheet& sheet, std::int64_t steps) {
    const std::lock_guard hold(mutex_);
    if (sheet.cost() >= outcome_.cost) return;
    outcome_.cost = sheet.cost();
    outcome_.roster = sheet.roster();
    outcome_.steps = std::max(outcome_.steps, steps);
    ++version_;
    tell();
  }
  void offer_bound(Cost bound) {
    const std::lock_guard hold(mutex_);
    if (bound < 0 || (outcome_.bound && *outcome_.bound >= bound)) return;
    outcome_.bound = bound;
    tell();
  }
  bool is_proven() {
    const std::lock_guard hold(mutex_);
    return outcome_.bound && *outcome_.bound >= outcome_.cost;
  }
  /// Takes over the best roster if it is newer than `version`.
  void fetch(Sheet& sheet, int& version) {
    const std::lock_guard hold(mutex_);
    if (version == version_) return;
    version = version_;
    if (outcome_.cost < sheet.cost()) sheet = Sheet(sheet.ground(), outcome_.roster);
  }
  Outcome& outcome() { return outcome_; }

 private:
  void tell() { watch_.tell({outcome_.cost, outcome_.bound, outcome_.steps}); }
  Watch& watch_;
  std::mutex mutex_;
  Outcome outcome_;
  int version_ = 0;
};

/// One thread of a plan: walks first, then weaves a few people at a time.
class Planner {
 public:
  Planner(const Ground& ground, Best& best, Watch& watch, std::uint64_t seed)
      : ground_(ground),
        best_(best),
        watch_(watch),
        chance_(seed),
        sheet_(ground, best.outcome().roster),
        finder_(ground),
        pool_(ground.people) {}

  double spent() { return best_.is_proven() ? 1 : watch_.spent(steps()); }
  std::int64_t steps() const { return finder_.steps() + other_steps_; }

  void walk(double until) {
    Walk walk(sheet_, chance_.next());
    const auto steps_before = other_steps_;
    double hot = 0;
    for (const auto& cover : ground_.problem.covers) hot = std::max(hot, double(cover.if_missing));
    hot = std::clamp(hot * 0.3, 1.0, 40.0);
    const double begun = watch_.spent(steps());
    for (;;) {
      other_steps_ = steps_before + walk.steps();
      const double now = spent();
      if (now >= until) break;
      const double share = (now - begun) / (until - begun);
      const double warmth = hot * std::pow(0.5 / hot, share);
      for (int i = 0; i < 16; ++i) {
        walk.step(warmth);
        best_.offer(sheet_, steps());
      }
    }
    version_ = -1;
    best_.fetch(sheet_, version_);
  }

  /// All people and days at once: the bound, and a roster if there is time to dive. False when they
  /// are too many for the time.
  bool weave_all(double until) {
    std::vector<int> people(std::size_t(ground_.people));
    for (int person = 0; person < ground_.people; ++person) people[std::size_t(person)] = person;
    Weave weave(sheet_, finder_, pool_, std::move(people), 0, ground_.days, chance_.next());
    const auto steps_before = other_steps_;
    const double begun = spent();
    int calls = 0;
    bool is_in_time = true;
    const auto stop = [&] {
      other_steps_ = steps_before + weave.work();
      if (weave.bound()) best_.offer_bound(ground_.constant + *weave.bound());
      const double now = spent();
      // A first round that took so long says that the last will not come in time.
      if (++calls == 2) is_in_time = (now - begun) * least_rounds <= until - begun;
      return !is_in_time || now >= until;
    };
    weave.mix(stop);
    const bool is_woven = !stop() && weave.dive(stop, weave.cost_before() * 4);
    weave.finish(is_woven ? Weave::Ending::woven : Weave::Ending::as_before);
    other_steps_ = steps_before + weave.work();
    best_.offer(sheet_, steps());
    if (weave.bound()) best_.offer_bound(ground_.constant + *weave.bound());
    version_ = -1;
    best_.fetch(sheet_, version_);
    return is_in_time;
  }

  void weave_on() {
    double size = 6;
    while (spent() < 1) {
      best_.fetch(sheet_, version_);
      const auto steps_before = steps();
      weave_some(std::clamp(int(size), 2, ground_.people));
      const auto took = steps() - steps_before;
      size *= took < usual_steps / 2 ? 1.1 : took > usual_steps * 2 ? 0.8 : 1;
      size = std::clamp(size, 2.0, double(std::max(2, ground_.people)));
    }
  }

 private:
  static constexpr std::int64_t usual_steps = 25'000'000;
  static constexpr int least_rounds = 30;
  static constexpr int longest_whole = 42, weave_days = 28;

  void weave_some(int size) {
    std::vector<int> everybody(std::size_t(ground_.people));
    for (int person = 0; person < ground_.people; ++person) everybody[std::size_t(person)] = person;
    chance_.shuffle(everybody);
    leave_partners_out(everybody, std::size_t(size));
    int from = 0, to = ground_.days;
    if (ground_.days > longest_whole) {
      from = chance_.below(ground_.days - weave_days + 1);
      to = from + weave_days;
    }
    const Cost before = sheet_.cost();
    std::vector<Line> lines;
    for (int person : everybody)
      lines.emplace_back(sheet_.line(person), sheet_.line(person) + ground_.days);
    Weave weave(sheet_, finder_, pool_, everybody, from, to, chance_.next());
    const auto steps_at_first = other_steps_;
    const auto stop = [&] {
      other_steps_ = steps_at_first + weave.work();
      return spent() >= 1 || (weave.bound() && *weave.bound() >= weave.cost_before());
    };
    weave.mix(stop);
    const bool is_woven = !stop() && weave.dive(stop, weave.cost_before() + 1);
    weave.finish(is_woven ? Weave::Ending::woven : Weave::Ending::as_before);
    other_steps_ = steps_at_first + weave.work();
    if (sheet_.cost() > before)  // pairs among them were left out
      for (std::size_t i = 0; i < everybody.size(); ++i) {
        sheet_.take_out({everybody[i], 0, ground_.days});
        sheet_.put_in({everybody[i], 0, ground_.days}, lines[i].data());
      }
    best_.offer(sheet_, steps());
  }

  /// Keeps so many people of whom no two are a pair: a weave sees the pairs only with others.
  void leave_partners_out(std::vector<int>& people, std::size_t size) const {
    std::vector<char> is_tied(std::size_t(ground_.people), char(0));
    std::vector<int> kept;
    for (int person : people) {
      if (kept.size() == size) break;
      if (is_tied[std::size_t(person)]) continue;
      kept.push_back(person);
      for (const auto& tie : ground_.limits[std::size_t(person)].ties)
        is_tied[std::size_t(tie.other)] = 1;
    }
    people = std::move(kept);
  }

  const Ground& ground_;
  Best& best_;
  Watch& watch_;
  engine::Chance chance_;
  Sheet sheet_;
  LineFinder finder_;
  LinePool pool_;
  std::int64_t other_steps_ = 0;
  int version_ = -1;
};
}  // namespace

Outcome plan(const Problem& problem, const Options& options, Watch& watch, const Roster* start) {
  const Ground ground(problem);
  Sheet sheet(ground);
  FirstLines first(sheet);
  first.give_all();
  if (start) {
    Sheet given(ground, *start);
    if (given.cost() < sheet.cost()) sheet = given;
  }
  Best best(watch, {sheet.roster(), sheet.cost(), std::nullopt, first.steps()});
  Planner one(ground, best, watch, options.seed);
  if (options.threads > 1) {
    std::thread other([&] {
      Planner two(ground, best, watch, options.seed + 1'000'003);
      if (!two.weave_all(0.5)) two.walk(0.9);
      two.weave_on();
    });
    one.walk(0.15);
    one.weave_on();
    other.join();
  } else {
    one.walk(0.12);
    if (!one.weave_all(0.45)) one.walk(0.9);
    one.weave_on();
  }
  best.outcome().steps = std::max(best.outcome().steps, one.steps());
  return std::move(best.outcome());
}
}  // namespace roster
