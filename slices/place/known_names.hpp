// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Which communities know a building, stairwell or door by a name, now or before.
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "place/place.hpp"

namespace place {
/// Notes the names of these places, all of the work's community. Whoever writes a place calls it.
void note_names(Work&, const std::vector<Place>&);

/// All communities that may have a dwelling whose label, from its beginning or from behind, begins
/// with the text; none when too many may have one for this to help.
std::optional<std::unordered_set<Uuid>> may_have_door(Work&, std::string_view label,
                                                      std::string_view label_back);
}  // namespace place
