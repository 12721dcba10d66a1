// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a day's rounds are asked to be: plain structs that every reader fills and every search
/// takes. Indices, not names, tie the parts together. Times and ways count in one unit, seconds in
/// a community, parts of a length in the public instances.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

namespace rounds {
using Cost = std::int64_t;
using Time = std::int32_t;
constexpr Time no_limit = 1'000'000'000;
constexpr Time no_way = 500'000'000;       ///< This long, and longer, is no way at all.
constexpr Cost never = 1'000'000'000'000;  ///< What it costs to leave out what must be served.
constexpr int nobody = -1;

/// Amounts in up to four measures that a team carries: pieces, grams, litres, bags.
constexpr int most_measures = 4;
using Load = std::array<std::int32_t, most_measures>;

/// A round goes from one to the next and never back.
enum class Stage { clean, isolated, waste };

/// How lengths between coordinates are rounded.
enum class Rounding { nearest, down, up };

/// A building, gate or store: one spot on the map.
struct Site {
  double x = 0, y = 0;
  Time a_floor = 0;                         ///< By the stairs.
  Time lift_wait = no_way, lift_floor = 0;  ///< no_way: there is none.
  Time a_door = 0;                          ///< From one door to the next on a floor.
};

/// Where somebody stands: a door of a site.
struct Place {
  int site = 0, floor = 0, door = 0;
};

/// The time between two sites that the coordinates do not tell.
struct Way {
  int from = 0, to = 0;
  Time time = 0;
};

struct Stop {
  std::string name;
  int place = 0;
  Time ready = 0, due = no_limit;  ///< Within which the service begins.
  Time service = 0;
  Cost late = 0;             ///< For each unit of time after `due`; 0: it is never late.
  Load deliver{};            ///< On board from the start of the round.
  Load collect{};            ///< On board to the end of the round.
  std::uint64_t skills = 0;  ///< The team has all of them.
  Stage stage = Stage::clean;
  Cost left_out = never;
  int team = nobody;        ///< Settled: this team, if any.
  int usual_team = nobody;  ///< Another costs `other_team`.
  Cost other_team = 0;
};

/// What is fetched at one stop and brought to another, later on the same round.
struct Carriage {
  int fetch = 0, bring = 0;
  Load load{};
};

/// A pause that begins within [earliest, latest], unless the team is back before.
struct Break {
  Time earliest = 0, latest = 0, length = 0;
};

struct Team {
  std::string name;
  int start = 0, end = 0;  ///< Places.
  Time begins = 0, ends = no_limit;
  Load capacity{};
  std::uint64_t skills = 0;
  Cost use = 0;               ///< For going out at all.
  Cost each_way = 1;          ///< For each unit of time on the way.
  std::vector<Break> breaks;  ///< One after the other.
  std::vector<int> first;     ///< Settled: these stops first, in this order.
};

struct Problem {
  std::vector<Site> sites;
  std::vector<Place> places;
  std::vector<Way> ways;  ///< Both directions each apart; the last one counts.
  std::vector<Stop> stops;
  std::vector<Carriage> carriages;
  std::vector<Team> teams;
  int measures = 1;
  Rounding rounding = Rounding::nearest;
  double units = 1;  ///< Of time for one unit of length.
};

/// One team's stops in their order; before which of them it takes its breaks.
struct Round {
  std::vector<int> stops;
  std::vector<int> breaks;  ///< For each break taken how many stops come before it.
  bool operator==(const Round&) const = default;
};

/// A round for each team. Stops in none of them are left out.
struct Plan {
  std::vector<Round> rounds;
  bool operator==(const Plan&) const = default;
};
}  // namespace rounds
