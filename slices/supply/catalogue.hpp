// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Items, lots and accounts.
#include "platform/work.hpp"
#include "supply/rows.hpp"

namespace supply {
struct AccountCard {
  Uuid account;
  AccountKind kind = AccountKind::store;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AccountCard, (), (account, kind, name))
struct AccountList {
  std::vector<AccountCard> items;  ///< Stores, posts, teams and donors, by kind and name.
};
BOOST_DESCRIBE_STRUCT(AccountList, (), (items))
/// Never of homes.
Result<AccountList> list_accounts(Work&);

struct NewAccount {
  Uuid id;
  AccountKind kind = AccountKind::store;
  Text<1, 60> name;
};
BOOST_DESCRIBE_STRUCT(NewAccount, (), (id, kind, name))
struct AccountKept {
  Uuid account;
};
BOOST_DESCRIBE_STRUCT(AccountKept, (), (account))
/// The same twice applies once. Refuses supply.common_account (kind: everybody has it, or a home,
/// which a move names).
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
/// The same twice applies once. Refuses supply.no_such_item (item: also a kit),
/// supply.no_such_account (donor).
Result<LotKept> add_lot(Work&, const NewLot&);

struct NewPart {
  Uuid item;
  Whole<1, 1'000'000> amount;
};
BOOST_DESCRIBE_STRUCT(NewPart, (), (item, amount))
struct PartCard {
  Uuid item;
  std::string name, unit;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(PartCard, (), (item, name, unit, amount))
struct ItemCard {
  Uuid item;
  std::string code, name, unit, barcode;
  std::optional<std::int64_t> shelf_days;
  std::optional<std::int64_t> limit_amount, limit_days;  ///< Of a household.
  std::vector<PartCard> parts;                           ///< Of a kit.
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ItemCard, (),
                      (item, code, name, unit, barcode, shelf_days, limit_amount, limit_days, parts,
                       revision))
struct ItemCards {
  std::vector<ItemCard> items;  ///< By name.
};
BOOST_DESCRIBE_STRUCT(ItemCards, (), (items))
Result<ItemCards> list_items(Work&);

using ItemText = Text<1, 60>;
using UnitText = Text<1, 12>;
using Barcode = Text<0, 64>;
struct NewItem {
  Uuid id;
  ItemText name;
  UnitText unit;
  Barcode barcode;
  std::optional<Whole<1, 3650>> shelf_days;
  std::vector<NewPart> parts;  ///< Some: it is a kit, and goes as them.
};
BOOST_DESCRIBE_STRUCT(NewItem, (), (id, name, unit, barcode, shelf_days, parts))
struct ItemKept {
  Uuid supply_item;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ItemKept, (), (supply_item, revision))
/// The same twice applies once. Refuses supply.name_taken (name), supply.barcode_taken (barcode),
/// supply.too_many_items (no field), supply.too_many_parts (parts), supply.part_twice and
/// supply.no_such_item (parts/n/item: also a kit).
Result<ItemKept> add_item(Work&, const NewItem&);

struct ItemEdit {
  Uuid supply_item;
  Whole<1, 1'000'000'000> revision;
  ItemText name;
  Barcode barcode;
  std::optional<Whole<1, 1'000'000>> limit_amount;  ///< None: no limit.
  std::optional<Whole<1, 90>> limit_days;           ///< 7 when absent.
};
BOOST_DESCRIBE_STRUCT(ItemEdit, (),
                      (supply_item, revision, name, barcode, limit_amount, limit_days))
/// A limit holds from today; what held before stays to be read. Refuses supply.no_such_item,
/// house.changed_meanwhile (with the present one), supply.name_taken (name), supply.barcode_taken
/// (barcode).
Result<ItemKept> change_item(Work&, const ItemEdit&);

struct NoWish {};
BOOST_DESCRIBE_STRUCT(NoWish, (), ())
struct BooksOpened {
  std::int64_t items = 0, posts = 0;  ///< That are new.
};
BOOST_DESCRIBE_STRUCT(BooksOpened, (), (items, posts))
/// Gives the community what it does not have yet: the items and kits of the policy, a store, and an
/// account for each open post of the roster.
Result<BooksOpened> open_books(Work&, const NoWish&);

/// Gives the community those items of the policy that it does not have; answers how many.
std::int64_t add_seed_items(Work&);
/// The item with that code, or none.
std::optional<Item> find_item(Work&, std::string_view code);
}  // namespace supply
