// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/routes.hpp"

#include <algorithm>

namespace rounds {
Routes::Routes(const Ground& ground)
    : ground_(&ground),
      at_(std::size_t(ground.stops + 2 * ground.teams)),
      rounds_(std::size_t(ground.teams)),
      settled_(std::size_t(ground.teams), 1),
      load_(at_.size() * std::size_t(ground.measures), 0),
      most_before_(load_),
      most_after_(load_),
      left_out_at_(std::size_t(ground.stops), nobody),
      empty_(std::size_t(ground.kinds)),
      empty_at_(std::size_t(ground.teams), nobody),
      used_(ground.teams),
      is_changed_(std::size_t(ground.teams), char(0)) {
  for (int stop = 0; stop < ground.stops; ++stop) {
    at_[std::size_t(stop)].stage = ground.rules[std::size_t(stop)].stage;
    leave_out(stop);
  }
  for (int team = 0; team < ground.teams; ++team) {
    auto& nodes = rounds_[std::size_t(team)].nodes;
    nodes.push_back(ground.start_of(team));
    for (int stop : ground.problem.teams[std::size_t(team)].first) {
      forget_left_out(stop);
      nodes.push_back(stop);
    }
    settled_[std::size_t(team)] = int(nodes.size());
    nodes.push_back(ground.end_of(team));
    at_[std::size_t(nodes.back())].stage = Stage::waste;
    refresh(team, 0);
  }
}

void Routes::leave_out(int stop) {
  left_out_at_[std::size_t(stop)] = int(left_out_.size());
  left_out_.push_back(stop);
  at_[std::size_t(stop)].team = nobody;
  cost_ += ground_->rules.data()[stop].left_out;
}

void Routes::forget_left_out(int stop) {
  const auto place = std::size_t(left_out_at_[std::size_t(stop)]);
  const int last = left_out_.back();
  left_out_[place] = last;
  left_out_at_[std::size_t(last)] = int(place);
  left_out_.pop_back();
  left_out_at_[std::size_t(stop)] = nobody;
  cost_ -= ground_->rules.data()[stop].left_out;
}

Plan Routes::plan() const {
  Plan made;
  for (int team = 0; team < ground_->teams; ++team) {
    const auto& nodes = rounds_[std::size_t(team)].nodes;
    Round round;
    round.stops.assign(nodes.begin() + 1, nodes.end() - 1);
    const auto& who = ground_->problem.teams[std::size_t(team)];
    Clock clock;
    clock.begin(who);
    int taken = clock.taken;
    for (std::size_t i = 1; i < nodes.size() && !round.stops.empty(); ++i)
      for (const int now = at_[std::size_t(nodes[i])].taken; taken < now; ++taken)
        round.breaks.push_back(int(i) - 1);
    made.rounds.push_back(std::move(round));
  }
  return made;
}

void Routes::count_empty(int team) {
  int& at = empty_at_.data()[team];
  const bool is_now = is_empty(team);
  if (is_now == (at != nobody)) return;
  auto& list = empty_[std::size_t(ground_->kind.data()[team])];
  if (is_now) {
    at = int(list.size());
    list.push_back(team);
    --used_;
    return;
  }
  empty_at_[std::size_t(list.back())] = at;
  list[std::size_t(at)] = list.back();
  list.pop_back();
  at = nobody;
  ++used_;
}

void Routes::join(int team) {
  const auto& nodes = rounds_[std::size_t(team)].nodes;
  const int* node = nodes.data();
  const int count = int(nodes.size());
  Node* at = at_.data();
  for (int i = 0; i < count; ++i) {
    auto& here = at[node[i]];
    here.team = team;
    here.position = i;
    here.before = i > 0 ? node[i - 1] : nobody;
    here.next = i + 1 < count ? node[i + 1] : nobody;
  }
}

Cost Routes::own_cost(int team, int stop) const {
  const auto& rule = ground_->rules.data()[stop];
  return rule.other_team != 0 && rule.usual_team != nobody && rule.usual_team != team
             ? rule.other_team
             : 0;
}

bool Routes::walk_forward(int team, int from) {
  const auto& ground = *ground_;
  const auto& who = ground.problem.teams.data()[team];
  const auto& nodes = rounds_[std::size_t(team)].nodes;
  const int* node = nodes.data();
  const int last = int(nodes.size()) - 1;
  Node* at = at_.data();
  Clock clock;
  if (from == 0) {
    clock.begin(who);
    auto& start = at[node[0]];
    start.leave = start.start = clock.leave;
    start.taken = clock.taken;
    start.waited = 0;
    start.so_far = last > 1 ? who.use : 0;
    from = 1;
  }
  const auto& before = at[node[from - 1]];
  clock.leave = before.leave;
  clock.taken = before.taken;
  clock.waited = before.waited;
  bool is_walked = true;
  for (int i = from; i <= last; ++i) {
    auto& here = at[node[i]];
    auto& left = at[node[i - 1]];
    const Time way = ground.way(node[i - 1], node[i]);
    left.onward = here.inward = way;
    is_walked = is_walked && way < no_way;
    if (i < last) {
      is_walked = clock.go(who, ground.rules.data()[node[i]], way) && is_walked;
      here.so_far = left.so_far + way * who.each_way + clock.late + own_cost(team, node[i]);
    } else {
      if (last > 1) is_walked = clock.go_home(who, way) && is_walked;
      here.so_far = left.so_far + (last > 1 ? way * who.each_way : 0);
    }
    here.start = clock.start;
    here.leave = clock.leave;
    here.taken = clock.taken;
    here.waited = clock.waited;
  }
  return is_walked;
}

void Routes::look_back(int team) {
  if (ground_->is_timed.data()[team]) return look_back_at_delays(team);
  const auto& ground = *ground_;
  const auto& nodes = rounds_[std::size_t(team)].nodes;
  const int* node = nodes.data();
  Node* at = at_.data();
  at[node[nodes.size() - 1]].latest = ground.problem.teams.data()[team].ends;
  for (int i = int(nodes.size()) - 2; i > 0; --i) {
    auto& here = at[node[i]];
    const auto& rule = ground.rules.data()[node[i]];
    here.latest = std::min(rule.due, at[node[i + 1]].latest - here.onward - rule.service);
  }
}

bool Routes::carry_forward(int team) {
  const auto& ground = *ground_;
  const auto& who = ground.problem.teams.data()[team];
  const auto& nodes = rounds_[std::size_t(team)].nodes;
  const int* node = nodes.data();
  const int last = int(nodes.size()) - 1, measures = ground.measures;
  bool is_carried = true;
  for (int m = 0; m < measures; ++m) {
    std::int32_t load = 0, most = 0;
    for (int i = 1; i < last; ++i) load += ground.asked.data()[node[i]].deliver[std::size_t(m)];
    for (int i = 0; i <= last; ++i) {
      if (i > 0 && i < last) {
        const auto& stop = ground.asked.data()[node[i]];
        load += stop.collect[std::size_t(m)] - stop.deliver[std::size_t(m)];
        if (const int number = ground.carriage.data()[node[i]]; number != nobody) {
          const auto& carried = ground.problem.carriages.data()[number];
          load += (carried.fetch == node[i] ? 1 : -1) * carried.load[std::size_t(m)];
        }
      }
      most = i == 0 ? load : std::max(most, load);
      load_.data()[node[i] * measures + m] = load;
      most_before_.data()[node[i] * measures + m] = most;
    }
    is_carried = is_carried && most <= who.capacity[std::size_t(m)];
    for (int i = last; i >= 0; --i) {
      const auto here = load_.data()[node[i] * measures + m];
      most = i == last ? here : std::max(most, here);
      most_after_.data()[node[i] * measures + m] = most;
    }
  }
  return is_carried;
}

bool Routes::refresh(int team, int from) {
  auto& round = rounds_[std::size_t(team)];
  // Going out at all is paid at the start, so a first or last stop changes it.
  if (round.nodes.size() <= 3) from = 0;
  join(team);
  count_empty(team);
  cost_ -= round.cost;
  const bool is_walked = walk_forward(team, from);
  round.cost = at_[std::size_t(round.nodes.back())].so_far;
  cost_ += round.cost;
  look_back(team);
  return carry_forward(team) && is_walked;
}

bool Routes::fits(int team, int stop, int node) const {
  const auto& asked = ground_->asked.data()[stop];
  const auto& who = ground_->problem.teams.data()[team];
  const int measures = ground_->measures;
  for (int m = 0; m < measures; ++m) {
    const auto at = node * measures + m;
    const auto capacity = who.capacity.data()[m];
    if (most_before_.data()[at] + asked.deliver.data()[m] > capacity ||
        most_after_.data()[at] + asked.collect.data()[m] > capacity)
      return false;
  }
  return true;
}

Cost Routes::try_after(int stop, int node, Cost limit) const {
  const auto& ground = *ground_;
  const Node* at = at_.data();
  const auto& here = at[node];
  const int next = here.next, team = here.team;
  const auto& who = ground.problem.teams.data()[team];
  const auto& rule = ground.rules.data()[stop];
  const Time to_stop = ground.way(node, stop), onward = ground.way(stop, next);
  const bool is_first = ground.start_of(team) == node && !ground.is_stop(next);
  const Cost detour = is_first ? to_stop + onward : to_stop + onward - here.onward;
  Cost cost = detour * who.each_way + own_cost(team, stop);
  if (is_first) cost += who.use;
  if (cost >= limit) return limit;
  if (here.position + 1 < settled(team) || to_stop >= no_way || onward >= no_way) return limit;
  if (here.stage > rule.stage || rule.stage > at[next].stage) return limit;
  if (!ground.may_serve(team, stop) || !fits(team, stop, node)) return limit;
  const Time start = std::max(here.leave + to_stop, rule.ready);
  const bool is_plain = here.taken == ground.breaks.data()[team] && start <= rule.due &&
                        start + rule.service + onward <= at[next].latest;
  if (is_plain) return cost;
  if (!ground.is_timed.data()[team]) return limit;
  return std::min(limit, cost + time_cost(team, stop, node, to_stop, limit - cost));
}

void Routes::touch(int team) {
  if (!is_marked_ || is_changed_[std::size_t(team)]) return;
  is_changed_[std::size_t(team)] = 1;
  changed_.push_back(team);
  if (saved_count_ == saved_.size()) saved_.emplace_back();
  auto& saved = saved_[saved_count_++];
  saved.team = team;
  saved.nodes = rounds_[std::size_t(team)].nodes;
}

void Routes::put(int stop, const Spot& spot) {
  touch(spot.team);
  auto& nodes = rounds_[std::size_t(spot.team)].nodes;
  const int position = at_[std::size_t(spot.after)].position + 1;
  nodes.insert(nodes.begin() + position, stop);
  forget_left_out(stop);
  refresh(spot.team, position);
}

bool Routes::take_out(const std::vector<int>& stops) {
  std::vector<int>& teams = trial_;
  teams.clear();
  for (int stop : stops) {
    const int team = at_[std::size_t(stop)].team;
    touch(team);
    if (std::find(teams.begin(), teams.end(), team) == teams.end()) teams.push_back(team);
    leave_out(stop);
  }
  bool is_walked = true;
  for (int team : teams) {
    auto& nodes = rounds_[std::size_t(team)].nodes;
    int first = int(nodes.size());
    const auto is_gone = [&](int node) {
      return ground_->is_stop(node) && at_[std::size_t(node)].team == nobody;
    };
    for (int i = 0; i < int(nodes.size()); ++i)
      if (is_gone(nodes[std::size_t(i)])) {
        first = i;
        break;
      }
    nodes.erase(std::remove_if(nodes.begin() + first, nodes.end(), is_gone), nodes.end());
    is_walked = refresh(team, first) && is_walked;
  }
  return is_walked;
}

bool Routes::set_round(int team, const std::vector<int>& stops) {
  auto& nodes = rounds_[std::size_t(team)].nodes;
  for (int node : nodes)
    if (ground_->is_stop(node)) leave_out(node);
  nodes.assign(1, ground_->start_of(team));
  nodes.insert(nodes.end(), stops.begin(), stops.end());
  nodes.push_back(ground_->end_of(team));
  for (int stop : stops) forget_left_out(stop);
  return refresh(team, 0);
}

bool Routes::replace(int team, const std::vector<int>& stops) {
  touch(team);
  const auto& nodes = rounds_[std::size_t(team)].nodes;
  const std::vector<int> before(nodes.begin() + 1, nodes.end() - 1);
  if (set_round(team, stops)) return true;
  set_round(team, before);
  return false;
}

void Routes::mark() {
  for (int team : changed_) is_changed_[std::size_t(team)] = 0;
  changed_.clear();
  saved_count_ = 0;
  is_marked_ = true;
}

void Routes::undo() {
  for (std::size_t i = 0; i < saved_count_; ++i)
    for (int node : rounds_[std::size_t(saved_[i].team)].nodes)
      if (ground_->is_stop(node)) leave_out(node);
  for (std::size_t i = 0; i < saved_count_; ++i) {
    auto& saved = saved_[i];
    auto& nodes = rounds_[std::size_t(saved.team)].nodes;
    nodes.swap(saved.nodes);
    for (int node : nodes)
      if (ground_->is_stop(node)) forget_left_out(node);
    refresh(saved.team, 0);
  }
  mark();
}
}  // namespace rounds
