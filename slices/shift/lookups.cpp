// SPDX-License-Identifier: Apache-2.0
#include "shift/lookups.hpp"

#include <algorithm>

#include "shift/policy.hpp"

namespace shift {
namespace {
/// The rules look at a week and a day to both sides, and the whole weeks around.
constexpr std::int64_t rules_reach_ms = 15 * day_ms;
constexpr std::int64_t longest_turn_ms = day_ms;
}  // namespace

using enum auth::Role;
auth::Right sees_roster() { return auth::may(community_staff, command); }
auth::Right keeps_roster() { return auth::may(community_staff); }

std::vector<Post> posts_in_order(Work& work) {
  return work.tx.all<Post>("where community_id = ? and closed_at is null order by position, id",
                           work.community());
}
std::vector<Shift> shifts_in_order(Work& work) {
  return work.tx.all<Shift>("where community_id = ? and closed_at is null order by begins, id",
                            work.community());
}
std::optional<Post> find_post(Work& work, const Uuid& id) {
  return work.tx.one<Post>("where community_id = ? and id = ?", work.community(), id);
}
std::optional<Shift> find_shift(Work& work, const Uuid& id) {
  return work.tx.one<Shift>("where community_id = ? and id = ?", work.community(), id);
}
std::optional<TurnRow> find_turn(Work& work, const Uuid& id) {
  return work.tx.one<TurnRow>("where community_id = ? and id = ?", work.community(), id);
}

std::vector<TurnRow> standing_turns(Work& work, Instant from, Instant until) {
  return work.tx.all<TurnRow>(
      "where community_id = ? and from_at > ? and from_at < ? and until_at > ? and "
      "state <> 'dropped' order by from_at, id",
      work.community(), from + -longest_turn_ms, until, from);
}

bool is_on(const Need& need, Day day) {
  if (day < need.starts_on || (need.ends_on && *need.ends_on < day)) return false;
  const auto& on = need.weekdays.on;
  return on.empty() || std::any_of(on.begin(), on.end(), [&](const auto& weekday) {
           return std::int64_t(weekday) == weekday_of(day);
         });
}

WantedOfDay wanted_on(const std::vector<Need>& needs, Day day) {
  WantedOfDay wanted;
  for (const auto& need : needs) {
    if (!is_on(need, day)) continue;
    auto& one = wanted[{need.post_id, need.shift_id}];
    one.least += need.least;
    one.wanted += need.wanted;
  }
  return wanted;
}

std::vector<Need> needs_between(Work& work, Day first, Day last) {
  return work.tx.all<Need>(
      "where community_id = ? and starts_on <= ? and (ends_on is null or ends_on >= ?) order by id",
      work.community(), last, first);
}

std::vector<Turn> shown_of(Work& work, const std::vector<TurnRow>& rows) {
  std::vector<Turn> shown;
  if (rows.empty()) return shown;
  std::vector<Uuid> ids;
  for (const auto& row : rows) ids.push_back(row.hand_id);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::unordered_map<Uuid, std::string> names;
  for (auto& one : hands::briefs_by_id(work, ids)) names.emplace(one.hand, std::move(one.name));
  std::unordered_map<Uuid, Post> posts;
  for (auto& one : work.tx.all<Post>("where community_id = ?", work.community()))
    posts.emplace(one.id, std::move(one));
  std::unordered_map<Uuid, std::string> shifts;
  for (auto& one : work.tx.all<Shift>("where community_id = ?", work.community()))
    shifts.emplace(one.id, std::move(one.name));
  for (const auto& row : rows) {
    const auto& post = posts.at(row.post_id);
    Turn turn;
    turn.id = row.id;
    turn.hand = row.hand_id;
    turn.post = row.post_id;
    turn.shift = row.shift_id;
    if (const auto name = names.find(row.hand_id); name != names.end())
      turn.hand_name = name->second;
    turn.post_name = post.name;
    turn.where_at = post.where_at;
    turn.shift_name = shifts.at(row.shift_id);
    turn.post_kind = post.kind;
    turn.gate = post.gate_id;
    turn.day = row.on_day;
    turn.from = row.from_at;
    turn.until = row.until_at;
    turn.is_stand_by = post.kind == PostKind::stand_by;
    turn.is_dropped = row.state == TurnState::dropped;
    turn.cannot_at = row.cannot_at;
    shown.push_back(std::move(turn));
  }
  return shown;
}

Standings::Standings(Work& work, const std::vector<Uuid>& hands, Instant from, Instant until)
    : briefs_(hands::briefs_by_id(work, hands)),
      adult_from_years_(shift_policy(work.today()).adult_from_years) {
  for (std::size_t i = 0; i < briefs_.size(); ++i) by_id_[briefs_[i].hand] = i;
  for (auto& turn : standing_turns(work, from + -rules_reach_ms, until + rules_reach_ms))
    turns_[turn.hand_id].push_back(std::move(turn));
  for (const auto& tie : hands::ties_of(work)) {
    if (tie.kind != hands::TieKind::apart) continue;
    apart_[tie.first].push_back(tie.second);
    apart_[tie.second].push_back(tie.first);
  }
  for (const auto& post : work.tx.all<Post>("where community_id = ?", work.community()))
    kinds_[post.id] = post.kind;
}

const hands::HandBrief* Standings::find(const Uuid& hand) const {
  const auto found = by_id_.find(hand);
  return found == by_id_.end() ? nullptr : &briefs_[found->second];
}

const std::vector<TurnRow>& Standings::turns_of(const Uuid& hand) const {
  static const std::vector<TurnRow> none;
  const auto found = turns_.find(hand);
  return found == turns_.end() ? none : found->second;
}

bool Standings::is_stand_by(const TurnRow& turn) const {
  return kinds_.at(turn.post_id) == PostKind::stand_by;
}

bool Standings::is_minor(const hands::HandBrief& brief, Day day) const {
  return brief.born_on && is_minor_on(*brief.born_on, day, adult_from_years_);
}

std::vector<Span> Standings::others_of(const Uuid& hand, const std::vector<Uuid>& but) const {
  std::vector<Span> others;
  for (const auto& one : turns_of(hand))
    if (std::find(but.begin(), but.end(), one.id) == but.end()) others.push_back(span_of(one));
  return others;
}

std::vector<Uuid> Standings::stand_by_of(const Uuid& hand, const Span& turn) const {
  std::vector<Uuid> found;
  for (const auto& one : turns_of(hand))
    if (is_stand_by(one) && span_of(one).touches(turn)) found.push_back(one.id);
  return found;
}

std::vector<BreachFound> Standings::breaches(const Uuid& hand, const Post& post, const Span& turn,
                                             const std::vector<Uuid>& but) const {
  const auto* brief = find(hand);
  ENSURE(brief != nullptr);
  const auto& limits = brief->profile.limits;
  Standing who;
  who.is_helping = brief->is_active;
  who.is_minor = is_minor(*brief, Day::in_china(turn.from));
  who.has_no_nights =
      std::find(limits.begin(), limits.end(), hands::Limit::no_nights) != limits.end();
  who.is_free = hands::free_for(*brief, turn.from, turn.until);
  who.skills = brief->profile.skills;
  who.others = others_of(hand, but);
  if (const auto apart = apart_.find(hand); apart != apart_.end())
    for (const auto& other : apart->second)
      for (const auto& one : turns_of(other))
        if (span_of(one).touches(turn) && std::find(but.begin(), but.end(), one.id) == but.end())
          who.is_apart_from_somebody = true;
  return breaches_of(rules_, who, turn, post.skills);
}

tl::unexpected<Refusal> changed_meanwhile(std::string current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = std::move(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}

Span span_of(const TurnRow& turn) { return {turn.from_at, turn.until_at}; }
}  // namespace shift
