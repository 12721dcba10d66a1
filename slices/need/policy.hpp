// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about needs: each set holds from a day on and says where it is from.
#include <array>
#include <string_view>

#include "need/need.hpp"

namespace need {
/// Whose work a kind is, as long as nobody else has it.
enum class Team { staff, carer, grid_worker, volunteer };
BOOST_DESCRIBE_ENUM(Team, staff, carer, grid_worker, volunteer)
/// What a helper is told of it: to bring something, or to come; never what for.
enum class Errand { none, bring, visit };

struct KindTerms {
  Kind kind = Kind::other;
  Team team = Team::staff;
  Errand errand = Errand::none;
  std::int64_t own_ms = 0;      ///< From when it came until somebody answers for it.
  std::int64_t promise_ms = 0;  ///< From then until a time is promised.
  std::int64_t usual_ms = 0;    ///< What is offered as a promise.
  std::array<std::string_view, 5> choices{};
};

struct NeedPolicy {
  Day in_force_from;
  std::string_view source;
  std::array<KindTerms, 14> kinds;
  std::int64_t day_begins_minute = 0, day_ends_minute = 0;  ///< Nobody is disturbed outside.
  std::int64_t confirm_ms = 0;   ///< After it was done: until a second person may close it.
  std::int64_t escalate_ms = 0;  ///< An alarm that nobody has taken goes one rung up.
  std::int64_t vehicle_ms = 0;   ///< Before somebody leaves: an alarm without a vehicle.
  std::int64_t remind_ms = 0;    ///< Before a day that comes back: its trip must be made.
  std::int64_t back_ms = 0;      ///< After somebody left: late without a way back.
  std::int64_t clock_ms = 0;     ///< By which the clock of a phone may be ahead.
  std::int64_t asks_of_household = 0, asks_ms = 0;  ///< By its page; never of an emergency.
  std::int64_t longest_promise_ms = 0;

  const KindTerms& of(Kind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
};

/// The policy that holds on that day; the first one for any day before it.
const NeedPolicy& need_policy(Day);
}  // namespace need
