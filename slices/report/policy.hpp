// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about letters: each set holds from a day on and says where it is from.
#include <cstdint>
#include <string_view>

#include "base/instant.hpp"

namespace report {
struct ReportPolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t codes_of_address = 0;   ///< Wrong codes from one address within `address_ms`.
  std::int64_t proofs_of_address = 0;  ///< Proofs that failed from one address, likewise.
  std::int64_t sent_of_address = 0;    ///< Reports from one address, likewise.
  std::int64_t address_ms = 0;
  std::int64_t proofs_of_door = 0;  ///< Proofs that failed at one door within `door_ms`.
  std::int64_t looks_of_door = 0;   ///< How often a letter may be opened, likewise.
  std::int64_t sent_of_door = 0;    ///< Reports of one door, likewise.
  std::int64_t door_ms = 0;
  std::int64_t letters_at_once = 0;  ///< That one print may hold.
  std::int64_t newcomers = 0;        ///< That one report may bring.
};

/// The policy that holds on that day; the first one for any day before it.
const ReportPolicy& report_policy(Day);
}  // namespace report
