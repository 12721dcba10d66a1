// SPDX-License-Identifier: Apache-2.0
#include "shift/own.hpp"

#include <algorithm>

#include "place/place.hpp"
#include "platform/app.hpp"
#include "platform/router/open.hpp"
#include "shift/feed.hpp"
#include "shift/links.hpp"
#include "shift/policy.hpp"
#include "shift/swaps.hpp"
#include "shift/turns.hpp"

namespace shift {
namespace {
constexpr std::string_view by_hand = "self";

Instant ahead_of(const Work& work) { return work.now + shift_policy(work.today()).ahead_ms; }

/// Places are open to everybody once a roster that has them was told.
Day last_told_day(Work& work) {
  const auto days = work.tx.value<std::int64_t>(
      "select on_day from shift_turn where community_id = ? and state = 'told' "
      "order by from_at desc limit 1",
      work.community());
  return std::min(Day{std::int32_t(days.value_or(0))}, Day::in_china(ahead_of(work)));
}

/// Refuses shift.is_over, shift.too_far (on).
Result<void> may_be_on(const Work& work, Day on) {
  if (on < work.today()) return refuse(No::conflict, "shift.is_over", "on");
  if (on.begin_in_china() > ahead_of(work)) return refuse(No::conflict, "shift.too_far", "on");
  return {};
}

std::vector<OwnTurn> own_turns(Work& work, const Uuid& hand) {
  const auto mine = turns_of_hand(work, hand, work.now, ahead_of(work));
  std::vector<OwnTurn> own;
  if (mine.empty()) return own;
  const auto all = turns_between(work, mine.front().from, mine.back().until);
  for (const auto& turn : mine) {
    OwnTurn one{turn.id,          turn.post_name, turn.where_at,
                turn.shift_name,  turn.from,      turn.until,
                turn.is_stand_by, turn.cannot_at, {}};
    for (const auto& other : all)
      if (other.hand != hand && other.post == turn.post && other.from < turn.until &&
          turn.from < other.until && !other.cannot_at)
        one.with.push_back(other.hand_name);
    own.push_back(std::move(one));
  }
  return own;
}

/// How many are still wanted there; told and drafted turns fill a place, who cannot come does not.
std::int64_t missing_at(const std::vector<TurnRow>& turns, const Wanted& wanted, const Uuid& post,
                        const Uuid& shift, Day on) {
  std::int64_t taken = 0;
  for (const auto& turn : turns)
    taken += turn.post_id == post && turn.shift_id == shift && turn.on_day == on && !turn.cannot_at;
  return wanted.wanted - taken;
}

std::vector<OpenPlace> open_places(Work& work, const Uuid& hand) {
  std::vector<OpenPlace> open;
  const auto posts = posts_in_order(work);
  const auto shifts = shifts_in_order(work);
  const auto last = last_told_day(work);
  const auto needs = needs_between(work, work.today(), last);
  const Standings standings(work, {hand}, work.now, ahead_of(work));
  const auto turns = standing_turns(work, work.now, ahead_of(work) + day_ms);
  for (auto day = work.today(); day <= last; day = day + 1) {
    const auto wanted = wanted_on(needs, day);
    for (const auto& shift : shifts) {
      if (shift.from_on(day) <= work.now) continue;
      for (const auto& post : posts) {
        const auto found = wanted.find({post.id, shift.id});
        if (found == wanted.end()) continue;
        const auto missing = missing_at(turns, found->second, post.id, shift.id, day);
        if (missing <= 0) continue;
        const Span span{shift.from_on(day), shift.until_on(day)};
        if (!standings.breaches(hand, post, span).empty()) continue;
        open.push_back({post.id, shift.id, post.name, post.where_at, shift.name, day, span.from,
                        span.until, missing, post.kind == PostKind::stand_by});
      }
    }
  }
  return open;
}

OwnSheet sheet_of(Work& work, const Uuid& hand) {
  OwnSheet sheet;
  if (const auto community = place::find_division(work, work.community()))
    sheet.community_name = community->name;
  sheet.at = work.now;
  const auto briefs = hands::briefs_by_id(work, {hand});
  if (briefs.empty()) return sheet;
  sheet.name = briefs.front().name;
  sheet.turns = own_turns(work, hand);
  sheet.open = open_places(work, hand);
  sheet.swaps = swaps_of(work, hand);
  for (const auto& shift : shifts_in_order(work))
    sheet.shifts.push_back({shift.id, shift.name, shift.begins, shift.minutes});
  for (const auto& wish : work.tx.all<Wish>(
           "where community_id = ? and hand_id = ? and on_day >= ? order by on_day, shift_id",
           work.community(), hand, work.today()))
    sheet.wishes.push_back({wish.on_day, wish.shift_id, wish.liking});
  return sheet;
}

template <class Request>
Result<Request> request_of(const http::Request& http) {
  return json::read<Request>(http.body);
}

/// The told turn of this hand, not over. Refuses shift.no_such_turn, shift.turn_dropped,
/// shift.is_over (turn).
Result<TurnRow> own_turn(Work& work, const Uuid& hand, const Uuid& id) {
  auto turn = find_turn(work, id);
  if (!turn || turn->hand_id != hand || !turn->told_at)
    return refuse(No::missing, "shift.no_such_turn", "turn");
  if (!turn->is_standing()) return refuse(No::conflict, "shift.turn_dropped", "turn");
  if (turn->until_at <= work.now) return refuse(No::conflict, "shift.is_over", "turn");
  return std::move(*turn);
}

Result<std::string> take_open(Work& work, const Uuid& hand, const NewTaking& wanted) {
  if (const auto known = find_turn(work, wanted.id)) {
    if (known->hand_id == hand) return std::string("took_again");
    return refuse(No::conflict, "shift.id_taken", "id");
  }
  const auto post = find_post(work, wanted.post);
  if (!post || post->closed_at) return refuse(No::missing, "shift.no_such_post", "post");
  const auto shift = find_shift(work, wanted.shift);
  if (!shift || shift->closed_at) return refuse(No::missing, "shift.no_such_shift", "shift");
  if (const auto may = may_be_on(work, wanted.on); !may) return refuse(may);
  if (wanted.on > last_told_day(work)) return refuse(No::conflict, "shift.too_far", "on");
  TurnRow turn;
  turn.community_id = work.community();
  turn.id = wanted.id;
  turn.hand_id = hand;
  turn.post_id = post->id;
  turn.shift_id = shift->id;
  turn.on_day = wanted.on;
  turn.from_at = shift->from_on(wanted.on);
  turn.until_at = shift->until_on(wanted.on);
  turn.state = TurnState::told;
  turn.told_at = turn.changed_at = work.now;
  turn.changed_by = by_hand;
  if (turn.from_at <= work.now) return refuse(No::conflict, "shift.is_over", "on");
  const auto wanted_there = wanted_on(needs_between(work, wanted.on, wanted.on), wanted.on);
  const auto place = wanted_there.find({post->id, shift->id});
  if (place == wanted_there.end() || missing_at(standing_turns(work, turn.from_at, turn.until_at),
                                                place->second, post->id, shift->id, wanted.on) <= 0)
    return refuse(No::conflict, "shift.no_place_left", "post");
  const Standings standings(work, {hand}, turn.from_at, turn.until_at);
  const auto may = may_stand(standings.breaches(hand, *post, span_of(turn)), Excuse::none, "post");
  if (!may) return refuse(may);
  if (!insert_guarded(work, turn)) return refuse(No::conflict, "shift.rule_two_places", "post");
  work.announce("shift.turns_changed", {turn.id});
  return std::string("took");
}
}  // namespace

Result<routing::Answered> look_at_own(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = request_of<OwnCode>(http);
  if (!wanted) return refuse(wanted);
  OwnSheet sheet;
  const auto done = read_by_link(
      slow, "shift.look_at_own", wanted->turn_code.str(), [&](Work& work, const Uuid& hand) {
        sheet = sheet_of(work, hand);
        if (const auto link = find_link(work, hand))
          sheet.calendar = std::string(feed_path) + feed_of_link(work.keys, *link);
        return Result<void>{};
      });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(sheet), http::Method::get);
}

