// SPDX-License-Identifier: Apache-2.0
#include "program/demo_isolation.hpp"

#include <set>

#include "isolation/changes.hpp"
#include "isolation/facts.hpp"
#include "isolation/objections.hpp"
#include "isolation/orders.hpp"
#include "isolation/servings.hpp"
#include "isolation/settle.hpp"
#include "program/shushan.hpp"

namespace program {
namespace {
using isolation::OrderKind;
using isolation::StartEvent;

/// What becomes of one order of the demo.
enum class Fate {
  quiet,
  unserved,
  overdue,
  ill,
  objected,
  late_answer,
  away,
  freed,
  withdrawn,
  over
};

struct Story {
  const char* profile;
  OrderKind kind;
  StartEvent event;
  std::int64_t started_ms;  ///< Ago.
  std::int64_t made_ms;     ///< Ago.
  Fate fate;
};

// By profile: what the days come to on the day of the demo.
const Story stories[] = {
    {"close_7_3", OrderKind::home_isolation, StartEvent::last_contact, 3 * day_ms, 2 * day_ms,
     Fate::quiet},
    {"close_14_7", OrderKind::home_monitoring, StartEvent::facility_end, 2 * day_ms, 2 * day_ms,
     Fate::quiet},
    {"secondary_7", OrderKind::home_isolation, StartEvent::last_contact, 5 * hour_ms, 2 * hour_ms,
     Fate::unserved},
    {"close_7_3", OrderKind::home_isolation, StartEvent::last_contact, 9 * day_ms, 8 * day_ms,
     Fate::overdue},
    {"norovirus", OrderKind::home_isolation, StartEvent::symptoms_end, 70 * hour_ms, 60 * hour_ms,
     Fate::quiet},
    {"close_7_3", OrderKind::home_isolation, StartEvent::last_contact, 4 * day_ms, 3 * day_ms,
     Fate::objected},
    {"spill_over_7", OrderKind::home_isolation, StartEvent::left_area, 5 * day_ms, 4 * day_ms,
     Fate::late_answer},
    {"close_14_7", OrderKind::home_isolation, StartEvent::last_contact, 6 * day_ms, 6 * day_ms,
     Fate::away},
    {"measles", OrderKind::home_isolation, StartEvent::last_contact, 12 * day_ms, 10 * day_ms,
     Fate::ill},
    {"close_7_3", OrderKind::home_monitoring, StartEvent::facility_end, 6 * day_ms, 6 * day_ms,
     Fate::over},
    {"close_7_3", OrderKind::home_isolation, StartEvent::last_contact, 5 * day_ms, 4 * day_ms,
     Fate::withdrawn},
};

class IsolationOfDemo {
 public:
  IsolationOfDemo(House& house, World& world, std::string_view code, const char* cadre,
                  std::size_t most)
      : house_(house),
        community_(house.find_place(std::string(code)).value()),
        now_(world.clock.now()),
        cadre_(cadre),
        most_(std::min(most, std::size(stories))) {}

  std::size_t run() {
    choose();
    for (std::size_t i = 0; i < most_; ++i) tell(stories[i], chosen_[i]);
    return most_;
  }

 private:
  template <class Body>
  void at(std::int64_t ago_ms, const char* act, Body&& body) {
    const auto done = house_.desk().run_as(
        routing::Desk::house(), community_, act, "{}", [&](Work& now) -> Result<int> {
          auto actor = now.actor;
          actor.name = cadre_;
          Work work{now.tx, actor, now_ + -ago_ms, now.place, now.keys, now.world, now.sockets,
                    {},     {}};
          body(work);
          now.announce("isolation.changed", {community_});
          return 0;
        });
    ENSURE(done.has_value());
  }

  /// One of a household each, from households far apart.
  void choose() {
    house_.desk().read_as(routing::Desk::house(), community_, [&](Work& work) {
      const auto roster = people::roster_of(work);
      ENSURE(roster.size() > 20 * most_);
      std::set<Uuid> households;
      for (std::size_t i = 0; chosen_.size() < most_; ++i) {
        const auto& line = roster[(17 + i * 97) % roster.size()];
        if (households.insert(line.household).second) chosen_.push_back(line);
      }
    });
  }

  isolation::NewOrder order_of(Work& work, const Story& story, const people::RosterLine& who) {
    isolation::NewOrder order;
    order.id = work.world.new_uuid();
    order.person = Private<Uuid>(who.person);
    order.kind = story.kind;
    order.profile = story.profile;
    order.authority_name = "蜀山街道办事处";
    order.authority_phone = "0571-82700110";
    order.ground_reference = "蜀街防〔2022〕7号";
    const bool is_case = story.event == StartEvent::symptoms_end;
    order.grounds = Private<isolation::Grounds>(isolation::Grounds{
        is_case ? isolation::Reason::case_at_home : isolation::Reason::close_contact,
        is_case ? isolation::Evidence::doctor_note : isolation::Evidence::investigation_notice,
        "协查 2022-0216"});
    order.start_event = story.event;
    order.start_at = now_ + -story.started_ms;
    using isolation::YesNo;
    order.suitability = Private<isolation::Suitability>(isolation::Suitability{
        YesNo::yes, YesNo::yes, YesNo::yes, YesNo::yes, YesNo::yes, YesNo::yes, cadre_, "沈医生"});
    order.cadre = cadre_;
    order.cadre_phone = "0571-82700121";
    order.worker = "陈新";
    order.worker_phone = "0571-82700122";
    return order;
  }

