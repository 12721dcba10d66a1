// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How often something may be tried from the open: counted in the database, so that every process
/// on it counts the same and a restart forgives nothing.
#include <span>
#include <string>
#include <string_view>

#include "platform/work.hpp"

namespace hands {
struct Counted {
  std::string_view kind;  ///< "wrong", "sent", "call".
  std::string text;       ///< The address or the call; kept as a blind index only.
  std::int64_t most = 0;
  std::int64_t within_ms = 0;
};

/// Seconds until another try may begin; 0 when it may now.
int seconds_to_wait(Work&, std::span<const Counted>);
/// Counts one try under each.
void count(Work&, std::span<const Counted>);
/// Refuses hands.too_many_tries with the seconds to wait.
Result<void> may_try(Work&, std::span<const Counted>);
}  // namespace hands
