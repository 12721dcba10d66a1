// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/benchmarks.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

namespace rounds {
namespace {
using reading::Lines;
using reading::Wrong;
constexpr int most_vehicles = 20'000;

template <class Read>
std::variant<Problem, Fault> caught(std::string_view text, Read read) {
  Lines lines(text);
  try {
    return read(lines);
  } catch (const Wrong& wrong) {
    return Fault{lines.number(), wrong.words};
  }
}

void add_site(Problem& problem, double x, double y) {
  problem.places.push_back({int(problem.sites.size()), 0, 0});
  problem.sites.push_back({x, y});
}

void add_teams(Problem& problem, int count, int capacity, Time ends, Objective objective) {
  Team team;
  team.capacity[0] = capacity;
  team.ends = ends;
  team.use = objective == Objective::vehicles ? a_vehicle : 0;
  for (int i = 0; i < count; ++i) {
    team.name = std::to_string(i + 1);
    problem.teams.push_back(team);
  }
}

/// The line under NUMBER CAPACITY.
std::pair<int, int> read_fleet(Lines& lines) {
  lines.want("the name");
  lines.want("VEHICLE");
  if (lines.words()[0] != "VEHICLE") throw Wrong{"expected VEHICLE"};
  lines.want("NUMBER CAPACITY");
  if (lines.words()[0] != "NUMBER") throw Wrong{"expected NUMBER CAPACITY"};
  lines.want("the number and the capacity of vehicles");
  if (lines.words().size() != 2) throw Wrong{"expected a number and a capacity"};
  return {reading::whole_of(lines.words()[0], 1, most_vehicles),
          reading::whole_of(lines.words()[1], 0, reading::most_amount)};
}

Problem solomon_of(Lines& lines, Edges edges, Objective objective) {
  const auto [vehicles, capacity] = read_fleet(lines);
  lines.want("CUSTOMER");
  if (lines.words()[0] != "CUSTOMER") throw Wrong{"expected CUSTOMER"};
  lines.want("the heads of the columns");
  if (lines.words()[0] != "CUST") throw Wrong{"expected CUST NO."};
  Problem problem;
  problem.units = edges == Edges::dimacs ? 10 : 10'000;
  problem.rounding = edges == Edges::dimacs ? Rounding::down : Rounding::up;
  const auto time = [&](std::string_view text) {
    return Time(std::llround(reading::real_of(text, 0, reading::most_time) * problem.units));
  };
  Time closes = 0;
  for (int number = 0; lines.next(); ++number) {
    const auto& words = lines.words();
    if (words.size() != 7)
      throw Wrong{"expected seven columns, found " + std::to_string(words.size())};
    if (number > reading::most_stops) throw Wrong{"too many customers"};
    if (reading::whole_of(words[0], 0, reading::most_stops) != number)
      throw Wrong{"customers are numbered from 0 on"};
    constexpr auto far = reading::most_coordinate;
    add_site(problem, reading::real_of(words[1], -far, far), reading::real_of(words[2], -far, far));
    Stop stop;
    stop.name = std::to_string(number);
    stop.place = number;
    stop.deliver[0] = reading::whole_of(words[3], 0, reading::most_amount);
    stop.ready = time(words[4]);
    stop.due = time(words[5]);
    stop.service = time(words[6]);
    if (number == 0) closes = stop.due;
    if (number > 0) problem.stops.push_back(std::move(stop));
  }
  if (problem.sites.empty()) throw Wrong{"the depot is missing"};
  add_teams(problem, std::min(vehicles, std::max(1, int(problem.stops.size()))), capacity, closes,
            objective);
  return problem;
}

/// KEY : value, however the blanks stand.
std::pair<std::string_view, std::string_view> key_and_value(std::string_view line) {
  const auto trimmed = [](std::string_view text) {
    constexpr std::string_view blanks = " \t\r\v\f";
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return std::string_view{};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
  };
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return {trimmed(line), {}};
  return {trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1))};
}

class CvrplibReader {
 public:
  CvrplibReader(Lines& lines, Objective objective) : lines_(lines), objective_(objective) {}

  Problem read() {
    bool is_open = true;
    while (is_open && lines_.next()) {
      const auto [key, value] = key_and_value(lines_.whole());
      is_open = key != "EOF";
      if (is_open) take(key, value);
    }
    if (points_.empty() || demands_.empty()) throw Wrong{"coordinates or demands are missing"};
    if (capacity_ < 0) throw Wrong{"CAPACITY is missing"};
    return made();
  }

