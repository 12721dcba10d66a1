// SPDX-License-Identifier: Apache-2.0
/// What other slices ask of shift.
#include <algorithm>

#include "shift/turns.hpp"

namespace shift {
namespace {
constexpr std::int64_t most_turns = 5'000;
constexpr std::int64_t longest_ms = day_ms;

/// Those who may, first; stand-by before the others, then the nearest, then who rested longest.
bool comes_first(const Candidate& a, const Candidate& b) {
  const auto rank = [](const Candidate& one) {
    const auto rest = std::min(one.rest_before.value_or(day_ms), one.rest_after.value_or(day_ms));
    return std::tuple(!one.breaches.empty(), !one.is_on_stand_by, one.is_free != hands::Free::yes,
                      one.nearness, -rest, one.hand);
  };
  return rank(a) < rank(b);
}
}  // namespace

std::vector<Turn> turns_between(Work& work, Instant from, Instant until) {
  return shown_of(work, work.tx.all<TurnRow>(
                            "where community_id = ? and from_at > ? and from_at < ? and "
                            "until_at > ? and state = 'told' order by from_at, post_id, id limit ?",
                            work.community(), from + -longest_ms, until, from, most_turns));
}

std::optional<Turn> turn_named(Work& work, const Uuid& id) {
  const auto row = find_turn(work, id);
  if (!row || !row->told_at) return std::nullopt;
  return shown_of(work, {*row}).front();
}

std::vector<Turn> turns_of_hand(Work& work, const Uuid& hand, Instant from, Instant until) {
  return shown_of(work,
                  work.tx.all<TurnRow>("where community_id = ? and hand_id = ? and from_at > ? and "
                                       "from_at < ? and until_at > ? and state = 'told' "
                                       "order by from_at, post_id, id",
                                       work.community(), hand, from + -longest_ms, until, from));
}

std::vector<PostName> open_posts(Work& work) {
  std::vector<PostName> posts;
  for (auto& post : posts_in_order(work))
    posts.push_back(
        {post.id, post.kind, std::move(post.name), std::move(post.where_at), post.gate_id});
  return posts;
}

std::vector<NeededShift> needed_on(Work& work, Day day) {
  std::unordered_map<Uuid, PostKind> posts;
  for (const auto& post : posts_in_order(work)) posts.emplace(post.id, post.kind);
  const auto wanted = wanted_on(needs_between(work, day, day), day);
  std::vector<NeededShift> needed;
  for (const auto& shift : shifts_in_order(work)) {
    NeededShift one{shift.id, 0, shift.minutes};
    for (const auto& [place, many] : wanted)
      if (const auto post = posts.find(place.first);
          place.second == shift.id && post != posts.end() && post->second != PostKind::stand_by)
        one.persons += many.wanted;
    if (one.persons > 0) needed.push_back(one);
  }
  return needed;
}

std::vector<Candidate> candidates_for(Work& work, const Post& post, const Span& span,
                                      const TurnRow* in_place_of) {
  const auto briefs = hands::briefs_of(work);
  std::vector<Uuid> ids;
  for (const auto& one : briefs) ids.push_back(one.hand);
  const Standings standings(work, ids, span.from, span.until);
  std::unordered_map<Uuid, hands::Nearness> near;
  if (post.gate_id) near = hands::nearness_to(work, ids, *post.gate_id);
  // Of a turn that runs it is asked who is ready now.
  const auto at = std::clamp(work.now, span.from, span.until + -1);
  std::vector<Candidate> found;
  for (const auto& one : briefs) {
    if (in_place_of && one.hand == in_place_of->hand_id) continue;
    // Only who steps in for somebody is called in from stand-by.
    std::vector<Uuid> but;
    if (in_place_of) {
      but = standings.stand_by_of(one.hand, span);
      but.push_back(in_place_of->id);
    }
    Candidate candidate;
    candidate.hand = one.hand;
    candidate.name = one.name;
    candidate.is_on_stand_by = !standings.stand_by_of(one.hand, {at, at + 1}).empty();
    candidate.is_free = hands::free_for(one, span.from, span.until);
    candidate.breaches = standings.breaches(one.hand, post, span, but);
    const auto others = standings.others_of(one.hand, but);
    candidate.rest_before = rest_before(others, span);
    candidate.rest_after = rest_after(others, span);
    if (const auto there = near.find(one.hand); there != near.end())
      candidate.nearness = there->second;
    found.push_back(std::move(candidate));
  }
  std::sort(found.begin(), found.end(), comes_first);
  return found;
}

std::vector<Candidate> who_could(Work& work, const Uuid& id) {
  const auto turn = find_turn(work, id);
  if (!turn) return {};
  return candidates_for(work, *find_post(work, turn->post_id), span_of(*turn), &*turn);
}

Result<Turn> put_in(Work& work, const Uuid& id, const Uuid& hand, const Reason& reason) {
  auto turn = find_turn(work, id);
  if (!turn || !turn->told_at) return refuse(No::missing, "shift.no_such_turn", "turn");
  if (!turn->is_standing()) return refuse(No::conflict, "shift.turn_dropped", "turn");
  const auto span = span_of(*turn);
  const Standings standings(work, {hand}, span.from, span.until);
  if (!standings.find(hand)) return refuse(No::missing, "hands.no_such_hand", "hand");
  if (turn->hand_id == hand) return refuse(No::conflict, "shift.has_it_already", "hand");
  const auto post = find_post(work, turn->post_id);
  const auto stand_by = standings.stand_by_of(hand, span);
  auto but = stand_by;
  but.push_back(turn->id);
  const auto may = may_stand(standings.breaches(hand, *post, span, but),
                             reason.empty() ? Excuse::none : Excuse::given, "hand");
  if (!may) return refuse(may);
  for (const auto& one : stand_by)
    if (auto row = find_turn(work, one)) drop(work, *row, DroppedFor::called_in, work.actor.name);
  auto wanted = *turn;
  wanted.hand_id = hand;
  wanted.exception = reason.str();
  wanted.is_locked = false;
  TurnRow after;
  if (!put_in_place(work, *turn, DroppedFor::stood_in, wanted, after, work.actor.name))
    return refuse(No::conflict, "shift.rule_two_places", "hand");
  return shown_of(work, {after}).front();
}
}  // namespace shift
