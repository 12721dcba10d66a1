// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who needs a hand without having to stay at home: what is agreed, and who has a key.
#include "care/lookups.hpp"

namespace care {
using Whom = Text<1, 80>;
struct NewPlan {
  Uuid id;
  Uuid need;  ///< Of the register; its kind gives the rhythm.
  std::optional<Private<Whom>> key_with, at_any_hour;
};
BOOST_DESCRIBE_STRUCT(NewPlan, (), (id, need, key_with, at_any_hour))
struct PlanKept {
  Uuid care_plan;
  std::int64_t revision = 1;
  std::optional<Instant> next_at, ended_at;
};
BOOST_DESCRIBE_STRUCT(PlanKept, (), (care_plan, revision, next_at, ended_at))
/// Somebody calls and visits from today on. The same one twice is one. Refuses care.id_taken (id),
/// care.no_such_need (need), people.need_has_ended (need), people.no_such_person (need: not listed
/// any more), care.planned_already (need).
Result<PlanKept> add_plan(Work&, const NewPlan&);

struct PlanEnd {
  Uuid care_plan;
  Whole<1, 1'000'000'000> revision;
};
BOOST_DESCRIBE_STRUCT(PlanEnd, (), (care_plan, revision))
/// Refuses care.no_such_plan, house.changed_meanwhile (with how it stands).
Result<PlanKept> end_plan(Work&, const PlanEnd&);

struct PlanLine {
  Uuid care_plan, person, household;
  std::string name, door, compound_name;
  people::NeedKind kind = people::NeedKind::lives_alone;
  std::int64_t call_every = 0, visit_every = 0;
  std::optional<Instant> next_at, reached_at;
  bool is_late = false;  ///< A call or a visit is unnoticed or unreached.
  bool is_worried = false;
  bool has_key = false;  ///< Somebody is known to have one.
  std::string owner_name;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(PlanLine, (),
                      (care_plan, person, household, name, door, compound_name, kind, call_every,
                       visit_every, next_at, reached_at, is_late, is_worried, has_key, owner_name,
                       revision))
/// Somebody whose need has no plan.
struct Unplanned {
  Uuid need, person, household;
  std::string name, door, compound_name;
  people::NeedKind kind = people::NeedKind::lives_alone;
};
BOOST_DESCRIBE_STRUCT(Unplanned, (), (need, person, household, name, door, compound_name, kind))
struct PlanList {
  static constexpr bool is_kept = false;
  Instant now;
  std::vector<PlanLine> items;       ///< The late first, then in walking order; at most 500.
  std::vector<Unplanned> unplanned;  ///< In walking order; at most 200.
};
BOOST_DESCRIBE_STRUCT(PlanList, (), (now, items, unplanned))
/// Noted as a look.
Result<PlanList> list_plans(Work&);

std::optional<Plan> find_plan(Work&, const Uuid& id);
}  // namespace care
