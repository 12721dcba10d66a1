// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/walk.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rounds {
namespace {
constexpr int usual_gone = 10, longest_string = 10;
constexpr std::size_t near_tried = 40;
constexpr int most_left_out_tried = 12;
constexpr std::size_t near_for_tails = 15;
constexpr int tails_once_in = 10, stage_once_in = 20, parting_once_in = 40, rounds_once_in = 40;
}  // namespace

Walk::Walk(Routes& routes, std::uint64_t seed)
    : routes_(routes),
      ground_(routes.ground()),
      chance_(seed),
      is_gone_(std::size_t(ground_.stops), char(0)),
      keys_(std::size_t(ground_.stops), 0),
      all_teams_(std::size_t(ground_.teams)),
      absent_(std::size_t(ground_.stops), 0) {
  std::iota(all_teams_.begin(), all_teams_.end(), 0);
}

void Walk::pick(int stop) {
  const auto take = [&](int one) {
    if (is_gone_.data()[one]) return;
    is_gone_.data()[one] = 1;
    gone_.push_back(one);
  };
  take(stop);
  const int other = ground_.partner.data()[stop];
  if (other != nobody && routes_.team_of(other) == routes_.team_of(stop) &&
      routes_.position(other) >= routes_.settled(routes_.team_of(other)))
    take(other);
}

void Walk::choose_string(int stop, int length) {
  const int team = routes_.team_of(stop);
  const auto& nodes = routes_.nodes(team);
  const int first = routes_.settled(team), end = int(nodes.size()) - 1;
  const int movable = end - first;
  length = std::min(length, movable);
  // Half of the strings leave some stops in their midst where they are.
  int kept = 0;
  if (length > 1 && length < movable && chance_.below(2) == 0) {
    kept = 1;
    while (length + kept < movable && chance_.below(100) == 0) ++kept;
  }
  const int span = length + kept, at = routes_.position(stop);
  const int low = std::max(first, at - span + 1), high = std::min(at, end - span);
  const int from = low + chance_.below(high - low + 1);
  const int kept_from = kept > 0 ? from + chance_.below(length + 1) : end;
  for (int i = from; i < from + span; ++i)
    if (i < kept_from || i >= kept_from + kept) pick(nodes.data()[i]);
}

void Walk::choose_strings(int seed_stop) {
  const int served = ground_.stops - int(routes_.left_out().size());
  const double average = double(served) / std::max(1, routes_.used());
  const double longest = std::min<double>(longest_string, average);
  const double most = 4.0 * usual_gone / (1 + longest) - 1;
  const int strings = int(1 + chance_.share() * std::max(0.0, most));
  const auto hit = [&](int stop) {
    const int team = routes_.team_of(stop);
    if (team == nobody || is_gone_.data()[stop] || routes_.position(stop) < routes_.settled(team))
      return;
    if (std::find(teams_hit_.begin(), teams_hit_.end(), team) != teams_hit_.end()) return;
    const double limit = std::min<double>(longest, routes_.stops_of(team));
    teams_hit_.push_back(team);
    choose_string(stop, int(1 + chance_.share() * limit));
  };
  hit(seed_stop);
  const auto* near = ground_.near_begin(seed_stop);
  for (std::size_t i = 0; i < ground_.near_count && int(teams_hit_.size()) < strings; ++i)
    hit(near[i].stop);
}

void Walk::choose(int seed_stop) {
  gone_.clear();
  teams_hit_.clear();
  parting_ = {};
  if (ground_.has_stages && chance_.below(parting_once_in) == 0 && choose_parting(seed_stop))
    return;
  if (ground_.has_stages && chance_.below(stage_once_in) == 0) return choose_stage(seed_stop);
  choose_strings(seed_stop);
}

/// All of one stage on one round: as long as one of them stays, no clean door comes behind it.
void Walk::choose_stage(int seed_stop) {
  const int team = routes_.team_of(seed_stop);
  if (team == nobody) return;
  const auto stage = ground_.rules.data()[seed_stop].stage;
  const auto& nodes = routes_.nodes(team);
  for (std::size_t i = std::size_t(routes_.settled(team)); i + 1 < nodes.size(); ++i)
    if (ground_.rules.data()[nodes[i]].stage == stage) pick(nodes[i]);
}