Result<routing::Answered> say_cannot(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = request_of<NewCannot>(http);
  if (!wanted) return refuse(wanted);
  const auto done = write_by_link(slow, "shift.say_cannot", wanted->turn_code.str(),
                                  [&](Work& work, const Uuid& hand) -> Result<std::string> {
                                    auto turn = own_turn(work, hand, wanted->turn);
                                    if (!turn) return refuse(turn);
                                    if (turn->cannot_at) return std::string("cannot_again");
                                    turn->cannot_at = turn->changed_at = work.now;
                                    turn->changed_by = by_hand;
                                    ++turn->revision;
                                    work.tx.update(*turn);
                                    work.announce("shift.turns_changed", {turn->id});
                                    return std::string("cannot");
                                  });
  if (!done) return refuse(done);
  return routing::answer_with(OwnKept{wanted->turn}, http::Method::post);
}

Result<routing::Answered> take_place(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = request_of<NewTaking>(http);
  if (!wanted) return refuse(wanted);
  const auto done =
      write_by_link(slow, "shift.take_place", wanted->turn_code.str(),
                    [&](Work& work, const Uuid& hand) { return take_open(work, hand, *wanted); });
  if (!done) return refuse(done);
  return routing::answer_with(OwnKept{wanted->id}, http::Method::post);
}

