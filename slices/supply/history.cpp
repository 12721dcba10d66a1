// SPDX-License-Identifier: Apache-2.0
#include "supply/history.hpp"

#include <algorithm>

#include "place/place.hpp"
#include "platform/page.hpp"
#include "supply/lookups.hpp"

namespace supply {
namespace {
/// Where a page begins: before this line. A move may have two lines of one item.
struct Cursor {
  Instant at;
  Uuid move;
};

/// After a move that is not there the list begins anew.
Result<std::optional<Cursor>> cursor_of(Work& work, const MoveQuery& query) {
  if (!query.after) return std::optional<Cursor>();
  const auto id = Uuid::parse(query.after->str());
  if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
  const auto last = work.tx.one<Line>("where community_id = ? and move_id = ? and item_id = ?",
                                      work.community(), *id, query.supply_item);
  return last ? std::optional<Cursor>({last->at, last->move_id}) : std::nullopt;
}

std::vector<Line> lines_of(Work& work, const MoveQuery& query, const std::optional<Cursor>& after,
                           std::int64_t most) {
  const auto at = after ? after->at : latest_instant;
  const auto id = after ? after->move : Uuid{};
  return work.tx.all<Line>(
      "where community_id = ? and item_id = ? and at <= ? and (? or at < ? or move_id < ?) "
      "order by at desc, move_id desc, number limit ?",
      work.community(), query.supply_item, at, !after, at, id, most);
}

/// A page ends with a whole move, so that the cursor can name it.
std::optional<std::string> cut(std::vector<Line>& lines, std::int64_t limit) {
  if (std::ssize(lines) <= limit) return std::nullopt;
  const auto next = lines[std::size_t(limit)].move_id;
  lines.resize(std::size_t(limit));
  const auto first = std::find_if(lines.begin(), lines.end(),
                                  [&](const Line& line) { return line.move_id == next; });
  if (first != lines.begin()) lines.erase(first, lines.end());
  return lines.back().move_id.text();
}

struct Behind {
  std::unordered_map<Uuid, Move> moves;
  std::unordered_map<Uuid, std::int64_t> lines;
  std::unordered_map<Uuid, Uuid> countered;
  std::unordered_map<Uuid, Lot> lots;
  std::unordered_map<Uuid, AccountKind> kinds;
  std::unordered_map<Uuid, std::string> names;
};

Behind behind(Work& work, const std::vector<Line>& lines) {
  Behind all;
  if (lines.empty()) return all;
  std::vector<Uuid> moves, accounts, lots;
  for (const auto& line : lines) {
    moves.push_back(line.move_id);
    accounts.insert(accounts.end(), {line.from_id, line.to_id});
    lots.push_back(line.lot_id);
  }
  const auto& community = work.community();
  for (auto& move : work.tx.all<Move>("where community_id = ? and id in (?*)", community, moves))
    all.moves.emplace(move.id, std::move(move));
  work.tx.each(
      "select move_id, count(*) from supply_line where community_id = ? and move_id in (?*) group "
      "by move_id",
      [&](const db::Row& row) { all.lines.emplace(row.uuid(0), row.whole(1)); }, community, moves);
  work.tx.each(
      "select counters_id, id from supply_move where community_id = ? and counters_id in (?*)",
      [&](const db::Row& row) { all.countered.emplace(row.uuid(0), row.uuid(1)); }, community,
      moves);
  for (auto& lot : work.tx.all<Lot>("where community_id = ? and id in (?*)", community, lots))
    all.lots.emplace(lot.id, std::move(lot));
  const Named named(work, accounts, {}, {});
  for (const auto& id : accounts)
    if (const auto* kind = named.find_account(id)) all.kinds.emplace(id, *kind);
  all.names = names_of(work, accounts);
  return all;
}

MoveCard card_of(const Behind& all, const Line& line) {
  const auto& move = all.moves.at(line.move_id);
  MoveCard card;
  card.move = move.id;
  card.kind = move.kind;
  card.at = line.at;
  card.received_at = move.received_at;
  card.by = move.by_name;
  card.reason = move.reason;
  card.from_kind = all.kinds.at(line.from_id);
  card.to_kind = all.kinds.at(line.to_id);
  if (const auto name = all.names.find(line.from_id); name != all.names.end())
    card.from = name->second;
  if (const auto name = all.names.find(line.to_id); name != all.names.end()) card.to = name->second;
  card.amount = line.amount;
  if (const auto lot = all.lots.find(line.lot_id); lot != all.lots.end()) {
    card.mark = lot->second.mark;
    card.expires_on = lot->second.expires_on;
  }
  card.lines = all.lines.at(move.id);
  card.counters = move.counters_id;
  card.is_countered = all.countered.contains(move.id);
  return card;
}
}  // namespace

Result<MoveList> list_moves(Work& work, const MoveQuery& query) {
  const auto item =
      work.tx.one<Item>("where community_id = ? and id = ?", work.community(), query.supply_item);
  if (!item) return refuse(No::missing, "supply.no_such_item", "supply_item");
  const auto after = cursor_of(work, query);
  if (!after) return refuse(after);
  const auto limit = limit_of(query.limit);
  auto lines = lines_of(work, query, *after, limit + 1);
  MoveList list{item->name, item->unit, {}, cut(lines, limit)};
  const auto all = behind(work, lines);
  for (const auto& line : lines) list.items.push_back(card_of(all, line));
  work.looked("supply.moves", item->id);
  return list;
}

Result<DifferenceList> list_differences(Work& work) {
  const auto counts = unexplained(work);
  std::vector<Uuid> accounts, lots;
  for (const auto& count : counts) {
    accounts.push_back(count.account_id);
    lots.push_back(count.lot_id);
  }
  const auto names = names_of(work, accounts);
  const auto items = items_of(work);
  std::unordered_map<Uuid, std::string> marks;
  if (!lots.empty())
    for (auto& lot :
         work.tx.all<Lot>("where community_id = ? and id in (?*)", work.community(), lots))
      marks.emplace(lot.id, std::move(lot.mark));
  DifferenceList list;
  for (const auto& count : counts) {
    const auto item = items.find(count.item_id);
    if (item == items.end()) continue;
    DifferenceCard card;
    card.count = count.id;
    if (const auto name = names.find(count.account_id); name != names.end())
      card.shelf = name->second;
    card.name = item->second.name;
    card.unit = item->second.unit;
    if (const auto mark = marks.find(count.lot_id); mark != marks.end()) card.mark = mark->second;
    card.counted = count.counted;
    card.difference = count.difference;
    card.at = count.at;
    card.by = count.by_name;
    list.items.push_back(std::move(card));
  }
  return list;
}
}  // namespace supply
