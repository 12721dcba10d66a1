// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Somebody without a session shows that they belong to a household, by a fact that a stranger at
/// the door does not know.
///
/// Part of the contract of people: others include people.hpp.
#include "people/people.hpp"

namespace people {
/// The household behind a dwelling or premises, if anybody was ever listed there.
std::optional<Uuid> household_behind(Work&, const Uuid& place);
/// The same of several; a place behind which nobody was ever listed is absent.
std::unordered_map<Uuid, Uuid> households_behind(Work&, const std::vector<Uuid>& places);

/// Who is listed in the household under that name, with a phone that ends in those four digits.
/// Looks at everybody in the same way, whoever it is: the time it takes tells nothing.
std::optional<Uuid> find_proven(Work&, const Uuid& household, std::string_view name,
                                std::string_view phone_tail);
}  // namespace people
