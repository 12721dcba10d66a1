// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One row of a sheet becomes an entry.
#include <functional>

#include "people/ledger.hpp"
#include "platform/exchange/cell.hpp"

namespace people {
/// Does the row say anything in a column that is read?
bool says_something(const exchange::Row&, const LedgerSheet&);
/// What the row says in the column of the code; a merged cell is the community of all its rows.
std::string community_of(const exchange::Row&, const LedgerSheet&);

/// Reads one row after another of one sheet into the ledger's lists.
using ReadRow = std::function<void(const exchange::Row&)>;
ReadRow row_reader(Ledger&, std::size_t sheet, Day today, const IsWanted&);
}  // namespace people