/// Of two rounds that go to several stages one shall go to the early ones of both, the other to the
/// rest: no string can do that, since halfway both would be later than before.
bool Walk::choose_parting(int seed_stop) {
  Parting wanted;
  wanted.early = routes_.team_of(seed_stop);
  if (wanted.early == nobody) return false;
  const auto* near = ground_.near_begin(seed_stop);
  for (std::size_t i = 0; i < ground_.near_count && wanted.rest == nobody; ++i) {
    const int team = routes_.team_of(near[i].stop);
    if (team != nobody && team != wanted.early && chance_.below(4) == 0) wanted.rest = team;
  }
  if (wanted.rest == nobody) return false;
  wanted.from = chance_.below(3) == 0 ? Stage::waste : Stage::isolated;
  const auto pick_all = [&](int team, bool is_early) {
    const auto& nodes = routes_.nodes(team);
    for (std::size_t i = std::size_t(routes_.settled(team)); i + 1 < nodes.size(); ++i)
      if ((ground_.rules.data()[nodes[i]].stage < wanted.from) == is_early) pick(nodes[i]);
  };
  pick_all(wanted.early, false);
  if (gone_.empty()) return false;
  pick_all(wanted.rest, true);
  parting_ = wanted;
  return true;
}

bool Walk::is_barred(int team, int stop) const {
  if (parting_.early == nobody) return false;
  const bool is_early = ground_.rules.data()[stop].stage < parting_.from;
  return team == (is_early ? parting_.rest : parting_.early);
}

void Walk::exchange_tails(int stop) {
  if (routes_.team_of(stop) == nobody) return;
  Cost best = never;
  int best_node = nobody, best_next = nobody;
  const auto look = [&](int node, int next) {
    const Cost cost = routes_.try_tails(node, next);
    if (cost >= best) return;
    best = cost, best_node = node, best_next = next;
  };
  const auto* near = ground_.near_begin(stop);
  for (std::size_t i = 0; i < std::min(near_for_tails, ground_.near_count); ++i) {
    if (routes_.team_of(near[i].stop) == nobody || is_blinked()) continue;
    look(stop, near[i].stop);
    look(near[i].stop, stop);
  }
  if (best < never) routes_.swap_tails(best_node, best_next);
}

/// Two teams that differ go each the round of the other, without the stops that they may not serve:
/// a skill may be bound where it is not needed. False when one could not be walked.
bool Walk::exchange_rounds(int stop) {
  const int one = routes_.team_of(stop), two = chance_.below(ground_.teams);
  if (one == nobody || ground_.kind.data()[one] == ground_.kind.data()[two]) return true;
  if (routes_.settled(one) > 1 || routes_.settled(two) > 1) return true;
  const auto stops_for = [&](int team, int from) {
    std::vector<int> stops;
    for (int node : routes_.nodes(from))
      if (ground_.is_stop(node) && ground_.may_serve(team, node)) stops.push_back(node);
    return stops;
  };
  const auto for_one = stops_for(one, two), for_two = stops_for(two, one);
  routes_.replace(one, {});
  return routes_.replace(two, for_two) && routes_.replace(one, for_one);
}

void Walk::collect_left_out() {
  const auto& left_out = routes_.left_out();
  const int count = int(left_out.size());
  const int from = count > 0 ? chance_.below(count) : 0;
  const int tried = is_fewer_ ? count : std::min(count, most_left_out_tried);
  for (int i = 0; i < tried; ++i) {
    const int stop = left_out[std::size_t((from + i) % count)];
    if (is_gone_.data()[stop]) continue;
    is_gone_.data()[stop] = 1;
    gone_.push_back(stop);
  }
}

void Walk::order_gone() {
  const int weights = ground_.has_windows ? 17 : 11;
  const int dice = chance_.below(weights);
  const auto key = [&](int stop) -> double {
    const auto& rule = ground_.rules.data()[stop];
    if (dice < 4) return chance_.share();
    if (dice < 8) {
      const auto& asked = ground_.problem.stops.data()[stop];
      std::int64_t most = 0;
      for (int m = 0; m < ground_.measures; ++m)
        most += asked.deliver.data()[m] + asked.collect.data()[m];
      return -double(most);
    }
    if (dice < 11) {
      const double way = ground_.way(ground_.start_of(0), stop);
      return dice < 10 ? -way : way;
    }
    if (dice < 13) return double(rule.due) - rule.ready;
    return dice < 15 ? double(rule.ready) : -double(rule.due);
  };
  double* keys = keys_.data();
  for (int stop : gone_) keys[stop] = key(stop);
  std::sort(gone_.begin(), gone_.end(),
            [&](int a, int b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; });
  if (ground_.has_optional)
    std::stable_partition(gone_.begin(), gone_.end(),
                          [&](int stop) { return ground_.rules.data()[stop].left_out >= never; });
}

