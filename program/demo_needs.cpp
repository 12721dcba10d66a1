// SPDX-License-Identifier: Apache-2.0
#include "program/demo_needs.hpp"

#include <set>

#include "home/cards.hpp"
#include "need/alarms.hpp"
#include "need/asks.hpp"
#include "need/deeds.hpp"
#include "need/exits.hpp"
#include "need/standings.hpp"
#include "people/people.hpp"
#include "program/shushan.hpp"

namespace program {
namespace {
struct Line {
  need::Kind kind = need::Kind::food;
  std::string_view choice, words;
  std::int64_t minutes_ago = 0;
  need::State state = need::State::asked;
  std::int64_t promised_in = 0;  ///< Minutes from now; before now it is late.
};

// Nobody of them lives; a state each, the late and the unowned ones too.
constexpr std::array lines{
    Line{need::Kind::food, "vegetables", "菜只够今晚了，家里三口人", 6, need::State::asked, 0},
    Line{need::Kind::medicine, "used_up_today", "降压药今晚断，平时在萧山医院配", 21,
         need::State::asked, 0},
    Line{need::Kind::repair, "water", "厨房水管漏水", 95, need::State::promised, -20},
    Line{need::Kind::infant, "formula", "", 50, need::State::promised, 70},
    Line{need::Kind::talk, "call_me", "一个人在家，想找人说说话", 40, need::State::owned, 0},
    Line{need::Kind::food, "rice_oil", "", 180, need::State::under_way, 30},
    Line{need::Kind::waste, "not_collected", "", 300, need::State::done, 0},
    Line{need::Kind::pet, "walk", "狗两天没下楼了", 260, need::State::cannot, 0},
    Line{need::Kind::food, "water", "", 700, need::State::closed, 0},
    Line{need::Kind::money, "rent", "", 900, need::State::promised, 600},
};

class NeedsOfDemo {
 public:
  NeedsOfDemo(House& house, const Uuid& community, Instant now)
      : house_(house), community_(community), now_(now) {}

  void run(DemoNeeds& made) {
    at(0, "need.add_request", [&](Work& work) { choose(work); });
    if (homes_.size() < 3 * lines.size()) return;
    for (std::size_t i = 0; i < lines.size(); ++i) make(lines[i], homes_[i * 3], made);
    make_exit(made);
    at(-2 * day_ms, "need.add_standing", [&](Work& work) { stand(work, made); });
  }

  std::string card() {
    std::string code;
    if (homes_.empty()) return code;
    at(-1 * minute_ms, "home.make_cards", [&](Work& work) {
      const auto& household = homes_.front();
      ENSURE(home::make_cards(work, {{household}, home::Phones::keep}).has_value());
      code = home::code_of_card(work.keys, *home::find_card(work, household));
    });
    return code;
  }

 private:
  template <class Body>
  void at(std::int64_t then_ms, const char* act, Body&& body, const char* by = "周敏") {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<int> {
          auto actor = now.actor;
          actor.name = by;
          actor.is_house = false;
          Work work{now.tx, actor, now_ + then_ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("need.changed", {community_});
          return 0;
        });
    ENSURE(done.has_value());
  }

  void choose(Work& work) {
    std::set<Uuid> seen;
    for (const auto& line : people::roster_of(work)) {
      if (!seen.insert(line.household).second) continue;
      homes_.push_back(line.household);
      if (homes_.size() == 4 * lines.size()) return;
    }
  }

  need::Asked asked(Work& work, const Line& line, const Uuid& household) {
    need::Asked wanted;
    wanted.id = work.world.new_uuid();
    wanted.household = household;
    wanted.kind = line.kind;
    wanted.choice = line.choice;
    wanted.words = line.words;
    wanted.way = need::Way::telephone;
    wanted.at = work.now;
    return wanted;
  }

  void deed(Work& work, const Uuid& request, need::Deed step,
            std::optional<Instant> promised = {}) {
    need::NewDeed wanted;
    wanted.id = work.world.new_uuid();
    wanted.request = request;
    wanted.revision = need::find_request(work, request)->revision;
    wanted.step = step;
    if (step == need::Deed::own) wanted.role = auth::Role::volunteer;
    wanted.promised_for = promised;
    if (step == need::Deed::cannot) {
      wanted.cannot_for = need::CannotFor::not_allowed;
      wanted.offer = need::WhyText("志愿者每天上门两次，把垫子和粮送到门口");
    }
    wanted.at = work.now;
    ENSURE(need::add_deed(work, wanted).has_value());
  }

