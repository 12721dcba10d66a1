// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A problem made ready for the search: times, neighbours, who may serve whom.
///
/// Nodes are numbered: first the stops, then a start and an end for each team.
#include <vector>

#include "engines/rounds/ways.hpp"

namespace rounds {
/// A neighbour and how long the way to it is.
struct Near {
  int stop;
  Time way;
};

struct Ground {
  explicit Ground(const Problem&);

  int start_of(int team) const { return stops + 2 * team; }
  int end_of(int team) const { return stops + 2 * team + 1; }
  bool is_stop(int node) const { return node < stops; }
  int place_of(int node) const { return place.data()[node]; }
  Time way(int from, int to) const { return ways(place.data()[from], place.data()[to]); }
  /// Skills and settled teams let this team serve the stop.
  bool may_serve(int team, int stop) const {
    const auto& who = rules.data()[stop];
    return (who.team == nobody || who.team == team) &&
           (who.skills & ~team_skills.data()[team]) == 0;
  }
  const Near* near_begin(int stop) const { return near.data() + std::size_t(stop) * near_count; }

  /// What of a stop the search asks for again and again.
  struct Rule {
    Time ready, due, service;
    int team, usual_team;
    Cost late, other_team, left_out;
    std::uint64_t skills;
    Stage stage;
  };

  /// What a stop brings on board or takes off.
  struct Asked {
    Load deliver, collect;
  };

  const Problem& problem;
  int stops, teams, measures;
  Ways ways;
  std::vector<int> place;
  std::vector<Rule> rules;  ///< For each stop.
  std::vector<Asked> asked;
  std::vector<std::uint64_t> team_skills;
  std::vector<int> partner;  ///< The other end of a carriage, or nobody.
  std::vector<int> carriage;
  std::vector<int> kind;  ///< Teams with the same kind differ in their names only.
  int kinds = 0;
  std::size_t near_count = 0;
  std::vector<Near> near;      ///< For each stop, the nearest first.
  std::vector<char> is_timed;  ///< For each team: breaks or lateness need a walk along the round.
  std::vector<int> breaks;     ///< For each team how many.
  bool has_windows = false, has_optional = false, has_stages = false;
  Cost least_each_way = 0;  ///< Of a team, when ways are as long back; else 0.

 private:
  void find_partners();
  void find_kinds();
  void find_near();
  void fill_near(int stop, std::vector<Near>& found);
  double remoteness(int from, int to, Time way) const;
};
}  // namespace rounds
