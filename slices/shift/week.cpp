// SPDX-License-Identifier: Apache-2.0
#include "shift/week.hpp"

#include <algorithm>

#include "place/place.hpp"
#include "shift/policy.hpp"
#include "shift/turns.hpp"

namespace shift {
namespace {
constexpr std::size_t others_shown = 40;

std::vector<Uuid> hands_in(const std::vector<TurnRow>& turns) {
  std::vector<Uuid> ids;
  for (const auto& turn : turns) ids.push_back(turn.hand_id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

OtherCard other_of(const Candidate& one) {
  return {one.hand,     one.name,           one.rest_before, one.rest_after,
          one.nearness, one.is_on_stand_by, one.is_free,     one.breaches};
}

std::optional<Fill> last_fill(Work& work, Day first, Day end) {
  for (auto& fill : work.tx.all<Fill>(
           "where community_id = ? and first_on < ? order by started_at desc, id desc limit 20",
           work.community(), end))
    if (fill.first_on + std::int32_t(fill.days) > first) return std::move(fill);
  return std::nullopt;
}

class Sheeting {
 public:
  Sheeting(Work& work, const RosterQuery& query)
      : work_(work), first_(query.first_on), days_(query.days ? std::int64_t(*query.days) : 7) {}

  Result<RosterSheet> run() {
    sheet_.first_on = first_;
    sheet_.today = work_.today();
    sheet_.days = days_;
    sheet_.week_minutes = rules_.most_week_minutes;
    if (const auto community = place::find_division(work_, work_.community()))
      sheet_.community_name = community->name;
    const auto planned = planned_of(work_, {first_, int(days_), Settle::nothing, {}});
    if (planned) {
      take(*planned);
    } else if (planned.error().code != "shift.nothing_to_staff") {
      return refuse(planned);
    }
    if (const auto fill = last_fill(work_, first_, end())) sheet_.fill = card_of(work_, *fill);
    work_.looked("shift.roster", work_.community());
    return std::move(sheet_);
  }

 private:
  Day end() const { return first_ + std::int32_t(days_); }

  void take(const Planned& planned) {
    for (const auto& post : planned.posts) sheet_.posts.push_back(card_of(work_, post));
    for (const auto& shift : planned.shifts) sheet_.shifts.push_back(card_of(shift));
    std::vector<TurnRow> turns;
    for (const auto* list : {&planned.turns, &planned.beside})
      for (const auto& turn : *list)
        if (turn.on_day < end()) turns.push_back(turn);
    std::sort(turns.begin(), turns.end(), [](const TurnRow& a, const TurnRow& b) {
      return std::tuple(a.from_at, a.post_id, a.id) < std::tuple(b.from_at, b.post_id, b.id);
    });
    take_turns(planned, turns);
    take_slots(planned, turns);
    take_loads(planned, turns);
    take_pairs(planned);
    take_swaps(planned, turns);
    sheet_.count = count_of(planned, planned.now);
  }

  void take_turns(const Planned& planned, const std::vector<TurnRow>& turns) {
    const Standings standings(work_, hands_in(turns), first_.begin_in_china(),
                              end().begin_in_china());
    for (const auto& turn : turns) {
      TurnCard card{turn.id,        turn.revision,      turn.hand_id,
                    turn.post_id,   turn.shift_id,      {},
                    turn.on_day,    turn.from_at,       turn.until_at,
                    turn.state,     turn.is_locked,     turn.exception,
                    turn.cannot_at, turn.instead_of_id, {}};
      const auto post = std::find_if(planned.posts.begin(), planned.posts.end(),
                                     [&](const Post& one) { return one.id == turn.post_id; });
      if (const auto* brief = standings.find(turn.hand_id)) {
        card.name = brief->name;
        // What is over is not judged any more.
        if (turn.until_at > work_.now)
          card.breaches = standings.breaches(turn.hand_id, *post, span_of(turn), {turn.id});
      }
      sheet_.drafted += turn.state == TurnState::drafted;
      sheet_.turns.push_back(std::move(card));
    }
  }

  void take_slots(const Planned& planned, const std::vector<TurnRow>& turns) {
    const auto needs = needs_between(work_, first_, end() + -1);
    for (auto day = first_; day < end(); day = day + 1) {
      auto wanted = wanted_on(needs, day);
      for (const auto& turn : turns)
        if (turn.on_day == day) wanted[{turn.post_id, turn.shift_id}];
      for (const auto& shift : planned.shifts)
        for (const auto& post : planned.posts) {
          const auto found = wanted.find({post.id, shift.id});
          if (found == wanted.end()) continue;
          SlotCard slot{
              post.id, shift.id, day, shift.from_on(day), found->second.least, found->second.wanted,
              0};
          for (const auto& turn : turns)
            slot.taken += turn.on_day == day && turn.post_id == post.id &&
                          turn.shift_id == shift.id && !turn.cannot_at;
          sheet_.slots.push_back(std::move(slot));
        }
    }
  }

  void take_loads(const Planned& planned, const std::vector<TurnRow>& turns) {
    std::unordered_map<Uuid, std::size_t> at;
    for (std::size_t i = 0; i < planned.hands.size(); ++i) {
      const auto& brief = planned.hands[i];
      LoadCard load;
      load.hand = brief.hand;
      load.name = brief.name;
      load.minutes_before = planned.staffing.people[i].done.hours * 60;
      load.fair_minutes = planned.problem.people[i].hours.fair * 60;
      load.skills = brief.profile.skills;
      at[brief.hand] = i;
      sheet_.hands.push_back(std::move(load));
    }
    for (const auto& turn : turns) {
      const auto found = at.find(turn.hand_id);
      if (found == at.end()) continue;  // the hand is gone, its turn stays
      auto& load = sheet_.hands[found->second];
      ++load.turns;
      load.minutes += turn.minutes();
      load.nights += is_at_night(rules_, span_of(turn));
    }
  }

  void take_swaps(const Planned& planned, const std::vector<TurnRow>& turns) {
    const auto name_of = [&](const Uuid& hand) {
      const auto number = planned.number_of(hand);
      return number ? planned.hands[std::size_t(*number)].name : std::string();
    };
    for (const auto& swap : work_.tx.all<Swap>(
             "where community_id = ? and state = 'asked' order by asked_at, id", work_.community()))
      for (const auto& turn : turns)
        if (turn.id == swap.turn_id && turn.from_at > work_.now)
          sheet_.swaps.push_back({swap.turn_id, swap.for_turn_id, name_of(swap.from_hand_id),
                                  name_of(swap.to_hand_id), turn.on_day, swap.asked_at});
  }

  void take_pairs(const Planned& planned) {
    for (const auto& remark : roster::audit(planned.problem, planned.now).remarks) {
      const bool is_together = remark.rule == roster::Rule::not_together;
      if (!is_together && remark.rule != roster::Rule::not_apart) continue;
      if (remark.day < 0 || remark.day >= planned.days) continue;
      const auto& one = planned.hands[std::size_t(remark.person)];
      const auto& other = planned.hands[std::size_t(remark.other)];
      sheet_.pairs.push_back({one.hand, other.hand, one.name, other.name,
                              is_together ? hands::TieKind::together : hands::TieKind::apart,
                              first_ + std::int32_t(remark.day)});
    }
  }

  Work& work_;
  const Day first_;
  const std::int64_t days_;
  const roster::Rules rules_ = roster::usual_rules();
  RosterSheet sheet_;
};
}  // namespace

Result<RosterSheet> open_roster(Work& work, const RosterQuery& query) {
  return Sheeting(work, query).run();
}

Result<CandidateList> list_candidates(Work& work, const CandidateQuery& query) {
  const auto post = find_post(work, query.post);
  if (!post || post->closed_at) return refuse(No::missing, "shift.no_such_post", "post");
  const auto shift = find_shift(work, query.shift);
  if (!shift || shift->closed_at) return refuse(No::missing, "shift.no_such_shift", "shift");
  CandidateList list;
  for (const auto& one : candidates_for(
           work, *post, {shift->from_on(query.on), shift->until_on(query.on)}, nullptr)) {
    list.could += one.breaches.empty();
    list.items.push_back(other_of(one));
  }
  work.looked("shift.roster", work.community());
  return list;
}

Result<WhyCard> explain_turn(Work& work, const WhyQuery& query) {
  const auto turn = find_turn(work, query.turn);
  if (!turn) return refuse(No::missing, "shift.no_such_turn", "turn");
  const auto post = find_post(work, turn->post_id);
  const auto span = span_of(*turn);
  const Standings standings(work, {turn->hand_id}, span.from, span.until);
  WhyCard card;
  card.turn = turn->id;
  card.state = turn->state;
  card.is_locked = turn->is_locked;
  card.changed_by = turn->changed_by;
  card.changed_at = turn->changed_at;
  if (const auto* brief = standings.find(turn->hand_id)) {
    card.name = brief->name;
    card.is_free = hands::free_for(*brief, span.from, span.until);
    card.breaches = standings.breaches(turn->hand_id, *post, span, {turn->id});
  }
  const auto others = standings.others_of(turn->hand_id, {turn->id});
  card.rest_before = rest_before(others, span);
  card.rest_after = rest_after(others, span);
  const auto wish =
      work.tx.one<Wish>("where community_id = ? and hand_id = ? and on_day = ? and shift_id = ?",
                        work.community(), turn->hand_id, turn->on_day, turn->shift_id);
  if (wish) card.wish = wish->liking;
  const auto history = turn->on_day + -std::int32_t(shift_policy(work.today()).history_days);
  for (const auto& one : work.tx.all<TurnRow>(
           "where community_id = ? and hand_id = ? and on_day >= ? and on_day < ? and "
           "state <> 'dropped'",
           work.community(), turn->hand_id, history, monday_of(turn->on_day) + 7)) {
    if (monday_of(one.on_day) == monday_of(turn->on_day)) card.week_minutes += one.minutes();
    if (one.on_day < turn->on_day) card.minutes_before += one.minutes();
  }
  for (const auto& one : who_could(work, turn->id)) {
    card.could += one.breaches.empty();
    if (card.others.size() < others_shown) card.others.push_back(other_of(one));
  }
  work.looked("shift.turn", turn->id);
  return card;
}
}  // namespace shift
