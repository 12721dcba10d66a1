// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who is called first, second, third: pure.
#include <span>
#include <vector>

#include "base/described.hpp"
#include "base/instant.hpp"

namespace duty {
/// A time for which somebody is on call.
struct OnCallTime {
  std::int64_t rank = 1;  ///< 1 is called first.
  Instant from, until;
};

/// Which of them are on call at that moment, the first one first.
std::vector<std::size_t> chain_at(std::span<const OnCallTime>, Instant);
/// Who has an alarm after so many steps; the last one keeps it. None: nobody is on call.
std::optional<std::size_t> holder_at(std::span<const OnCallTime>, Instant, std::int64_t step);
struct Gap {
  Instant from, until;
};
BOOST_DESCRIBE_STRUCT(Gap, (), (from, until))
/// The times between the two without anybody who is called first.
std::vector<Gap> gaps_of(std::span<const OnCallTime>, Instant from, Instant until);
}  // namespace duty
