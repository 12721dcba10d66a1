// SPDX-License-Identifier: Apache-2.0
#include "place/change_rules.hpp"

#include <algorithm>
#include <array>

namespace place {
namespace {
/// What people::DoorKey takes.
constexpr std::int64_t longest_number = 20;

bool is_of_a_building(Kind kind) {
  return kind == Kind::building || kind == Kind::stairwell || kind == Kind::dwelling;
}

template <class E>
bool is_one_of(std::string_view name) {
  return described::value_of<E>(name).has_value();
}
}  // namespace

const ChangePolicy& change_policy(Day today) {
  static const std::array policies{
      ChangePolicy{Day::first, "rule of the house, 2026-11", 10 * 366, 31, 5'000}};
  const auto after = std::find_if(policies.begin(), policies.end(),
                                  [&](const auto& one) { return one.since > today; });
  return *std::prev(after);
}

Result<void> may_date(Day on, Day today, const ChangePolicy& policy) {
  if (on > today + policy.most_days_ahead) return refuse(No::invalid, "place.day_in_future", "on");
  if (on < today + -policy.most_days_back)
    return refuse(No::invalid, "place.day_too_far_back", "on");
  return {};
}

Result<void> may_be_named(Kind kind, std::string_view name) {
  if (!is_of_a_building(kind)) return {};
  if (name.find('-') != std::string_view::npos)
    return refuse(No::invalid, "place.name_has_dash", "name");
  if (count_code_points(name) > longest_number)
    return refuse(No::invalid, "place.name_too_long", "name");
  return {};
}

Result<void> may_change(const Place& place) {
  if (place.is_closed) return refuse(No::conflict, "place.is_closed", "subject");
  return {};
}

Result<void> may_have_detail(const Place& place, std::string_view detail) {
  if (const auto may = may_change(place); !may) return refuse(may);
  const bool is_known = place.kind == Kind::compound   ? is_one_of<CompoundKind>(detail)
                        : place.kind == Kind::gate     ? is_one_of<GateState>(detail)
                        : place.kind == Kind::premises ? is_one_of<PremisesKind>(detail)
                                                       : false;
  if (!is_known) return refuse(No::invalid, "place.detail_unknown", "detail");
  return {};
}

Result<void> may_split(const Place& place) {
  if (!is_of_a_building(place.kind)) return refuse(No::invalid, "place.cannot_split", "subject");
  return may_change(place);
}

Result<void> may_merge(const Place& kept, const Place& other) {
  if (kept.id == other.id) return refuse(No::invalid, "place.same_place", "joined");
  if (!is_of_a_building(kept.kind)) return refuse(No::invalid, "place.cannot_merge", "subject");
  if (kept.kind != other.kind) return refuse(No::invalid, "place.other_kind", "joined");
  if (const auto may = may_change(kept); !may) return refuse(may);
  if (other.is_closed) return refuse(No::conflict, "place.is_closed", "joined");
  if (kept.parent_id != other.parent_id)
    return refuse(No::conflict,
                  kept.kind == Kind::building    ? "place.other_compound"
                  : kept.kind == Kind::stairwell ? "place.other_building"
                                                 : "place.other_stairwell",
                  "joined");
  return {};
}

Result<void> may_reopen(const Place& place) {
  if (!place.is_closed) return refuse(No::conflict, "place.is_open", "subject");
  if (place.successor_id) return refuse(No::conflict, "place.was_merged", "subject");
  return {};
}
}  // namespace place
