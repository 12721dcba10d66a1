// SPDX-License-Identifier: Apache-2.0
#include "shift/staffing.hpp"

#include <algorithm>
#include <set>

#include "shift/policy.hpp"

namespace shift {
namespace {
/// Turns within so many days after the last one bind what may stand before them.
constexpr int days_behind = 7;

template <class T>
auto find_by_id(const std::vector<T>& rows, const Uuid& id) {
  return std::find_if(rows.begin(), rows.end(), [&](const T& row) { return row.id == id; });
}

class Reading {
 public:
  Reading(Work& work, const PlanWish& wish) : work_(work), wish_(wish) {
    planned_.first_on = wish.first_on;
    planned_.days = wish.days;
    history_from_ = wish.first_on + -std::int32_t(shift_policy(work.today()).history_days);
    for (auto& turn : standing_turns(work, history_from_.begin_in_china(),
                                     (end_asked() + days_behind + 1).begin_in_china())) {
      if (turn.on_day < history_from_) continue;
      if (turn.on_day < wish.first_on)
        before_.push_back(std::move(turn));
      else
        planned_.turns.push_back(std::move(turn));
    }
  }

  Result<Planned> run() {
    read_places();
    if (planned_.posts.empty() || planned_.shifts.empty())
      return refuse(No::conflict, "shift.nothing_to_staff");
    set_days();
    read_hands();
    part_second_turns();
    name_places();
    need_places();
    for (std::size_t i = 0; i < planned_.hands.size(); ++i) make_member(i);
    tie_members();
    auto problem = roster::problem_of(staffing());
    if (!problem) return refuse(problem);
    planned_.problem = std::move(*problem);
    put_now();
    return std::move(planned_);
  }

 private:
  Day end_asked() const { return wish_.first_on + std::int32_t(wish_.days); }
  roster::Staffing& staffing() { return planned_.staffing; }
  Day day_of(int number) const { return planned_.first_on + std::int32_t(number); }
  int number_of(Day day) const { return int(day.days - planned_.first_on.days); }

  /// Open ones, and those that somebody has a turn at.
  void read_places() {
    std::set<Uuid> used;
    for (const auto* turns : {&planned_.turns, &before_})
      for (const auto& turn : *turns) {
        used.insert(turn.post_id);
        used.insert(turn.shift_id);
      }
    for (auto& post :
         work_.tx.all<Post>("where community_id = ? order by position, id", work_.community()))
      if (!post.closed_at || used.contains(post.id)) planned_.posts.push_back(std::move(post));
    for (auto& shift :
         work_.tx.all<Shift>("where community_id = ? order by begins, id", work_.community()))
      if (!shift.closed_at || used.contains(shift.id)) planned_.shifts.push_back(std::move(shift));
  }

  void set_days() {
    int days = wish_.days;
    for (const auto& turn : planned_.turns) days = std::max(days, number_of(turn.on_day) + 1);
    staffing().first_day = planned_.first_on;
    staffing().days = days;
    staffing().rules = roster::usual_rules();
  }

  void read_hands() {
    planned_.hands = hands::briefs_of(work_);
    std::set<Uuid> known;
    for (const auto& one : planned_.hands) known.insert(one.hand);
    std::vector<Uuid> others;
    for (const auto& turn : planned_.turns)
      if (known.insert(turn.hand_id).second) others.push_back(turn.hand_id);
    for (auto& one : hands::briefs_by_id(work_, others)) planned_.hands.push_back(std::move(one));
  }

  void part_second_turns() {
    std::set<std::pair<Uuid, Day>> taken;
    for (const auto& turn : planned_.turns)
      if (!taken.insert({turn.hand_id, turn.on_day}).second) {
        planned_.beside.push_back(turn);
        has_second_.insert({turn.hand_id, turn.on_day});
      }
    std::erase_if(planned_.turns, [&](const TurnRow& turn) {
      return find_by_id(planned_.beside, turn.id) != planned_.beside.end();
    });
  }

  void name_places() {
    for (const auto& post : planned_.posts) {
      roster::Post made{roster::Name(post.id.text()), {}};
      for (const auto skill : post.skills)
        made.skills.emplace_back(std::string(described::name_of(skill)));
      staffing().posts.push_back(std::move(made));
    }
    for (const auto& shift : planned_.shifts)
      staffing().shifts.push_back({roster::Name(shift.id.text()), shift.begins, shift.minutes});
  }

  bool is_settled(const TurnRow& turn) const {
    if (wish_.without && turn.hand_id == *wish_.without) return false;
    if (turn.on_day >= end_asked()) return true;
    if (wish_.settle == Settle::nothing) return false;
    if (turn.from_at <= work_.now || has_second_.contains({turn.hand_id, turn.on_day})) return true;
    switch (wish_.settle) {
      case Settle::chosen:
        return turn.state == TurnState::told || turn.is_locked;
      case Settle::locked:
        return turn.is_locked;
      case Settle::nothing:
        break;
    }
    return false;
  }