  void make(const Line& line, const Uuid& household, DemoNeeds& made) {
    const auto begun = -line.minutes_ago * minute_ms;
    Uuid request;
    at(begun, "need.add_request", [&](Work& work) {
      request = need::ask(work, asked(work, line, household)).value().request;
    });
    ++made.requests;
    made.open += line.state != need::State::closed;
    if (line.state == need::State::asked) return;
    at(begun + 8 * minute_ms, "need.add_deed",
       [&](Work& work) { deed(work, request, need::Deed::own); });
    if (line.state == need::State::owned) return;
    at(begun + 15 * minute_ms, "need.add_deed", [&](Work& work) {
      deed(work, request, need::Deed::promise,
           now_ + line.promised_in * minute_ms > work.now ? now_ + line.promised_in * minute_ms
                                                          : work.now + hour_ms);
    });
    if (line.state == need::State::promised) return;
    const auto last = line.state == need::State::under_way ? need::Deed::start
                      : line.state == need::State::cannot  ? need::Deed::cannot
                                                           : need::Deed::done;
    at(begun + 60 * minute_ms, "need.add_deed", [&](Work& work) { deed(work, request, last); });
    if (line.state == need::State::closed)
      at(
          begun + 90 * minute_ms, "need.add_deed",
          [&](Work& work) { deed(work, request, need::Deed::confirm); }, "陈静");
  }

  /// Somebody is at the hospital, and somebody leaves later without a vehicle yet.
  void make_exit(DemoNeeds& made) {
    const auto out = homes_[homes_.size() - 2], later = homes_.back();
    Uuid request;
    at(-3 * hour_ms, "need.add_request", [&](Work& work) {
      auto wanted = asked(work, {need::Kind::dialysis, "", "要坐轮椅", 0, {}, 0}, out);
      wanted.leaves_at = now_ + -2 * hour_ms;
      wanted.hospital_name = "萧山医院";
      request = need::ask(work, wanted).value().request;
    });
    constexpr std::array marks{std::pair{need::Mark::vehicle, "浙A·D1207"},
                               std::pair{need::Mark::driver, "沈师傅"},
                               std::pair{need::Mark::left, ""}, std::pair{need::Mark::arrived, ""}};
    std::int64_t minutes = -140;
    for (const auto& [mark, who] : marks) {
      at(minutes * minute_ms, "need.add_mark", [&, mark = mark, who = who](Work& work) {
        need::NewMark wanted{work.world.new_uuid(), request, mark, Text<0, 60>(who), work.now};
        ENSURE(need::add_mark(work, wanted).has_value());
      });
      minutes += 20;
    }
    at(-70 * minute_ms, "need.add_request", [&](Work& work) {
      auto wanted = asked(work, {need::Kind::maternity, "", "", 0, {}, 0}, later);
      wanted.leaves_at = now_ + 2 * hour_ms;
      wanted.hospital = need::Hospital::designated;
      wanted.hospital_name = "区妇幼保健院";
      request = need::ask(work, wanted).value().request;
      deed(work, request, need::Deed::own);
    });
    made.requests += 2;
    made.open += 2;
  }

  void stand(Work& work, DemoNeeds& made) {
    int stood = 0;
    for (const auto& one : people::due_needs(work, {community_}, Day::in_china(now_) + 60, 200)) {
      if (stood == 3) return;
      need::NewStanding wanted;
      wanted.id = work.world.new_uuid();
      wanted.need = one.need;
      wanted.weekdays = {1, 3, 5};
      if (one.kind == people::NeedKind::dialysis)
        wanted.at_minute = 450;
      else
        wanted.at_minute = 540;
      wanted.hospital_name = need::HospitalName("萧山医院");
      wanted.from_on = Day::in_china(now_) + -7;
      if (need::add_standing(work, wanted)) {
        ++stood;
        ++made.standing;
      }
    }
  }

  House& house_;
  const Uuid community_;
  const Instant now_;
  std::vector<Uuid> homes_;
};
}  // namespace

DemoNeeds make_demo_needs(House& house, World& world) {
  DemoNeeds made;
  std::set<std::string_view> communities;
  for (const auto& compound : shushan::compounds()) communities.insert(compound.community);
  for (const auto code : communities) {
    NeedsOfDemo needs(house, house.find_place(std::string(code)).value(), world.clock.now());
    needs.run(made);
    if (code == shushan::shanshuiyuan) made.card_code = needs.card();
  }
  need::watch_needs(house.desk());
  return made;
}
}  // namespace program
