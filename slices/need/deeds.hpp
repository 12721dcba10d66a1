// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is done with a request, from somebody who answers for it to its end.
#include "need/lookups.hpp"
#include "platform/app.hpp"

namespace need {
/// Why something cannot be done.
enum class CannotFor { not_to_be_had, not_allowed, not_ours, too_dangerous, nobody_free, other };
BOOST_DESCRIBE_ENUM(CannotFor, not_to_be_had, not_allowed, not_ours, too_dangerous, nobody_free,
                    other)

struct NewDeed {
  Uuid id;
  Uuid request;
  RowRevision revision;
  Deed step = Deed::own;
  std::optional<Uuid> user;        ///< Of own: whose it is; neither: mine.
  std::optional<auth::Role> role;  ///< A team of them.
  std::optional<Instant> promised_for;
  std::optional<CannotFor> cannot_for;
  std::optional<WhyText> offer;   ///< Of cannot: what is offered instead.
  std::optional<WhyText> reason;  ///< Of what ends it.
  Instant at;                     ///< By the clock of the device.
};
BOOST_DESCRIBE_STRUCT(NewDeed, (),
                      (id, request, revision, step, user, role, promised_for, cannot_for, offer,
                       reason, at))
struct DeedKept {
  Uuid request;
  std::int64_t revision = 1;
  State state = State::asked;
  std::optional<Instant> due_at;
};
BOOST_DESCRIBE_STRUCT(DeedKept, (), (request, revision, state, due_at))
/// Refuses need.no_such_request, auth.no_such_user (user), need.id_taken (id: of another request;
/// the same twice is one), house.changed_meanwhile, as may_follow, need.not_for_owner (user, role),
/// need.promise_missing, need.promise_past and need.promise_too_far (promised_for),
/// need.cannot_for_missing, need.offer_missing, as may_close.
Result<DeedKept> add_deed(Work&, const NewDeed&);

/// What a household says of its own, on the phone `phone`.
struct HouseholdSaid {
  Uuid id, request, household, phone;
  Deed deed = Deed::confirm;  ///< confirm, decline, withdraw or not_done.
  std::string words;
  Instant at;
};
/// Refuses need.no_such_request (also of what this phone may not see), need.id_taken,
/// need.not_yours_to_say (step), as may_follow.
Result<DeedKept> say_of_own(Work&, const HouseholdSaid&);

/// The kinds of tasks by which a helper learns what to do: bring, or come; never why.
std::vector<TaskKind> errand_kinds();
/// The request is done, by who told so: of an exit whose somebody is back.
void done_by_mark(Work&, Request&, Instant at);
}  // namespace need
