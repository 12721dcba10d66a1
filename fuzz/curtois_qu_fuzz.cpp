// SPDX-License-Identifier: Apache-2.0
/// Any bytes as a shift scheduling instance: they are refused with a line, or make a problem whose
/// empty roster is written and read back as the same.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "engines/roster/audit.hpp"
#include "engines/roster/curtois_qu.hpp"

namespace {
void hold(bool condition) {
  if (!condition) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto read = roster::read_curtois_qu(text);
  if (const auto* fault = std::get_if<roster::Fault>(&read)) {
    hold(fault->line >= 0 && fault->line <= 1 + std::count(text.begin(), text.end(), '\n'));
    hold(!fault->words.empty());
    return 0;
  }
  const auto& problem = std::get<roster::Problem>(read);
  const roster::Roster empty(problem.people.size(), problem.days);
  const auto again = roster::read_grid(problem, roster::write_grid(problem, empty));
  hold(std::holds_alternative<roster::Roster>(again) && std::get<roster::Roster>(again) == empty);
  hold(roster::audit(problem, empty).cost >= 0);
  return 0;
}
