// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What may become of a place: pure.
#include "place/changes.hpp"

namespace place {
/// Limits on decisions, with the day they hold from and where they come from.
struct ChangePolicy {
  Day since;
  const char* origin;
  std::int32_t most_days_back;   ///< So far back may a decision be dated.
  std::int32_t most_days_ahead;  ///< It is written down when it is done, so hardly ahead.
  std::size_t most_places;       ///< That one decision names.
};
/// The limits that hold on that day.
const ChangePolicy& change_policy(Day today);

/// Refuses place.day_in_future, place.day_too_far_back; field "on".
Result<void> may_date(Day on, Day today, const ChangePolicy&);
/// Refuses place.name_has_dash (labels are joined by dashes) and place.name_too_long of buildings,
/// stairwells and dwellings; field "name".
Result<void> may_be_named(Kind, std::string_view name);
/// Refuses place.is_closed.
Result<void> may_change(const Place&);
/// Refuses place.is_closed, place.detail_unknown (field "detail").
Result<void> may_have_detail(const Place&, std::string_view detail);
/// Refuses place.cannot_split unless it is an open building, stairwell or dwelling.
Result<void> may_split(const Place&);
/// Refuses place.same_place, place.cannot_merge, place.other_kind, place.is_closed,
/// place.other_compound (of buildings), place.other_building (of stairwells), place.other_stairwell
/// (of dwellings); field "joined".
Result<void> may_merge(const Place& kept, const Place& other);
/// Refuses place.is_open, place.was_merged.
Result<void> may_reopen(const Place&);
}  // namespace place
