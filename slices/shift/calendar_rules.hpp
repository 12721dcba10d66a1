// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Turns as a calendar (RFC 5545): pure. It has no words of any language, only names that people
/// gave.
#include <string>

#include "base/id.hpp"
#include "base/instant.hpp"

#include <vector>

namespace shift {
struct CalendarEvent {
  Uuid id;  ///< The same as long as the turn is.
  Instant from, until, changed_at;
  std::int64_t sequence = 0;
  std::string summary, location;
  enum class State { confirmed, cancelled } state = State::confirmed;
  enum class Busy { yes, no } busy = Busy::yes;
};
/// CRLF, lines of no more than 75 bytes, times by the clock in Shanghai.
std::string calendar_text(const std::string& name, const std::vector<CalendarEvent>&);
}  // namespace shift
