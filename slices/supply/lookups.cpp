// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "supply/lookups.hpp"

namespace supply {
namespace {
constexpr std::array common_kinds{AccountKind::used, AccountKind::disposed, AccountKind::on_the_way,
                                  AccountKind::difference};
}  // namespace

Uuid common_account(AccountKind kind) {
  Uuid id;
  id.bytes[6] = 0x70;  // version 7, of the first millisecond there is
  id.bytes[8] = 0x80;
  id.bytes[15] = static_cast<std::uint8_t>(static_cast<int>(kind) + 1);
  return id;
}

bool is_common(AccountKind kind) {
  return std::find(common_kinds.begin(), common_kinds.end(), kind) != common_kinds.end();
}

Named::Named(Work& work, const std::vector<Uuid>& accounts, const std::vector<Uuid>& items,
             const std::vector<Uuid>& lots) {
  for (const auto kind : common_kinds) accounts_.emplace(common_account(kind), kind);
  const auto& community = work.community();
  for (const auto& row :
       work.tx.all<Account>("where community_id = ? and id in (?*)", community, accounts))
    accounts_.emplace(row.id, row.kind);
  work.tx.each(
      "select id from supply_item where community_id = ? and id in (?*)",
      [&](const db::Row& row) { items_.emplace(row.uuid(0), true); }, community, items);
  if (!lots.empty())
    work.tx.each(
        "select id, item_id from supply_lot where community_id = ? and id in (?*)",
        [&](const db::Row& row) { lots_.emplace(row.uuid(0), row.uuid(1)); }, community, lots);
}

const AccountKind* Named::find_account(const Uuid& id) const {
  const auto found = accounts_.find(id);
  return found == accounts_.end() ? nullptr : &found->second;
}

bool Named::is_lot_of(const std::optional<Uuid>& lot, const Uuid& item) const {
  if (!lot) return true;
  const auto found = lots_.find(*lot);
  return found != lots_.end() && found->second == item;
}
}  // namespace supply
