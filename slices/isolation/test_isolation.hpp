// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: two homes, and short words for what becomes of orders.
#include "isolation/order_list.hpp"
#include "isolation/policies.hpp"
#include "isolation/settle.hpp"
#include "people/test_homes.hpp"
#include "platform/picture/made_pictures.hpp"

namespace isolation {
namespace bj = boost::json;
using program::TestReply;

class IsolationHouse : public testing::Test {
 protected:
  IsolationHouse() : place(homes.place), community(*Uuid::parse(homes.community)) {
    zhang = homes.home("101");
    wei = homes.person(zhang, "张伟", {{"phone", "13900000017"}, {"sex", "male"}});
    fang = homes.person(zhang, "王芳", {{"relation", "spouse"}});
    li = homes.home("201");
    lei = homes.person(li, "李雷");
  }

  void set(Instant to) { app.clock.move(to.milliseconds - app.clock.now().milliseconds); }
  Instant now() { return app.clock.now(); }
  /// On that day of January 2027, at that hour in China.
  static std::int64_t at(int day, int hour = 0, int minute = 0) {
    return Day::of(2027, 1, 1)->begin_in_china().milliseconds + (day - 1) * day_ms +
           hour * hour_ms + minute * minute_ms;
  }
  void go(int day, int hour = 0, int minute = 0) {
    set(Instant{at(day, hour, minute)});
    homes.enter();  // a session ends after some hours
  }
  void look() { look_after_orders(app.house->desk()); }

