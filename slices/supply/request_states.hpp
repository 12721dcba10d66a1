// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What moves make of the requests that they answer.
#include <set>

#include "platform/work.hpp"
#include "supply/rows.hpp"

namespace supply {
/// Those of these that are there.
std::set<Uuid> requests_known(Work&, const std::set<Uuid>& ids);
/// Of moves that were booked: what was sent for a request is sent, what was issued or arrived has
/// arrived, and what is taken back is picked again. In a few statements, however many there are.
void follow_requests(Work&, const std::vector<Move>&);
}  // namespace supply
