// SPDX-License-Identifier: Apache-2.0
#include "supply/homes.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "people/people.hpp"
#include "supply/lookups.hpp"
#include "supply/policy.hpp"

namespace supply {
namespace {
using ByHousehold = std::unordered_map<Uuid, Uuid>;

ByHousehold accounts_of(Work& work, const std::vector<Uuid>& households) {
  ByHousehold accounts;
  work.tx.each(
      "select holder_id, id from supply_account where community_id = ? and holder_id in (?*) and "
      "kind = 'home'",
      [&](const db::Row& row) { accounts.emplace(row.uuid(0), row.uuid(1)); }, work.community(),
      households);
  return accounts;
}

/// Of these households, made where it is missing.
ByHousehold open_accounts(Work& work, const std::vector<Uuid>& households) {
  auto accounts = accounts_of(work, households);
  std::vector<Account> opened;
  for (const auto& household : households)
    if (!accounts.contains(household)) {
      opened.push_back(
          {work.community(), work.world.new_uuid(), AccountKind::home, "", household, work.now, 1});
      accounts.emplace(household, opened.back().id);
    }
  work.tx.insert_all(opened);
  return accounts;
}

/// What an account of a home got of an item since a moment, less what it gave back.
using Given = std::map<std::pair<Uuid, Uuid>, std::int64_t>;
Given given_since(Work& work, const std::vector<Uuid>& accounts, const std::vector<Uuid>& items,
                  Instant since) {
  Given given;
  if (accounts.empty() || items.empty()) return given;
  work.tx.each(
      "select to_id, item_id, cast(sum(amount) as bigint) from supply_line where community_id = ? "
      "and to_id in (?*) and item_id in (?*) and at >= ? group by to_id, item_id",
      [&](const db::Row& row) {
        given[{row.uuid(0), row.uuid(1)}] += row.whole(2);
      },
      work.community(), accounts, items, since);
  work.tx.each(
      "select from_id, item_id, cast(sum(amount) as bigint) from supply_line where community_id = "
      "? and from_id in (?*) and item_id in (?*) and at >= ? group by from_id, item_id",
      [&](const db::Row& row) {
        given[{row.uuid(0), row.uuid(1)}] -= row.whole(2);
      },
      work.community(), accounts, items, since);
  return given;
}

/// Items by how many days their limits reach back.
std::map<std::int64_t, std::vector<Uuid>> by_days(const std::unordered_map<Uuid, Limit>& limits) {
  std::map<std::int64_t, std::vector<Uuid>> items;
  for (const auto& [item, limit] : limits) items[limit.days].push_back(item);
  return items;
}

/// The door's building; of one that is in no building there is none.
std::unordered_map<Uuid, Uuid> buildings_of(const place::DoorMap& map) {
  std::unordered_map<Uuid, Uuid> above, found;
  for (const auto& one : map.stairwells()) above.emplace(one.id, one.parent_id);
  for (const auto& door : map.dwellings()) {
    const auto stairwell = above.find(door.parent_id);
    found.emplace(door.id, stairwell == above.end() ? door.parent_id : stairwell->second);
  }
  return found;
}
}  // namespace

Result<std::vector<NewMove>> with_homes(Work& work, const std::vector<NewMove>& asked) {
  std::set<Uuid> named;
  for (const auto& one : asked)
    if (one.home) named.insert(one.home->plain());
  ByHousehold accounts;
  if (!named.empty()) {
    const std::vector<Uuid> households(named.begin(), named.end());
    const auto known = people::places_behind(work, households);
    for (std::size_t i = 0; i < asked.size(); ++i)
      if (asked[i].home && !known.contains(asked[i].home->plain()))
        return refuse(No::missing, "supply.no_such_home", item_of("moves", i) + "/home");
    accounts = open_accounts(work, households);
  }
  auto moves = asked;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    auto& move = moves[i];
    for (auto& line : move.lines) {
      if (line.from != named_home() && line.to != named_home()) continue;
      if (!move.home)
        return refuse(No::invalid, "supply.home_missing", item_of("moves", i) + "/home");
      const auto& account = accounts.at(move.home->plain());
      if (line.from == named_home()) line.from = account;
      if (line.to == named_home()) line.to = account;
    }
  }
  return moves;
}

std::vector<AboveLimit> above_limits(Work& work, const std::vector<NewMove>& wanted,
                                     const std::vector<Move>& booked) {
  std::set<Uuid> taken, accounts;
  for (const auto& move : booked)
    if (move.kind == MoveKind::issue) taken.insert(move.id);
  for (const auto& move : wanted)
    if (move.home && taken.contains(move.id))
      for (const auto& line : move.lines) accounts.insert(line.to);
  if (accounts.empty()) return {};
  const auto limits = limits_on(work, work.today());
  Given given;
  for (const auto& [days, items] : by_days(limits))
    given.merge(
        given_since(work, {accounts.begin(), accounts.end()}, items, work.now + -days * day_ms));
  std::vector<AboveLimit> above;
  for (const auto& move : wanted) {
    if (!move.home || !taken.contains(move.id)) continue;
    for (const auto& [item, limit] : limits) {
      const auto found = given.find({move.lines.front().to, item});
      if (found != given.end() && found->second > *limit.amount)
        above.push_back({move.id, item, found->second, *limit.amount, limit.days});
    }
  }
  std::sort(above.begin(), above.end(), [](const AboveLimit& a, const AboveLimit& b) {
    return std::tie(a.move, a.item) < std::tie(b.move, b.item);
  });
  return above;
}