  /// Needs of each day; where more are settled than are needed, as many as are settled, since they
  /// stand there anyway. What has begun is staffed no more.
  void need_places() {
    const auto needs = needs_between(work_, planned_.first_on, end_asked() + -1);
    for (int day = 0; day < int(staffing().days); ++day) {
      WantedOfDay wanted;
      if (day < wish_.days) wanted = wanted_on(needs, day_of(day));
      for (const auto& turn : planned_.turns)
        if (number_of(turn.on_day) == day && (is_settled(turn) || wish_.settle == Settle::nothing))
          wanted[{turn.post_id, turn.shift_id}];
      for (auto& [place, count] : wanted) need_place(day, place.first, place.second, count);
    }
  }
  void need_place(int day, const Uuid& post_id, const Uuid& shift_id, Wanted count) {
    const auto post = find_by_id(planned_.posts, post_id);
    const auto shift = find_by_id(planned_.shifts, shift_id);
    if (post == planned_.posts.end() || shift == planned_.shifts.end()) return;
    std::int64_t settled = 0;
    for (const auto& turn : planned_.turns)
      settled += turn.post_id == post_id && turn.shift_id == shift_id &&
                 number_of(turn.on_day) == day && is_settled(turn);
    std::int64_t beside = 0;
    for (const auto& turn : planned_.beside)
      beside +=
          turn.post_id == post_id && turn.shift_id == shift_id && number_of(turn.on_day) == day;
    const bool has_begun = shift->from_on(day_of(day)) <= work_.now;
    if (has_begun && wish_.settle != Settle::nothing) count = {};
    count.least = std::max<std::int64_t>(0, count.least - beside);
    count.wanted = std::max({count.wanted - beside, settled, count.least});
    if (day < wish_.days && count.wanted > 0)
      planned_.slots.push_back({day_of(day), post_id, shift_id, count.least, count.wanted});
    if (count.wanted == 0 && wish_.settle != Settle::nothing) return;
    staffing().needs.push_back({post - planned_.posts.begin(), shift - planned_.shifts.begin(),
                                roster::DayIndex(day), count.least, count.wanted});
  }

  void make_member(std::size_t number) {
    const auto& brief = planned_.hands[number];
    roster::Member member;
    member.name = roster::Name(brief.hand.text());
    for (const auto skill : brief.profile.skills)
      member.skills.emplace_back(std::string(described::name_of(skill)));
    const auto& limits = brief.profile.limits;
    if (std::find(limits.begin(), limits.end(), hands::Limit::no_nights) != limits.end())
      member.nights = roster::Nights::may_not;
    const auto adult_from = shift_policy(work_.today()).adult_from_years;
    if (brief.born_on && is_minor_on(*brief.born_on, planned_.first_on, adult_from))
      member.age = roster::Age::minor;
    set_away(brief, member);
    for (const auto& turn : planned_.turns)
      if (turn.hand_id == brief.hand && is_settled(turn))
        member.settled.push_back(
            {number_of(turn.on_day), index_of_post(turn.post_id), index_of_shift(turn.shift_id)});
    set_done(brief.hand, member);
    set_wishes(brief.hand, member);
    staffing().people.push_back(std::move(member));
  }
  std::int64_t index_of_post(const Uuid& id) const {
    return find_by_id(planned_.posts, id) - planned_.posts.begin();
  }
  std::int64_t index_of_shift(const Uuid& id) const {
    return find_by_id(planned_.shifts, id) - planned_.shifts.begin();
  }

  void set_away(const hands::HandBrief& brief, roster::Member& member) {
    for (int day = 0; day < int(staffing().days); ++day) {
      if (wish_.without == brief.hand) {
        member.away.push_back({day, {}});
        continue;
      }
      std::vector<roster::Away> away;
      for (std::size_t i = 0; i < planned_.shifts.size(); ++i) {
        const auto& shift = planned_.shifts[i];
        const auto free =
            hands::free_for(brief, shift.from_on(day_of(day)), shift.until_on(day_of(day)));
        if (free == hands::Free::no) away.push_back({day, roster::Index(std::int64_t(i))});
      }
      if (away.size() == planned_.shifts.size()) away = {{day, {}}};
      member.away.insert(member.away.end(), away.begin(), away.end());
    }
  }