 private:
  void take(std::string_view key, std::string_view value) {
    if (key == "DIMENSION") {
      dimension_ = reading::whole_of(value, 1, reading::most_stops);
    } else if (key == "CAPACITY") {
      capacity_ = reading::whole_of(value, 0, reading::most_amount);
    } else if (key == "EDGE_WEIGHT_TYPE") {
      if (value != "EUC_2D") throw Wrong{"only EUC_2D is read"};
    } else if (key == "TYPE") {
      if (value != "CVRP") throw Wrong{"only CVRP is read"};
    } else if (key == "NODE_COORD_SECTION") {
      read_points();
    } else if (key == "DEMAND_SECTION") {
      read_demands();
    } else if (key == "DEPOT_SECTION") {
      read_depot();
    } else if (key != "NAME" && key != "COMMENT") {
      throw Wrong{"'" + std::string(key.substr(0, 40)) + "' is not understood"};
    }
  }
  int node_of(std::string_view word) const {
    if (dimension_ == 0) throw Wrong{"DIMENSION must come before"};
    return reading::whole_of(word, 1, dimension_);
  }
  void want_words(std::size_t count) const {
    if (lines_.words().size() != count)
      throw Wrong{"expected " + std::to_string(count) + " numbers"};
  }
  void read_points() {
    if (dimension_ == 0) throw Wrong{"DIMENSION must come before"};
    if (!points_.empty()) throw Wrong{"coordinates are given twice"};
    constexpr auto far = reading::most_coordinate;
    for (int i = 0; i < dimension_; ++i) {
      lines_.want("a coordinate");
      want_words(3);
      if (node_of(lines_.words()[0]) != i + 1) throw Wrong{"nodes are numbered from 1 on"};
      points_.push_back({reading::real_of(lines_.words()[1], -far, far),
                         reading::real_of(lines_.words()[2], -far, far)});
    }
  }
  void read_demands() {
    if (dimension_ == 0) throw Wrong{"DIMENSION must come before"};
    if (!demands_.empty()) throw Wrong{"demands are given twice"};
    for (int i = 0; i < dimension_; ++i) {
      lines_.want("a demand");
      want_words(2);
      if (node_of(lines_.words()[0]) != i + 1) throw Wrong{"nodes are numbered from 1 on"};
      demands_.push_back(reading::whole_of(lines_.words()[1], 0, reading::most_amount));
    }
  }
  void read_depot() {
    lines_.want("the depot");
    want_words(1);
    if (node_of(lines_.words()[0]) != 1) throw Wrong{"the depot must be node 1"};
    lines_.want("-1 behind the depot");
    if (lines_.words()[0] != "-1") throw Wrong{"only one depot is read"};
  }

  Problem made() const {
    Problem problem;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      add_site(problem, points_[i].first, points_[i].second);
      if (i == 0) continue;
      if (demands_[i] > capacity_)
        throw Wrong{"no vehicle can carry the demand of node " + std::to_string(i + 1)};
      Stop stop;
      stop.name = std::to_string(i);
      stop.place = int(i);
      stop.deliver[0] = demands_[i];
      sum += demands_[i];
      problem.stops.push_back(std::move(stop));
    }
    const auto least = capacity_ > 0 ? (sum + capacity_ - 1) / capacity_ : 1;
    const auto teams = std::clamp<std::int64_t>(2 * least + 20, 1,
                                                std::max<std::int64_t>(1, int(points_.size()) - 1));
    add_teams(problem, int(teams), capacity_, no_limit, objective_);
    return problem;
  }

  Lines& lines_;
  Objective objective_;
  int dimension_ = 0, capacity_ = -1;
  std::vector<std::pair<double, double>> points_;
  std::vector<int> demands_;
};
}  // namespace

std::variant<Problem, Fault> read_solomon(std::string_view text, Edges edges, Objective objective) {
  return caught(text, [&](Lines& lines) { return solomon_of(lines, edges, objective); });
}

std::variant<Problem, Fault> read_cvrplib(std::string_view text, Objective objective) {
  return caught(text, [&](Lines& lines) { return CvrplibReader(lines, objective).read(); });
}

std::string write_routes(const Problem& problem, const Plan& plan, double cost) {
  std::string text;
  int number = 0;
  for (const auto& round : plan.rounds) {
    if (round.stops.empty()) continue;
    text += "Route #" + std::to_string(++number) + ":";
    for (int stop : round.stops) text += " " + problem.stops[std::size_t(stop)].name;
    text += "\n";
  }
  char shown[40];
  std::snprintf(shown, sizeof shown, "%.10g", cost);
  return text + "Cost " + shown + "\n";
}

std::variant<Plan, Fault> read_routes(const Problem& problem, std::string_view text) {
  std::map<std::string_view, int> stops;
  for (std::size_t i = 0; i < problem.stops.size(); ++i) stops[problem.stops[i].name] = int(i);
  Plan plan;
  Lines lines(text);
  while (lines.next()) {
    if (lines.words()[0] != "Route") continue;
    if (plan.rounds.size() == problem.teams.size())
      return Fault{lines.number(), "more routes than vehicles"};
    const auto colon = lines.whole().find(':');
    if (colon == std::string_view::npos) return Fault{lines.number(), "expected Route #1: stops"};
    Lines rest(lines.whole().substr(colon + 1));
    Round round;
    if (rest.next())
      for (auto word : rest.words()) {
        const auto found = stops.find(word);
        if (found == stops.end())
          return Fault{lines.number(), "unknown stop '" + std::string(word.substr(0, 40)) + "'"};
        round.stops.push_back(found->second);
      }
    plan.rounds.push_back(std::move(round));
  }
  plan.rounds.resize(problem.teams.size());
  return plan;
}

double true_length(const Problem& problem, const Plan& plan) {
  const auto site = [&](int place) -> const Site& {
    return problem.sites[std::size_t(problem.places[std::size_t(place)].site)];
  };
  double length = 0;
  for (std::size_t team = 0; team < plan.rounds.size(); ++team) {
    const auto& stops = plan.rounds[team].stops;
    if (stops.empty()) continue;
    int here = problem.teams[team].start;
    const auto go = [&](int to) {
      length += std::hypot(site(here).x - site(to).x, site(here).y - site(to).y);
      here = to;
    };
    for (int stop : stops) go(problem.stops[std::size_t(stop)].place);
    go(problem.teams[team].end);
  }
  return length;
}
}  // namespace rounds
