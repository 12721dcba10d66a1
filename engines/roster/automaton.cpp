// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/automaton.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace roster {
Kinds::Kinds(const Problem& problem) {
  const auto count = problem.duties.size();
  unit = 0;
  for (const auto& duty : problem.duties) unit = std::gcd(unit, duty.minutes);
  unit = std::max(unit, 1);
  std::map<std::vector<int>, int> tail_numbers;
  std::vector<int> tail_of(count);
  std::vector<std::vector<char>> is_banned;  // tail × duty
  for (std::size_t i = 0; i < count; ++i) {
    auto banned = problem.duties[i].not_next;
    std::sort(banned.begin(), banned.end());
    banned.erase(std::unique(banned.begin(), banned.end()), banned.end());
    const auto [found, is_new] = tail_numbers.try_emplace(banned, int(tail_numbers.size()));
    tail_of[i] = found->second;
    if (!is_new) continue;
    is_banned.emplace_back(count, char(0));
    for (int other : banned) is_banned.back()[std::size_t(other)] = 1;
  }
  tails = int(is_banned.size());
  for (std::size_t i = 0; i < count; ++i) {
    Kind kind{problem.duties[i].minutes / unit, problem.duties[i].hours, tail_of[i], {}};
    for (const auto& row : is_banned) kind.is_barred_by.push_back(row[i]);
    const auto found = std::find(kinds.begin(), kinds.end(), kind);
    kind_of.push_back(int(found - kinds.begin()));
    if (found == kinds.end()) kinds.push_back(kind);
  }
}

namespace {
/// Where a line stands after a day.
struct Stand {
  bool is_work = false, is_edge = false;  ///< is_edge: the first run, whose length is unknown.
  int run = 0, tail = 0, nights = 0;
  auto tie() const { return std::tie(is_work, is_edge, run, tail, nights); }
  bool operator<(const Stand& other) const { return tie() < other.tie(); }
};

/// The limits in the form that a Stand is compared with.
struct RunLimits {
  int most_days, least_days, least_off, most_nights;
  explicit RunLimits(const Person& who)
      : most_days(who.most_days_in_row),
        least_days(std::max(1, who.least_days_in_row)),
        least_off(std::max(1, who.least_days_off_in_row)),
        most_nights(who.most_nights_in_row) {}
  int kept_run(int run) const { return most_days >= no_limit ? std::min(run, least_days) : run; }
};

Stand first_stand(const Kinds& kinds, const Person& who) {
  const RunLimits limits(who);
  const auto& past = who.past;
  if (past.last_duty == off)
    return {false, past.days_off >= no_limit, std::min(past.days_off, limits.least_off), 0, 0};
  const auto& kind = kinds.kinds[std::size_t(kinds.kind_of[std::size_t(past.last_duty)])];
  const int nights = limits.most_nights >= no_limit ? 0 : past.nights_in_row;
  return {true, false, limits.kept_run(past.days_in_row), kind.tail, nights};
}

/// False when the duty may not follow.
bool step_to_work(const Stand& from, const Kind& kind, const RunLimits& limits, Stand& to) {
  to = {true, false, 1, kind.tail, 0};
  if (from.is_work) {
    if (kind.is_barred_by[std::size_t(from.tail)]) return false;
    to.run = limits.kept_run(from.run + 1);
    to.is_edge = from.is_edge && to.run < limits.least_days;
  } else {
    if (from.run < limits.least_off) return false;
    to.is_edge = from.is_edge && to.run < limits.least_days;
  }
  if (kind.hours == Hours::night && limits.most_nights < no_limit) to.nights = from.nights + 1;
  return to.run <= limits.most_days && to.nights <= limits.most_nights;
}

bool step_to_off(const Stand& from, const RunLimits& limits, Stand& to) {
  if (!from.is_work) {
    to = {false, false, std::min(from.run + 1, limits.least_off), 0, 0};
    return true;
  }
  to = {false, false, 1, 0, 0};
  return from.is_edge || from.run >= limits.least_days;
}
}  // namespace

Automaton::Automaton(const Kinds& kinds, const Person& who) : width_(int(kinds.kinds.size()) + 1) {
  const RunLimits limits(who);
  std::map<Stand, int> numbers;
  std::vector<Stand> waiting;
  const auto number_of = [&](const Stand& stand) {
    const auto [found, is_new] = numbers.try_emplace(stand, int(waiting.size()));
    if (is_new) waiting.push_back(stand);
    return found->second;
  };
  number_of(first_stand(kinds, who));
  for (std::size_t at = 0; at < waiting.size(); ++at) {
    const Stand from = waiting[at];
    is_work_.push_back(from.is_work);
    Stand to;
    next_.push_back(step_to_off(from, limits, to) ? number_of(to) : none);
    for (const auto& kind : kinds.kinds)
      next_.push_back(step_to_work(from, kind, limits, to) ? number_of(to) : none);
  }
}

std::vector<int> Automaton::key_of(const Kinds& kinds, const Person& who) {
  const auto start = first_stand(kinds, who);
  return {who.most_days_in_row,
          who.least_days_in_row,
          who.least_days_off_in_row,
          who.most_nights_in_row,
          start.is_work,
          start.is_edge,
          start.run,
          start.tail,
          start.nights};
}
}  // namespace roster
