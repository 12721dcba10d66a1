// SPDX-License-Identifier: Apache-2.0
#include "program/plan_roster.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>

#include "base/json.hpp"
#include "engines/roster/audit.hpp"
#include "engines/roster/curtois_qu.hpp"
#include "engines/roster/plan.hpp"
#include "engines/roster/staffing.hpp"
#include "program/commands.hpp"
#include "program/planning.hpp"

namespace program {
namespace {
/// A broken hard rule as the last line tells it; what does not apply is left out.
struct Violation {
  roster::Rule rule = roster::Rule::not_able;
  std::optional<std::string> person, duty;
  std::optional<std::int64_t> day;
  std::int64_t is = 0, allowed = 0;
};
BOOST_DESCRIBE_STRUCT(Violation, (), (rule, person, duty, day, is, allowed))

/// What all remarks of one soft rule cost together.
struct RuleCost {
  roster::Rule rule = roster::Rule::missing_people;
  std::int64_t times = 0, cost = 0;
};
BOOST_DESCRIBE_STRUCT(RuleCost, (), (rule, times, cost))

struct RosterReport {
  std::string instance;
  std::int64_t cost = 0;
  std::optional<std::int64_t> bound;
  bool feasible = false;
  std::vector<Violation> violations;
  std::vector<RuleCost> costs;
  double seconds = 0, cpu_seconds = 0;
  std::int64_t iterations = 0;
  double peak_mb = 0;
  std::uint64_t seed = 0;
  std::vector<std::vector<double>> curve;
};
BOOST_DESCRIBE_STRUCT(RosterReport, (),
                      (instance, cost, bound, feasible, violations, costs, seconds, cpu_seconds,
                       iterations, peak_mb, seed, curve))

/// The problem of the file, or 2 after saying what is wrong with it.
int read_problem(const PlanRosterOptions& wanted, const std::string& text,
                 roster::Problem& problem) {
  if (wanted.format == "curtois-qu") {
    auto read = roster::read_curtois_qu(text);
    if (const auto* fault = std::get_if<roster::Fault>(&read))
      return complain(wanted.file.string(), fault->line, fault->words);
    problem = std::move(std::get<roster::Problem>(read));
    return done;
  }
  const auto made = json::read<roster::Staffing>(text).and_then(roster::problem_of);
  if (made) {
    problem = *made;
    return done;
  }
  return complain_of(wanted.file.string(), text, made.error());
}

Violation violation_of(const roster::Problem& problem, const roster::Remark& remark) {
  Violation told{remark.rule, {}, {}, {}, remark.is, remark.allowed};
  if (remark.person >= 0) told.person = problem.people[std::size_t(remark.person)].name;
  if (remark.duty >= 0) told.duty = problem.duties[std::size_t(remark.duty)].name;
  if (remark.day >= 0) told.day = remark.day;
  return told;
}

void tell_audit(const roster::Problem& problem, const roster::Audit& audit, RosterReport& report) {
  report.cost = audit.cost;
  report.feasible = audit.hard == 0;
  for (const auto& remark : audit.remarks) {
    if (roster::is_hard(remark.rule)) report.violations.push_back(violation_of(problem, remark));
    if (remark.cost == 0) continue;
    auto found = std::find_if(report.costs.begin(), report.costs.end(),
                              [&](const RuleCost& each) { return each.rule == remark.rule; });
    if (found == report.costs.end())
      found = report.costs.insert(found, RuleCost{remark.rule, 0, 0});
    ++found->times;
    found->cost += remark.cost;
  }
}

void print_report(const RosterReport& report) {
  std::cout << report.instance << ": cost " << report.cost;
  if (report.bound) std::cout << ", no roster costs less than " << *report.bound;
  std::cout << (report.feasible ? "" : ", not all hard rules are kept") << '\n';
  for (const auto& each : report.costs)
    std::cout << "  " << described::name_of(each.rule) << ": " << each.cost << " (" << each.times
              << " times)\n";
  for (const auto& each : report.violations)
    std::cout << "  broken: " << described::name_of(each.rule) << ' ' << each.person.value_or("")
              << ' ' << each.duty.value_or("") << " day " << each.day.value_or(-1) << ": "
              << each.is << ", allowed " << each.allowed << '\n';
}

/// Plans into `made`, or reads the roster that should be checked.
int take_roster(const PlanRosterOptions& wanted, const roster::Problem& problem,
                roster::Roster& made, RosterReport& report) {
  if (!wanted.check.empty()) {
    std::string text;
    if (!take_text(wanted.check, text)) return bad_call;
    auto read = roster::read_grid(problem, text);
    if (const auto* fault = std::get_if<roster::Fault>(&read))
      return complain(wanted.check.string(), fault->line, fault->words);
    made = std::move(std::get<roster::Roster>(read));
    return done;
  }
  ClockWatch watch(wanted.seconds);
  auto outcome = roster::plan(problem, {wanted.seed, wanted.threads}, watch);
  made = std::move(outcome.roster);
  report.bound = outcome.bound;
  report.iterations = outcome.steps;
  report.seconds = watch.elapsed();
  report.curve = std::move(watch.curve);
  return done;
}
}  // namespace

int plan_roster(const PlanRosterOptions& wanted) {
  std::string text;
  if (!take_text(wanted.file, text)) return bad_call;
  roster::Problem problem;
  if (const int code = read_problem(wanted, text, problem); code != done) return code;
  RosterReport report;
  roster::Roster made;
  if (const int code = take_roster(wanted, problem, made, report); code != done) return code;
  report.instance = wanted.file.stem().string();
  report.seed = wanted.seed;
  report.cpu_seconds = planning_cpu_seconds();
  report.peak_mb = planning_peak_megabytes();
  tell_audit(problem, roster::audit(problem, made), report);
  if (!wanted.out.empty() && !write_planned(wanted.out, roster::write_grid(problem, made)))
    return bad_call;
  if (wanted.is_json) {
    std::cout << json::write(report) << '\n';
  } else {
    print_report(report);
  }
  return report.feasible ? done : refused;
}
}  // namespace program
