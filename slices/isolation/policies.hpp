// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Versions of policies: which there are, whom a new one would touch, and adding one.
#include "isolation/lookups.hpp"

namespace routing {
class Desk;
}

namespace isolation {
struct PolicyCard {
  std::string profile, title;
  OrderKind kind = OrderKind::home_isolation;
  std::int64_t version = 1;
  Day from_on;
  std::string source;
  std::string made_by;  ///< "" of one that came with the program.
  Running running = Running::keep;
  bool is_in_force = false;
  Terms terms;
  std::int64_t orders = 0;  ///< In force, that follow this version.
};
BOOST_DESCRIBE_STRUCT(PolicyCard, (),
                      (profile, title, kind, version, from_on, source, made_by, running,
                       is_in_force, terms, orders))
struct PolicyList {
  Day today;
  std::vector<PolicyCard> items;  ///< By profile and kind, the newest version first.
};
BOOST_DESCRIBE_STRUCT(PolicyList, (), (today, items))
Result<PolicyList> list_policies(Work&);

struct NewPolicy {
  Uuid id;
  Text<1, 40> profile;  ///< Small letters, digits and "_"; one that is not known begins with 1.
  OrderKind kind = OrderKind::home_isolation;
  Text<1, 60> title;
  Day from_on;
  Text<1, 300> ground;  ///< What it stands on: the number of the notice.
  Running running = Running::keep;
  Terms terms;
};
BOOST_DESCRIBE_STRUCT(NewPolicy, (), (id, profile, kind, title, from_on, ground, running, terms))

/// What the terms have against each other. Pure. Refuses isolation.bad_profile (profile), and under
/// terms/… isolation.nothing_chosen (starts, ordered_by), isolation.too_many (a list of more than
/// 30), isolation.test_after_end (test_days), isolation.tests_without_day (last_day_tests).
Result<void> may_be_policy(const NewPolicy&);

/// One order as it is and as it would be.
struct TouchedOrder {
  Uuid order;
  std::string name, door;
  Instant ends_before, ends_after;
  std::vector<Day> tests_before, tests_after;
  bool has_other_rhythm = false;
  bool is_end_set = false;  ///< By a decision: its end stays.
};
BOOST_DESCRIBE_STRUCT(TouchedOrder, (),
                      (order, name, door, ends_before, ends_after, tests_before, tests_after,
                       has_other_rhythm, is_end_set))
struct PolicyPreview {
  static constexpr bool is_kept = false;
  std::int64_t followers = 0;  ///< Orders in force of that profile and kind.
  std::int64_t touched = 0;    ///< Of those, whose end, tests or rhythm would change.
  std::int64_t later = 0, earlier = 0;
  std::int64_t over_at_once = 0;    ///< Their days would be over already.
  std::vector<TouchedOrder> items;  ///< At most 100; those that end later first.
};
BOOST_DESCRIBE_STRUCT(PolicyPreview, (), (followers, touched, later, earlier, over_at_once, items))
/// Whom it would touch if orders that run followed it; writes nothing. Noted as a look. Refuses
/// what may_be_policy does.
Result<PolicyPreview> preview_policy(Work&, const NewPolicy&);

struct PolicyKept {
  Uuid policy;
  std::int64_t version = 1;
  std::int64_t touched = 0;  ///< As preview_policy counts them now.
};
BOOST_DESCRIBE_STRUCT(PolicyKept, (), (policy, version, touched))
/// The next version, from a day on. No version is ever edited. Refuses isolation.id_taken (id: of
/// another one), what may_be_policy does, isolation.policy_in_past (from_on),
/// isolation.policy_before_other (from_on: a later version begins earlier or on that day),
/// isolation.too_many_versions.
Result<PolicyKept> add_policy(Work&, const NewPolicy&);

/// Lets orders that run follow the versions whose day has come, some hundred in each transaction.
/// An end that a decision has set stays.
void begin_versions(routing::Desk&);
}  // namespace isolation
