// SPDX-License-Identifier: Apache-2.0
#include "supply/moves.hpp"

#include <algorithm>
#include <set>

#include "supply/booking.hpp"
#include "supply/homes.hpp"
#include "supply/request_states.hpp"

namespace supply {
namespace {
constexpr std::size_t most_moves = 500, most_lines = 100;

/// Everything that a batch is held against.
class KnownMoves {
 public:
  KnownMoves(Work& work, const std::vector<NewMove>& wanted) {
    std::vector<Uuid> ids, countered, sent;
    for (const auto& one : wanted) {
      ids.push_back(one.id);
      for (const auto& named : {one.counters, one.arrives})
        if (named) ids.push_back(*named);
      if (one.counters) countered.push_back(*one.counters);
      if (one.arrives) sent.push_back(*one.arrives);
      own_.emplace(one.id, one.kind);
      if (one.request) requests_.insert(*one.request);
    }
    if (!requests_.empty()) requests_ = requests_known(work, requests_);
    work.tx.each(
        "select id, kind from supply_move where community_id = ? and id in (?*)",
        [&](const db::Row& row) {
          before_.emplace(row.uuid(0), *described::value_of<MoveKind>(row.text(1)));
        },
        work.community(), ids);
    if (!sent.empty())
      work.tx.each(
          "select arrives_id from supply_move where community_id = ? and arrives_id in (?*) and "
          "not "
          "exists (select 1 from supply_move c where c.community_id = supply_move.community_id and "
          "c.counters_id = supply_move.id)",
          [&](const db::Row& row) { arrived_.insert(row.uuid(0)); }, work.community(), sent);
    if (countered.empty()) return;
    work.tx.each(
        "select counters_id from supply_move where community_id = ? and counters_id in (?*)",
        [&](const db::Row& row) { taken_back_.insert(row.uuid(0)); }, work.community(), countered);
    for (auto& line :
         work.tx.all<Line>("where community_id = ? and move_id in (?*) order by move_id, number",
                           work.community(), countered))
      add_line(line);
  }

  bool is_before(const Uuid& id) const { return before_.contains(id); }
  bool has_request(const Uuid& id) const { return requests_.contains(id); }
  /// Of what is in the books, or comes in this batch.
  std::optional<MoveKind> kind_of(const Uuid& id) const {
    for (const auto* all : {&before_, &own_})
      if (const auto found = all->find(id); found != all->end()) return found->second;
    return std::nullopt;
  }
  /// Answers whether nobody has said yet what arrived of it.
  bool arrive(const Uuid& sent) { return arrived_.insert(sent).second; }
  /// Answers whether it was not yet.
  bool take_back(const Uuid& id) { return taken_back_.insert(id).second; }
  void add_line(const Line& line) { lines_[line.move_id].push_back(line); }
  const std::vector<Line>& lines_of(const Uuid& id) { return lines_[id]; }