Result<routing::Answered> say_wish(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = request_of<NewWish>(http);
  if (!wanted) return refuse(wanted);
  WishKept kept;
  const auto done = write_by_link(
      slow, "shift.say_wish", wanted->turn_code.str(),
      [&](Work& work, const Uuid& hand) -> Result<std::string> {
        const auto shift = find_shift(work, wanted->shift);
        if (!shift || shift->closed_at) return refuse(No::missing, "shift.no_such_shift", "shift");
        if (const auto may = may_be_on(work, wanted->on); !may) return refuse(may);
        work.tx.run(
            "delete from shift_wish where community_id = ? and hand_id = ? and on_day = ? and "
            "shift_id = ?",
            work.community(), hand, wanted->on, wanted->shift);
        const auto count = [&] {
          return work.tx
              .value<std::int64_t>(
                  "select count(*) from shift_wish where community_id = ? and hand_id = ? and "
                  "on_day >= ?",
                  work.community(), hand, work.today())
              .value_or(0);
        };
        if (wanted->liking) {
          if (count() >= shift_policy(work.today()).wishes_of_hand)
            return refuse(No::conflict, "shift.too_many_wishes");
          work.tx.insert(
              Wish{work.community(), hand, wanted->on, wanted->shift, *wanted->liking, work.now});
        }
        kept.wishes = count();
        return std::string("wished");
      });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(kept), http::Method::post);
}

void plug_own(App& app) {
  using http::Method;
  routing::open_to_anyone<OwnCode, OwnSheet>(app.desk, "/own-turns", "shift.look_at_own",
                                             Method::get, look_at_own);
  routing::open_to_anyone<NewCannot, OwnKept>(app.desk, "/own-turn-refusals", "shift.say_cannot",
                                              Method::post, say_cannot);
  routing::open_to_anyone<NewTaking, OwnKept>(app.desk, "/own-turn-takings", "shift.take_place",
                                              Method::post, take_place);
  routing::open_to_anyone<NewWish, WishKept>(app.desk, "/own-turn-wishes", "shift.say_wish",
                                             Method::post, say_wish);
  routing::open_to_anyone<PartnerQuery, PartnerList>(
      app.desk, "/own-turn-partners", "shift.list_partners", Method::get, list_partners);
  routing::open_to_anyone<NewSwap, SwapKept>(app.desk, "/own-turn-swaps", "shift.ask_swap",
                                             Method::post, ask_swap);
  plug_feed(app);
  routing::open_to_anyone<NewSwapAnswer, SwapKept>(app.desk, "/own-turn-swap-answers",
                                                   "shift.answer_swap", Method::post, answer_swap);
}
}  // namespace shift
