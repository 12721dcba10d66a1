// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the commands on one person's data do: show it all, destroy it with a certificate; and what
/// removes rows whose time is over.
#include "program/commands.hpp"

namespace program {
struct PersonOptions {
  HouseOptions house;
  std::string person;        ///< Its id.
  std::string purpose;       ///< Why; stands in the journal.
  std::filesystem::path to;  ///< A file (show) or folder (erase).
  bool is_json = false;
};

/// Writes everything that is held on the person as JSON. Answers `refused` when nobody has that id.
int export_person(const PersonOptions&);
/// Answers `refused` when nobody has that id, or when something of the person was still found.
int erase_person(const PersonOptions&);

int run_retention(const HouseOptions&, bool is_json);
int show_retention_rules(bool is_json);
}  // namespace program
