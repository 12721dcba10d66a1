// SPDX-License-Identifier: Apache-2.0
#pragma once
/// duty: what happens on a shift: who came, who is missing, what is handed over, what is owed to
/// who stands there, whom to call, and the hours that they are thanked for.
#include <optional>
#include <string>
#include <vector>

#include "base/described.hpp"

struct App;
struct Work;

namespace duty {
/// Who answers the duty line at this moment; the telephone is that of the duty, for everybody.
struct OnCallName {
  std::int64_t rank = 1;
  std::string name, phone;
};
/// Who is called first first; none where nobody is on call.
std::vector<OnCallName> on_call_now(Work&);

/// Who is told when nobody sees to something: whose work it is, the staff, the head of the
/// community, the street. Slices whose alarms climb roles, not the chain of the duty line, share
/// it.
enum class Rung { team, staff, head, street };
BOOST_DESCRIBE_ENUM(Rung, team, staff, head, street)
/// The next one up; none above the street.
constexpr std::optional<Rung> above(Rung rung) {
  if (rung == Rung::street) return std::nullopt;
  return static_cast<Rung>(static_cast<int>(rung) + 1);
}

void plug(App&);
}  // namespace duty
