// SPDX-License-Identifier: Apache-2.0
#include "program/demo_shift.hpp"

#include "place/place.hpp"
#include "program/shushan.hpp"
#include "shift/fills.hpp"
#include "shift/links.hpp"
#include "shift/posts.hpp"
#include "shift/telling.hpp"
#include "shift/turns.hpp"

namespace program {
namespace {
constexpr std::int64_t steps_of_demo = 2'000'000;
constexpr int week = 7;

class ShiftOfDemo {
 public:
  ShiftOfDemo(House& house, World& world)
      : house_(house),
        community_(house.find_place(std::string(shushan::shanshuiyuan)).value()),
        now_(world.clock.now()),
        monday_(shift::monday_of(Day::in_china(now_))) {}

  DemoShift run() {
    const auto before = monday_.begin_in_china() + -12 * hour_ms;
    as(before, "shift.add_post", [&](Work& work) { set_up(work); });
    as(before, "shift.end_fill", [&](Work& work) { fill(work, monday_); });
    as(before + hour_ms, "shift.tell_roster", [&](Work& work) {
      made_.told = shift::tell_roster(work, {monday_, week}).value().turns;
    });
    as(now_, "shift.end_fill", [&](Work& work) { fill(work, monday_ + week); });
    as(now_, "shift.lock_turn", [&](Work& work) { lock_some(work); });
    as(now_, "shift.say_cannot", [&](Work& work) { drop_out(work); });
    return made_;
  }

 private:
  template <class Body>
  void as(Instant then, const char* act, Body&& body) {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<Nothing> {
          auto actor = now.actor;
          actor.name = "周敏";
          Work work{now.tx, actor, then, now.place, now.keys, now.world, now.sockets, {}, {}};
          body(work);
          now.announce("shift.turns_changed", {community_});
          return Nothing{};
        });
    ENSURE(done.has_value());
  }

  Uuid add_post(Work& work, const char* name, shift::PostKind kind, const char* where,
                std::vector<hands::Skill> skills = {}) {
    shift::NewPost wanted;
    wanted.id = work.world.new_uuid();
    wanted.kind = kind;
    wanted.name = shift::PostText(name);
    wanted.where_at = Text<0, 60>(where);
    for (const auto& gate : place::gates_of(work))
      if (kind == shift::PostKind::gate && gate.name.find(name) != std::string::npos)
        wanted.gate = gate.id;
    wanted.skills = std::move(skills);
    ENSURE(shift::add_post(work, wanted).has_value());
    return wanted.id;
  }
  Uuid add_shift(Work& work, const char* name, int hour) {
    const auto id = work.world.new_uuid();
    ENSURE(shift::add_shift(work, {id, shift::PostText(name), hour * 60, 8 * 60}).has_value());
    return id;
  }
  void need(Work& work, const Uuid& post, const Uuid& when, int least, int wanted,
            std::vector<Whole<1, 7>> weekdays = {}) {
    ENSURE(shift::add_need(
               work,
               {work.world.new_uuid(), post, when, std::move(weekdays), monday_, {}, least, wanted})
               .has_value());
  }

  void set_up(Work& work) {
    const auto early = add_shift(work, "早班", 7), late = add_shift(work, "中班", 15),
               night = add_shift(work, "夜班", 23);
    const auto south = add_post(work, "南大门", shift::PostKind::gate, "南大门岗亭");
    const auto north = add_post(work, "北门", shift::PostKind::gate, "北门岗亭");
    const auto line = add_post(work, "值班电话", shift::PostKind::duty_line, "居委会一楼");
    const auto care =
        add_post(work, "独居老人", shift::PostKind::service, "3 幢、5 幢", {hands::Skill::caring});
    const auto ready = add_post(work, "备班", shift::PostKind::stand_by, "在家");
    need(work, south, early, 1, 2);
    need(work, south, late, 1, 2);
    need(work, south, night, 1, 1);
    need(work, north, early, 1, 1);
    need(work, north, late, 1, 1);
    need(work, line, early, 1, 1);
    need(work, line, late, 1, 1);
    need(work, line, night, 1, 1);
    need(work, care, early, 1, 1);
    need(work, care, late, 0, 1, {6, 7});
    need(work, ready, night, 0, 1);
  }

  void fill(Work& work, Day first) {
    const auto planned = shift::planned_of(work, {first, week, shift::Settle::chosen, {}});
    ENSURE(planned.has_value());
    roster::StepBudget budget(steps_of_demo);
    const auto outcome = shift::fill_plan(*planned, budget);
    ENSURE(shift::write_plan(work, *planned, outcome.roster));
    made_.drafted = shift::count_of(*planned, outcome.roster).taken;
  }

  std::vector<shift::TurnRow> turns(Work& work, Instant from, Instant until) {
    return shift::standing_turns(work, from, until);
  }
  /// Some of the next week are decided, and one place is taken back.
  void lock_some(Work& work) {
    const auto next = (monday_ + week).begin_in_china();
    int number = 0;
    for (auto& turn : turns(work, next, next + week * day_ms)) {
      if (++number % 9 == 4)
        ENSURE(shift::lock_turn(work, {turn.id, turn.revision, true}).has_value());
      if (number == 20) {
        ENSURE(shift::drop_turn(work, {turn.id, turn.revision}).has_value());
        --made_.drafted;
      }
    }
  }
  /// Somebody cannot come tomorrow, and somebody else has a link that can be opened.
  void drop_out(Work& work) {
    auto to_come = turns(work, now_ + 10 * hour_ms, now_ + 3 * day_ms);
    std::erase_if(to_come,
                  [](const shift::TurnRow& turn) { return turn.state != shift::TurnState::told; });
    if (to_come.size() < 2) return;  // late on a Sunday
    auto& gone = to_come.front();
    gone.cannot_at = gone.changed_at = now_ + -20 * minute_ms;
    gone.changed_by = "self";
    ++gone.revision;
    work.tx.update(gone);
    for (const auto& turn : to_come)
      if (turn.hand_id != gone.hand_id) {
        made_.code = shift::code_of_link(work.keys, shift::link_of(work, turn.hand_id));
        break;
      }
  }

  House& house_;
  const Uuid community_;
  const Instant now_;
  const Day monday_;
  DemoShift made_;
};
}  // namespace

DemoShift make_demo_shift(House& house, World& world) { return ShiftOfDemo(house, world).run(); }
}  // namespace program
