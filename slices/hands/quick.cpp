// SPDX-License-Identifier: Apache-2.0
#include "hands/quick.hpp"

#include <algorithm>
#include <set>

#include "hands/call_code.hpp"
#include "hands/phone_rules.hpp"
#include "hands/policy.hpp"

namespace hands {
namespace {
/// Whom to ask, in the order in which they are asked.
std::vector<Asked> whom_to_ask(Work& work, const NewQuickCall& wanted) {
  const auto& policy = hands_policy(work.today());
  const auto hands = active_hands(work);
  const Names names(work, hands);
  std::vector<Uuid> places{wanted.near};
  for (const auto& hand : hands)
    if (const auto door = names.dwelling_of(hand)) places.push_back(*door);
  const auto lying = lying_of(work, places);
  const OpenPlace post{wanted.id, 1, wanted.skills};
  std::vector<Asked> asked;
  for (const auto& hand : hands) {
    if (!suits(post, hand.profile, {})) continue;
    const auto standing = names.standing_of(hand);
    if (standing && *standing != people::Standing::listed) continue;
    const auto free = free_between(hand.profile, policy.night, work.now, wanted.until_at);
    if (free == Free::no) continue;
    Asked one;
    one.community_id = work.community();
    one.call_id = wanted.id;
    one.hand_id = hand.id;
    one.code_hash = hash_of_code(work.keys, code_of_asked(work.keys, wanted.id, hand.id));
    one.is_free = free;
    if (const auto door = names.dwelling_of(hand))
      if (const auto at = lying.find(*door); at != lying.end())
        one.nearness = nearness_of(lying.at(wanted.near), at->second);
    asked.push_back(std::move(one));
  }
  std::stable_sort(asked.begin(), asked.end(), [](const Asked& a, const Asked& b) {
    const auto rank = [](const Asked& one) {
      return std::pair(one.is_free == Free::yes ? 0 : 1, one.nearness);
    };
    return rank(a) < rank(b);
  });
  if (std::ssize(asked) > policy.asked_at_once) asked.resize(std::size_t(policy.asked_at_once));
  return asked;
}

std::vector<AskedCard> cards_of(Work& work, std::vector<Asked> rows) {
  std::vector<Uuid> ids;
  for (const auto& row : rows) ids.push_back(row.hand_id);
  const auto hands = hands_by_id(work, ids);
  const Names names(work, hands);
  std::unordered_map<Uuid, const Hand*> by_id;
  for (const auto& hand : hands) by_id.emplace(hand.id, &hand);
  std::stable_sort(rows.begin(), rows.end(), [](const Asked& a, const Asked& b) {
    return std::tuple(a.is_free != Free::yes, a.nearness, a.hand_id) <
           std::tuple(b.is_free != Free::yes, b.nearness, b.hand_id);
  });
  std::vector<AskedCard> cards;
  for (const auto& row : rows) {
    const auto& hand = *by_id.at(row.hand_id);
    cards.push_back({row.hand_id, names.of(hand), names.door_of(hand), names.compound_of(hand),
                     row.nearness, row.is_free, row.answer, row.answered_at, row.is_placed});
  }
  return cards;
}

QuickFile file_of(Work& work, const Call& call) {
  return {card_of_call(work, call),
          cards_of(work, work.tx.all<Asked>("where community_id = ? and call_id = ?",
                                            work.community(), call.id))};
}

/// Refuses as make_quick_call.
Result<void> may_call_quickly(Work& work, const NewQuickCall& wanted) {
  const auto near = place::find_place(work, wanted.near);
  if (!near || near->is_closed) return refuse(No::missing, "place.no_such_place", "near");
  if (wanted.until_at <= work.now) return refuse(No::invalid, "hands.times_reversed", "until_at");
  if (wanted.until_at > work.now + day_ms) return refuse(No::invalid, "hands.too_long", "until_at");
  if (std::set<Skill>(wanted.skills.begin(), wanted.skills.end()).size() != wanted.skills.size())
    return refuse(No::invalid, "hands.named_twice", "skills");
  if (!wanted.phone.empty())
    if (const auto may = may_be_phone(wanted.phone.str(), "phone"); !may) return refuse(may);
  return {};
}
}  // namespace

Result<QuickKept> make_quick_call(Work& work, const NewQuickCall& wanted) {
  if (const auto may = may_call_quickly(work, wanted); !may) return refuse(may);
  if (find_call(work, wanted.id)) return refuse(No::conflict, "hands.id_taken", "id");
  const auto asked = whom_to_ask(work, wanted);
  if (asked.empty()) return refuse(No::conflict, "hands.nobody_free", "skills");
  Call call;
  call.community_id = work.community();
  call.id = wanted.id;
  call.sort = CallSort::quick;
  call.title = wanted.title.str();
  call.words = wanted.words.str();
  call.phone = wanted.phone.str();
  call.goal = wanted.wanted;
  call.goal_at = call.closes_at = wanted.until_at;
  call.code_hash = hash_of_code(work.keys, code_of_call(work.keys, call.id));
  call.opened_at = work.now;
  call.opened_by = work.actor.name;
  const CallPost post{work.community(), work.world.new_uuid(), call.id,  0,
                      call.title,       wanted.where_at.str(), work.now, wanted.until_at,
                      wanted.wanted,    wanted.skills,         0};
  insert_call(work, call, {post});
  work.tx.insert_all(asked);
  work.announce("hands.call_opened", {call.id});
  return QuickKept{call.id, std::ssize(asked)};
}

Result<QuickFile> open_quick_call(Work& work, const CallKey& key) {
  const auto call = find_call(work, key.call);
  if (!call) return refuse(No::missing, "hands.no_such_call", "call");
  work.looked("hands.quick_call", call->id);
  return file_of(work, *call);
}

Result<void> answer_quick(Work& work, const Call& call, Asked& asked, QuickAnswer answer) {
  if (!call.is_running(work.now)) return refuse(No::conflict, "hands.call_over", "call");
  if (asked.answer == answer) return {};  // said before
  const auto posts = posts_of(work, call.id);
  ENSURE(!posts.empty());
  const auto& post = posts.front().id;
  if (asked.is_placed) free_place(work, post);
  asked.answer = answer;
  asked.answered_at = work.now;
  asked.is_placed = answer == QuickAnswer::yes && take_place(work, post);
  work.tx.run(
      "update hands_asked set answer = ?, answered_at = ?, is_placed = ? where community_id = ? "
      "and call_id = ? and hand_id = ?",
      asked.answer, asked.answered_at, asked.is_placed, work.community(), asked.call_id,
      asked.hand_id);
  work.announce("hands.answered", {call.id, asked.hand_id});
  return {};
}

Result<AnswerKept> take_quick_answer(Work& work, const NewQuickAnswer& wanted) {
  const auto call = find_call(work, wanted.call);
  if (!call) return refuse(No::missing, "hands.no_such_call", "call");
  if (!find_hand(work, wanted.hand)) return refuse(No::missing, "hands.no_such_hand", "hand");
  auto asked = work.tx.one<Asked>("where community_id = ? and call_id = ? and hand_id = ?",
                                  work.community(), call->id, wanted.hand);
  if (!asked) return refuse(No::conflict, "hands.not_asked", "hand");
  if (const auto done = answer_quick(work, *call, *asked, wanted.answer); !done)
    return refuse(done);
  return AnswerKept{asked->hand_id, asked->answer, asked->is_placed};
}
}  // namespace hands
