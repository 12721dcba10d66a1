// SPDX-License-Identifier: Apache-2.0
#include "supply/stock.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "shift/shift.hpp"
#include "supply/counts.hpp"
#include "supply/lookups.hpp"
#include "supply/policy.hpp"

namespace supply {
namespace {
constexpr std::int64_t most_expiring = 200;

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
}

/// What is planned knows nothing of doors, and what was used nothing of tomorrow's posts.
void add_rest(StockLine& line, Day today, std::int64_t reserve_days) {
  line.lasts_days = line.days_of_cover;
  if (line.runs_out && line.runs_out->likely) {
    const std::int64_t days = line.runs_out->likely->days - today.days;
    line.lasts_days = std::min(days, line.lasts_days.value_or(days));
  }
  line.is_short = line.lasts_days && *line.lasts_days < reserve_days;
}

std::vector<ExpiringLot> expiring_lots(Work& work, Day until) {
  std::vector<ExpiringLot> lots;
  work.tx.each(
      "select i.id, i.name, i.unit, a.name, l.mark, l.expires_on, b.amount from supply_lot l join "
      "supply_balance b on b.community_id = l.community_id and b.item_id = l.item_id and b.lot_id "
      "= l.id join supply_account a on a.community_id = b.community_id and a.id = b.account_id "
      "join supply_item i on i.community_id = l.community_id and i.id = l.item_id where "
      "l.community_id = ? and l.expires_on <= ? and b.amount > 0 and a.kind in ('store', 'post', "
      "'team') order by l.expires_on, i.name, a.name limit ?",
      [&](const db::Row& row) {
        const Day day{static_cast<std::int32_t>(row.whole(5))};
        lots.push_back({row.uuid(0), std::string(row.text(1)), std::string(row.text(2)),
                        std::string(row.text(3)), std::string(row.text(4)), day, row.whole(6),
                        day < work.today()});
      },
      work.community(), until, most_expiring);
  return lots;
}
}  // namespace

std::vector<StockLine> stock_of(Work& work, const std::vector<PlannedShift>& planned) {
  ByItem lines;
  const auto items = items_of(work);
  std::vector<Uuid> ids;
  for (const auto& [id, item] : items) ids.push_back(id);
  const auto kits = parts_of(work, ids);
  for (const auto& [id, item] : items) {
    if (kits.contains(id)) continue;  // its parts stand on the shelves
    auto& line = lines[id];
    line.item = id;
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
    add_rest(line, work.today(), policy.reserve_days);
    stock.push_back(std::move(line));
  }
  std::sort(stock.begin(), stock.end(), [](const StockLine& a, const StockLine& b) {
    const auto key = [](const StockLine& line) {
      return std::tuple(!line.lasts_days, line.lasts_days.value_or(0), line.name, line.item);
    };
    return key(a) < key(b);
  });
  return stock;
}

Result<StockPage> list_stock(Work& work) {
  const auto& policy = supply_policy(work.today());
  StockPage page;
  std::vector<PlannedShift> planned;
  for (const auto& one : shift::needed_on(work, work.today())) {
    planned.push_back({one.persons, one.minutes});
    page.persons += one.persons;
  }
  page.shifts = std::ssize(planned);
  page.items = stock_of(work, planned);
  page.expiring = expiring_lots(work, work.today() + static_cast<std::int32_t>(policy.expiry_days));
  page.reserve_days = policy.reserve_days;
  page.unexplained = std::ssize(unexplained(work));
  page.asked = work.tx
                   .value<std::int64_t>(
                       "select count(*) from supply_request where community_id = "
                       "? and state in ('asked', 'picked')",
                       work.community())
                   .value_or(0);
  return page;
}
}  // namespace supply
