// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Items, lots and accounts.
#include "platform/work.hpp"
#include "supply/rows.hpp"

namespace supply {
struct NewAccount {
  Uuid id;
  AccountKind kind = AccountKind::store;
  Text<1, 60> name;
  std::optional<Uuid> holder;
};
BOOST_DESCRIBE_STRUCT(NewAccount, (), (id, kind, name, holder))
struct AccountKept {
  Uuid account;
};
BOOST_DESCRIBE_STRUCT(AccountKept, (), (account))
/// The same twice applies once. Refuses supply.common_account (kind: there is one already, which
/// everybody has).
Result<AccountKept> add_account(Work&, const NewAccount&);

struct NewLot {
  Uuid id, item;
  Text<0, 40> mark;
  std::optional<Day> expires_on;
  std::optional<Uuid> donor;
};
BOOST_DESCRIBE_STRUCT(NewLot, (), (id, item, mark, expires_on, donor))
struct LotKept {
  Uuid lot;
};
BOOST_DESCRIBE_STRUCT(LotKept, (), (lot))
/// The same twice applies once. Refuses supply.no_such_item (item), supply.no_such_account (donor).
Result<LotKept> add_lot(Work&, const NewLot&);

/// Gives the community those items of the policy that it does not have; answers how many.
std::int64_t add_seed_items(Work&);
/// The item with that code, or none.
std::optional<Item> find_item(Work&, std::string_view code);
}  // namespace supply