 private:
  std::unordered_map<Uuid, MoveKind> before_, own_;
  std::set<Uuid> taken_back_, arrived_, requests_;
  std::unordered_map<Uuid, std::vector<Line>> lines_;
};

Named named_by(Work& work, KnownMoves& known, const std::vector<NewMove>& wanted) {
  std::set<Uuid> accounts, items, lots;
  for (const auto& move : wanted) {
    for (const auto& line : move.lines) {
      accounts.insert({line.from, line.to});
      items.insert(line.item);
      if (line.lot) lots.insert(*line.lot);
    }
    if (move.bound_for) accounts.insert(*move.bound_for);
    if (move.counters)
      for (const auto& line : known.lines_of(*move.counters))
        accounts.insert({line.from_id, line.to_id});
  }
  return {work,
          {accounts.begin(), accounts.end()},
          {items.begin(), items.end()},
          {lots.begin(), lots.end()}};
}

Result<void> may_take_line(const Named& named, const NewMove& move, const NewLine& line,
                           const std::string& at) {
  const auto* from = named.find_account(line.from);
  if (!from) return refuse(No::missing, "supply.no_such_account", at + "/from");
  const auto* to = named.find_account(line.to);
  if (!to) return refuse(No::missing, "supply.no_such_account", at + "/to");
  if (!named.has_item(line.item)) return refuse(No::missing, "supply.no_such_item", at + "/item");
  if (!named.is_lot_of(line.lot, line.item))
    return refuse(No::missing, "supply.no_such_lot", at + "/lot");
  auto may = line.from == line.to ? Result<void>(refuse(No::invalid, "supply.not_that_way"))
                                  : may_go(move.kind, *from, *to, move.reason.str());
  if (!may) may.error().field = at;
  return may;
}

Result<void> may_counter(const KnownMoves& known, const NewMove& move, const std::string& at) {
  if (!move.lines.empty()) return refuse(No::invalid, "supply.lines_of_counter", at + "/lines");
  const auto kind = move.counters ? known.kind_of(*move.counters) : std::nullopt;
  if (!kind) return refuse(No::missing, "supply.no_such_move", at + "/counters");
  if (*kind == MoveKind::counter || *kind == MoveKind::differ)
    return refuse(No::conflict, "supply.not_countered", at + "/counters");
  return {};
}

Result<void> may_be_bound(const KnownMoves& known, const Named& named, const NewMove& move,
                          const std::string& at) {
  if (move.request && !known.has_request(*move.request))
    return refuse(No::missing, "supply.no_such_request", at + "/request");
  if (!move.bound_for) return {};
  const auto* kind = named.find_account(*move.bound_for);
  if (!kind || !is_shelf(*kind))
    return refuse(No::missing, "supply.no_such_account", at + "/bound_for");
  return {};
}

Result<void> may_take(KnownMoves& known, const Named& named, const NewMove& move,
                      const std::string& at) {
  if (is_reason_due(move.kind) && move.reason.empty())
    return refuse(No::invalid, "supply.reason_missing", at + "/reason");
  if (move.kind == MoveKind::counter) return may_counter(known, move, at);
  if (move.kind == MoveKind::arrive &&
      (!move.arrives || known.kind_of(*move.arrives) != MoveKind::send))
    return refuse(No::missing, "supply.no_such_move", at + "/arrives");
  if (move.kind == MoveKind::arrive && !known.arrive(*move.arrives))
    return refuse(No::conflict, "supply.has_arrived", at + "/arrives");
  if (const auto may = may_be_bound(known, named, move, at); !may) return may;
  if (move.lines.empty()) return refuse(No::invalid, "supply.no_lines", at + "/lines");
  if (move.lines.size() > most_lines)
    return refuse(No::invalid, "supply.too_many_lines", at + "/lines");
  for (std::size_t i = 0; i < move.lines.size(); ++i)
    if (const auto may = may_take_line(named, move, move.lines[i], at + '/' + item_of("lines", i));
        !may)
      return may;
  return {};
}

Result<void> may_take_all(KnownMoves& known, const Named& named,
                          const std::vector<NewMove>& wanted) {
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto at = item_of("moves", i);
    if (!seen.insert(wanted[i].id).second)
      return refuse(No::invalid, "supply.move_twice", at + "/id");
    if (known.is_before(wanted[i].id)) continue;
    if (const auto may = may_take(known, named, wanted[i], at); !may) return may;
  }
  return {};
}

// A phone whose clock runs ahead has moved nothing in the future.
Instant moment_of(const Work& work, const NewMove& wanted) { return std::min(wanted.at, work.now); }

Move move_of(Work& work, const NewMove& wanted) {
  Move move;
  move.community_id = work.community();
  move.id = wanted.id;
  move.kind = wanted.kind;
  move.at = moment_of(work, wanted);
  move.received_at = work.now;
  move.by_id = unless_nil(work.actor.user);
  move.by_name = work.actor.name;
  move.device_id = unless_nil(work.actor.device);
  move.reason = wanted.reason.str();
  if (wanted.kind == MoveKind::counter) move.counters_id = wanted.counters;
  if (wanted.kind == MoveKind::arrive) move.arrives_id = wanted.arrives;
  if (wanted.kind == MoveKind::send) move.bound_for_id = wanted.bound_for;
  move.request_id = wanted.request;
  return move;
}

std::vector<Line> lines_of(Work& work, const Named& named, const NewMove& wanted) {
  std::vector<Line> lines;
  for (const auto& one : wanted.lines) {
    Line line;
    line.move_id = wanted.id;
    line.at = moment_of(work, wanted);
    line.from_id = one.from;
    line.to_id = one.to;
    line.item_id = one.item;
    line.lot_id = one.lot.value_or(Uuid{});
    line.amount = one.amount;
    const auto& parts = named.parts_of(one.item);
    if (parts.empty()) lines.push_back(line);
    for (const auto& part : parts) {
      lines.push_back(line);
      lines.back().item_id = part.item_id;
      lines.back().amount = one.amount * part.amount;
    }
  }
  return lines;
}

std::vector<Line> turned(std::vector<Line> lines) {
  for (auto& line : lines) std::swap(line.from_id, line.to_id);
  return lines;
}

std::int64_t used_by(const Named& named, const Line& line) {
  const auto *from = named.find_account(line.from_id), *to = named.find_account(line.to_id);
  return from && to ? use_of(*from, *to) * line.amount : 0;
}
}  // namespace

Result<MovesTaken> take_moves(Work& work, const NewMoves& asked) {
  if (asked.moves.empty()) return refuse(No::invalid, "supply.no_moves", "moves");
  if (asked.moves.size() > most_moves) return refuse(No::invalid, "supply.too_many_moves", "moves");
  const auto homes = with_homes(work, asked.moves);
  if (!homes) return refuse(homes);
  const auto& moves = *homes;
  KnownMoves known(work, moves);
  const auto named = named_by(work, known, moves);
  if (const auto may = may_take_all(known, named, moves); !may) return refuse(may);
  for (const auto& one : moves)
    if (!known.is_before(one.id))
      for (const auto& line : lines_of(work, named, one)) known.add_line(line);

  MovesTaken taken;
  Booking booking(work);
  std::vector<Move> booked;
  for (const auto& one : moves) {
    const bool is_counter = one.kind == MoveKind::counter;
    if (known.is_before(one.id) || (is_counter && !known.take_back(*one.counters))) {
      ++taken.known;
      continue;
    }
    auto lines = known.lines_of(is_counter ? *one.counters : one.id);
    if (is_counter) lines = turned(std::move(lines));
    for (const auto& line : lines)
      booking.add_use(Day::in_china(line.at), line.item_id, used_by(named, line));
    booked.push_back(move_of(work, one));
    booking.add(booked.back(), std::move(lines));
    ++taken.taken;
  }
  booking.write();
  follow_requests(work, booked);
  taken.above_limit = above_limits(work, moves, booked);
  if (taken.taken > 0) work.announce("supply.moved", {work.community()});
  return taken;
}
}  // namespace supply
