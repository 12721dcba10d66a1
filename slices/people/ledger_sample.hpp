// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Invented ledgers of any size for measuring and for trying the import; nobody in them exists.
#include <cstdint>
#include <string>

namespace people {
struct SampleOptions {
  std::uint64_t seed = 1;
  int persons = 10'000;
  int persons_in_home = 3;  ///< On average.
  int stairwells = 4, floors = 6,
      doors = 2;   ///< Of each building; as many buildings as are needed.
  int sheets = 1;  ///< Homes are spread over them by building.
};

/// The bytes of an XLSX ledger with a title row above its header and fifteen columns, the same for
/// the same options. Every row can be taken.
std::string sample_ledger(const SampleOptions& = {});

/// An invented resident number with a right check digit; different for each sequence below 99,000.
std::string sample_number(int year, unsigned month, unsigned day, int sequence);
}  // namespace people
