// SPDX-License-Identifier: Apache-2.0
#include "gate/hand_overs.hpp"

#include <set>

#include "gate/flow.hpp"
#include "gate/lookups.hpp"

namespace gate {
namespace {
constexpr std::int64_t most_hand_overs = 20;

std::optional<HandOver> last_of(Work& work, const Uuid& gate) {
  return work.tx.one<HandOver>("where community_id = ? and gate_id = ? order by at desc limit 1",
                               work.community(), gate);
}

Instant begin_of(Work& work, const std::optional<HandOver>& last) {
  return last ? last->at : work.today().begin_in_china();
}

std::int64_t number(Work& work, std::string_view sql, const auto&... args) {
  return work.tx.value<std::int64_t>(sql, args...).value_or(0);
}

/// Passages are asked, not the counters: a shift does not end with a quarter of an hour.
ShiftCounts counts_since(Work& work, const Uuid& gate, Instant from) {
  const auto& community = work.community();
  ShiftCounts counts;
  work.tx.each(
      "select direction, answer, count(*) from gate_passage where community_id = ? "
      "and gate_id = ? and at > ? and at <= ? group by direction, answer",
      [&](const db::Row& row) {
        auto& counted = row.text(1) == "wait"     ? counts.waited
                        : row.text(1) == "refuse" ? counts.refused
                        : row.text(0) == "in"     ? counts.in
                                                  : counts.out;
        counted = counted + row.whole(2);
      },
      community, gate, from, work.now);
  counts.incidents = number(work,
                            "select count(*) from gate_incident where community_id = ? "
                            "and gate_id = ? and at > ? and at <= ?",
                            community, gate, from, work.now);
  counts.inside =
      number(work, "select count(*) from gate_inside where community_id = ? and gate_id = ?",
             community, gate);
  const auto open = open_incidents_by_gate(work);
  if (const auto found = open.find(gate); found != open.end())
    counts.open_incidents = found->second;
  return counts;
}

HandOverCard card_of(const Work& work, const HandOver& row) {
  return {
      row.id,       row.gate_id, row.from_at,    row.at,       row.counts,
      row.keys,     row.stock,   row.note.str(), row.given_by, row.given_by_id == work.actor.user,
      row.taken_at, row.taken_by};
}
}  // namespace

Result<HandOverCard> hand_over_shift(Work& work, const NewHandOver& wanted) {
  const auto gate = gate_of(work, wanted.gate);
  if (!gate) return refuse(gate);
  std::set<StockItem> named;
  for (std::size_t i = 0; i < wanted.stock.size(); ++i)
    if (!named.insert(wanted.stock[i].item).second)
      return refuse(No::invalid, "gate.item_twice", "stock/" + std::to_string(i) + "/item");
  if (work.tx.one<HandOver>("where community_id = ? and id = ?", work.community(), wanted.id))
    return refuse(No::conflict, "gate.id_taken", "id");
  const auto last = last_of(work, gate->id);
  if (last && !last->taken_at) return refuse(No::conflict, "gate.not_taken_yet", "gate");
  const auto from = begin_of(work, last);
  const HandOver row{work.community(),
                     wanted.id,
                     gate->id,
                     from,
                     work.now,
                     counts_since(work, gate->id, from),
                     wanted.keys,
                     wanted.stock,
                     wanted.note,
                     work.actor.user,
                     work.actor.name,
                     {},
                     {},
                     {}};
  work.tx.insert(row);
  work.announce("gate.shift_handed_over", {row.id, gate->id});
  return card_of(work, row);
}

Result<HandOverCard> take_over_shift(Work& work, const NewTakeOver& wanted) {
  auto row = work.tx.one<HandOver>("where community_id = ? and id = ?", work.community(),
                                   wanted.hand_over);
  if (!row) return refuse(No::missing, "gate.no_such_hand_over", "hand_over");
  if (row->taken_at) return refuse(No::conflict, "gate.taken_already", "hand_over");
  if (row->given_by_id == work.actor.user)
    return refuse(No::forbidden, "gate.not_yourself", "hand_over");
  row->taken_at = work.now;
  row->taken_by_id = unless_nil(work.actor.user);
  row->taken_by = work.actor.name;
  work.tx.update(*row);
  work.announce("gate.shift_handed_over", {row->id, row->gate_id});
  return card_of(work, *row);
}

Result<ShiftFile> open_shift(Work& work, const ShiftQuery& query) {
  const auto gate = gate_of(work, query.gate);
  if (!gate) return refuse(gate);
  const auto rows =
      work.tx.all<HandOver>("where community_id = ? and gate_id = ? order by at desc limit ?",
                            work.community(), gate->id, most_hand_overs);
  ShiftFile file;
  file.from_at = begin_of(work, rows.empty() ? std::nullopt : std::optional(rows.front()));
  file.counts = counts_since(work, gate->id, file.from_at);
  for (const auto& row : rows) file.items.push_back(card_of(work, row));
  return file;
}
}  // namespace gate
