// SPDX-License-Identifier: Apache-2.0
#include "program/plan_rounds.hpp"

#include <algorithm>
#include <iostream>

#include "base/json.hpp"
#include "engines/rounds/audit.hpp"
#include "engines/rounds/benchmarks.hpp"
#include "engines/rounds/errands.hpp"
#include "engines/rounds/plan.hpp"
#include "engines/rounds/why.hpp"
#include "program/commands.hpp"
#include "program/planning.hpp"

namespace program {
namespace {
/// A broken hard rule as the last line tells it; what does not apply is left out.
struct RoundViolation {
  rounds::Rule rule = rounds::Rule::no_such_stop;
  std::optional<std::string> team, stop;
  std::int64_t is = 0, allowed = 0;
};
BOOST_DESCRIBE_STRUCT(RoundViolation, (), (rule, team, stop, is, allowed))

struct ToldObstacle {
  std::string team;
  rounds::Cause cause = rounds::Cause::fits;
  std::int64_t is = 0, allowed = 0;
};
BOOST_DESCRIBE_STRUCT(ToldObstacle, (), (team, cause, is, allowed))

/// Why a stop is late, or in no round.
struct ToldWhy {
  std::string stop;
  std::optional<std::string> team, held_since;
  std::optional<std::int64_t> begins, due, earliest;
  std::int64_t stops_before = 0, way = 0, service = 0, breaks = 0;
  std::vector<ToldObstacle> others;
};
BOOST_DESCRIBE_STRUCT(ToldWhy, (),
                      (stop, team, held_since, begins, due, earliest, stops_before, way, service,
                       breaks, others))

struct RoundsReport {
  std::string instance;
  double cost = 0;
  std::optional<double> bound;
  bool feasible = false;
  std::int64_t vehicles = 0;
  std::vector<RoundViolation> violations;
  std::vector<ToldWhy> late, left_out;
  double seconds = 0, cpu_seconds = 0;
  std::int64_t iterations = 0;
  double peak_mb = 0;
  std::uint64_t seed = 0;
  std::vector<std::vector<double>> curve;
};
BOOST_DESCRIBE_STRUCT(RoundsReport, (),
                      (instance, cost, bound, feasible, vehicles, violations, late, left_out,
                       seconds, cpu_seconds, iterations, peak_mb, seed, curve))

struct PlannedVisit {
  std::string errand;
  std::int64_t arrives = 0, begins = 0, leaves = 0;
};
BOOST_DESCRIBE_STRUCT(PlannedVisit, (), (errand, arrives, begins, leaves))
struct PlannedRound {
  std::string crew;
  std::int64_t leaves = 0, back = 0;
  std::vector<PlannedVisit> visits;
  std::vector<std::int64_t> pauses_before;  ///< For each pause how many visits come before it.
};
BOOST_DESCRIBE_STRUCT(PlannedRound, (), (crew, leaves, back, visits, pauses_before))

constexpr std::size_t most_explained = 20;

bool is_own(const PlanRoundsOptions& wanted) { return wanted.format == "linli"; }

/// The problem of the file, or 2 after saying what is wrong with it.
int read_rounds(const PlanRoundsOptions& wanted, const std::string& text,
                rounds::Problem& problem) {
  if (is_own(wanted)) {
    auto made = json::read<rounds::Errands>(text).and_then(rounds::problem_of);
    if (!made) return complain_of(wanted.file.string(), text, made.error());
    problem = std::move(*made);
    return done;
  }
  const auto objective =
      wanted.objective == "vehicles" ? rounds::Objective::vehicles : rounds::Objective::distance;
  const auto edges = wanted.edges == "float" ? rounds::Edges::real : rounds::Edges::dimacs;
  auto read = wanted.format == "solomon" ? rounds::read_solomon(text, edges, objective)
                                         : rounds::read_cvrplib(text, objective);
  if (const auto* fault = std::get_if<rounds::Fault>(&read))
    return complain(wanted.file.string(), fault->line, fault->words);
  problem = std::move(std::get<rounds::Problem>(read));
  return done;
}

/// Plans into `made`, or reads the rounds that should be checked.
int take_rounds(const PlanRoundsOptions& wanted, const rounds::Problem& problem, rounds::Plan& made,
                RoundsReport& report) {
  if (!wanted.check.empty()) {
    std::string text;
    if (!take_text(wanted.check, text)) return bad_call;
    auto read = rounds::read_routes(problem, text);
    if (const auto* fault = std::get_if<rounds::Fault>(&read))
      return complain(wanted.check.string(), fault->line, fault->words);
    made = std::move(std::get<rounds::Plan>(read));
    return done;
  }
  ClockWatch watch(wanted.seconds);
  auto outcome = rounds::plan(problem, {wanted.seed, wanted.threads}, watch);
  made = std::move(outcome.plan);
  report.iterations = outcome.steps;
  report.seconds = watch.elapsed();
  report.curve = std::move(watch.curve);
  const double units = is_own(wanted) ? 1 : problem.units;
  for (auto& point : report.curve) point[1] /= units;
  return done;
}

double shown_cost(const PlanRoundsOptions& wanted, const rounds::Problem& problem,
                  const rounds::Plan& plan, const rounds::Audit& audit) {
  if (is_own(wanted)) return double(audit.cost);
  if (wanted.format == "solomon" && wanted.edges == "float")
    return std::round(rounds::true_length(problem, plan) * 100) / 100;
  return double(audit.way) / problem.units;
}

ToldWhy told_why(const rounds::Problem& problem, const rounds::Why& why) {
  const auto stop = [&](int number) { return problem.stops[std::size_t(number)].name; };
  const auto team = [&](int number) { return problem.teams[std::size_t(number)].name; };
  ToldWhy told{stop(why.stop)};
  if (why.due < rounds::no_limit) told.due = why.due;
  if (why.team != rounds::nobody) {
    told.team = team(why.team);
    told.begins = why.begins;
    if (why.earliest) told.earliest = *why.earliest;
    if (why.hold.held_since != rounds::nobody) told.held_since = stop(why.hold.held_since);
    told.stops_before = why.hold.stops;
    told.way = why.hold.way;
    told.service = why.hold.service;
    told.breaks = why.hold.breaks;
  }
  for (const auto& other : why.others)
    told.others.push_back({team(other.team), other.cause, other.is, other.allowed});
  return told;
}

void tell_rounds(const rounds::Problem& problem, const rounds::Plan& plan,
                 const rounds::Audit& audit, RoundsReport& report) {
  report.feasible = audit.hard == 0;
  report.vehicles = audit.teams;
  for (const auto& remark : audit.remarks) {
    if (rounds::is_hard(remark.rule)) {
      RoundViolation told{remark.rule, {}, {}, remark.is, remark.allowed};
      if (remark.team != rounds::nobody && std::size_t(remark.team) < problem.teams.size())
        told.team = problem.teams[std::size_t(remark.team)].name;
      if (remark.stop != rounds::nobody) told.stop = problem.stops[std::size_t(remark.stop)].name;
      report.violations.push_back(std::move(told));
    }
    auto* list =
        remark.rule == rounds::Rule::late ? &report.late
        : remark.rule == rounds::Rule::left_out || remark.rule == rounds::Rule::left_out_though_due
            ? &report.left_out
            : nullptr;
    if (list && list->size() < most_explained)
      list->push_back(told_why(problem, rounds::why(problem, plan, remark.stop)));
  }
}

std::string written_rounds(const PlanRoundsOptions& wanted, const rounds::Problem& problem,
                           const rounds::Plan& plan, const rounds::Audit& audit, double cost) {
  if (!is_own(wanted)) return rounds::write_routes(problem, plan, cost);
  std::vector<PlannedRound> all;
  for (std::size_t team = 0; team < plan.rounds.size(); ++team) {
    const auto& sheet = audit.sheets[team];
    PlannedRound round{problem.teams[team].name, sheet.leaves, sheet.back, {}, {}};
    for (const auto& visit : sheet.visits)
      round.visits.push_back(
          {problem.stops[std::size_t(visit.stop)].name, visit.arrives, visit.begins, visit.leaves});
    for (int stops : plan.rounds[team].breaks) round.pauses_before.push_back(stops);
    all.push_back(std::move(round));
  }
  return json::write(all) + '\n';
}

void print_rounds(const RoundsReport& report) {
  std::cout << report.instance << ": cost " << report.cost << ", " << report.vehicles << " teams"
            << (report.feasible ? "" : ", not all hard rules are kept") << '\n';
  for (const auto& each : report.violations)
    std::cout << "  broken: " << described::name_of(each.rule) << ' ' << each.team.value_or("")
              << ' ' << each.stop.value_or("") << ": " << each.is << ", allowed " << each.allowed
              << '\n';
  for (const auto& each : report.late)
    std::cout << "  late: " << each.stop << " by " << *each.begins - *each.due << " s, after "
              << each.stops_before << " stops since " << each.held_since.value_or("the start")
              << '\n';
  for (const auto& each : report.left_out) {
    std::cout << "  left out: " << each.stop << '\n';
    for (const auto& other : each.others)
      std::cout << "    " << other.team << ": " << described::name_of(other.cause) << '\n';
  }
}
}  // namespace

int plan_rounds(const PlanRoundsOptions& wanted) {
  std::string text;
  if (!take_text(wanted.file, text)) return bad_call;
  rounds::Problem problem;
  if (const int code = read_rounds(wanted, text, problem); code != done) return code;
  RoundsReport report;
  rounds::Plan made;
  if (const int code = take_rounds(wanted, problem, made, report); code != done) return code;
  report.instance = wanted.file.stem().string();
  report.seed = wanted.seed;
  report.cpu_seconds = planning_cpu_seconds();
  report.peak_mb = planning_peak_megabytes();
  const auto audit = rounds::audit(problem, made);
  report.cost = shown_cost(wanted, problem, made, audit);
  tell_rounds(problem, made, audit, report);
  if (!wanted.out.empty() &&
      !write_planned(wanted.out, written_rounds(wanted, problem, made, audit, report.cost)))
    return bad_call;
  if (wanted.is_json) {
    std::cout << json::write(report) << '\n';
  } else {
    print_rounds(report);
  }
  return report.feasible ? done : refused;
}
}  // namespace program