Result<HomeStock> open_home(Work& work, const HomeKey& key) {
  const auto behind = people::places_behind(work, {key.household});
  if (behind.empty()) return refuse(No::missing, "supply.no_such_home", "household");
  const auto items = items_of(work);
  const auto limits = limits_on(work, work.today());
  const auto usual_days = supply_policy(work.today()).use_days;
  auto windows = by_days(limits);
  for (const auto& [id, item] : items)
    if (!limits.contains(id)) windows[usual_days].push_back(id);
  HomeStock stock;
  const auto stops = place::stops_of(work, {behind.at(key.household)});
  for (const auto& [place, stop] : stops) stock.door = stop.label;
  const auto accounts = accounts_of(work, {key.household});
  const auto found = accounts.find(key.household);
  const auto account = found == accounts.end() ? Uuid{} : found->second;
  Given given;
  for (const auto& [days, ids] : windows)
    given.merge(given_since(work, {account}, ids, work.now + -days * day_ms));
  for (const auto& [id, item] : items) {
    const auto limit = limits.find(id);
    const auto got = given.find({account, id});
    const auto amount = got == given.end() ? 0 : got->second;
    if (limit == limits.end() && amount == 0) continue;
    stock.items.push_back({id, item.name, item.unit, amount,
                           limit == limits.end() ? usual_days : limit->second.days,
                           limit == limits.end() ? std::nullopt : limit->second.amount});
  }
  std::sort(stock.items.begin(), stock.items.end(),
            [](const HomeLine& a, const HomeLine& b) { return a.name < b.name; });
  work.looked("supply.home", key.household);
  return stock;
}

Result<Shares> share_by_building(Work& work, const ShareQuery& query) {
  const auto item =
      work.tx.one<Item>("where community_id = ? and id = ?", work.community(), query.supply_item);
  if (!item) return refuse(No::missing, "supply.no_such_item", "supply_item");
  Shares shares;
  shares.name = item->name;
  shares.unit = item->unit;
  shares.days = query.days ? std::int64_t(*query.days) : supply_policy(work.today()).use_days;
  const auto map = place::DoorMap::load(work);
  const auto building_of = buildings_of(map);
  std::unordered_map<Uuid, BuildingShare> by_building;
  std::unordered_map<Uuid, Uuid> of_household;
  for (const auto& line : people::roster_of(work)) {
    const auto building = building_of.find(line.dwelling);
    if (building == building_of.end()) continue;
    auto& share = by_building[building->second];
    ++share.persons;
    if (of_household.emplace(line.household, building->second).second) ++share.households;
  }
  // Of homes with a household still: what is older is nobody's any more.
  std::unordered_map<Uuid, std::int64_t> got;
  const auto since = work.now + -shares.days * day_ms;
  work.tx.each(
      "select a.holder_id, cast(sum(l.amount) as bigint) from supply_line l join supply_account a "
      "on a.community_id = l.community_id and a.id = l.to_id where l.community_id = ? and "
      "l.item_id = ? and l.at >= ? and a.kind = 'home' and a.holder_id is not null group by "
      "a.holder_id",
      [&](const db::Row& row) { got[row.uuid(0)] += row.whole(1); }, work.community(),
      query.supply_item, since);
  work.tx.each(
      "select a.holder_id, cast(sum(l.amount) as bigint) from supply_line l join supply_account a "
      "on a.community_id = l.community_id and a.id = l.from_id where l.community_id = ? and "
      "l.item_id = ? and l.at >= ? and a.kind = 'home' and a.holder_id is not null group by "
      "a.holder_id",
      [&](const db::Row& row) { got[row.uuid(0)] -= row.whole(1); }, work.community(),
      query.supply_item, since);
  for (const auto& [household, amount] : got) {
    const auto building = of_household.find(household);
    if (building == of_household.end() || amount <= 0) continue;
    auto& share = by_building.at(building->second);
    ++share.served;
    share.given += amount;
  }
  for (const auto& building : map.buildings()) {
    const auto found = by_building.find(building.id);
    if (found == by_building.end()) continue;
    found->second.building = building.id;
    shares.items.push_back(found->second);
  }
  std::vector<Uuid> ids;
  for (const auto& one : shares.items) ids.push_back(one.building);
  const auto stops = place::stops_of(work, ids);
  for (auto& one : shares.items)
    if (const auto stop = stops.find(one.building); stop != stops.end()) {
      one.label = stop->second.label;
      one.compound_name = stop->second.compound_name;
    }
  std::sort(shares.items.begin(), shares.items.end(),
            [](const BuildingShare& a, const BuildingShare& b) {
              const auto left = a.given * b.persons, right = b.given * a.persons;
              if (left != right) return left < right;
              return place::comes_before(a.label, b.label);
            });
  return shares;
}
}  // namespace supply
