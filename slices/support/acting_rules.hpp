// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who acts in a role at this moment: pure.
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/described.hpp"
#include "base/id.hpp"

namespace support {
/// How somebody stands at this moment.
/// gone: does not help any more. away: today, or on leave. off_hours: not at this hour.
enum class Ready { gone, away, off_hours, here };
BOOST_DESCRIBE_ENUM(Ready, gone, away, off_hours, here)

/// Whom to take for one role.
struct Candidates {
  std::optional<Uuid> assigned;
  std::optional<Uuid> stands_in;  ///< Whom who is assigned has handed over to for a time.
  std::span<const Uuid> ranked;   ///< The template's, who acts first first.
};
struct Acting {
  std::optional<Uuid> hand;  ///< None: everybody is away, or nobody is named.
  bool is_stand_in = false;
  bool is_off_hours = false;
};
/// The first who is here: of who is assigned, whom they handed over to, and the template's by rank.
/// Where nobody is at this hour, the first who is not away today: a night without anybody's hours
/// does not make a role vacant. One of whom nothing is known is gone.
Acting acting_of(const Candidates&, const std::unordered_map<Uuid, Ready>&);
}  // namespace support
