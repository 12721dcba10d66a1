// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the commands on the journal do. They read one snapshot and change nothing, so that they may
/// run beside the house that is served.
#include "program/commands.hpp"

namespace program {
struct JournalOptions {
  HouseOptions house;
  std::filesystem::path export_file;  ///< To verify, instead of a house.
  std::filesystem::path to;           ///< Of an export; standard output when empty.
  std::string community;              ///< Its id, as verify and anchor show it: only its chain.
  bool is_json = false;
};

/// Answers `refused` when a chain is broken.
int verify_journal(const JournalOptions&);
int anchor_journal(const JournalOptions&);
int export_journal(const JournalOptions&);
}  // namespace program
