// SPDX-License-Identifier: Apache-2.0
#include "shift/swaps.hpp"

#include <algorithm>

#include "shift/policy.hpp"
#include "shift/turns.hpp"

namespace shift {
namespace {
constexpr std::string_view by_swap = "self";
constexpr std::size_t partners_shown = 60, turns_of_partner = 12;

OwnTurn own_of(const Turn& turn) {
  return {turn.id,          turn.post_name, turn.where_at,
          turn.shift_name,  turn.from,      turn.until,
          turn.is_stand_by, turn.cannot_at, {}};
}

std::optional<Swap> find_swap(Work& work, const Uuid& id) {
  return work.tx.one<Swap>("where community_id = ? and id = ?", work.community(), id);
}

/// A told turn of that hand that has not begun. Refuses shift.no_such_turn, shift.is_over.
Result<TurnRow> turn_to_swap(Work& work, const Uuid& hand, const Uuid& id, const char* field) {
  auto turn = find_turn(work, id);
  if (!turn || turn->hand_id != hand || turn->state != TurnState::told)
    return refuse(No::missing, "shift.no_such_turn", field);
  if (turn->from_at <= work.now) return refuse(No::conflict, "shift.is_over", field);
  return std::move(*turn);
}

/// Both turns, and that the rules hold for both hands afterwards.
struct Both {
  TurnRow turn;
  std::optional<TurnRow> for_turn;
};
/// Refuses as ask_swap.
Result<Both> may_swap(Work& work, const Swap& swap) {
  auto turn = turn_to_swap(work, swap.from_hand_id, swap.turn_id, "turn");
  if (!turn) return refuse(turn);
  Both both{std::move(*turn), {}};
  std::vector<Uuid> but{both.turn.id};
  auto from = both.turn.from_at, until = both.turn.until_at;
  if (swap.for_turn_id) {
    auto other = turn_to_swap(work, swap.to_hand_id, *swap.for_turn_id, "for_turn");
    if (!other) return refuse(other);
    both.for_turn = std::move(*other);
    but.push_back(both.for_turn->id);
    from = std::min(from, both.for_turn->from_at);
    until = std::max(until, both.for_turn->until_at);
  }
  const Standings standings(work, {swap.from_hand_id, swap.to_hand_id}, from, until);
  if (!standings.find(swap.to_hand_id) || swap.to_hand_id == swap.from_hand_id)
    return refuse(No::missing, "hands.no_such_hand", "to_hand");
  const auto check = [&](const Uuid& hand, const TurnRow& gets, const char* field) {
    return may_stand(standings.breaches(hand, *find_post(work, gets.post_id), span_of(gets), but),
                     Excuse::none, field);
  };
  if (const auto may = check(swap.to_hand_id, both.turn, "to_hand"); !may) return refuse(may);
  if (both.for_turn)
    if (const auto may = check(swap.from_hand_id, *both.for_turn, "for_turn"); !may)
      return refuse(may);
  return both;
}

/// Refuses shift.rule_two_places (to_hand or for_turn).
Result<void> change_hands(Work& work, const Swap& swap, Both both) {
  const auto why = both.for_turn ? DroppedFor::swapped : DroppedFor::stood_in;
  auto theirs = both.for_turn;
  if (both.for_turn) drop(work, *both.for_turn, why, by_swap);
  auto wanted = both.turn;
  wanted.hand_id = swap.to_hand_id;
  wanted.exception.clear();
  TurnRow after;
  if (!put_in_place(work, both.turn, why, wanted, after, by_swap))
    return refuse(No::conflict, "shift.rule_two_places", "to_hand");
  if (!theirs) return {};
  auto mine = *theirs;
  mine.id = work.world.new_uuid();
  mine.hand_id = swap.from_hand_id;
  mine.exception.clear();
  mine.instead_of_id = theirs->id;
  mine.cannot_at.reset();
  mine.told_at = mine.changed_at = work.now;
  mine.changed_by = by_swap;
  mine.sequence = 0;
  mine.revision = 1;
  if (!insert_guarded(work, mine)) return refuse(No::conflict, "shift.rule_two_places", "for_turn");
  work.announce("shift.turns_changed", {mine.id});
  return {};
}

Result<std::string> ask(Work& work, const Uuid& hand, const NewSwap& wanted) {
  if (const auto known = find_swap(work, wanted.id)) {
    if (known->from_hand_id == hand) return std::string("swap_asked_again");
    return refuse(No::conflict, "shift.id_taken", "id");
  }
  const Swap swap{work.community(), wanted.id,        wanted.turn, hand, wanted.to_hand,
                  wanted.for_turn,  SwapState::asked, work.now,    {}};
  if (const auto may = may_swap(work, swap); !may) return refuse(may);
  const auto asked = work.tx
                         .value<std::int64_t>(
                             "select count(*) from shift_swap where community_id = ? and "
                             "from_hand_id = ? and state = 'asked'",
                             work.community(), hand)
                         .value_or(0);
  if (asked >= shift_policy(work.today()).asked_swaps_of_hand)
    return refuse(No::conflict, "shift.too_many_swaps");
  work.tx.insert(swap);
  return std::string("swap_asked");
}

Result<std::string> settle(Work& work, const Uuid& hand, const NewSwapAnswer& wanted,
                           SwapKept& kept) {
  auto swap = find_swap(work, wanted.swap);
  const bool is_asker = wanted.said == SwapSaid::withdrawn;
  if (!swap || (is_asker ? swap->from_hand_id : swap->to_hand_id) != hand)
    return refuse(No::missing, "shift.no_such_swap", "swap");
  const auto state = wanted.said == SwapSaid::yes  ? SwapState::taken
                     : wanted.said == SwapSaid::no ? SwapState::declined
                                                   : SwapState::withdrawn;
  kept = {swap->id, state};
  if (swap->state == state) return std::string("swap_answered_again");
  if (swap->state != SwapState::asked)
    return refuse(No::conflict, "shift.answered_already", "swap");
  auto both = state == SwapState::taken ? may_swap(work, *swap) : Result<Both>(Both{});
  if (!both) return refuse(both);
  swap->state = state;
  swap->answered_at = work.now;
  work.tx.update(*swap);
  if (state == SwapState::taken)
    if (const auto done = change_hands(work, *swap, std::move(*both)); !done) return refuse(done);
  return "swap_" + std::string(described::name_of(state));
}

/// Whom to ask, and for which turns of theirs.
PartnerList partners_of(Work& work, const TurnRow& turn) {
  PartnerList list;
  const auto briefs = hands::briefs_of(work);
  std::vector<Uuid> ids;
  for (const auto& one : briefs) ids.push_back(one.hand);
  ids.push_back(turn.hand_id);
  const auto until = work.now + shift_policy(work.today()).ahead_ms;
  const Standings standings(work, ids, std::min(work.now, turn.from_at),
                            std::max(until, turn.until_at));
  std::unordered_map<Uuid, Post> posts;
  for (auto& post : posts_in_order(work)) posts.emplace(post.id, std::move(post));
  const auto post = find_post(work, turn.post_id);
  for (const auto& one : briefs) {
    if (one.hand == turn.hand_id) continue;
    PartnerCard card{one.hand, one.name, false, {}};
    card.may_stand_in = standings.breaches(one.hand, *post, span_of(turn), {turn.id}).empty();
    std::vector<TurnRow> theirs;
    for (const auto& other : standings.turns_of(one.hand)) {
      if (other.state != TurnState::told || other.from_at <= work.now || other.from_at > until ||
          theirs.size() >= turns_of_partner || !posts.contains(other.post_id))
        continue;
      const std::vector<Uuid> but{turn.id, other.id};
      if (standings.breaches(one.hand, *post, span_of(turn), but).empty() &&
          standings.breaches(turn.hand_id, posts.at(other.post_id), span_of(other), but).empty())
        theirs.push_back(other);
    }
    for (const auto& shown : shown_of(work, theirs)) card.turns.push_back(own_of(shown));
    if (card.may_stand_in || !card.turns.empty()) list.items.push_back(std::move(card));
  }
  std::stable_sort(list.items.begin(), list.items.end(),
                   [](const PartnerCard& a, const PartnerCard& b) {
                     return std::tuple(a.turns.empty(), !a.may_stand_in) <
                            std::tuple(b.turns.empty(), !b.may_stand_in);
                   });
  if (list.items.size() > partners_shown) list.items.resize(partners_shown);
  return list;
}
}  // namespace

std::vector<SwapCard> swaps_of(Work& work, const Uuid& hand) {
  std::vector<SwapCard> cards;
  for (const auto& swap : work.tx.all<Swap>(
           "where community_id = ? and state = 'asked' and (from_hand_id = ? or to_hand_id = ?) "
           "order by asked_at, id",
           work.community(), hand, hand)) {
    const auto turn = turn_named(work, swap.turn_id);
    if (!turn || turn->from <= work.now) continue;
    SwapCard card;
    card.swap = swap.id;
    card.state = swap.state;
    card.is_mine = swap.from_hand_id == hand;
    const auto other = card.is_mine ? swap.to_hand_id : swap.from_hand_id;
    for (const auto& one : hands::briefs_by_id(work, {other})) card.name = one.name;
    card.turn = own_of(*turn);
    if (swap.for_turn_id)
      if (const auto back = turn_named(work, *swap.for_turn_id)) card.for_turn = own_of(*back);
    card.asked_at = swap.asked_at;
    cards.push_back(std::move(card));
  }
  return cards;
}

Result<routing::Answered> list_partners(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<PartnerQuery>(http.body);
  if (!wanted) return refuse(wanted);
  PartnerList list;
  const auto done = read_by_link(slow, "shift.list_partners", wanted->turn_code.str(),
                                 [&](Work& work, const Uuid& hand) -> Result<void> {
                                   const auto turn = turn_to_swap(work, hand, wanted->turn, "turn");
                                   if (!turn) return refuse(turn);
                                   list = partners_of(work, *turn);
                                   return {};
                                 });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(list), http::Method::get);
}

Result<routing::Answered> ask_swap(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewSwap>(http.body);
  if (!wanted) return refuse(wanted);
  const auto done =
      write_by_link(slow, "shift.ask_swap", wanted->turn_code.str(),
                    [&](Work& work, const Uuid& hand) { return ask(work, hand, *wanted); });
  if (!done) return refuse(done);
  return routing::answer_with(SwapKept{wanted->id, SwapState::asked}, http::Method::post);
}

Result<routing::Answered> answer_swap(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewSwapAnswer>(http.body);
  if (!wanted) return refuse(wanted);
  SwapKept kept;
  const auto done = write_by_link(
      slow, "shift.answer_swap", wanted->turn_code.str(),
      [&](Work& work, const Uuid& hand) { return settle(work, hand, *wanted, kept); });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(kept), http::Method::post);
}
}  // namespace shift
