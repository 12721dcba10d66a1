// SPDX-License-Identifier: Apache-2.0
#include "shift/turns.hpp"

#include "shift/links.hpp"

namespace shift {
namespace {
struct Place {
  Post post;
  Shift shift;
};
/// Refuses shift.no_such_post, shift.no_such_shift.
Result<Place> place_of(Work& work, const Uuid& post_id, const Uuid& shift_id) {
  auto post = find_post(work, post_id);
  if (!post || post->closed_at) return refuse(No::missing, "shift.no_such_post", "post");
  auto shift = find_shift(work, shift_id);
  if (!shift || shift->closed_at) return refuse(No::missing, "shift.no_such_shift", "shift");
  return Place{std::move(*post), std::move(*shift)};
}

void stand_at(TurnRow& turn, const Place& place, Day day) {
  turn.post_id = place.post.id;
  turn.shift_id = place.shift.id;
  turn.on_day = day;
  turn.from_at = place.shift.from_on(day);
  turn.until_at = place.shift.until_on(day);
}

/// Whether the hand may have the turn, others in `but` apart. Refuses hands.no_such_hand,
/// shift.is_over, shift.rule_<breach>.
Result<void> may_have_turn(Work& work, const TurnRow& turn, const Post& post,
                           const std::vector<Uuid>& but) {
  const Standings standings(work, {turn.hand_id}, turn.from_at, turn.until_at);
  if (!standings.find(turn.hand_id)) return refuse(No::missing, "hands.no_such_hand", "hand");
  if (turn.until_at <= work.now) return refuse(No::conflict, "shift.is_over", "on");
  return may_stand(standings.breaches(turn.hand_id, post, span_of(turn), but),
                   turn.exception.empty() ? Excuse::none : Excuse::given, "hand");
}

std::string text_of(const std::optional<Reason>& reason) { return reason ? reason->str() : ""; }

/// Refuses as lock_turn.
Result<TurnRow> turn_to_change(Work& work, const Uuid& id, std::int64_t revision) {
  auto turn = find_turn(work, id);
  if (!turn) return refuse(No::missing, "shift.no_such_turn", "turn");
  if (turn->revision != revision) return changed_meanwhile(json::write(kept_of(*turn)));
  if (!turn->is_standing()) return refuse(No::conflict, "shift.turn_dropped", "turn");
  return std::move(*turn);
}

tl::unexpected<Refusal> two_places() {
  return refuse(No::conflict, "shift.rule_two_places", "hand");
}

void announce_turn(Work& work, const TurnRow& turn) {
  work.announce("shift.turns_changed", {turn.id});
}
}  // namespace

TurnKept kept_of(const TurnRow& turn) {
  return {turn.id,       turn.revision, turn.hand_id, turn.post_id,
          turn.shift_id, turn.on_day,   turn.state,   turn.is_locked};
}

bool insert_guarded(Work& work, const TurnRow& turn) {
  if (turn.state == TurnState::told) link_of(work, turn.hand_id);
  return work.tx.run(
             "insert into shift_turn (community_id, id, hand_id, post_id, shift_id, on_day, "
             "from_at, until_at, state, is_locked, exception, instead_of_id, cannot_at, told_at, "
             "dropped_at, dropped_for, sequence, changed_at, changed_by, revision) "
             "select p.community_id, ?, ?, p.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? "
             "from shift_post p where p.community_id = ? and p.id = ? and not exists "
             "(select 1 from shift_turn t where t.community_id = ? and t.hand_id = ? and "
             "t.state <> 'dropped' and t.from_at < ? and t.until_at > ?)",
             turn.id, turn.hand_id, turn.shift_id, turn.on_day, turn.from_at, turn.until_at,
             turn.state, turn.is_locked, turn.exception, turn.instead_of_id, turn.cannot_at,
             turn.told_at, turn.dropped_at, turn.dropped_for, turn.sequence, turn.changed_at,
             turn.changed_by, turn.revision, turn.community_id, turn.post_id, turn.community_id,
             turn.hand_id, turn.until_at, turn.from_at) == 1;
}

bool update_guarded(Work& work, TurnRow& turn) {
  turn.changed_at = work.now;
  turn.changed_by = work.actor.name;
  ++turn.revision;
  if (turn.state == TurnState::told) ++turn.sequence;
  return work.tx.run(
             "update shift_turn set post_id = ?, shift_id = ?, on_day = ?, from_at = ?, "
             "until_at = ?, exception = ?, cannot_at = ?, sequence = ?, changed_at = ?, "
             "changed_by = ?, revision = ? where community_id = ? and id = ? and not exists "
             "(select 1 from shift_turn t where t.community_id = ? and t.hand_id = ? and "
             "t.id <> ? and t.state <> 'dropped' and t.from_at < ? and t.until_at > ?)",
             turn.post_id, turn.shift_id, turn.on_day, turn.from_at, turn.until_at, turn.exception,
             turn.cannot_at, turn.sequence, turn.changed_at, turn.changed_by, turn.revision,
             turn.community_id, turn.id, turn.community_id, turn.hand_id, turn.id, turn.until_at,
             turn.from_at) == 1;
}

void drop(Work& work, TurnRow& turn, DroppedFor why, std::string_view by) {
  if (turn.state == TurnState::told) ++turn.sequence;
  turn.state = TurnState::dropped;
  turn.dropped_at = turn.changed_at = work.now;
  turn.dropped_for = why;
  turn.changed_by = by;
  ++turn.revision;
  work.tx.update(turn);
  // What was asked about it is asked no more.
  work.tx.run(
      "update shift_swap set state = 'withdrawn', answered_at = ? where community_id = ? and "
      "state = 'asked' and (turn_id = ? or for_turn_id = ?)",
      work.now, work.community(), turn.id, turn.id);
  announce_turn(work, turn);
}

bool put_in_place(Work& work, TurnRow& before, DroppedFor why, const TurnRow& wanted,
                  TurnRow& after, std::string_view by) {
  after = wanted;
  after.id = work.world.new_uuid();
  after.state = before.state;
  after.instead_of_id = before.id;
  after.cannot_at.reset();
  after.told_at = before.state == TurnState::told ? std::optional(work.now) : std::nullopt;
  after.sequence = 0;
  after.changed_at = work.now;
  after.changed_by = by;
  after.revision = 1;
  drop(work, before, why, by);
  if (!insert_guarded(work, after)) return false;
  announce_turn(work, after);
  return true;
}

Result<TurnKept> add_turn(Work& work, const NewTurn& wanted) {
  const auto place = place_of(work, wanted.post, wanted.shift);
  if (!place) return refuse(place);
  TurnRow turn;
  turn.community_id = work.community();
  turn.id = wanted.id;
  turn.hand_id = wanted.hand;
  turn.exception = text_of(wanted.exception);
  turn.changed_at = work.now;
  turn.changed_by = work.actor.name;
  stand_at(turn, *place, wanted.on);
  if (const auto may = may_have_turn(work, turn, place->post, {}); !may) return refuse(may);
  if (find_turn(work, turn.id)) return refuse(No::conflict, "shift.id_taken", "id");
  if (!insert_guarded(work, turn)) return two_places();
  announce_turn(work, turn);
  return kept_of(turn);
}

Result<TurnKept> move_turn(Work& work, const TurnEdit& wanted) {
  if (!find_turn(work, wanted.turn)) return refuse(No::missing, "shift.no_such_turn", "turn");
  if (hands::briefs_by_id(work, {wanted.hand}).empty())
    return refuse(No::missing, "hands.no_such_hand", "hand");
  const auto place = place_of(work, wanted.post, wanted.shift);
  if (!place) return refuse(place);
  auto turn = turn_to_change(work, wanted.turn, wanted.revision);
  if (!turn) return refuse(turn);
  auto moved = *turn;
  moved.hand_id = wanted.hand;
  moved.exception = text_of(wanted.exception);
  stand_at(moved, *place, wanted.on);
  if (const auto may = may_have_turn(work, moved, place->post, {turn->id}); !may)
    return refuse(may);
  if (moved.hand_id == turn->hand_id) {
    moved.cannot_at.reset();
    if (!update_guarded(work, moved)) return two_places();
    announce_turn(work, moved);
    return kept_of(moved);
  }
  auto before = *turn;
  TurnRow after;
  if (!put_in_place(work, before, DroppedFor::moved, moved, after, work.actor.name))
    return two_places();
  return kept_of(after);
}

Result<TurnKept> lock_turn(Work& work, const TurnLock& wanted) {
  auto turn = turn_to_change(work, wanted.turn, wanted.revision);
  if (!turn) return refuse(turn);
  turn->is_locked = wanted.is_locked;
  turn->changed_at = work.now;
  turn->changed_by = work.actor.name;
  ++turn->revision;
  work.tx.update(*turn);
  announce_turn(work, *turn);
  return kept_of(*turn);
}

Result<TurnKept> drop_turn(Work& work, const TurnEnd& wanted) {
  auto turn = turn_to_change(work, wanted.turn, wanted.revision);
  if (!turn) return refuse(turn);
  drop(work, *turn, DroppedFor::office, work.actor.name);
  return kept_of(*turn);
}
}  // namespace shift
