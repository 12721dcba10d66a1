// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about gates: each set holds from a day on and says where it is from.
#include <cstdint>
#include <string_view>

#include "base/instant.hpp"

namespace gate {
struct GatePolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t usual_fever_from = 0;  ///< Tenths of a degree, where a rule set says nothing else.
  std::int64_t longest_rule_ms = 0;   ///< From the start of a rule set to its end; then anew.
  std::int64_t usual_kept_days = 0;   ///< How long passages are kept, where nothing else is said.
  std::int64_t ahead_ms = 0;          ///< How far a phone's clock may run before ours.
  std::int64_t oldest_ms = 0;         ///< How old a passage may be when it arrives.
  std::int64_t second_use_ms = 0;     ///< How far back the passages of a household are looked at.
};

/// The policy that holds on that day; the first one for any day before it.
const GatePolicy& gate_policy(Day);
}  // namespace gate
