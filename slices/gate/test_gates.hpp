// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a small estate with three gates and two households, and short words for what happens.
#include "people/test_homes.hpp"

namespace gate {
namespace bj = boost::json;

class Gates : public testing::Test {
 protected:
  Gates() : homes(app, "330109003017"), place(homes.place) {
    zhang = homes.home("101");
    wei = homes.person(zhang, "张伟");
    fang = homes.person(zhang, "王芳");
    li = homes.home("201", "rented");
    lei = homes.person(li, "李雷");
    compound = std::string(
        app.get(place + "/children?kind=compound").json().at("items").at(0).at("id").as_string());
    main = add_gate("南大门");
    side = add_gate("东侧门");
    fire = add_gate("北消防门", "emergency_only");
    staff = app.token();
    be(auth::Role::guard);
    guard = app.token();
  }

  void be(auth::Role role) {
    app.clock.move(1);
    app.be(role, homes.community);
  }
  void as_staff() { app.be_again(staff); }
  void as_guard() { app.be_again(guard); }

  std::string add_gate(const std::string& name, const std::string& state = "open") {
    const auto id = app.new_id();
    const auto reply = app.post(
        place + "/gates",
        people::body({{"id", id}, {"name", name}, {"compound", compound}, {"state", state}}));
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }

  /// Listed people, carers with a pass, fever from 37.3, a mask; `more` changes them.
  static bj::object terms(const bj::object& more = {}) {
    const auto kind = [](const char* name, const char* entry) {
      return bj::object{{"kind", name}, {"entry", entry}};
    };
    bj::object terms{{"kinds", bj::array{kind("resident", "listed"), kind("carer", "pass"),
                                         kind("visitor", "confirmed"), kind("delivery", "open")}},
                     {"fever_from", 373},
                     {"mask", "wanted"},
                     {"code", "none"},
                     {"limit", nullptr},
                     {"curfew", nullptr},
                     {"exemptions", bj::array{"medical"}}};
    for (const auto& member : more) terms[member.key()] = member.value();
    return terms;
  }
  static bj::object limit(int members, int every_days, int most_hours) {
    return {{"members", members}, {"every_days", every_days}, {"most_hours", most_hours}};
  }
  bj::object rules_body(const bj::object& of_terms = terms(), const bj::object& more = {}) {
    const auto now = app.clock.now().milliseconds;
    bj::object body{{"id", app.new_id()},
                    {"gate", nullptr},
                    {"name", "守小门"},
                    {"legal_ground", "蜀山街道防控办 2022 年第 7 号通告"},
                    {"objections", "社区值班电话 0571-8260 0000"},
                    {"terms", of_terms},
                    {"from_at", now},
                    {"until_at", now + 7 * day_ms}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  program::TestReply send_rules(const bj::object& body) {
    as_staff();
    auto reply = app.post(place + "/rule-sets", people::body(body));
    as_guard();
    return reply;
  }
  std::string make_rules(const bj::object& of_terms = terms(), const bj::object& more = {}) {
    app.clock.move(1);
    const auto body = rules_body(of_terms, more);
    const auto reply = send_rules(body);
    EXPECT_EQ(201, reply.status) << reply.body;
    return std::string(body.at("id").as_string());
  }

  /// A pass on paper of somebody; `more` changes it. Answers its id.
  std::string card_for(const std::string& person, const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},
                    {"kind", "resident"},
                    {"medium", "paper"},
                    {"persons", bj::array{person}},
                    {"gates", bj::array{}}};
    if (person.empty()) body["persons"] = bj::array{};
    for (const auto& member : more) body[member.key()] = member.value();
    app.clock.move(1);
    as_staff();
    const auto reply = app.post(place + "/passes", people::body(body));
    as_guard();
    EXPECT_EQ(201, reply.status) << reply.body;
    return std::string(reply.json().at("items").at(0).at("pass").as_string());
  }
  /// Of a carer who is not in the register and cares for the household of `host`.
  std::string carers_card(const std::string& host) {
    return card_for("", {{"kind", "carer"}, {"name", "周护工"}, {"host", host}});
  }

  /// Somebody on the roster who was let in, a moment later; `more` changes it.
  bj::object passage(const bj::object& more = {}) {
    app.clock.move(1);
    bj::object body{{"id", app.new_id()},   {"direction", "in"},
                    {"kind", "resident"},   {"known_by", "door"},
                    {"pass", "none"},       {"is_confirmed", false},
                    {"mask", "on"},         {"temperature", nullptr},
                    {"measured", "once"},   {"code", "none"},
                    {"exemption", nullptr}, {"is_emergency", false},
                    {"answer", "admit"},    {"todo", "nothing"},
                    {"ground", "open"},     {"at", app.clock.now().milliseconds}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  program::TestReply send(const bj::array& passages, const std::string& gate = "") {
    return app.post(place + "/passages",
                    people::body({{"gate", gate.empty() ? main : gate}, {"passages", passages}}));
  }
  /// "2 taken, 1 known;over …" of an answer.
  std::string take(const bj::array& passages, const std::string& gate = "") {
    const auto reply = send(passages, gate);
    if (reply.status != 201) return reply.code() + ' ' + reply.faults();
    const auto answer = reply.json();
    auto text = std::to_string(answer.at("taken").as_int64()) + " taken, " +
                std::to_string(answer.at("known").as_int64()) + " known";
    for (const auto& alert : answer.at("alerts").as_array())
      text += ' ' + std::string(alert.at("ground").as_string());
    return text;
  }
  std::int64_t count(const std::string& sql) {
    std::int64_t found = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { found = tx.value<std::int64_t>(sql).value_or(0); });
    return found;
  }
  bj::value card_of(const std::string& gate) {
    const auto list = app.get(place + "/gate-cards").json();
    for (const auto& card : list.at("items").as_array())
      if (card.at("gate").as_string() == gate) return card;
    ADD_FAILURE() << "no card of " << gate;
    return {};
  }
  static void expect(int status, const program::TestReply& reply, const std::string& code = "") {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code()) << reply.body;
  }

  program::TestApp app;
  people::Homes homes;
  std::string place, compound, main, side, fire, zhang, wei, fang, li, lei, staff, guard;
};
}  // namespace gate
