// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The text format of the public shift scheduling instances of Curtois and Qu (2014), and the grid
/// in which rosters for them are handed on.
#include <string>
#include <string_view>
#include <variant>

#include "engines/roster/model.hpp"

namespace roster {
/// What is wrong with a file, and where.
struct Fault {
  int line = 0;
  std::string words;
};

std::variant<Problem, Fault> read_curtois_qu(std::string_view text);

/// One row for each person, one column for each day, separated by tabs: a duty's name or nothing.
std::string write_grid(const Problem&, const Roster&);
std::variant<Roster, Fault> read_grid(const Problem&, std::string_view text);
}  // namespace roster
