// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The life of a household, told from its decisions and from the journal.
#include "people/rows.hpp"

struct Work;

namespace people {
struct LifeQuery {
  Uuid household;
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(LifeQuery, (), (household, after, limit))
struct Life {
  std::vector<LifeEvent> items;  ///< Newest first.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(Life, (), (items, next))

/// The latest events: each decision once, and what else the journal says was changed. Looks are
/// told elsewhere.
std::vector<LifeEvent> life_of(Work&, const Household&);
/// The same page by page; noted as a look at the household. Refuses people.no_such_household.
Result<Life> list_life(Work&, const LifeQuery&);
}  // namespace people
