// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The verdict at a gate: pure, the same here and in web/slices/gate/verdict.ts. Both are held to
/// the table verdict_cases.json.
#include "gate/gate.hpp"
#include "place/place.hpp"

namespace gate {
enum class Measured { once, again };
BOOST_DESCRIBE_ENUM(Measured, once, again)

/// Somebody at the gate, as the guard has them before the eyes. How a pass was verified is not told
/// here: only what it is worth.
struct Presented {
  Direction direction = Direction::in;
  Entrant kind = Entrant::resident;
  KnownBy known_by = KnownBy::word;
  PassState pass = PassState::none;
  bool is_confirmed = false;  ///< By the host, where one is needed.
  Mask mask = Mask::on;
  std::optional<Tenths> temperature;
  Measured measured = Measured::once;
  CodeShown code = CodeShown::none;
  std::optional<Exemption> exemption;
  bool is_emergency = false;
};
BOOST_DESCRIBE_STRUCT(Presented, (),
                      (direction, kind, known_by, pass, is_confirmed, mask, temperature, measured,
                       code, exemption, is_emergency))

/// What the gate is now.
struct GateNow {
  place::GateState state = place::GateState::open;
  std::optional<Span> hours;   ///< None: day and night.
  std::optional<Terms> terms;  ///< None: no rule set is in force.
};
BOOST_DESCRIBE_STRUCT(GateNow, (), (state, hours, terms))

/// A passage that counts for a limit; refused ones do not.
struct Before {
  Direction direction = Direction::in;
  Instant at;
  bool is_same = false;  ///< By the same pass or person, not only of the same household.
};
BOOST_DESCRIBE_STRUCT(Before, (), (direction, at, is_same))

struct Verdict {
  Answer answer = Answer::admit;
  Todo todo = Todo::nothing;
  Ground ground = Ground::open;
  std::optional<Day> next_on;  ///< When the limit lets the household out again.
  bool operator==(const Verdict&) const = default;
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (answer, todo, ground, next_on))

/// Of several rules that stand against somebody the first decides, in this order: emergency; the
/// gate; the pass; who is let in; mask; temperature; code; curfew; limit. On the way out no pass is
/// asked for; one that is shown must say who it is where ways out are limited. `before` are the
/// passages of the household and of the pass, in any order.
Verdict judge(const GateNow&, const Presented&, const std::vector<Before>& before, Instant now);

/// Minutes since midnight in China.
std::int64_t minute_of(Instant);
}  // namespace gate
