// SPDX-License-Identifier: Apache-2.0
/// Any bytes as an instance of vehicle routing or as errands: they are refused with a line, or make
/// a problem whose plan breaks nothing but what cannot be kept, and is written and read back. The
/// first byte says as what.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "engines/rounds/audit.hpp"
#include "engines/rounds/benchmarks.hpp"
#include "engines/rounds/errands.hpp"
#include "engines/rounds/plan.hpp"

namespace {
constexpr std::size_t most_planned = 60;

void hold(bool condition) {
  if (!condition) std::abort();
}

bool is_small(const rounds::Problem& problem) {
  return problem.stops.size() <= most_planned && problem.teams.size() <= most_planned;
}

/// What a person settles may contradict the rules; nothing else may be broken by a plan.
void plan_a_little(const rounds::Problem& problem) {
  if (!is_small(problem)) return;
  rounds::StepBudget budget(64);
  const auto outcome = rounds::plan(problem, {}, budget);
  const bool is_settled = std::any_of(problem.teams.begin(), problem.teams.end(),
                                      [](const auto& team) { return !team.first.empty(); });
  for (const auto& remark : rounds::audit(problem, outcome.plan).remarks)
    hold(is_settled || !rounds::is_hard(remark.rule) ||
         remark.rule == rounds::Rule::left_out_though_due);
}

void take(std::string_view text, const std::variant<rounds::Problem, rounds::Fault>& read) {
  if (const auto* fault = std::get_if<rounds::Fault>(&read)) {
    hold(fault->line >= 0 && fault->line <= 1 + std::count(text.begin(), text.end(), '\n'));
    hold(!fault->words.empty());
    return;
  }
  const auto& problem = std::get<rounds::Problem>(read);
  if (!is_small(problem)) return;
  plan_a_little(problem);
  const auto plan = rounds::first_plan(problem);
  const auto again = rounds::read_routes(problem, rounds::write_routes(problem, plan, 0));
  hold(std::holds_alternative<rounds::Plan>(again));
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace rounds;
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
  const char kind = char(bytes[0]);
  if (kind == 's') take(text, read_solomon(text, Edges::dimacs, Objective::distance));
  if (kind == 'f') take(text, read_solomon(text, Edges::real, Objective::vehicles));
  if (kind == 'c') take(text, read_cvrplib(text, Objective::distance));
  if (kind == '{')
    if (const auto made = json::read<Errands>("{" + std::string(text)).and_then(problem_of))
      plan_a_little(*made);
  return 0;
}
