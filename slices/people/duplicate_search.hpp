// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A search for duplicates from its beginning to its end, outside of any request.
#include "people/duplicate_rows.hpp"
#include "platform/jobs/lane.hpp"
#include "platform/router/desk.hpp"

namespace people {
std::optional<DuplicateSearch> find_search(Work&, const Uuid& place);
/// The search as a page shows it: one that was cut off has failed.
SearchCard card_of(const Work&, const DuplicateSearch&);

/// Begins a search at the place of the work, in place of the one before. Refuses
/// people.search_busy, people.too_many_to_search.
Result<routing::Accepted<SearchCard>> start_search(Work&);

/// Does what start_search has begun at the place. Reads in one snapshot, compares, and writes what
/// it found; the list of the search before stands until then.
void search_through(routing::Desk&, const Actor&, const Uuid& place, const jobs::Ending&);
}  // namespace people
