// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Where and how a person stands, and what each decision makes of it: pure, from one stay to the
/// next.
#include "people/people.hpp"

namespace people {
/// Where and how a person stands in the register at one moment.
struct Stay {
  Uuid household;  ///< Lives there, or lived there last.
  Standing standing = Standing::listed;
  Relation relation = Relation::other;
  Residence residence = Residence::here;
  Registered registered = Registered::unknown;
  std::optional<Address> registered_at;
  std::optional<Day> back_on;
  bool operator==(const Stay&) const = default;
};
BOOST_DESCRIBE_STRUCT(Stay, (),
                      (household, standing, relation, residence, registered, registered_at,
                       back_on))

/// Limits on what may be written down, with the day they hold from and where they come from.
struct MovePolicy {
  Day since;
  const char* origin;
  std::int32_t most_days_back;  ///< So far back may a decision be dated.
  std::int32_t most_days_away;  ///< Who stays away longer has moved out.
  std::size_t most_persons;     ///< Of one decision.
};
/// The limits that hold on that day.
const MovePolicy& move_policy(Day today);

/// Refuses people.day_in_future, people.day_too_far_back; field "on".
Result<void> may_date(Day on, Day today, const MovePolicy&);

/// What becomes of the registered residence of somebody who leaves.
enum class Registration { stays, goes_along };
BOOST_DESCRIBE_ENUM(Registration, stays, goes_along)

// Each refuses people.is_dead, people.has_moved_out, people.is_set_aside for who is not listed any
// more (settle takes back who moved out), and then what is said here.

/// Lives behind this household's door from now on. Refuses people.lives_there_already.
Result<Stay> settle(const Stay&, const Uuid& household, Relation);
/// Has left the community. Who stays registered here stays listed, as living elsewhere. Refuses
/// people.not_registered_here.
Result<Stay> leave(const Stay&, Registration);
Result<Stay> die(const Stay&);
/// Is away for a time. Refuses people.away_already, people.lives_elsewhere, people.back_too_early,
/// people.away_too_long; field "back_on".
Result<Stay> go_away(const Stay&, Day on, std::optional<Day> back_on, const MovePolicy&);
/// Refuses people.not_away.
Result<Stay> come_back(const Stay&);
/// Where the person is registered, and whether they live here. Refuses people.nothing_changes.
Result<Stay> register_anew(const Stay&, Registered, std::optional<Address>, Residence);
Result<Stay> relate(const Stay&, Relation);

/// What the old head is to a new one, who was this to the old: the spouse of a spouse, the parent
/// of a child.
Relation turned(Relation);

/// A person's row takes this stay.
template <class Row>
void put_stay(Row& row, const Stay& stay) {
  row.household_id = stay.household;
  row.standing = stay.standing;
  row.relation = stay.relation;
  row.residence = stay.residence;
  row.registered = stay.registered;
  row.registered_at = stay.registered_at;
  row.back_on = stay.back_on;
}
template <class Row>
Stay stay_of(const Row& row) {
  return {row.household_id, row.standing,      row.relation, row.residence,
          row.registered,   row.registered_at, row.back_on};
}
}  // namespace people
