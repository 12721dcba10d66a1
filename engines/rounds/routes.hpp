// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Rounds while they are worked on: what one more stop would cost, at once.
#include <vector>

#include "engines/rounds/clock.hpp"

namespace rounds {
/// Where a stop could go: after which node of which team, and what that costs.
struct Spot {
  Cost cost = never;
  int after = nobody;
  int team = nobody;
};

class Routes {
 public:
  struct alignas(64) Node {
    int team = nobody, position = 0, before = nobody, next = nobody;
    Time inward = 0, onward = 0;  ///< The ways from the node before and to the next one.
    Time leave = 0;
    Time latest = 0;  ///< Begun by then, it makes nothing late, or later; -1 before a break.
    Stage stage = Stage::clean;
    Time start = 0;
    int taken = 0;
    Time waited = 0;  ///< All along the round up to here.
    Cost so_far = 0;  ///< Of the round up to here.
  };

  /// Nobody goes anywhere but to the stops that are settled as first ones.
  explicit Routes(const Ground&);
  /// The rounds of a plan, without stops that break a rule there.
  Routes(const Ground&, const Plan&);

  const Ground& ground() const { return *ground_; }
  /// All that the rounds cost, with what is left out.
  Cost cost() const { return cost_; }
  const Node* nodes() const { return at_.data(); }
  int team_of(int node) const { return at_.data()[node].team; }
  int next(int node) const { return at_.data()[node].next; }
  int before(int node) const { return at_.data()[node].before; }
  int position(int node) const { return at_.data()[node].position; }
  Cost cost_of_round(int team) const { return rounds_[std::size_t(team)].cost; }
  /// With the start before and the end behind.
  const std::vector<int>& nodes(int team) const { return rounds_[std::size_t(team)].nodes; }
  int stops_of(int team) const { return int(nodes(team).size()) - 2; }
  /// So many nodes, the start among them, stay where they are.
  int settled(int team) const { return settled_.data()[team]; }
  const std::vector<int>& left_out() const { return left_out_; }
  bool is_empty(int team) const { return stops_of(team) == 0; }
  int used() const { return used_; }
  /// Teams of a kind that go nowhere; any of them is as good as the others.
  const std::vector<int>& empty_of(int kind) const { return empty_[std::size_t(kind)]; }
  Plan plan() const;

  /// What it costs to serve the stop after this node; never less than `limit` when it cannot be, or
  /// costs as much.
  Cost try_after(int stop, int node, Cost limit) const;
  void put(int stop, const Spot&);
  /// What a round of these nodes, start and end among them, would cost; `never` when it cannot be.
  Cost cost_of(int team, const std::vector<int>& nodes) const;
  /// The two ends of a carriage on one round of these teams, cheapest; false when they cost
  /// `limit`.
  bool put_pair(const Carriage&, const std::vector<int>& teams, Cost limit);
  /// The same when the fetching end is settled on a round already.
  bool put_bring(const Carriage&, Cost limit);
  /// Takes stops out; they are left out then. False when a round cannot be walked any more.
  bool take_out(const std::vector<int>& stops);
  /// Other stops for a team; none of them may be on another round. False when it cannot be walked;
  /// the round is then as it was.
  bool replace(int team, const std::vector<int>& stops);

  /// What two rounds would save or cost by exchanging what follows `node` against what begins with
  /// `next`, as far as the ways tell; `never` when that cannot be.
  Cost try_tails(int node, int next) const;
  /// False, and nothing is done, when one of the two could not be walked.
  bool swap_tails(int node, int next);

  /// From here on each round that changes is remembered.
  void mark();
  /// All as it was at the mark.
  void undo();
  /// Which teams have changed since the mark.
  const std::vector<int>& changed() const { return changed_; }

 private:
  /// What later services cost behind the breaks. A delay counts from the start of the round, with
  /// all that was waited up to where it comes from: waiting takes it up.
  struct Bend {
    Time late = 0;    ///< A longer delay makes this node late, or later,
    Cost each = 0;    ///< and costs that for each unit more.
    Time least = 0;   ///< The shortest such delay from here on.
    Time strict = 0;  ///< A longer one cannot be.
  };
  struct Route {
    std::vector<int> nodes;
    std::vector<Bend> bends;
    Cost cost = 0;
  };
  struct Saved {
    int team;
    std::vector<int> nodes;
  };

  void touch(int team);
  /// Reckons a round anew from a position on; false when it cannot be walked.
  bool refresh(int team, int from);
  bool walk_forward(int team, int from);
  bool carry_forward(int team);
  void look_back(int team);
  void look_back_at_delays(int team);
  void join(int team);
  void count_empty(int team);
  bool set_round(int team, const std::vector<int>& stops);
  void take_over(int team, const std::vector<int>& stops);
  Cost own_cost(int team, int stop) const;
  Cost time_cost(int team, int stop, int node, Time to_stop, Cost limit) const;
  Cost late_behind(const Node& node, Time delay, Cost limit) const;
  bool fits(int team, int stop, int node) const;
  void forget_left_out(int stop);
  void leave_out(int stop);
  bool is_carried(int team, const std::vector<int>& nodes) const;

  const Ground* ground_;
  std::vector<Node> at_;
  std::vector<Route> rounds_;
  std::vector<int> settled_;
  std::vector<std::int32_t> load_, most_before_, most_after_;  ///< node × measures
  std::vector<int> left_out_, left_out_at_;
  std::vector<std::vector<int>> empty_;  ///< For each kind.
  std::vector<int> empty_at_;
  int used_ = 0;
  Cost cost_ = 0;
  std::vector<Saved> saved_;
  std::size_t saved_count_ = 0;
  std::vector<int> changed_;
  std::vector<char> is_changed_;
  bool is_marked_ = false;
  mutable std::vector<int> trial_;
};
}  // namespace rounds
