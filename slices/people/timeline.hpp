// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The life of a household, told from its decisions and from the journal.
#include "people/rows.hpp"

struct Work;

namespace people {
/// The latest events, newest first: each decision once, and what else the journal says was done.
std::vector<LifeEvent> life_of(Work&, const Household&);
}  // namespace people