void Walk::look_after(int stop, int node, Spot& best) {
  if (is_blinked() || is_barred(routes_.team_of(node), stop)) return;
  const Cost cost = routes_.try_after(stop, node, best.cost);
  if (cost < best.cost) best = {cost, node, routes_.team_of(node)};
}

void Walk::look_at_empty(int stop, Spot& best) {
  for (int kind = 0; kind < ground_.kinds; ++kind) {
    const auto& teams = routes_.empty_of(kind);
    if (!teams.empty()) look_after(stop, ground_.start_of(teams.back()), best);
  }
}

Spot Walk::find_near(int stop) {
  Spot best;
  best.cost = ground_.rules.data()[stop].left_out;
  const auto* near = ground_.near_begin(stop);
  const auto* at = routes_.nodes();
  const auto each_way = ground_.least_each_way;
  const auto count = std::min(near_tried, ground_.near_count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& other = at[near[i].stop];
    if (other.team == nobody) continue;
    // Between this neighbour and one that is farther away; a nearer one is looked at by itself.
    const Cost twice = Cost(2) * near[i].way;
    if ((twice - other.onward) * each_way < best.cost) look_after(stop, near[i].stop, best);
    if ((twice - other.inward) * each_way < best.cost) look_after(stop, other.before, best);
  }
  if (!is_fewer_) look_at_empty(stop, best);
  return best;
}

Spot Walk::find_anywhere(int stop, Cost limit) {
  Spot best;
  best.cost = limit;
  for (int team = 0; team < ground_.teams; ++team) {
    if (!ground_.may_serve(team, stop) || (is_fewer_ && routes_.is_empty(team))) continue;
    if (is_barred(team, stop)) continue;
    if (routes_.is_empty(team) && routes_.empty_of(ground_.kind.data()[team]).back() != team)
      continue;
    const auto& nodes = routes_.nodes(team);
    for (std::size_t i = 0; i + 1 < nodes.size(); ++i) {
      const Cost cost = routes_.try_after(stop, nodes.data()[i], best.cost);
      if (cost < best.cost) best = {cost, nodes.data()[i], team};
    }
  }
  return best;
}

void Walk::put_back_pair(int stop) {
  const auto& pair = ground_.problem.carriages[std::size_t(ground_.carriage.data()[stop])];
  if (routes_.team_of(pair.bring) != nobody) return;
  if (routes_.team_of(pair.fetch) != nobody) {  // settled as one of the first
    routes_.put_bring(pair, ground_.rules.data()[pair.bring].left_out);
    return;
  }
  const Cost limit =
      ground_.rules.data()[pair.fetch].left_out + ground_.rules.data()[pair.bring].left_out;
  routes_.put_pair(pair, all_teams_, limit);
}

void Walk::put_back(int stop) {
  if (ground_.partner.data()[stop] != nobody) return put_back_pair(stop);
  Spot spot = find_near(stop);
  if (spot.team == nobody) spot = find_anywhere(stop, ground_.rules.data()[stop].left_out);
  if (spot.team != nobody) routes_.put(stop, spot);
}

void Walk::put_back() {
  for (int stop : gone_) put_back(stop);
  for (int stop : gone_) is_gone_.data()[stop] = 0;
}

void Walk::fill() {
  gone_ = routes_.left_out();
  std::sort(gone_.begin(), gone_.end());
  order_gone();
  put_back();
}

/// Takes out and puts back; false when it had to be undone.
bool Walk::change(int seed_stop) {
  routes_.mark();
  const bool is_free = ground_.problem.carriages.empty();
  if (is_free && chance_.below(tails_once_in) == 0) exchange_tails(seed_stop);
  bool is_walked = !is_free || ground_.kinds == 1 || chance_.below(rounds_once_in) > 0 ||
                   exchange_rounds(seed_stop);
  choose(seed_stop);
  is_walked = is_walked && (gone_.empty() || routes_.take_out(gone_));
  if (!is_walked) {
    for (int stop : gone_) is_gone_.data()[stop] = 0;
    routes_.undo();
    return false;
  }
  collect_left_out();
  order_gone();
  put_back();
  return true;
}

bool Walk::step(double warmth) {
  ++steps_;
  const Cost before = routes_.cost();
  const int seed_stop = seeds.empty() ? chance_.below(ground_.stops)
                                      : seeds[std::size_t(chance_.below(int(seeds.size())))];
  if (!change(seed_stop)) return false;
  const double allowed = double(before) - warmth * std::log(std::max(1e-300, chance_.share()));
  if (double(routes_.cost()) < allowed) return !routes_.changed().empty();
  routes_.undo();
  return false;
}
}  // namespace rounds
