// SPDX-License-Identifier: Apache-2.0
#include "shift/repairs.hpp"

#include <chrono>

#include "engines/roster/repair.hpp"
#include "shift/policy.hpp"
#include "shift/staffing.hpp"
#include "shift/turns.hpp"

namespace shift {
namespace {
struct Diff {
  const Planned& planned;
  const roster::Roster& after;
  RepairPlan plan;

  void of(const TurnRow& turn) {
    const auto& brief = planned.hands[std::size_t(*planned.number_of(turn.hand_id))];
    plan.drops.push_back({turn.id, turn.revision, turn.hand_id, turn.post_id, turn.shift_id,
                          brief.name, turn.on_day});
  }
  void run() {
    for (const auto& turn : planned.turns) {
      const int day = int(turn.on_day.days - planned.first_on.days);
      const auto person = std::size_t(*planned.number_of(turn.hand_id));
      if (after.line(person)[day] != planned.duty_of(turn.post_id, turn.shift_id)) of(turn);
    }
    for (std::size_t person = 0; person < planned.hands.size(); ++person)
      for (int day = 0; day < after.days; ++day) {
        const int duty = after.line(person)[day];
        if (duty == roster::off || duty == planned.now.line(person)[day]) continue;
        plan.puts.push_back({planned.hands[person].hand, planned.post_of(duty).id,
                             planned.shift_of(duty).id, planned.hands[person].name,
                             planned.first_on + std::int32_t(day)});
      }
  }
};

bool is_told_place(const std::vector<TurnRow>& dropped, const TakenPut& put, Uuid& instead_of) {
  for (const auto& turn : dropped)
    if (turn.told_at && turn.post_id == put.post && turn.shift_id == put.shift &&
        turn.on_day == put.on) {
      instead_of = turn.id;
      return true;
    }
  return false;
}

Result<void> put_one(Work& work, const std::vector<TurnRow>& dropped, const TakenPut& put,
                     const std::string& at) {
  const auto post = find_post(work, put.post);
  if (!post || post->closed_at) return refuse(No::missing, "shift.no_such_post", at + "/post");
  const auto shift = find_shift(work, put.shift);
  if (!shift || shift->closed_at) return refuse(No::missing, "shift.no_such_shift", at + "/shift");
  TurnRow turn;
  turn.community_id = work.community();
  turn.id = work.world.new_uuid();
  turn.hand_id = put.hand;
  turn.post_id = put.post;
  turn.shift_id = put.shift;
  turn.on_day = put.on;
  turn.from_at = shift->from_on(put.on);
  turn.until_at = shift->until_on(put.on);
  turn.changed_at = work.now;
  turn.changed_by = work.actor.name;
  const Standings standings(work, {put.hand}, turn.from_at, turn.until_at);
  if (!standings.find(put.hand)) return refuse(No::missing, "hands.no_such_hand", at + "/hand");
  if (turn.until_at <= work.now) return refuse(No::conflict, "shift.is_over", at + "/on");
  const auto may =
      may_stand(standings.breaches(put.hand, *post, span_of(turn)), Excuse::none, at + "/hand");
  if (!may) return refuse(may);
  Uuid instead_of;
  if (is_told_place(dropped, put, instead_of)) {
    turn.state = TurnState::told;
    turn.told_at = work.now;
    turn.instead_of_id = instead_of;
  }
  if (!insert_guarded(work, turn))
    return refuse(No::conflict, "shift.rule_two_places", at + "/hand");
  work.announce("shift.turns_changed", {turn.id});
  return {};
}
}  // namespace

Result<RepairPlan> propose_repair(Work& work, const RepairQuery& query) {
  if (hands::briefs_by_id(work, {query.hand}).empty())
    return refuse(No::missing, "hands.no_such_hand", "hand");
  const auto end = query.first_on + std::int32_t(query.days);
  if (end <= work.today()) return refuse(No::conflict, "shift.is_over", "first_on");
  const auto first = std::max(query.first_on, work.today());
  const auto began = std::chrono::steady_clock::now();
  // Gaps of other days are none of it.
  const int days = int(end.days - first.days);
  auto planned = planned_of(work, {first, days, Settle::locked, {}});
  if (!planned) return refuse(planned);
  const auto person = planned->number_of(query.hand);
  bool has_turn = false;
  for (const auto& turn : planned->turns)
    has_turn =
        has_turn || (turn.hand_id == query.hand && turn.on_day < end && turn.from_at > work.now);
  if (!person || !has_turn) return refuse(No::conflict, "shift.nothing_to_repair", "hand");
  const auto& policy = shift_policy(work.today());
  const auto repaired = roster::repair(planned->problem, planned->now, {*person, 0, days},
                                       int(policy.touched_by_repair), policy.repair_stay_cost);
  Diff diff{*planned, repaired.roster, {}};
  diff.run();
  diff.plan.touched = std::ssize(repaired.touched);
  diff.plan.still_empty = count_of(*planned, repaired.roster).empty;
  diff.plan.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(
                               std::chrono::steady_clock::now() - began)
                               .count();
  work.looked("shift.roster", work.community());
  return std::move(diff.plan);
}

Result<RepairKept> take_repair(Work& work, const NewRepair& wanted) {
  if (wanted.drops.empty()) return refuse(No::invalid, "shift.nothing_to_repair", "drops");
  std::vector<TurnRow> dropped;
  for (std::size_t i = 0; i < wanted.drops.size(); ++i) {
    const auto& one = wanted.drops[i];
    auto turn = find_turn(work, one.turn);
    const auto at = item_of("drops", i) + "/turn";
    if (!turn) return refuse(No::missing, "shift.no_such_turn", at);
    if (turn->revision != one.revision || !turn->is_standing())
      return changed_meanwhile(json::write(kept_of(*turn)));
    dropped.push_back(std::move(*turn));
  }
  for (auto& turn : dropped) drop(work, turn, DroppedFor::stood_in, work.actor.name);
  for (std::size_t i = 0; i < wanted.puts.size(); ++i)
    if (const auto put = put_one(work, dropped, wanted.puts[i], item_of("puts", i)); !put)
      return refuse(put);
  return RepairKept{std::ssize(wanted.drops), std::ssize(wanted.puts)};
}
}  // namespace shift
