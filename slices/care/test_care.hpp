// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: two homes, a phone in one, orders, and short words for who is reached.
#include "care/checks.hpp"
#include "need/test_needs.hpp"

namespace care {
namespace bj = boost::json;
using program::TestReply;

class Care : public need::Needs {
 protected:
  /// It is 16:00 on 2027-01-15 in China.
  void see() { see_to_checks(app.house->desk()); }
  /// To that hour of that day, and the house looks; somebody of the office is there.
  void see_at(unsigned day, int hour, int minute = 0) {
    at_clock(day, hour, minute);
    see();
    next_shift();
  }

  /// Seven days at home for somebody who had a contact three days ago.
  std::string order(const std::string& person, const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},
                    {"person", person},
                    {"kind", "home_isolation"},
                    {"profile", "measles"},
                    {"authority", "street"},
                    {"authority_name", "蜀山街道办事处"},
                    {"authority_phone", "82700000"},
                    {"legal_ground", "infectious_disease_law"},
                    {"ground_reference", "蜀街防〔2027〕1号"},
                    {"grounds", bj::object{{"reason", "close_contact"},
                                           {"evidence", "investigation_notice"},
                                           {"reference", "流调 2027-15"}}},
                    {"start_event", "last_contact"},
                    {"start_at", now() - 3 * day_ms},
                    {"co_residents", bj::array{}},
                    {"cadre", "周敏"},
                    {"cadre_phone", "82700001"},
                    {"worker", "陈新"},
                    {"worker_phone", "82700002"}};
    for (const auto& member : more) body[member.key()] = member.value();
    const auto reply = post("/isolation-orders", body);
    EXPECT_EQ(201, reply.status) << reply.body;
    return std::string(body.at("id").as_string());
  }
  TestReply change_order(const std::string& order, const std::string& kind,
                         const std::string& reason, const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()}, {"kind", kind}, {"reason", reason}};
    for (const auto& member : more) body[member.key()] = member.value();
    const auto revision =
        std::to_string(read("/isolation-orders/" + order).at("revision").as_int64());
    return post("/isolation-orders/" + order + "/changes", body, revision);
  }
  bj::value file_of(const std::string& subject) { return read("/care-subjects/" + subject); }
  /// "20:00 report due open; 08:00 report call reached;" of a person, the newest first.
  std::string checks(const std::string& subject) {
    std::string all;
    const auto file = file_of(subject);
    for (const auto& one : file.at("checks").as_array()) {
      all += text_in_china(Instant{one.at("slot_at").as_int64()}).substr(11) + ' ';
      for (const auto* name : {"kind", "step", "ending"})
        all += std::string(one.at(name).as_string()) + (name == std::string("ending") ? "; " : " ");
    }
    return all;
  }
  /// "care.call; care.visit;" of tasks that are open, without those that come back each day.
  std::string work() {
    std::set<std::string> all;
    for (const auto& one : errands()) all.insert(std::string(one.at("kind").as_string()));
    std::string text;
    for (const auto& one : all)
      if (one.starts_with("care.") && one != "care.meals" && one != "care.waste")
        text += one + "; ";
    return text;
  }
  std::string task_id(const std::string& kind) {
    for (const auto& one : errands())
      if (one.at("kind").as_string() == kind) return std::string(one.at("task").as_string());
    return {};
  }
  TestReply report_task(const std::string& kind, const bj::array& answers) {
    const auto task = task_id(kind);
    return post("/tasks/" + task + "/reports", {{"id", app.new_id()},
                                                {"done_at", now()},
                                                {"answers", answers},
                                                {"counts", bj::array{}},
                                                {"photos", bj::array{}}});
  }
  static bj::object answer(const char* name, const char* choice) {
    return {{"name", name}, {"choice", choice}};
  }
  TestReply call_task(const char* reached) {
    return report_task("care.call", {answer("reached", reached), answer("condition", "well"),
                                     answer("mood", "calm")});
  }
  TestReply contact(const std::string& subject, const std::string& how,
                    const bj::object& reading = {}, const bj::object& more = {}) {
    bj::object read{{"asked", "asked"}, {"symptoms", bj::array{}}, {"mood", "calm"}};
    for (const auto& member : reading) read[member.key()] = member.value();
    bj::object body{{"id", app.new_id()}, {"how", how}, {"reading", read}, {"at", now()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/care-subjects/" + subject + "/contacts", body);
  }
  TestReply report_own(const std::string& subject, const bj::object& more = {}) {
    bj::object body{{"home_key", phone}, {"id", app.new_id()}, {"cared_for", subject},
                    {"how", "said"},     {"tenths", 365},      {"symptoms", bj::array{}},
                    {"mood", "calm"},    {"at", now()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return ask_open("/own-care-reports", body);
  }
  bj::value own_care() {
    const auto told = ask_open("/own-care", {{"home_key", phone}});
    EXPECT_EQ(200, told.status) << told.body;
    return told.json();
  }
  /// "report 1 team; visit 3 head taken;" of whom nobody reached.
  std::string unreached() {
    std::string all;
    const auto list = read("/care-unreached");
    for (const auto& one : list.at("items").as_array())
      all += std::string(one.at("what").as_string()) + ' ' +
             std::string(one.at("rung").as_string()) +
             (one.at("taken_by").as_string().empty() ? "; " : " taken; ");
    return all;
  }
  std::string first_check() {
    return std::string(read("/care-unreached").at("items").at(0).at("care_check").as_string());
  }
  std::int64_t raised() { return count("select count(*) from care_check where raised_at > 0"); }
  std::string need_of(const std::string& person, const std::string& kind) {
    const auto id = app.new_id();
    EXPECT_EQ(201, post("/needs", {{"id", id}, {"person", person}, {"kind", kind}}).status);
    return id;
  }
  TestReply plan(const std::string& need, const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()}, {"need", need}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/care-plans", body);
  }
};
}  // namespace care
