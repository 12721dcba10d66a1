// SPDX-License-Identifier: Apache-2.0
#pragma once
/// `linli generate`: invented people by the million, into an empty house or a ledger.
#include "program/commands.hpp"

namespace program {
struct GenerateOptions {
  HouseOptions house;
  std::filesystem::path csv;  ///< Not empty: a ledger of them instead of a house.
  std::int64_t persons = 0;
  std::uint64_t seed = 1;
  std::int64_t communities = 0;  ///< 0: one for about 4,000 persons.
};
/// Answers `refused` when somebody is listed in the house already, or when it has fewer communities
/// than are wanted.
int generate(const GenerateOptions&);
}  // namespace program
