// SPDX-License-Identifier: Apache-2.0
#include "supply/pack.hpp"

#include <algorithm>

#include "supply/lookups.hpp"

namespace supply {
namespace {
constexpr std::int64_t most_shelves = 500, most_stock = 3'000, most_on_the_way = 200;
constexpr std::int64_t way_ms = 90 * day_ms;  // what is on the way longer is found by the books

std::vector<PackItem> items_by_name(Work& work) {
  const auto items = items_of(work);
  std::vector<Uuid> ids;
  for (const auto& [id, item] : items) ids.push_back(id);
  const auto kits = parts_of(work, ids);
  std::vector<PackItem> packed;
  for (const auto& [id, item] : items) {
    packed.push_back({id, item.code, item.name, item.unit, item.barcode, {}});
    if (const auto parts = kits.find(id); parts != kits.end())
      for (const auto& part : parts->second)
        packed.back().parts.push_back({part.item_id, part.amount});
  }
  std::sort(packed.begin(), packed.end(), [](const PackItem& a, const PackItem& b) {
    return std::tie(a.name, a.item) < std::tie(b.name, b.item);
  });
  return packed;
}

std::vector<PackStock> stock_by_lot(Work& work, const std::vector<Uuid>& shelves) {
  std::vector<PackStock> stock;
  if (shelves.empty()) return stock;
  work.tx.each(
      "select b.account_id, b.item_id, b.lot_id, coalesce(l.mark, ''), l.expires_on, b.amount from "
      "supply_balance b left join supply_lot l on l.community_id = b.community_id and l.id = "
      "b.lot_id where b.community_id = ? and b.account_id in (?*) and b.amount <> 0 order by "
      "coalesce(l.expires_on, 9999999), b.item_id, b.lot_id limit ?",
      [&](const db::Row& row) {
        PackStock one;
        one.account = row.uuid(0);
        one.item = row.uuid(1);
        one.lot = unless_nil(row.uuid(2));
        one.mark = row.text(3);
        if (!row.is_null(4)) one.expires_on = Day{static_cast<std::int32_t>(row.whole(4))};
        one.amount = row.whole(5);
        stock.push_back(std::move(one));
      },
      work.community(), shelves, most_stock);
  return stock;
}

std::vector<OnTheWay> sent_not_arrived(Work& work) {
  const auto sent = work.tx.all<Move>(
      "where community_id = ? and kind = 'send' and at >= ? and not exists (select 1 from "
      "supply_move o where o.community_id = supply_move.community_id and (o.counters_id = "
      "supply_move.id)) and not exists (select 1 from supply_move a where a.community_id = "
      "supply_move.community_id and a.arrives_id = supply_move.id and not exists (select 1 from "
      "supply_move c where c.community_id = a.community_id and c.counters_id = a.id)) order by at, "
      "id limit ?",
      work.community(), work.now + -way_ms, most_on_the_way);
  if (sent.empty()) return {};
  std::vector<OnTheWay> all;
  std::vector<Uuid> moves, accounts;
  for (const auto& move : sent) {
    moves.push_back(move.id);
    all.push_back({move.id, {}, "", move.bound_for_id, "", move.at, move.by_name, {}});
    if (move.bound_for_id) accounts.push_back(*move.bound_for_id);
  }
  std::unordered_map<Uuid, OnTheWay*> by_move;
  for (auto& one : all) by_move.emplace(one.move, &one);
  for (const auto& line :
       work.tx.all<Line>("where community_id = ? and move_id in (?*) order by move_id, number",
                         work.community(), moves)) {
    auto& one = *by_move.at(line.move_id);
    one.from = line.from_id;
    accounts.push_back(line.from_id);
    one.lines.push_back({line.item_id, unless_nil(line.lot_id), line.amount});
  }
  const auto names = names_of(work, accounts);
  for (auto& one : all) {
    if (const auto name = names.find(one.from); name != names.end()) one.from_name = name->second;
    if (!one.bound_for) continue;
    if (const auto name = names.find(*one.bound_for); name != names.end())
      one.bound_for_name = name->second;
  }
  return all;
}
}  // namespace

Result<SupplyPack> open_pack(Work& work) {
  SupplyPack pack;
  pack.items = items_by_name(work);
  std::vector<Uuid> shelves;
  for (auto& row : work.tx.all<Account>(
           "where community_id = ? and kind in ('store', 'post', 'team') order by kind desc, name, "
           "id limit ?",
           work.community(), most_shelves)) {
    shelves.push_back(row.id);
    pack.shelves.push_back({row.id, row.kind, std::move(row.name)});
  }
  pack.stock = stock_by_lot(work, shelves);
  pack.on_the_way = sent_not_arrived(work);
  pack.used = common_account(AccountKind::used);
  pack.disposed = common_account(AccountKind::disposed);
  pack.way = common_account(AccountKind::on_the_way);
  pack.difference = common_account(AccountKind::difference);
  pack.home = named_home();
  return pack;
}
}  // namespace supply
