// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: an estate of one building with three homes, and short words for hands and calls.
#include "hands/hands.hpp"
#include "people/test_homes.hpp"
#include "place/place.hpp"

namespace hands {
namespace bj = boost::json;
using program::TestReply;

class Team : public testing::Test {
 protected:
  Team() : place(homes.place), community(*Uuid::parse(homes.community)) {
    zhang = homes.home("101");
    wei = homes.person(zhang, "张伟", {{"phone", "13900000017"}});
    fang = homes.person(zhang, "王芳", {{"relation", "spouse"}});
    li = homes.home("201");
    lei = homes.person(li, "李雷");
    staff = app.token();
  }
  static bj::object profile(const bj::object& more = {}) {
    bj::object made{
        {"kinds", bj::array{"volunteer"}}, {"skills", bj::array{}}, {"languages", bj::array{}},
        {"limits", bj::array{}},           {"vehicle", "none"},     {"hours", bj::array{}},
        {"deviations", bj::array{}}};
    for (const auto& member : more) made[member.key()] = member.value();
    return made;
  }
  TestReply post(const std::string& path, const bj::object& body,
                 const std::string& revision = "") {
    app.clock.move(1);
    return app.post(place + path, bj::serialize(body), {{}, revision, {}});
  }
  TestReply add(const bj::object& more) {
    bj::object body{{"id", app.new_id()}, {"profile", profile()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/hands", body);
  }
  /// Somebody of the register; answers the hand.
  std::string hand_of(const std::string& person, const bj::object& more = {}) {
    return id_of(add({{"person", person}, {"profile", profile(more)}}), "hand");
  }
  std::string stranger(const std::string& name, const std::string& phone = "13900000099") {
    return id_of(add({{"stranger", bj::object{{"name", name}, {"phone", phone}}},
                      {"profile", profile({{"kinds", bj::array{"lent"}}})}}),
                 "hand");
  }
  bj::value read(const std::string& path) {
    const auto reply = app.get(place + path);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  std::string names(const std::string& query = "") {
    std::string all;
    const auto list = read("/hands" + query);
    for (const auto& item : list.at("items").as_array())
      all += std::string(item.at("name").as_string()) + ' ';
    return all;
  }
  std::int64_t count(const std::string& sql) {
    std::int64_t found = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { found = tx.value<std::int64_t>(sql).value_or(0); });
    return found;
  }
  /// Everything that any journal holds, as one text.
  std::string journal() {
    std::string all;
    app.house->store().read_now([&](db::Tx& tx) {
      tx.each("select act, request, reply, changed from journal_line order by sequence",
              [&](const db::Row& row) {
                for (int column = 0; column < 4; ++column)
                  all += std::string(row.text(column)) + ' ';
                all += '\n';
              });
    });
    return all;
  }
  static std::string id_of(const TestReply& reply, const char* member) {
    EXPECT_EQ(201, reply.status) << reply.body;
    return reply.status == 201 ? std::string(reply.json().at(member).as_string()) : std::string();
  }
  static void expect(int status, const std::string& code, const TestReply& reply) {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code()) << reply.body;
  }

  program::TestApp app;
  people::Homes homes{app, "330109003017"};
  std::string place;
  Uuid community;
  std::string zhang, wei, fang, li, lei, staff;
};
}  // namespace hands
