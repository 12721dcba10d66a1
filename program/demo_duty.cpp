// SPDX-License-Identifier: Apache-2.0
#include "program/demo_duty.hpp"

#include <algorithm>

#include "duty/alarms.hpp"
#include "duty/certificates.hpp"
#include "duty/checks.hpp"
#include "duty/notes.hpp"
#include "duty/on_call.hpp"
#include "duty/welfare.hpp"
#include "people/invent.hpp"
#include "program/shushan.hpp"
#include "shift/posts.hpp"

namespace program {
namespace {
constexpr std::int32_t duty_days_back = 14;
constexpr std::size_t crew = 36;  ///< Hands that the demo puts on duty itself.

class DutyOfDemo {
 public:
  DutyOfDemo(House& house, World& world)
      : house_(house),
        community_(house.find_place(std::string(shushan::shanshuiyuan)).value()),
        now_(world.clock.now()),
        dice_(shushan::seed + 8) {}

  DemoDuty run() {
    at(-15 * day_ms, "shift.add_post", [&](Work& work) { plan_where_nobody_has(work); });
    at(0, "duty.check_self", [&](Work& work) { stand(work); });
    at(-1 * hour_ms, "duty.add_on_call", [&](Work& work) { put_on_call(work); });
    at(-40 * minute_ms, "duty.write_note", [&](Work& work) { leave_notes(work); });
    at(-20 * minute_ms, "duty.correct_hours", [&](Work& work) { set_right(work); });
    at(-10 * minute_ms, "duty.give_certificate", [&](Work& work) { thank(work); });
    duty::watch_turns(house_.desk());
    return made_;
  }

 private:
  template <class Body>
  void at(std::int64_t then_ms, const char* act, Body&& body) {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<int> {
          auto actor = now.actor;
          actor.name = "周敏";
          Work work{now.tx, actor, now_ + then_ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("duty.changed", {community_});
          return 0;
        });
    ENSURE(done.has_value());
  }

  // ---- The roster, as far as nobody else has made one ----
  void add_posts(Work& work) {
    const auto add = [&](shift::PostKind kind, const char* name, const char* where) {
      ENSURE(shift::add_post(
                 work,
                 {work.world.new_uuid(), kind, shift::PostText(name), Text<0, 60>(where), {}, {}})
                 .has_value());
    };
    add(shift::PostKind::duty_line, "值班室", "党群服务中心");
    add(shift::PostKind::patrol, "小区巡逻", "山水苑");
    add(shift::PostKind::service, "物资分发点", "南大门东侧");
    add(shift::PostKind::stand_by, "备班", "在家");
    const auto add_shift = [&](const char* name, int hour) {
      ENSURE(shift::add_shift(work, {work.world.new_uuid(), shift::PostText(name), hour * 60, 480})
                 .has_value());
    };
    add_shift("早班", 7);
    add_shift("中班", 15);
    add_shift("夜班", 23);
  }

  void plan_where_nobody_has(Work& work) {
    if (shift::open_posts(work).empty()) add_posts(work);
    const auto planned = shift::turns_between(work, now_ + -20 * day_ms, now_ + 2 * day_ms);
    const auto list = shift::list_posts(work);
    ENSURE(list.has_value());
    auto hands = hands::briefs_of(work);
    std::erase_if(hands, [](const hands::HandBrief& one) { return !one.profile.limits.empty(); });
    ENSURE(hands.size() >= crew);
    const auto first = Day::in_china(now_) + -duty_days_back;
    const auto last = planned.empty() ? Day::in_china(now_) + 1 : planned.front().day + -1;
    std::size_t next = 0;
    for (auto day = first; day <= last; day = day + 1)
      for (const auto& shift_card : list->shifts)
        for (const auto& post : list->posts) add_turn(work, hands, next, day, shift_card, post);
  }

  /// Everybody stands once in three days: the crew is three times what a day needs.
  void add_turn(Work& work, const std::vector<hands::HandBrief>& hands, std::size_t& next, Day day,
                const shift::ShiftCard& shift_card, const shift::PostCard& post) {
    shift::TurnRow row;
    row.community_id = work.community();
    row.id = work.world.new_uuid();
    row.hand_id = hands[next++ % crew].hand;
    row.post_id = post.post;
    row.shift_id = shift_card.shift;
    row.on_day = day;
    row.from_at = day.begin_in_china() + shift_card.begins * minute_ms;
    row.until_at = row.from_at + shift_card.minutes * minute_ms;
    row.state = shift::TurnState::told;
    row.told_at = row.changed_at = work.now;
    row.changed_by = work.actor.name;
    work.tx.insert(row);
  }

