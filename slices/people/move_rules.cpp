// SPDX-License-Identifier: Apache-2.0
#include "people/move_rules.hpp"

#include <algorithm>
#include <array>

namespace people {
namespace {
Result<void> may_change(const Stay& stay) {
  switch (stay.standing) {
    case Standing::listed:
      return {};
    case Standing::moved_out:
      return refuse(No::conflict, "people.has_moved_out");
    case Standing::dead:
      return refuse(No::conflict, "people.is_dead");
    case Standing::struck:
    case Standing::merged:
      break;
  }
  return refuse(No::conflict, "people.is_set_aside");
}
}  // namespace

const MovePolicy& move_policy(Day today) {
  static const std::array policies{
      MovePolicy{Day::first, "rule of the house, 2026-11", 10 * 366, 2 * 366, 200}};
  const auto after = std::find_if(policies.begin(), policies.end(),
                                  [&](const auto& one) { return one.since > today; });
  return *std::prev(after);
}

Result<void> may_date(Day on, Day today, const MovePolicy& policy) {
  if (on > today) return refuse(No::invalid, "people.day_in_future", "on");
  if (on < today + -policy.most_days_back)
    return refuse(No::invalid, "people.day_too_far_back", "on");
  return {};
}

Result<Stay> settle(const Stay& stay, const Uuid& household, Relation relation) {
  const bool is_back = stay.standing == Standing::moved_out;
  if (!is_back)
    if (const auto may = may_change(stay); !may) return refuse(may);
  if (!is_back && stay.household == household && stay.residence == Residence::here)
    return refuse(No::conflict, "people.lives_there_already", "household");
  auto next = stay;
  next.household = household;
  next.standing = Standing::listed;
  next.relation = relation;
  next.residence = Residence::here;
  next.back_on.reset();
  return next;
}

Result<Stay> leave(const Stay& stay, Registration registration) {
  if (const auto may = may_change(stay); !may) return refuse(may);
  auto next = stay;
  next.back_on.reset();
  if (registration == Registration::stays) {
    if (stay.registered != Registered::here)
      return refuse(No::conflict, "people.not_registered_here", "registration");
    next.residence = Residence::elsewhere;
    return next;
  }
  next.standing = Standing::moved_out;
  if (stay.registered == Registered::here) next.registered = Registered::elsewhere;
  return next;
}

Result<Stay> die(const Stay& stay) {
  if (const auto may = may_change(stay); !may) return refuse(may);
  auto next = stay;
  next.standing = Standing::dead;
  next.back_on.reset();
  return next;
}

Result<Stay> go_away(const Stay& stay, Day on, std::optional<Day> back_on,
                     const MovePolicy& policy) {
  if (const auto may = may_change(stay); !may) return refuse(may);
  if (stay.residence == Residence::elsewhere) return refuse(No::conflict, "people.lives_elsewhere");
  if (stay.residence == Residence::away) return refuse(No::conflict, "people.away_already");
  if (back_on && *back_on < on) return refuse(No::invalid, "people.back_too_early", "back_on");
  if (back_on && *back_on > on + policy.most_days_away)
    return refuse(No::invalid, "people.away_too_long", "back_on");
  auto next = stay;
  next.residence = Residence::away;
  next.back_on = back_on;
  return next;
}

Result<Stay> come_back(const Stay& stay) {
  if (const auto may = may_change(stay); !may) return refuse(may);
  if (stay.residence != Residence::away) return refuse(No::conflict, "people.not_away");
  auto next = stay;
  next.residence = Residence::here;
  next.back_on.reset();
  return next;
}

Result<Stay> register_anew(const Stay& stay, Registered registered, std::optional<Address> at,
                           Residence residence) {
  if (const auto may = may_change(stay); !may) return refuse(may);
  auto next = stay;
  next.registered = registered;
  next.registered_at = std::move(at);
  next.residence = residence;
  if (residence != Residence::away) next.back_on.reset();
  if (next == stay) return refuse(No::conflict, "people.nothing_changes");
  return next;
}

Result<Stay> relate(const Stay& stay, Relation relation) {
  if (const auto may = may_change(stay); !may) return refuse(may);
  auto next = stay;
  next.relation = relation;
  return next;
}

Relation turned(Relation relation) {
  switch (relation) {
    case Relation::spouse:
    case Relation::sibling:
    case Relation::tenant:
    case Relation::staff:
    case Relation::other:
      return relation;
    case Relation::child:
      return Relation::parent;
    case Relation::parent:
      return Relation::child;
    case Relation::grandchild:
      return Relation::grandparent;
    case Relation::grandparent:
      return Relation::grandchild;
    case Relation::head:
    case Relation::other_kin:
      break;
  }
  return Relation::other_kin;
}
}  // namespace people
