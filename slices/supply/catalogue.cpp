// SPDX-License-Identifier: Apache-2.0
#include "supply/catalogue.hpp"

#include <algorithm>
#include <set>

#include "place/place.hpp"
#include "shift/shift.hpp"
#include "supply/lookups.hpp"
#include "supply/policy.hpp"

namespace supply {
namespace {
constexpr std::int64_t most_accounts = 1'000;

std::int64_t add_posts(Work& work) {
  std::set<Uuid> known;
  work.tx.each(
      "select holder_id from supply_account where community_id = ? and kind = 'post' and holder_id "
      "is not null",
      [&](const db::Row& row) { known.insert(row.uuid(0)); }, work.community());
  std::vector<Account> added;
  for (const auto& post : shift::open_posts(work))
    if (!known.contains(post.post) && post.kind != shift::PostKind::stand_by)
      added.push_back({work.community(), work.world.new_uuid(), AccountKind::post, post.name,
                       post.post, work.now, 1});
  work.tx.insert_all(added);
  return std::ssize(added);
}

/// Where there is no store yet, the first one.
void add_first_store(Work& work) {
  const auto stores = work.tx.value<std::int64_t>(
      "select count(*) from supply_account where community_id = ? and kind = 'store'",
      work.community());
  if (stores.value_or(0) > 0) return;
  work.tx.insert(Account{work.community(),
                         work.world.new_uuid(),
                         AccountKind::store,
                         std::string(first_store_name()),
                         {},
                         work.now,
                         1});
}

void add_seed_kits(Work& work) {
  std::unordered_map<std::string, Uuid> by_code;
  for (const auto& [id, item] : items_of(work)) by_code.emplace(item.code, id);
  std::vector<Item> kits;
  std::vector<Part> parts;
  for (const auto& kit : seed_kits()) {
    if (by_code.contains(std::string(kit.code))) continue;
    kits.push_back({work.community(),
                    work.world.new_uuid(),
                    std::string(kit.code),
                    std::string(kit.name),
                    std::string(kit.unit),
                    "",
                    {},
                    1});
    for (const auto& part : kit.parts)
      if (const auto item = by_code.find(std::string(part.item)); item != by_code.end())
        parts.push_back({work.community(), kits.back().id, item->second, part.amount});
  }
  work.tx.insert_all(kits);
  work.tx.insert_all(parts);
}
}  // namespace

Result<AccountList> list_accounts(Work& work) {
  AccountList list;
  for (auto& row : work.tx.all<Account>(
           "where community_id = ? and kind in ('store', 'post', 'team', 'donor') order by kind, "
           "name, id limit ?",
           work.community(), most_accounts))
    list.items.push_back({row.id, row.kind, std::move(row.name)});
  return list;
}

Result<AccountKept> add_account(Work& work, const NewAccount& wanted) {
  if (is_common(wanted.kind) || wanted.kind == AccountKind::home)
    return refuse(No::invalid, "supply.common_account", "kind");
  work.tx.insert_missing(
      Account{work.community(), wanted.id, wanted.kind, wanted.name.str(), {}, work.now, 1});
  work.announce("supply.account_added", {wanted.id});
  return AccountKept{wanted.id};
}

Result<LotKept> add_lot(Work& work, const NewLot& wanted) {
  std::vector<Uuid> donors;
  if (wanted.donor) donors.push_back(*wanted.donor);
  const Named named(work, donors, {wanted.item}, {});
  if (!named.has_item(wanted.item) || !named.parts_of(wanted.item).empty())
    return refuse(No::missing, "supply.no_such_item", "item");
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

Result<BooksOpened> open_books(Work& work, const NoWish&) {
  BooksOpened opened;
  opened.items = add_seed_items(work);
  add_seed_kits(work);
  add_first_store(work);
  opened.posts = add_posts(work);
  work.announce("supply.books_opened", {work.community()});
  return opened;
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
  return std::ssize(items);
}

std::optional<Item> find_item(Work& work, std::string_view code) {
  return work.tx.one<Item>("where community_id = ? and code = ?", work.community(),
                           std::string(code));
}
}  // namespace supply
