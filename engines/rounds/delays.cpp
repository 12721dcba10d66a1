// SPDX-License-Identifier: Apache-2.0
/// What a delay costs behind it: where services may be late, or there are breaks.
#include <algorithm>

#include "engines/rounds/routes.hpp"

namespace rounds {
void Routes::look_back_at_delays(int team) {
  const auto& ground = *ground_;
  const auto& who = ground.problem.teams.data()[team];
  const int breaks = ground.breaks.data()[team];
  auto& round = rounds_[std::size_t(team)];
  round.bends.resize(round.nodes.size());
  const int* node = round.nodes.data();
  const int last = int(round.nodes.size()) - 1;
  Node* at = at_.data();
  Bend* bend = round.bends.data();
  for (int i = last; i > 0; --i) {
    auto& here = at[node[i]];
    auto& own = bend[i];
    const Time due = i < last ? ground.rules.data()[node[i]].due : who.ends;
    own.each = i < last ? ground.rules.data()[node[i]].late : 0;
    own.late = own.least = here.waited + std::max(0, due - here.start);
    own.strict = own.each > 0 ? no_limit : own.late;
    if (i < last) {
      own.least = std::min(own.least, bend[i + 1].least);
      own.strict = std::min(own.strict, bend[i + 1].strict);
    }
    here.latest = here.taken < breaks ? -1 : here.start + own.least - here.waited;
  }
}

/// What more lateness there is from a node on; `limit` when it is as much, or cannot be.
Cost Routes::late_behind(const Node& node, Time delay, Cost limit) const {
  const auto& bends = rounds_.data()[node.team].bends;
  const Bend* bend = bends.data() + node.position;
  if (delay > bend->strict) return limit;
  Cost late = 0;
  for (; delay > bend->least && late < limit; ++bend)
    late += std::max<Cost>(0, Cost(delay) - bend->late) * bend->each;
  return std::min(late, limit);
}

/// What more lateness there is along the round with this stop in it.
Cost Routes::time_cost(int team, int stop, int node, Time to_stop, Cost limit) const {
  const auto& ground = *ground_;
  const auto& who = ground.problem.teams.data()[team];
  const auto* rules = ground.rules.data();
  const Node* at = at_.data();
  Clock clock;
  clock.leave = at[node].leave;
  clock.taken = at[node].taken;
  if (!clock.go(who, rules[stop], to_stop)) return limit;
  Cost late = clock.late;
  if (late >= limit) return limit;
  int last = stop;
  for (int after = at[node].next;; after = at[after].next) {
    const Time way = last == stop ? ground.way(stop, after) : at[last].onward;
    if (!ground.is_stop(after)) return clock.go_home(who, way) ? std::max<Cost>(late, 0) : limit;
    if (!clock.go(who, rules[after], way)) return limit;
    const auto& was = at[after];
    const bool is_past_breaks = was.latest >= 0 && clock.taken == was.taken;
    if (is_past_breaks && clock.start >= was.start)
      return late + late_behind(was, was.waited + clock.start - was.start, limit - late);
    if (was.start > rules[after].due)
      late -= (Cost(was.start) - rules[after].due) * rules[after].late;
    late += clock.late;
    if (late >= limit) return limit;
    if (clock.taken == was.taken && clock.leave == was.leave) return late;
    last = after;
  }
}
}  // namespace rounds
