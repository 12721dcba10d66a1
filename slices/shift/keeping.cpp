// SPDX-License-Identifier: Apache-2.0
#include "shift/keeping.hpp"

#include "shift/lookups.hpp"

namespace shift {
namespace {
namespace bj = boost::json;

/// This slice knows hands only; which of them a person is, hands says.
PersonTraces no_traces(Work&, const Uuid&) { return {}; }

std::vector<TurnRow> turns_of(Work& work, const PersonKnown& known) {
  if (known.subjects.empty()) return {};
  return work.tx.all<TurnRow>("where community_id = ? and hand_id in (?*) order by from_at, id",
                              work.community(), known.subjects);
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array turns, wishes;
  const auto rows = turns_of(work, known);
  const auto shown = shown_of(work, rows);
  for (std::size_t i = 0; i < rows.size(); ++i)
    turns.push_back(bj::object{{"turn", rows[i].id.text()},
                               {"post", shown[i].post_name},
                               {"shift", shown[i].shift_name},
                               {"from_at", rows[i].from_at.milliseconds},
                               {"until_at", rows[i].until_at.milliseconds},
                               {"state", described::name_of(rows[i].state)},
                               {"exception", rows[i].exception}});
  if (!known.subjects.empty())
    for (const auto& wish :
         work.tx.all<Wish>("where community_id = ? and hand_id in (?*) order by on_day",
                           work.community(), known.subjects))
      wishes.push_back(bj::object{{"on", wish.on_day.text()},
                                  {"shift", wish.shift_id.text()},
                                  {"liking", described::name_of(wish.liking)}});
  return {{"turns", std::move(turns)}, {"wishes", std::move(wishes)}};
}

void remove_turns(Work& work, const Uuid& community, const std::vector<Uuid>& ids) {
  if (ids.empty()) return;
  work.tx.run(
      "delete from shift_swap where community_id = ? and (turn_id in (?*) or for_turn_id in (?*))",
      community, ids, ids);
  work.tx.run("delete from shift_turn where community_id = ? and id in (?*)", community, ids);
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  if (known.subjects.empty()) return erased;
  std::vector<Uuid> ids;
  for (const auto& turn : turns_of(work, known)) ids.push_back(turn.id);
  remove_turns(work, work.community(), ids);
  if (!ids.empty()) erased.counts["shift.turns"] = std::ssize(ids);
  work.tx.run(
      "delete from shift_swap where community_id = ? and (from_hand_id in (?*) or to_hand_id in "
      "(?*))",
      work.community(), known.subjects, known.subjects);
  for (const auto* statement :
       {"delete from shift_wish where community_id = ? and hand_id in (?*)",
        "delete from shift_link where community_id = ? and hand_id in (?*)",
        "delete from shift_fill where community_id = ? and without_id in (?*)"})
    work.tx.run(statement, work.community(), known.subjects);
  return erased;
}

std::int64_t remove_old_turns(Work& work, Instant before, std::int64_t most) {
  const auto old =
      work.tx.all<TurnRow>("where until_at < ? order by until_at limit ?", before, most);
  for (const auto& turn : old) remove_turns(work, turn.community_id, {turn.id});
  return std::ssize(old);
}

std::int64_t remove_wishes(Work& work, Instant before, std::int64_t most) {
  const auto old =
      work.tx.all<Wish>("where on_day < ? order by on_day limit ?", Day::in_china(before), most);
  for (const auto& wish : old)
    work.tx.run(
        "delete from shift_wish where community_id = ? and hand_id = ? and on_day = ? and "
        "shift_id = ?",
        wish.community_id, wish.hand_id, wish.on_day, wish.shift_id);
  return std::ssize(old);
}

std::int64_t remove_fills(Work& work, Instant before, std::int64_t most) {
  const auto old =
      work.tx.all<Fill>("where started_at < ? order by started_at limit ?", before, most);
  for (const auto& fill : old)
    work.tx.run("delete from shift_fill where community_id = ? and id = ?", fill.community_id,
                fill.id);
  return std::ssize(old);
}

std::int64_t remove_links(Work& work, Instant before, std::int64_t most) {
  const auto old = work.tx.all<Link>("where made_at < ? order by made_at limit ?", before, most);
  for (const auto& link : old)
    work.tx.run("delete from shift_link where community_id = ? and hand_id = ?", link.community_id,
                link.hand_id);
  return std::ssize(old);
}

std::int64_t remove_shift_tries(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from shift_try where id in (select id from shift_try where at < ? limit ?)", before,
      most);
}
}  // namespace

PersonalRecords personal_records() { return {"shift", no_traces, show, {}, erase}; }

std::vector<Expiring> expiring() {
  return {{"shift.turns", remove_old_turns},
          {"shift.wishes", remove_wishes},
          {"shift.fills", remove_fills},
          {"shift.links", remove_links},
          {"shift.tries", remove_shift_tries}};
}
}  // namespace shift