  void tell(const Story& story, const people::RosterLine& who) {
    Uuid order;
    at(story.made_ms, "isolation.make_order", [&](Work& work) {
      const auto wanted = order_of(work, story, who);
      order = wanted.id;
      ENSURE(isolation::make_order(work, wanted).has_value());
    });
    if (story.fate == Fate::unserved) return;
    at(story.made_ms - hour_ms, "isolation.serve_order", [&](Work& work) {
      ENSURE(isolation::serve_order(
                 work, {order, work.world.new_uuid(), isolation::ServedWay::signed_here, work.now})
                 .has_value());
    });
    report(story, order);
    decide(story.fate, order);
  }

  void note(std::int64_t ago_ms, const Uuid& order, isolation::Symptoms symptoms) {
    at(ago_ms, "isolation.add_symptoms", [&](Work& work) {
      ENSURE(isolation::note_symptoms(work, {order, work.world.new_uuid(),
                                             Private<isolation::Symptoms>(symptoms), work.now})
                 .has_value());
    });
  }

  void test(std::int64_t ago_ms, const Uuid& order, isolation::TestResult result) {
    at(ago_ms, "isolation.add_test", [&](Work& work) {
      ENSURE(isolation::note_test(work, {order, work.world.new_uuid(), work.today(),
                                         Private<isolation::TestResult>(result), work.now})
                 .has_value());
    });
  }

  /// Tests and the word on symptoms since it was served; of who is overdue the laboratory says
  /// nothing.
  void report(const Story& story, const Uuid& order) {
    using enum isolation::Symptoms;
    using enum isolation::TestResult;
    const bool has_tests = story.profile != std::string_view("measles") &&
                           story.profile != std::string_view("norovirus");
    if (has_tests && story.fate != Fate::over && story.made_ms > day_ms)
      test(day_ms + hour_ms, order, story.fate == Fate::overdue ? pending : negative);
    if (story.fate == Fate::over) {
      test(2 * day_ms + 10 * hour_ms, order, negative);
      note(2 * day_ms + 9 * hour_ms, order, none);
    } else if (story.fate == Fate::ill) {
      note(5 * hour_ms, order, some);
    } else {
      note(4 * hour_ms, order, none);
    }
  }

  void decide(Fate fate, const Uuid& order) {
    if (fate == Fate::objected)
      object(5 * hour_ms, order, "我家那几天没有人去过那里，请核对日期。");
    if (fate == Fate::late_answer) object(26 * hour_ms, order, "医院要求本周复诊，怎么办？");
    if (fate == Fate::away)
      change(20 * hour_ms, order, isolation::ChangeKind::paused,
             isolation::ChangeReason::in_hospital);
    if (fate == Fate::withdrawn)
      change(2 * day_ms, order, isolation::ChangeKind::withdrawn,
             isolation::ChangeReason::made_by_mistake);
  }

  void object(std::int64_t ago_ms, const Uuid& order, const char* words) {
    at(ago_ms, "isolation.take_objection", [&](Work& work) {
      ENSURE(isolation::take_objection(
                 work, {order, work.world.new_uuid(), isolation::Objector::self,
                        isolation::ObjectionWay::phone, isolation::ObjectionGround::dates,
                        Private<Text<0, 500>>(Text<0, 500>(words)), work.now})
                 .has_value());
    });
  }

  void change(std::int64_t ago_ms, const Uuid& order, isolation::ChangeKind kind,
              isolation::ChangeReason reason) {
    at(ago_ms, "isolation.change_order", [&](Work& work) {
      const auto stands = isolation::open_order(work, {order});
      ENSURE(stands.has_value());
      ENSURE(isolation::change_order(work, {order,
                                            Whole<1, 1'000'000'000>(stands->revision),
                                            work.world.new_uuid(),
                                            kind,
                                            reason,
                                            {},
                                            {}})
                 .has_value());
    });
  }

  House& house_;
  Uuid community_;
  Instant now_;
  std::string cadre_;
  std::size_t most_;
  std::vector<people::RosterLine> chosen_;
};
}  // namespace

DemoIsolation make_demo_isolation(House& house, World& world) {
  DemoIsolation made;
  made.orders += IsolationOfDemo(house, world, shushan::shanshuiyuan, "周敏", 11).run();
  made.orders += IsolationOfDemo(house, world, shushan::caojiaqiao, "李红", 6).run();
  made.orders += IsolationOfDemo(house, world, shushan::lugongqiao, "王建国", 4).run();
  isolation::look_after_orders(house.desk());
  return made;
}
}  // namespace program
