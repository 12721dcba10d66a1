// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What may go from where to where.
#include "base/described.hpp"
#include "base/result.hpp"

namespace supply {
/// Where goods can be. used, disposed, on_the_way and difference are one each in a community.
enum class AccountKind { store, post, home, team, donor, used, disposed, on_the_way, difference };
BOOST_DESCRIBE_ENUM(AccountKind, store, post, home, team, donor, used, disposed, on_the_way,
                    difference)

/// bring_back: what was issued and comes again. counter: takes another move back. differ: books
/// what a count found, by the house alone.
enum class MoveKind { receive, issue, bring_back, use, send, arrive, dispose, counter, differ };
BOOST_DESCRIBE_ENUM(MoveKind, receive, issue, bring_back, use, send, arrive, dispose, counter,
                    differ)

/// Whether a reason has to be given whatever the lines are.
bool is_reason_due(MoveKind);
/// Whether goods are kept there and counted.
bool is_shelf(AccountKind);

/// What a line says of how much is used: 1 for each that leaves the shelves for good, -1 for each
/// that comes back, 0 for others.
int use_of(AccountKind from, AccountKind to);

/// A line of a move that is not a counter-move. Refuses supply.not_that_way (no field), then
/// supply.reason_missing (no field) where something that was sent did not arrive.
Result<void> may_go(MoveKind, AccountKind from, AccountKind to, const std::string& reason);
}  // namespace supply