  // ---- Who came ----
  void stand(Work& work) {
    std::size_t running = 0;
    for (const auto& turn : shift::turns_between(work, now_ + -15 * day_ms, now_ + 1)) {
      if (turn.is_stand_by) continue;
      const bool is_running = turn.until > now_;
      const auto minutes = (now_.milliseconds - turn.from.milliseconds) / minute_ms;
      if (is_running && running++ == 0) continue;  // tonight nobody comes here
      const bool is_late = is_running && running == 2;
      if (is_late && minutes < 14) continue;
      if (!is_running && dice_.throw_one(40) == 0) continue;  // nobody came then either
      came(work, turn, is_late ? 12 : dice_.throw_one(std::min<std::int64_t>(10, minutes + 9)) - 8);
    }
  }

  void came(Work& work, const shift::Turn& turn, std::int64_t minutes_after) {
    const auto& times = duty::duty_policy(turn.day).times;
    const auto came = std::min(turn.from + minutes_after * minute_ms, now_);
    duty::Attendance row{work.community(),
                         work.world.new_uuid(),
                         turn.hand,
                         turn.post,
                         turn.post_name,
                         turn.id,
                         turn.from,
                         turn.until,
                         turn.from,
                         turn.day,
                         came,
                         {},
                         {},
                         1};
    check(work, row, duty::Direction::in, came);
    if (turn.until <= now_) {
      const bool is_forgotten = dice_.throw_one(25) == 0;
      if (!is_forgotten)
        row.left_at = std::min(turn.until + (dice_.throw_one(20) - 4) * minute_ms, now_);
      const bool is_settled = row.left_at || now_ >= turn.until + times.forgot_ms;
      if (is_settled) row.minutes = duty::minutes_counted(row.planned(), row.stay(), times);
    }
    work.tx.insert(row);
    if (row.left_at) check(work, row, duty::Direction::out, *row.left_at);
    for (const auto& one : checks_) work.tx.insert(one);
    checks_.clear();
    ++made_.stays;
    made_.here += !row.left_at && !row.minutes;
    if (turn.until <= now_) stood_.push_back(row);
  }

  void check(Work& work, const duty::Attendance& row, duty::Direction direction, Instant when) {
    const bool is_desk = dice_.throw_one(12) == 0;
    const bool is_waiting = !is_desk && dice_.throw_one(15) == 0;
    checks_.push_back({work.community(), work.world.new_uuid(), row.id, direction,
                       is_desk ? duty::Way::desk : duty::Way::poster, when,
                       is_waiting ? when + 25 * minute_ms : when, is_waiting, is_desk ? "周敏" : "",
                       is_desk ? "手机没电" : ""});
  }

  // ---- Around it ----
  void put_on_call(Work& work) {
    const auto hands = hands::briefs_of(work);
    constexpr std::array phones{"0571-8600 1200", "0571-8600 1202", "0571-8600 1203"};
    for (std::int64_t rank = 1; rank <= 3; ++rank) {
      const auto done =
          duty::add_on_call(work, {work.world.new_uuid(), hands[std::size_t(rank * 3)].hand, rank,
                                   duty::DutyPhone(phones[std::size_t(rank - 1)]), now_ + -day_ms,
                                   now_ + (rank == 1 ? 5 : 7) * day_ms});
      ENSURE(done.has_value());
    }
  }

  void leave_notes(Work& work) {
    constexpr std::array words{"对讲机 2 号电池不耐用，备用电池在左边抽屉。",
                               "3 幢电梯检修到明早八点，轮椅请走东门坡道。",
                               "剩口罩 2 包、手套 1 盒，已报物资组。"};
    std::size_t next = 0;
    for (const auto& post : shift::open_posts(work)) {
      if (post.gate || post.kind == shift::PostKind::stand_by || next == words.size()) continue;
      ENSURE(
          duty::write_note(work, {work.world.new_uuid(), post.post, duty::NoteWords(words[next++])})
              .has_value());
    }
  }

  /// Of somebody who forgot to check out, and stayed longer than the turn.
  void set_right(Work& work) {
    for (const auto& row : stood_) {
      if (row.left_at || !row.minutes) continue;
      ENSURE(duty::correct_hours(work, {work.world.new_uuid(), row.id, row.revision,
                                        std::min<std::int64_t>(*row.minutes + 30, 2'880),
                                        duty::WhyText("接班的人晚到，多站了半小时")})
                 .has_value());
      return;
    }
  }

  void thank(Work& work) {
    if (stood_.empty()) return;
    ENSURE(
        duty::give_certificate(work, {work.world.new_uuid(), stood_.front().hand_id,
                                      Day::in_china(now_) + -duty_days_back, Day::in_china(now_)})
            .has_value());
  }

  House& house_;
  const Uuid community_;
  const Instant now_;
  people::Dice dice_;
  std::vector<duty::Check> checks_;
  std::vector<duty::Attendance> stood_;
  DemoDuty made_;
};
}  // namespace

DemoDuty make_demo_duty(House& house, World& world) { return DutyOfDemo(house, world).run(); }
}  // namespace program
