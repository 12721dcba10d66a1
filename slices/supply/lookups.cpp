// SPDX-License-Identifier: Apache-2.0
#include "supply/lookups.hpp"

#include <algorithm>
#include <array>

#include "people/people.hpp"

namespace supply {
namespace {
constexpr std::array common_kinds{AccountKind::used, AccountKind::disposed, AccountKind::on_the_way,
                                  AccountKind::difference};
constexpr std::int64_t most_items = 1'000;
}  // namespace

using enum auth::Role;
auth::Right moves_supplies() { return auth::may(guard, volunteer, community_staff); }
auth::Right keeps_supplies() { return auth::may(community_staff); }
auth::Right sees_supplies() { return auth::may(community_staff, command); }

tl::unexpected<Refusal> changed_meanwhile(std::string current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = std::move(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}

std::unordered_map<Uuid, Item> items_of(Work& work) {
  std::unordered_map<Uuid, Item> items;
  for (auto& item : work.tx.all<Item>("where community_id = ? order by code limit ?",
                                      work.community(), most_items))
    items.emplace(item.id, std::move(item));
  return items;
}

std::unordered_map<Uuid, std::vector<Part>> parts_of(Work& work, const std::vector<Uuid>& kits) {
  std::unordered_map<Uuid, std::vector<Part>> parts;
  if (kits.empty()) return parts;
  for (auto& part : work.tx.all<Part>("where community_id = ? and kit_id in (?*) order by item_id",
                                      work.community(), kits))
    parts[part.kit_id].push_back(std::move(part));
  return parts;
}

std::unordered_map<Uuid, Limit> limits_on(Work& work, Day day) {
  std::unordered_map<Uuid, Limit> limits;
  for (auto& one : work.tx.all<Limit>("where community_id = ? and from_on <= ? order by from_on",
                                      work.community(), day))
    limits[one.item_id] = one;
  std::erase_if(limits, [](const auto& one) { return !one.second.amount; });
  return limits;
}

std::unordered_map<Uuid, std::string> names_of(Work& work, const std::vector<Uuid>& accounts) {
  std::unordered_map<Uuid, std::string> names;
  if (accounts.empty()) return names;
  std::unordered_map<Uuid, Uuid> homes;
  std::vector<Uuid> households;
  for (auto& row :
       work.tx.all<Account>("where community_id = ? and id in (?*)", work.community(), accounts)) {
    if (row.kind == AccountKind::home && row.holder_id) {
      homes.emplace(row.id, *row.holder_id);
      households.push_back(*row.holder_id);
    }
    names.emplace(row.id, std::move(row.name));
  }
  if (homes.empty()) return names;
  const auto behind = people::places_behind(work, households);
  std::vector<Uuid> doors;
  for (const auto& [household, door] : behind) doors.push_back(door);
  const auto stops = place::stops_of(work, doors);
  for (const auto& [account, household] : homes)
    if (const auto door = behind.find(household); door != behind.end())
      if (const auto stop = stops.find(door->second); stop != stops.end())
        names[account] = stop->second.label;
  return names;
}

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
  parts_ = supply::parts_of(work, items);
  if (!lots.empty())
    work.tx.each(
        "select id, item_id from supply_lot where community_id = ? and id in (?*)",
        [&](const db::Row& row) { lots_.emplace(row.uuid(0), row.uuid(1)); }, community, lots);
}

const AccountKind* Named::find_account(const Uuid& id) const {
  const auto found = accounts_.find(id);
  return found == accounts_.end() ? nullptr : &found->second;
}

const std::vector<Part>& Named::parts_of(const Uuid& item) const {
  static const std::vector<Part> none;
  const auto found = parts_.find(item);
  return found == parts_.end() ? none : found->second;
}

bool Named::is_lot_of(const std::optional<Uuid>& lot, const Uuid& item) const {
  if (!lot) return true;
  const auto found = lots_.find(*lot);
  return found != lots_.end() && found->second == item;
}
}  // namespace supply
