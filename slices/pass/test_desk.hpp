// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: an estate with two homes, its desk, its guards, and holders with a phone each.
#include "pass/test_passes.hpp"
#include "people/test_homes.hpp"

namespace pass {
namespace bj = boost::json;
using program::TestReply;

class PassDesk : public testing::Test {
 protected:
  PassDesk() {
    zhang = homes.home("101");
    wei = homes.person(zhang, "张伟", {{"phone", "13900000017"}});
    li = homes.home("201");
    lei = homes.person(li, "李雷");
    staff = app.token();
  }

  void be_staff() { app.be_again(staff); }
  TestReply post(const std::string& noun, const bj::object& body,
                 const std::string& revision = "") {
    return app.post(homes.place + noun, bj::serialize(body), {{}, revision, {}});
  }
  TestReply issue(const bj::object& more) {
    be_staff();
    app.clock.move(1);
    bj::object body{{"id", app.new_id()},
                    {"kind", "resident"},
                    {"medium", "phone"},
                    {"persons", bj::array{}},
                    {"gates", bj::array{}}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/passes", body);
  }
  /// One pass of somebody; answers its id.
  std::string pass_of(const std::string& person, const std::string& medium,
                      const bj::object& more = {}) {
    bj::object body{{"medium", medium}, {"persons", bj::array{person}}};
    for (const auto& member : more) body[member.key()] = member.value();
    const auto reply = issue(body);
    EXPECT_EQ(201, reply.status) << reply.body;
    return std::string(reply.json().at("items").at(0).at("pass").as_string());
  }
  TestReply list(const std::string& query = "") {
    be_staff();
    return app.get(homes.place + "/passes" + query);
  }
  TestReply revoke(const std::string& pass, const std::string& reason = "lost") {
    be_staff();
    return post("/pass-revocations",
                {{"id", app.new_id()}, {"passes", bj::array{pass}}, {"reason", reason}});
  }
  TestReply print(const std::string& pass) {
    be_staff();
    return post("/pass-cards", {{"id", app.new_id()}, {"passes", bj::array{pass}}});
  }
  TestReply sheet(const bj::array& signings) {
    be_staff();
    return post("/pass-card-sheets", {{"signings", signings}});
  }
  /// The code on a freshly printed card.
  std::string card(const std::string& pass) {
    const auto made = print(pass);
    EXPECT_EQ(201, made.status) << made.body;
    const auto shown = sheet(made.json().at("signings").as_array());
    EXPECT_EQ(200, shown.status) << shown.body;
    return std::string(shown.json().at("items").at(0).at("code").as_string());
  }
  TestReply links(const std::string& pass) {
    be_staff();
    return post("/pass-link-sheets",
                {{"unbound", bj::array{pass}}, {"base", "https://linli.example:8443"}});
  }
  std::string digits(const std::string& pass) {
    const auto sheet = links(pass);
    EXPECT_EQ(200, sheet.status) << sheet.body;
    return std::string(sheet.json().at("items").at(0).at("code").as_string());
  }

  // ---- Somebody with a phone, and no session ----
  TestReply ask(const std::string& path, const bj::object& body) {
    app.be_nobody();
    app.clock.move(1);
    return app.post(path, bj::serialize(body));
  }
  TestReply bind(const std::string& digits, const cose::SigningKey& phone) {
    return ask("/pass-bindings",
               {{"digits", digits}, {"public_key", to_hex(TestKeys::point_of(phone))}});
  }
  /// The pass as that phone got it.
  std::string bound(const std::string& pass, const cose::SigningKey& phone) {
    const auto reply = bind(digits(pass), phone);
    EXPECT_EQ(201, reply.status) << reply.body;
    return std::string(reply.json().at("code").as_string());
  }
  std::string show(const cose::SigningKey& phone, const std::string& code) {
    return write_held(phone, code, app.clock.now());
  }

  // ---- A gate ----
  Trust trust() {
    Trust made;
    app.house->desk().read_as(routing::Desk::house(), *Uuid::parse(homes.community),
                              [&](Work& work) { made = trust_of(work); });
    return made;
  }
  Verdict worth(const std::string& code) { return verify(code, trust(), app.clock.now()).verdict; }

  /// Everything that any journal holds, as one text.
  std::string journal() {
    std::string all;
    app.house->store().read_now([&](db::Tx& tx) {
      tx.each("select act, request, reply, changed from journal_line order by sequence",
              [&](const db::Row& row) {
                for (int column = 0; column < 4; ++column)
                  all += std::string(row.text(column)) + ' ';
              });
    });
    return all;
  }
  static void expect(int status, const std::string& code, const TestReply& reply) {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code()) << reply.body;
  }

  program::TestApp app;
  people::Homes homes{app, "330109003017"};
  cose::SigningKey phone = cose::SigningKey::make(cose::Algorithm::es256);
  std::string zhang, li, wei, lei, staff;
};
}  // namespace pass
