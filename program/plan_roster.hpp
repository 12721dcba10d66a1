// SPDX-License-Identifier: Apache-2.0
#pragma once
/// `linli plan roster`: a roster from a file, by the engine alone; no house is opened.
#include <cstdint>
#include <filesystem>
#include <string>

namespace program {
struct PlanRosterOptions {
  std::filesystem::path file, out, check;
  std::string format;
  double seconds = 10;
  std::uint64_t seed = 1;
  int threads = 1;
  bool is_json = false;
};

/// 0: a roster without a broken rule; 1: none was found; 2: the file cannot be read.
int plan_roster(const PlanRosterOptions&);
}  // namespace program