  TestReply post(const std::string& path, const bj::object& body, const std::string& revision = "",
                 const std::string& device_time = "") {
    app.clock.move(1);
    program::TestApp::Also also{{}, revision, {}};
    if (!device_time.empty()) also.headers["Device-Time"] = device_time;
    return app.post(place + path, bj::serialize(body), std::move(also));
  }
  bj::value read(const std::string& path) {
    const auto reply = app.get(place + path);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  static bj::object fit(const bj::object& more = {}) {
    bj::object form{{"own_room", "yes"}, {"own_toilet", "yes"}, {"table_at_door", "yes"},
                    {"supplies", "yes"}, {"own_air", "yes"},    {"waste_treated", "yes"},
                    {"manager", "周敏"}, {"medic", "沈医生"}};
    for (const auto& member : more) form[member.key()] = member.value();
    return form;
  }
  /// 7 + 3 at home for somebody who had a contact three days ago.
  bj::object body(const std::string& person, const bj::object& more = {}) {
    bj::object made{{"id", app.new_id()},
                    {"person", person},
                    {"kind", "home_isolation"},
                    {"profile", "close_7_3"},
                    {"authority", "street"},
                    {"authority_name", "蜀山街道办事处"},
                    {"authority_phone", "82700000"},
                    {"legal_ground", "infectious_disease_law"},
                    {"ground_reference", "蜀街防〔2027〕1号"},
                    {"grounds", bj::object{{"reason", "close_contact"},
                                           {"evidence", "investigation_notice"},
                                           {"reference", "流调 2027-15"}}},
                    {"start_event", "last_contact"},
                    {"start_at", at(12, 18)},
                    {"suitability", fit()},
                    {"co_residents", bj::array{}},
                    {"cadre", "周敏"},
                    {"cadre_phone", "82700001"},
                    {"worker", "陈新"},
                    {"worker_phone", "82700002"}};
    for (const auto& member : more) made[member.key()] = member.value();
    return made;
  }
  /// Makes an order; answers its id.
  std::string order(const std::string& person, const bj::object& more = {}) {
    const auto wanted = body(person, more);
    const auto reply = post("/isolation-orders", wanted);
    EXPECT_EQ(201, reply.status) << reply.body;
    return std::string(wanted.at("id").as_string());
  }
  /// Three days at home by the hour, without tests: measles does not fit, norovirus does.
  std::string short_order(const std::string& person) {
    return order(person, {{"profile", "norovirus"},
                          {"start_event", "symptoms_end"},
                          {"start_at", at(14, 9)},
                          {"suitability", nullptr}});
  }
  std::string of(const std::string& order) { return "/isolation-orders/" + order; }
  bj::value file(const std::string& order) { return read(of(order)); }
  std::string state(const std::string& order) {
    return std::string(file(order).at("state").as_string());
  }
  std::int64_t ends(const std::string& order) { return file(order).at("ends_at").as_int64(); }
  std::string revision(const std::string& order) {
    return std::to_string(file(order).at("revision").as_int64());
  }
  TestReply change(const std::string& order, const std::string& kind, const std::string& reason,
                   const bj::object& more = {}, const std::string& on = "") {
    bj::object wanted{{"id", app.new_id()}, {"kind", kind}, {"reason", reason}};
    for (const auto& member : more) wanted[member.key()] = member.value();
    return post(of(order) + "/changes", wanted, on.empty() ? revision(order) : on);
  }
  TestReply test(const std::string& order, const std::string& on, const std::string& result) {
    return post(of(order) + "/tests",
                {{"id", app.new_id()}, {"on", on}, {"result", result}, {"at", now().milliseconds}});
  }
  TestReply felt(const std::string& order, const std::string& symptoms) {
    return post(of(order) + "/symptoms",
                {{"id", app.new_id()}, {"symptoms", symptoms}, {"at", now().milliseconds}});
  }
  TestReply serve(const std::string& order, const bj::object& more = {}) {
    bj::object wanted{{"id", app.new_id()}, {"way", "signed_here"}, {"at", now().milliseconds}};
    for (const auto& member : more) wanted[member.key()] = member.value();
    return post(of(order) + "/servings", wanted);
  }
  TestReply object(const std::string& order, const bj::object& more = {}) {
    bj::object wanted{{"id", app.new_id()}, {"objector", "self"},      {"way", "phone"},
                      {"ground", "dates"},  {"words", "那天我不在家"}, {"at", now().milliseconds}};
    for (const auto& member : more) wanted[member.key()] = member.value();
    return post(of(order) + "/objections", wanted);
  }
  TestReply answer(const std::string& objection, const std::string& answer) {
    return post("/isolation-objections/" + objection + "/answers",
                {{"id", app.new_id()}, {"answer", answer}, {"reasons", "调查组复核"}});
  }
  /// "release_overdue 0; unserved 1 周敏;" of one order.
  std::string alarms(const std::string& order) {
    std::string all;
    const auto opened = file(order);
    for (const auto& one : opened.at("alarms").as_array())
      all += std::string(one.at("kind").as_string()) + ' ' +
             std::to_string(one.at("step").as_int64()) +
             (one.at("taken_at").is_null() ? "; " : " taken; ");
    return all;
  }
  /// "days_over met; …"
  std::string conditions(const std::string& order) {
    std::string all;
    const auto opened = file(order);
    for (const auto& one : opened.at("conditions").as_array())
      all += std::string(one.at("condition").as_string()) + ' ' +
             std::string(one.at("met").as_string()) + "; ";
    return all;
  }
  std::int64_t shown(const std::string& view) {
    return std::ssize(read("/isolation-orders?view=" + view).at("items").as_array());
  }
  void expect(int status, const std::string& code, const TestReply& reply) {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code());
  }
  std::int64_t count(const std::string& sql) {
    std::int64_t number = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { number = tx.value<std::int64_t>(sql).value_or(-1); });
    return number;
  }
  std::int64_t said(const std::string& topic) {
    const auto all = app.said();
    return std::count(all.begin(), all.end(), topic);
  }
  /// Asks what other slices ask.
  template <class Body>
  void ask(Body&& body) {
    app.house->desk().read_as(routing::Desk::house(), community, body);
  }

  /// It is noon in China on 2027-01-15 before anybody signs in.
  struct AtNoon : program::TestApp {
    AtNoon() { clock.move(at(15, 12) - clock.now().milliseconds); }
  };
  AtNoon app;
  people::Homes homes{app, "330109003017"};
  std::string place;
  Uuid community;
  std::string zhang, wei, fang, li, lei;
};
}  // namespace isolation
