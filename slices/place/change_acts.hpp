// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What all decisions on places begin and end with.
#include "place/change_writer.hpp"

namespace place {
/// The place that the decision is on. Refuses place.no_such_place, house.changed_meanwhile,
/// place.day_in_future, place.day_too_far_back.
Result<Place> subject_of(Work&, const SubjectDecision&);
Result<ChangeCard> card_of(Work&, const Result<Change>&);
/// The stairwells and dwellings inside these places, at any depth.
std::vector<Place> inside_of(Work&, std::vector<Uuid> parents);
/// Persons living behind each of the community's doors that has a household.
std::unordered_map<Uuid, std::int64_t> persons_behind(Work&);
}  // namespace place
