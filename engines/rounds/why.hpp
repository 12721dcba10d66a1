// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Why a stop is late or left out, in facts that a page can put into words.
#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "engines/rounds/model.hpp"

namespace rounds {
enum class Cause {
  fits,           ///< Nothing stands against it.
  not_its_team,   ///< It is settled on another team.
  skill_missing,  ///< The team lacks a skill.
  too_heavy,      ///< More than the team carries, even alone.
  out_of_reach,   ///< Too late, or home too late, even when it is the first and only stop.
  full,           ///< The team carries too much already.
  wrong_order,    ///< There would be a way back from waste or isolated doors to clean ones.
  no_time,        ///< Wherever it goes on this round, something is too late.
  dearer          ///< It fits, and costs more than leaving it out.
};
BOOST_DESCRIBE_ENUM(Cause, fits, not_its_team, skill_missing, too_heavy, out_of_reach, full,
                    wrong_order, no_time, dearer)

/// What keeps one team from serving the stop.
struct Obstacle {
  int team = 0;
  Cause cause = Cause::fits;
  std::int64_t is = 0, allowed = 0;  ///< Load or time, and the limit; for `dearer` the costs.
};

/// Since `held_since` (or the start of its day, when nobody) the team has not waited once: its way,
/// services and breaks from there on are why it comes as late as it does.
struct Hold {
  int held_since = nobody;
  int stops = 0;  ///< Served from there on before this one.
  Time way = 0, service = 0, breaks = 0;
};

struct Why {
  int stop = 0, team = nobody;  ///< nobody: it is left out.
  Time begins = 0, due = 0;
  std::optional<Time> earliest;  ///< If it were the first stop of its team.
  Hold hold;                     ///< Of a stop that is served.
  std::vector<Obstacle> others;  ///< For each team but its own.
};

Why why(const Problem&, const Plan&, int stop);
}  // namespace rounds
