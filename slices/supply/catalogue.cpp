// SPDX-License-Identifier: Apache-2.0
#include "supply/catalogue.hpp"

#include <set>

#include "supply/lookups.hpp"
#include "supply/policy.hpp"

namespace supply {
Result<AccountKept> add_account(Work& work, const NewAccount& wanted) {
  if (is_common(wanted.kind)) return refuse(No::invalid, "supply.common_account", "kind");
  work.tx.insert_missing(
      Account{work.community(), wanted.id, wanted.kind, wanted.name.str(), wanted.holder, 1});
  work.announce("supply.account_added", {wanted.id});
  return AccountKept{wanted.id};
}

Result<LotKept> add_lot(Work& work, const NewLot& wanted) {
  std::vector<Uuid> donors;
  if (wanted.donor) donors.push_back(*wanted.donor);
  const Named named(work, donors, {wanted.item}, {});
  if (!named.has_item(wanted.item)) return refuse(No::missing, "supply.no_such_item", "item");
  if (wanted.donor) {
    const auto* kind = named.find_account(*wanted.donor);
    if (!kind || *kind != AccountKind::donor)
      return refuse(No::missing, "supply.no_such_account", "donor");
  }
  work.tx.insert_missing(Lot{work.community(), wanted.id, wanted.item, wanted.mark.str(),
                             wanted.expires_on, wanted.donor});
  work.announce("supply.lot_added", {wanted.id});
  return LotKept{wanted.id};
}

std::int64_t add_seed_items(Work& work) {
  std::set<std::string> known;
  work.tx.each(
      "select code from supply_item where community_id = ?",
      [&](const db::Row& row) { known.emplace(row.text(0)); }, work.community());
  std::vector<Item> items;
  for (const auto& one : seed_items())
    if (!known.contains(std::string(one.code)))
      items.push_back({work.community(), work.world.new_uuid(), std::string(one.code),
                       std::string(one.name), std::string(one.unit), "", one.shelf_days, 1});
  work.tx.insert_all(items);
  if (!items.empty()) work.announce("supply.items_added", {});
  return std::ssize(items);
}

std::optional<Item> find_item(Work& work, std::string_view code) {
  return work.tx.one<Item>("where community_id = ? and code = ?", work.community(),
                           std::string(code));
}
}  // namespace supply
