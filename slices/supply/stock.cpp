// SPDX-License-Identifier: Apache-2.0
#include "supply/stock.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "supply/lookups.hpp"
#include "supply/policy.hpp"

namespace supply {
namespace {
constexpr std::int64_t most_items = 1'000;

using ByItem = std::unordered_map<Uuid, StockLine>;

void read_balances(Work& work, ByItem& lines) {
  // An account that is in no row is one that everybody has.
  work.tx.each(
      "select b.item_id, coalesce(a.kind, ''), b.account_id, cast(sum(b.amount) as bigint) "
      "from supply_balance b left join supply_account a on a.community_id = b.community_id and "
      "a.id = b.account_id where b.community_id = ? and b.amount <> 0 and (a.kind in ('store', "
      "'post', 'team') or b.account_id = ?) group by b.item_id, a.kind, b.account_id",
      [&](const db::Row& row) {
        const auto found = lines.find(row.uuid(0));
        if (found == lines.end()) return;
        auto& line = found->second;
        const auto amount = row.whole(3);
        if (row.text(1).empty()) {
          line.on_the_way += amount;
          return;
        }
        line.on_shelf += amount;
        if (amount < 0) line.below_zero -= amount;
      },
      work.community(), common_account(AccountKind::on_the_way));
}

/// What was used on each of the last whole days.
std::unordered_map<Uuid, std::vector<std::int64_t>> used_lately(Work& work, std::int64_t days) {
  const auto today = work.today(), first = today + static_cast<std::int32_t>(-days);
  std::unordered_map<Uuid, std::vector<std::int64_t>> used;
  for (const auto& row : work.tx.all<Use>("where community_id = ? and on_day >= ? and on_day < ?",
                                          work.community(), first, today)) {
    auto& all = used[row.item_id];
    all.resize(static_cast<std::size_t>(days));
    all[static_cast<std::size_t>(row.on_day.days - first.days)] = row.amount;
  }
  return used;
}

void add_cover(StockLine& line, const SupplyPolicy& policy,
               const std::vector<PlannedShift>& planned) {
  const auto norm = std::find_if(policy.norms.begin(), policy.norms.end(),
                                 [&](const Norm& one) { return one.item == line.code; });
  if (norm == policy.norms.end()) return;
  line.needed_a_day = needed_for_day(norm->of_shift, planned);
  line.days_of_cover = days_of_cover(line.on_shelf, *line.needed_a_day);
  line.is_short = line.days_of_cover && *line.days_of_cover < policy.reserve_days;
}
}  // namespace

std::vector<StockLine> stock_of(Work& work, const std::vector<PlannedShift>& planned) {
  ByItem lines;
  for (const auto& item : work.tx.all<Item>("where community_id = ? order by code limit ?",
                                            work.community(), most_items)) {
    auto& line = lines[item.id];
    line.item = item.id;
    line.code = item.code;
    line.name = item.name;
    line.unit = item.unit;
  }
  read_balances(work, lines);
  const auto& policy = supply_policy(work.today());
  const auto used = used_lately(work, policy.use_days);
  std::vector<StockLine> stock;
  for (auto& [id, line] : lines) {
    add_cover(line, policy, planned);
    if (const auto found = used.find(id); found != used.end())
      line.runs_out = forecast(line.on_shelf, found->second, work.today(), policy.forecast);
    stock.push_back(std::move(line));
  }
  std::sort(stock.begin(), stock.end(), [](const StockLine& a, const StockLine& b) {
    const auto key = [](const StockLine& line) {
      return std::tuple(!line.days_of_cover, line.days_of_cover.value_or(0), line.name, line.item);
    };
    return key(a) < key(b);
  });
  return stock;
}
}  // namespace supply
