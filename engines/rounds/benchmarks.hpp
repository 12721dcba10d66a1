// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The public formats of vehicle routing: Solomon's and Homberger's instances with time windows,
/// the instances of CVRPLIB, and the solutions in which rounds for both are handed on.
#include <string>
#include <string_view>
#include <variant>

#include "engines/rounds/model.hpp"
#include "engines/rounds/reading.hpp"

namespace rounds {
/// The lengths of Solomon's files: cut to a tenth, or to the fourth decimal and rounded up so that
/// nobody arrives too early.
enum class Edges { dimacs, real };
/// What costs: the way alone, or each vehicle more than any way.
enum class Objective { distance, vehicles };
constexpr Cost a_vehicle = 10'000'000'000;

std::variant<Problem, Fault> read_solomon(std::string_view text, Edges, Objective);
/// Only EUC_2D, one depot, rounded to whole lengths. As many teams as are ever useful.
std::variant<Problem, Fault> read_cvrplib(std::string_view text, Objective);

/// "Route #1: 4 7 1" for each team that goes out, then "Cost 27591".
std::string write_routes(const Problem&, const Plan&, double cost);
/// Routes go to the teams in their order; stops by their names.
std::variant<Plan, Fault> read_routes(const Problem&, std::string_view text);
/// The length of all ways before any rounding.
double true_length(const Problem&, const Plan&);
}  // namespace rounds
