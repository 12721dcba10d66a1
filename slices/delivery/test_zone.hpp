// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: an estate of one building with a drop zone, two homes, a guard and a volunteer.
#include "delivery/delivery.hpp"
#include "people/test_homes.hpp"
#include "place/place.hpp"

namespace delivery {
namespace bj = boost::json;
using program::TestReply;

class Zone : public testing::Test {
 protected:
  Zone() : place(homes.place), community(*Uuid::parse(homes.community)) {
    zhang = homes.home("101");
    wei = homes.person(zhang, "张伟", {{"phone", "13900000017"}});
    li = homes.home("201");
    lei = homes.person(li, "李雷");
    zone = add_zone("南门配送点", homes_compound());
    staff = app.token();
    guard = token_of(auth::Role::guard);
    volunteer = token_of(auth::Role::volunteer);
    app.be_again(guard);
  }
  std::string token_of(auth::Role role) {
    app.clock.move(1);
    app.be(role, homes.community);
    return app.token();
  }
  std::string homes_compound() {
    return std::string(
        app.get(place + "/children?kind=compound").json().at("items").at(0).at("id").as_string());
  }
  /// Of one compound, or of the whole community.
  std::string add_zone(const std::string& name, const std::optional<std::string>& compound) {
    const auto id = app.new_id();
    bj::object body{{"id", id}, {"kind", "drop_zone"}, {"name", name}};
    if (compound) body["compound"] = *compound;
    const auto reply = app.post(place + "/spots", people::body(body));
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  /// The door with that label: "3-1-101".
  std::string door(const std::string& label) {
    std::string found;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      const auto map = ::place::DoorMap::load(work);
      for (const auto& one : map.dwellings())
        if (one.label == label) found = one.id.text();
    });
    return found;
  }
  std::int64_t now() { return app.clock.now().milliseconds; }

  bj::object arrival(const std::string& label, const std::string& kind = "parcel") {
    app.clock.move(1);
    return {{"id", app.new_id()}, {"dwelling", door(label)}, {"kind", kind}, {"at", now()}};
  }
  TestReply log(const bj::array& items, const std::string& where = "") {
    return app.post(place + "/deliveries",
                    people::body({{"zone", where.empty() ? zone : where}, {"items", items}}));
  }
  /// One thing for that door; answers its id.
  std::string came(const std::string& label, const std::string& kind = "parcel") {
    const auto one = arrival(label, kind);
    const auto reply = log({one});
    EXPECT_EQ(201, reply.status) << reply.body;
    return std::string(one.at("id").as_string());
  }
  bj::object step_body(const std::string& item, const std::string& step, std::int64_t ago_ms = 0) {
    app.clock.move(1);
    return {{"id", app.new_id()}, {"item", item}, {"step", step}, {"at", now() - ago_ms}};
  }
  TestReply send(const bj::array& steps) {
    return app.post(place + "/delivery-steps", people::body({{"steps", steps}}));
  }
  /// "collected" of the item after that step, "collected beside" where the step does not follow.
  std::string step(const std::string& item, const std::string& step, std::int64_t ago_ms = 0) {
    const auto reply = send({step_body(item, step, ago_ms)});
    if (reply.status != 201) return reply.code() + ' ' + reply.faults();
    const auto now = reply.json().at("items").at(0);
    return std::string(now.at("state").as_string()) +
           (now.at("is_beside").as_bool() ? " beside" : "");
  }
  bj::value file(const std::string& item) {
    const auto reply = app.get(place + "/deliveries/" + item);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  /// What staff reads.
  bj::value read(const std::string& path) {
    const auto before = app.token();
    app.be_again(staff);
    const auto reply = app.get(place + path);
    app.be_again(before);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  TestReply mark(const std::string& label, std::int64_t for_ms = day_ms) {
    app.be_again(staff);
    auto reply = app.post(
        place + "/door-marks",
        people::body({{"id", app.new_id()}, {"dwelling", door(label)}, {"until", now() + for_ms}}));
    app.be_again(guard);
    return reply;
  }
  bj::array tasks(const std::string& state = "open") {
    return read("/tasks?kind=delivery.to_door&state=" + state).at("items").as_array();
  }
  std::int64_t count(const std::string& sql) {
    std::int64_t found = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { found = tx.value<std::int64_t>(sql).value_or(0); });
    return found;
  }
  static void expect(int status, const std::string& code, const TestReply& reply) {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code()) << reply.body;
  }

  program::TestApp app;
  people::Homes homes{app, "330109003017"};
  std::string place;
  Uuid community;
  std::string zone, zhang, wei, li, lei, staff, guard, volunteer;
};
}  // namespace delivery
