// SPDX-License-Identifier: Apache-2.0
#include "supply/counts.hpp"

#include <algorithm>
#include <set>

#include "supply/booking.hpp"

namespace supply {
namespace {
constexpr std::size_t most_counts = 500;
constexpr std::int64_t most_unexplained = 500;

std::set<Uuid> counted_before(Work& work, const std::vector<NewCount>& wanted) {
  std::vector<Uuid> ids;
  for (const auto& one : wanted) ids.push_back(one.id);
  std::set<Uuid> before;
  work.tx.each(
      "select id from supply_count where community_id = ? and id in (?*)",
      [&](const db::Row& row) { before.insert(row.uuid(0)); }, work.community(), ids);
  return before;
}

Result<void> may_count(Work& work, const std::vector<NewCount>& wanted) {
  std::vector<Uuid> accounts, items, lots;
  for (const auto& one : wanted) {
    accounts.push_back(one.account);
    items.push_back(one.item);
    if (one.lot) lots.push_back(*one.lot);
  }
  const Named named(work, accounts, items, lots);
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& one = wanted[i];
    const auto at = item_of("counts", i);
    if (!seen.insert(one.id).second) return refuse(No::invalid, "supply.count_twice", at + "/id");
    const auto* account = named.find_account(one.account);
    if (!account || !is_shelf(*account))
      return refuse(No::missing, "supply.no_such_account", at + "/account");
    if (!named.has_item(one.item)) return refuse(No::missing, "supply.no_such_item", at + "/item");
    if (!named.parts_of(one.item).empty())
      return refuse(No::invalid, "supply.is_kit", at + "/item");
    if (!named.is_lot_of(one.lot, one.item))
      return refuse(No::missing, "supply.no_such_lot", at + "/lot");
  }
  return {};
}

Count row_of(Work& work, const NewCount& wanted) {
  Count row;
  row.community_id = work.community();
  row.id = wanted.id;
  row.account_id = wanted.account;
  row.item_id = wanted.item;
  row.lot_id = wanted.lot.value_or(Uuid{});
  row.at = std::min(wanted.at, work.now);
  row.received_at = work.now;
  row.by_id = unless_nil(work.actor.user);
  row.by_name = work.actor.name;
  row.device_id = unless_nil(work.actor.device);
  row.counted = wanted.counted;
  return row;
}
}  // namespace

Result<CountsTaken> take_counts(Work& work, const NewCounts& wanted) {
  const auto& counts = wanted.counts;
  if (counts.empty()) return refuse(No::invalid, "supply.no_counts", "counts");
  if (counts.size() > most_counts) return refuse(No::invalid, "supply.too_many_counts", "counts");
  if (const auto may = may_count(work, counts); !may) return refuse(may);
  const auto before = counted_before(work, counts);
  CountsTaken taken;
  Booking booking(work);
  for (const auto& one : counts) {
    if (before.contains(one.id)) {
      ++taken.known;
      continue;
    }
    booking.add(row_of(work, one));
    ++taken.taken;
  }
  booking.write();
  if (taken.taken > 0) work.announce("supply.counted", {});
  return taken;
}

Result<Explained> explain_difference(Work& work, const NewExplanation& wanted) {
  const auto& community = work.community();
  const auto count =
      work.tx.one<Count>("where community_id = ? and id = ?", community, wanted.count);
  if (!count) return refuse(No::missing, "supply.no_such_count", "count");
  if (work.tx.one<Explanation>("where community_id = ? and id = ?", community, wanted.id))
    return Explained{wanted.count};
  if (count->difference != wanted.difference)
    return refuse(No::conflict, "supply.difference_changed", "difference");
  work.tx.insert(Explanation{community, wanted.id, wanted.count, wanted.difference,
                             wanted.reason.str(), work.now, unless_nil(work.actor.user),
                             work.actor.name});
  work.announce("supply.explained", {wanted.count});
  return Explained{wanted.count};
}

std::vector<Count> unexplained(Work& work) {
  return work.tx.all<Count>(
      "where community_id = ? and difference <> 0 and not exists (select 1 from "
      "supply_explanation e where e.community_id = supply_count.community_id and e.count_id = "
      "supply_count.id and e.difference = supply_count.difference) order by at, id limit ?",
      work.community(), most_unexplained);
}
}  // namespace supply
