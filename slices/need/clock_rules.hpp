// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What comes next with a request, and by when; who may close one: pure.
#include "duty/duty.hpp"
#include "need/policy.hpp"

namespace need {
/// What a request's clock is read from.
struct ClockFacts {
  Kind kind = Kind::other;
  State state = State::asked;
  Instant state_at;  ///< Since when it stands so; of one that was asked, when the house had it.
  std::optional<Instant> promised_for;
};
/// What did not come in time. no_trip is of what stands, no_vehicle of an exit.
enum class Cause { no_owner, no_promise, late, no_vehicle, no_trip };
BOOST_DESCRIBE_ENUM(Cause, no_owner, no_promise, late, no_vehicle, no_trip)

/// When what comes next is due: an owner, a promise, the thing itself, a word from who asked. None
/// of a closed one. Nights count like days: what waits for an owner at two in the morning may be
/// the one that cannot wait.
std::optional<Instant> due_of(const ClockFacts&, const NeedPolicy&);
/// What an alarm would be about; none where nobody is alarmed.
std::optional<Cause> cause_of(State);
/// What is offered as a promised time: the kind's usual one, and in the morning where that falls
/// into the night.
Instant usual_promise(Kind, Instant now, const NeedPolicy&);

using duty::above;
using duty::Rung;
/// Where an alarm begins: an emergency goes to the staff at once.
Rung first_rung(Kind, Cause);

/// What may be done with a request.
enum class Deed {
  own,
  promise,
  start,
  done,
  cannot,
  not_done,
  confirm,
  decline,
  withdraw,
  unreachable
};
BOOST_DESCRIBE_ENUM(Deed, own, promise, start, done, cannot, not_done, confirm, decline, withdraw,
                    unreachable)
/// Does it end the request?
constexpr bool is_closing(Deed deed) { return deed >= Deed::confirm; }

/// Refuses need.is_closed, need.is_done, need.not_done_yet and need.not_refused_yet (step).
Result<void> may_follow(State, Deed);

/// Who closes, as the rule sees them.
struct Closing {
  Deed deed = Deed::confirm;
  State state = State::done;
  Instant state_at;
  bool is_by_household = false;
  bool is_by_doer = false;  ///< The one who did it, or has it.
  bool has_reason = false;
};
/// The household closes what is theirs at any time. Of the others only a second person does: told
/// by the one who asked, or after a day in which nobody could be asked. Refuses need.not_done_yet,
/// need.second_person, need.reason_missing (reason), need.too_early (step).
Result<void> may_close(const Closing&, Instant now, const NeedPolicy&);
}  // namespace need
