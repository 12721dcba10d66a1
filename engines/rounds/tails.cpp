// SPDX-License-Identifier: Apache-2.0
/// Two rounds exchange all that comes after a point: what strings alone cannot do to long rounds.
#include "engines/rounds/routes.hpp"

namespace rounds {
Cost Routes::try_tails(int node, int next) const {
  const auto& ground = *ground_;
  const Node* at = at_.data();
  const int left = at[next].before, right = at[node].next;
  const auto &a = at[node], &b = at[left];
  if (a.team == b.team || a.position + 1 < settled(a.team) || b.position + 1 < settled(b.team))
    return never;
  const auto &one = ground.problem.teams.data()[a.team], &two = ground.problem.teams.data()[b.team];
  const Time to_next = ground.way(node, next);
  // The end of a round stays with its team.
  const bool is_whole = !ground.is_stop(right);
  const int other = is_whole ? ground.end_of(b.team) : right;
  const Time to_other = ground.way(left, other);
  if (to_next >= no_way || to_other >= no_way) return never;
  if (!ground.is_timed.data()[a.team] && !ground.is_timed.data()[b.team]) {
    if (a.leave + to_next > at[next].latest) return never;
    if (!is_whole && b.leave + to_other > at[right].latest) return never;
  }
  return to_next * one.each_way + to_other * two.each_way - a.onward * one.each_way -
         b.onward * two.each_way;
}

bool Routes::swap_tails(int node, int next) {
  const int a = at_[std::size_t(node)].team, b = at_[std::size_t(next)].team;
  const auto cut_a = at_[std::size_t(node)].position + 1, cut_b = at_[std::size_t(next)].position;
  const auto &one = rounds_[std::size_t(a)].nodes, &two = rounds_[std::size_t(b)].nodes;
  std::vector<int> first(one.begin(), one.begin() + cut_a),
      second(two.begin(), two.begin() + cut_b);
  first.insert(first.end(), two.begin() + cut_b, two.end() - 1);
  second.insert(second.end(), one.begin() + cut_a, one.end() - 1);
  first.push_back(one.back());
  second.push_back(two.back());
  if (cost_of(a, first) >= never || cost_of(b, second) >= never) return false;
  const auto inner = [](std::vector<int>& nodes) {
    nodes.erase(nodes.begin());
    nodes.pop_back();
  };
  inner(first);
  inner(second);
  touch(a);
  touch(b);
  set_round(a, {});
  set_round(b, second);
  return set_round(a, first);
}
}  // namespace rounds
