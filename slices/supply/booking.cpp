// SPDX-License-Identifier: Apache-2.0
#include "supply/booking.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace supply {
namespace {
/// The shelves' accounts; and the first moment of all.
struct Reach {
  std::vector<Uuid> accounts, items;
  Instant since = latest_instant;
};

template <class Rows, class Each>
Reach reach_of(const Rows& rows, const Each& shelves) {
  std::set<Uuid> accounts, items;
  Reach reach;
  for (const auto& row : rows) {
    for (const auto& shelf : shelves(row)) {
      accounts.insert(shelf.account);
      items.insert(shelf.item);
    }
    reach.since = std::min(reach.since, row.at);
  }
  reach.accounts.assign(accounts.begin(), accounts.end());
  reach.items.assign(items.begin(), items.end());
  return reach;
}

std::vector<Counted> counted_of(const std::vector<Count>& counts) {
  std::vector<Counted> all;
  for (const auto& one : counts) all.push_back(one.as_counted());
  return all;
}
}  // namespace

std::vector<Effect> effects_of(const std::vector<Line>& lines) {
  std::vector<Effect> effects;
  effects.reserve(lines.size() * 2);
  for (const auto& line : lines) {
    const Moment moment{line.at, line.count_id};
    effects.push_back({{line.from_id, line.item_id, line.lot_id}, moment, -line.amount});
    effects.push_back({{line.to_id, line.item_id, line.lot_id}, moment, line.amount});
  }
  return effects;
}

void Booking::add(Move move, std::vector<Line> lines) {
  std::int64_t number = 0;
  for (auto& line : lines) {
    line.community_id = move.community_id;
    line.move_id = move.id;
    line.number = ++number;
    line.count_id = move.count_id.value_or(Uuid{});
  }
  keep(move, lines);
}

void Booking::add(Count count) { arrived_.push_back(std::move(count)); }

void Booking::add_use(Day day, const Uuid& item, std::int64_t amount) {
  if (amount != 0) used_[{day, item}] += amount;
}

void Booking::keep(const Move& move, const std::vector<Line>& lines) {
  moves_.push_back(move);
  lines_.insert(lines_.end(), lines.begin(), lines.end());
  const auto effects = effects_of(lines);
  effects_.insert(effects_.end(), effects.begin(), effects.end());
}

/// Counts at or after anything of this batch, on its shelves.
void Booking::load_counts() {
  const auto of_lines = reach_of(lines_, [](const Line& line) {
    return std::array{Shelf{line.from_id, line.item_id, line.lot_id},
                      Shelf{line.to_id, line.item_id, line.lot_id}};
  });
  const auto of_counts =
      reach_of(arrived_, [](const Count& count) { return std::array{count.as_counted().shelf}; });
  auto accounts = of_lines.accounts, items = of_lines.items;
  accounts.insert(accounts.end(), of_counts.accounts.begin(), of_counts.accounts.end());
  items.insert(items.end(), of_counts.items.begin(), of_counts.items.end());
  if (accounts.empty()) return;
  known_ = work_.tx.all<Count>(
      "where community_id = ? and account_id in (?*) and item_id in (?*) and at >= ? "
      "order by at, id",
      work_.community(), accounts, items, std::min(of_lines.since, of_counts.since));
}

/// What is on the counted shelves as effects: the lines since the first count, and before them one
/// that makes up what the balance says.
void Booking::load_effects(const std::vector<Count>& arrived) {
  const auto reach =
      reach_of(arrived, [](const Count& count) { return std::array{count.as_counted().shelf}; });
  const auto& community = work_.community();
  std::vector<Line> since;
  for (const auto* tail :
       {"where community_id = ? and from_id in (?*) and item_id in (?*) and at >= ?",
        "where community_id = ? and to_id in (?*) and item_id in (?*) and at >= ?"}) {
    for (auto& line : work_.tx.all<Line>(tail, community, reach.accounts, reach.items, reach.since))
      since.push_back(std::move(line));
  }
  const auto key = [](const Line& line) { return std::tie(line.move_id, line.number); };
  std::sort(since.begin(), since.end(),
            [&](const Line& a, const Line& b) { return key(a) < key(b); });
  since.erase(std::unique(since.begin(), since.end(),
                          [&](const Line& a, const Line& b) { return key(a) == key(b); }),
              since.end());
  std::map<Shelf, std::int64_t> before;
  for (const auto& row :
       work_.tx.all<Balance>("where community_id = ? and account_id in (?*) and item_id in (?*)",
                             community, reach.accounts, reach.items))
    before[{row.account_id, row.item_id, row.lot_id}] = row.amount;
  for (const auto& effect : effects_of(since)) {
    before[effect.shelf] -= effect.change;
    effects_.push_back(effect);
  }
  for (const auto& [shelf, amount] : before)
    effects_.push_back({shelf, {earliest_instant, {}}, amount});
}

void Booking::book_difference(const Difference& difference) {
  const auto& [shelf, moment, change] = difference;
  changed_[moment.count] += change;
  if (change == 0) return;
  const auto elsewhere = common_account(AccountKind::difference);
  Line line;
  line.from_id = change > 0 ? elsewhere : shelf.account;
  line.to_id = change > 0 ? shelf.account : elsewhere;
  line.item_id = shelf.item;
  line.lot_id = shelf.lot;
  line.at = moment.at;
  line.amount = change > 0 ? change : -change;
  Move move;
  move.community_id = work_.community();
  move.id = work_.world.new_uuid();
  move.kind = MoveKind::differ;
  move.at = moment.at;
  move.received_at = work_.now;
  move.count_id = moment.count;
  add(std::move(move), {std::move(line)});
}

void Booking::settle_counts(const std::vector<Effect>& effects) {
  for (const auto& one : settle(effects, counted_of(known_))) book_difference(one);
}

void Booking::save_counts() {
  for (auto& count : arrived_) count.difference += std::exchange(changed_[count.id], 0);
  work_.tx.insert_all(arrived_);
  for (const auto& [id, change] : changed_)
    if (change != 0)
      work_.tx.run(
          "update supply_count set difference = difference + ? where community_id = ? and id = ?",
          change, work_.community(), id);
}

void Booking::write() {
  load_counts();
  settle_counts(effects_of(lines_));
  if (!arrived_.empty()) load_effects(arrived_);
  std::sort(arrived_.begin(), arrived_.end(), [](const Count& a, const Count& b) {
    return a.as_counted().moment < b.as_counted().moment;
  });
  for (const auto& count : arrived_) {
    const auto [shelf, moment, counted] = count.as_counted();
    const auto change = counted - expected_at(shelf, moment, effects_);
    book_difference({shelf, moment, change});
    settle_counts({{shelf, moment, change}});
    known_.push_back(count);
  }
  work_.tx.insert_all(moves_);
  work_.tx.insert_all(lines_);
  std::map<Shelf, std::int64_t> changes;
  for (const auto& effect : effects_of(lines_)) changes[effect.shelf] += effect.change;
  for (const auto& [shelf, change] : changes)
    if (change != 0)
      work_.tx.add(Balance{work_.community(), shelf.account, shelf.item, shelf.lot, change});
  for (const auto& [key, amount] : used_)
    if (amount != 0) work_.tx.add(Use{work_.community(), key.first, key.second, amount});
  save_counts();
}
}  // namespace supply
