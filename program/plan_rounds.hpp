// SPDX-License-Identifier: Apache-2.0
#pragma once
/// `linli plan rounds`: rounds from a file, by the engine alone; no house is opened.
#include <cstdint>
#include <filesystem>
#include <string>

namespace program {
struct PlanRoundsOptions {
  std::filesystem::path file, out, check;
  std::string format, objective = "distance", edges = "dimacs";
  double seconds = 10;
  std::uint64_t seed = 1;
  int threads = 1;
  bool is_json = false;
};

/// 0: rounds without a broken rule; 1: none were found; 2: the file cannot be read.
int plan_rounds(const PlanRoundsOptions&);
}  // namespace program