  void set_done(const Uuid& hand, roster::Member& member) {
    std::set<Day> days, nights, weekends;
    std::int64_t minutes = 0, night_count = 0, week = 0;
    std::map<Uuid, int> at_post;
    for (const auto& turn : before_) {
      if (turn.hand_id != hand) continue;
      minutes += turn.minutes();
      days.insert(turn.on_day);
      if (is_at_night(staffing().rules, span_of(turn))) {
        ++night_count;
        nights.insert(turn.on_day);
      }
      if (weekday_of(turn.on_day) >= 6) weekends.insert(monday_of(turn.on_day));
      if (monday_of(turn.on_day) == monday_of(planned_.first_on)) week += turn.minutes();
      if (turn.on_day == planned_.first_on + -1)
        member.done.last_shift = roster::Index(index_of_shift(turn.shift_id));
      ++at_post[turn.post_id];
    }
    member.done.hours = minutes / 60;
    member.done.nights = night_count;
    member.done.weekends = std::ssize(weekends);
    member.done.days_in_row = run_until(days);
    member.done.nights_in_row = run_until(nights);
    member.done.week_minutes = std::min<std::int64_t>(week, 10'080);
    const auto most = std::max_element(at_post.begin(), at_post.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    if (most != at_post.end()) member.usual_post = roster::Index(index_of_post(most->first));
  }
  std::int64_t run_until(const std::set<Day>& days) const {
    std::int64_t run = 0;
    for (auto day = planned_.first_on + -1; days.contains(day); day = day + -1) ++run;
    return run;
  }

  void set_wishes(const Uuid& hand, roster::Member& member) {
    if (!are_wishes_read_) {
      are_wishes_read_ = true;
      for (auto& wish : work_.tx.all<Wish>(
               "where community_id = ? and on_day >= ? and on_day < ? order by on_day, shift_id",
               work_.community(), planned_.first_on, end_asked()))
        wishes_[wish.hand_id].push_back(std::move(wish));
    }
    for (const auto& wish : wishes_[hand]) {
      const auto shift = find_by_id(planned_.shifts, wish.shift_id);
      if (shift == planned_.shifts.end()) continue;
      member.wishes.push_back(
          {number_of(wish.on_day), shift - planned_.shifts.begin(),
           wish.liking == Liking::liked ? roster::Liking::liked : roster::Liking::disliked});
    }
  }

  void tie_members() {
    for (const auto& tie : hands::ties_of(work_)) {
      const auto first = planned_.number_of(tie.first), second = planned_.number_of(tie.second);
      if (first && second)
        staffing().couples.push_back({*first, *second,
                                      tie.kind == hands::TieKind::together
                                          ? roster::Company::together
                                          : roster::Company::apart});
    }
  }

  void put_now() {
    planned_.now = roster::Roster(planned_.hands.size(), int(staffing().days));
    for (const auto& turn : planned_.turns)
      planned_.now.line(std::size_t(*planned_.number_of(turn.hand_id)))[number_of(turn.on_day)] =
          std::int16_t(planned_.duty_of(turn.post_id, turn.shift_id));
  }

  Work& work_;
  const PlanWish& wish_;
  Planned planned_;
  Day history_from_;
  std::vector<TurnRow> before_;
  std::set<std::pair<Uuid, Day>> has_second_;  ///< Hands with two turns on a day: both stay.
  bool are_wishes_read_ = false;
  std::unordered_map<Uuid, std::vector<Wish>> wishes_;
};
}  // namespace

std::optional<int> Planned::number_of(const Uuid& hand) const {
  const auto found = std::find_if(hands.begin(), hands.end(),
                                  [&](const hands::HandBrief& one) { return one.hand == hand; });
  return found == hands.end() ? std::nullopt : std::optional(int(found - hands.begin()));
}

int Planned::duty_of(const Uuid& post, const Uuid& shift) const {
  const auto at = find_by_id(posts, post);
  const auto in = find_by_id(shifts, shift);
  ENSURE(at != posts.end() && in != shifts.end());
  return roster::duty_of(staffing, int(at - posts.begin()), int(in - shifts.begin()));
}

Result<Planned> planned_of(Work& work, const PlanWish& wish) { return Reading(work, wish).run(); }

RosterCount count_of(const Planned& planned, const roster::Roster& made) {
  std::int64_t hands = 0, most_minutes = 0;
  std::map<std::pair<int, int>, std::int64_t> at;  // by day and duty
  for (std::size_t person = 0; person < planned.hands.size(); ++person) {
    std::int64_t minutes = 0;
    for (int day = 0; day < planned.days; ++day) {
      const int duty = made.line(person)[day];
      if (duty == roster::off) continue;
      ++at[{day, duty}];
      minutes += planned.problem.duties[std::size_t(duty)].minutes;
    }
    hands += minutes > 0;
    most_minutes = std::max(most_minutes, minutes);
  }
  std::int64_t places = 0, taken = 0, empty = 0, missing = 0;
  for (const auto& slot : planned.slots) {
    const auto day = int(slot.on.days - planned.first_on.days);
    const auto here = at[{day, planned.duty_of(slot.post, slot.shift)}];
    places += slot.wanted;
    taken += std::min(slot.wanted, here);
    empty += std::max<std::int64_t>(0, slot.least - here);
    missing += std::max<std::int64_t>(0, slot.wanted - here);
  }
  const auto cost = roster::audit(planned.problem, made).cost;
  return {cost, {}, places, taken, empty, missing, hands, most_minutes};
}
}  // namespace shift
