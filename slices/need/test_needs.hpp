// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: two homes with people, a phone in each hand, and short words for what is asked.
#include "home/test_household.hpp"
#include "need/alarms.hpp"

namespace need {
namespace bj = boost::json;
using program::TestReply;

class Needs : public home::Households {
 protected:
  Needs() {
    phone = phone_of(zhang, 1);
    homes.enter();
    staff = app.token();
    staff_id = own_id();
    second = token_of(auth::Role::community_staff);
    volunteer = token_of(auth::Role::volunteer);
    volunteer_id = own_id();
    app.be_again(staff);
  }
  std::string token_of(auth::Role role) {
    app.clock.move(1);
    app.be(role, homes.community);
    return app.token();
  }
  std::string own_id() {
    return std::string(app.get("/session").json().at("user").at("id").as_string());
  }
  std::int64_t now() { return app.clock.now().milliseconds; }
  void wait(std::int64_t ms) { app.clock.move(ms); }
  /// Sessions end by themselves: somebody else of the office comes.
  void next_shift() {
    staff = token_of(auth::Role::community_staff);
    staff_id = own_id();
  }
  void watch() { watch_needs(app.house->desk()); }
  /// To that hour of that day of January 2027, which the clock has not passed.
  void at_clock(unsigned day, int hour, int minute = 0) {
    const auto wanted =
        Day::of(2027, 1, day)->begin_in_china() + hour * hour_ms + minute * minute_ms;
    ASSERT_GE(wanted.milliseconds, now());
    app.clock.move(wanted.milliseconds - now());
  }

  // ---- The office ----
  TestReply ask(const std::string& household, const std::string& kind,
                const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},
                    {"household", household},
                    {"kind", kind},
                    {"way", "telephone"},
                    {"at", now()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/need-requests", body);
  }
  std::string asked(const std::string& household, const std::string& kind,
                    const bj::object& more = {}) {
    return id_of(ask(household, kind, more), "request");
  }
  bj::value file(const std::string& request) {
    const auto before = app.token();
    app.be_again(staff);
    auto opened = read("/need-requests/" + request);
    app.be_again(before);
    return opened;
  }
  std::string state_of(const std::string& request) {
    return std::string(file(request).at("card").at("state").as_string());
  }
  std::string revision_of(const std::string& request) {
    return std::to_string(file(request).at("card").at("revision").as_int64());
  }
  TestReply deed(const std::string& request, const std::string& step, const bj::object& more = {}) {
    return deed_at(request, step, revision_of(request), more);
  }
  TestReply deed_at(const std::string& request, const std::string& step,
                    const std::string& revision, const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()}, {"step", step}, {"at", now()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/need-requests/" + request + "/steps", body, revision);
  }
  TestReply promise(const std::string& request, std::int64_t ahead_ms) {
    return deed(request, "promise", {{"promised_for", now() + ahead_ms}});
  }
  TestReply mark(const std::string& request, const std::string& what, const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()}, {"mark", what}, {"at", now()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/medical-exits/" + request + "/marks", body);
  }
  /// "food asked; medicine done;" of a side of the list.
  std::string list(const std::string& side = "open") {
    std::string all;
    const auto told = read("/need-requests?side=" + side);
    for (const auto& one : told.at("items").as_array())
      all += std::string(one.at("kind").as_string()) + ' ' +
             std::string(one.at("state").as_string()) + "; ";
    return all;
  }
  /// "no_owner team; late head taken;" of the alarms of a request that are open.
  std::string alarms(const std::string& request) {
    std::string all;
    const auto opened = file(request);
    for (const auto& one : opened.at("card").at("alarms").as_array())
      all += std::string(one.at("cause").as_string()) + ' ' +
             std::string(one.at("rung").as_string()) +
             (one.at("taken_at").is_null() ? "; " : " taken; ");
    return all;
  }
  std::int64_t alarm_rows() { return count("select count(*) from need_alarm"); }
  bj::array errands(const std::string& state = "open") {
    const auto before = app.token();
    app.be_again(staff);
    auto items = read("/tasks?state=" + state).at("items").as_array();
    app.be_again(before);
    return items;
  }

  // ---- The household ----
  TestReply ask_own(const std::string& kind, const bj::object& more = {},
                    const std::string& by = "") {
    bj::object body{{"home_key", by.empty() ? phone : by},
                    {"id", app.new_id()},
                    {"kind", kind},
                    {"sight", "household"},
                    {"at", now()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return ask_open("/own-need-asks", body);
  }
  TestReply say_own(const std::string& request, const std::string& step, const std::string& by = "",
                    const bj::object& more = {}) {
    bj::object body{{"home_key", by.empty() ? phone : by},
                    {"id", app.new_id()},
                    {"request", request},
                    {"step", step},
                    {"at", now()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return ask_open("/own-need-sayings", body);
  }
  bj::value own_needs(const std::string& by = "") {
    const auto told = ask_open("/own-needs", {{"home_key", by.empty() ? phone : by}});
    EXPECT_EQ(200, told.status) << told.body;
    return told.json();
  }
  /// "food promised; pet closed;" as a phone sees it.
  std::string own_list(const std::string& by = "") {
    std::string all;
    const auto told = own_needs(by);
    for (const auto& one : told.at("items").as_array())
      all += std::string(one.at("kind").as_string()) + ' ' +
             std::string(one.at("state").as_string()) + "; ";
    return all;
  }

  std::string phone, staff_id, second, volunteer, volunteer_id;
};
}  // namespace need
