// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a call with two posts, and people who come forward from the open.
#include "hands/test_team.hpp"

namespace hands {
class Calls : public Team {
 protected:
  Calls() { open_call(2, 1); }

  std::int64_t now() { return app.clock.now().milliseconds; }
  static bj::object post_body(const std::string& id, const std::string& name, std::int64_t from,
                              int wanted, const bj::array& skills = {}) {
    return {{"id", id},
            {"name", name},
            {"where_at", "南大门"},
            {"from_at", from},
            {"until_at", from + 8 * hour_ms},
            {"wanted", wanted},
            {"skills", skills}};
  }
  bj::object call_body(const bj::array& posts) {
    call = app.new_id();
    return {{"id", call},          {"title", "南大门值守"},           {"words", "三班倒"},
            {"phone", "86001234"}, {"closes_at", now() + 3 * day_ms}, {"goal", 3},
            {"posts", posts}};
  }
  void open_call(int at_early, int at_late) {
    early = app.new_id();
    late = app.new_id();
    const auto made =
        post("/calls", call_body({post_body(early, "早班", now() + day_ms, at_early),
                                  post_body(late, "晚班", now() + day_ms + 8 * hour_ms, at_late)}));
    ASSERT_EQ(201, made.status) << made.body;
    code = sheet().at("code").as_string();
  }
  bj::value sheet() {
    const auto reply =
        app.post(place + "/call-sheets",
                 people::body({{"call", call}, {"base", "https://linli.example:8443"}}));
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  bj::value card() { return read("/calls/" + call); }
  std::int64_t counted(const char* what) { return card().at("count").at(what).as_int64(); }

  // ---- Somebody in the open ----
  TestReply ask(const std::string& path, const bj::object& body) {
    app.clock.move(1);
    app.be_nobody();
    auto reply = app.post(path, bj::serialize(body));
    app.be_again(staff);
    return reply;
  }
  bj::object person_body(const std::string& name, const bj::object& more = {}) {
    app.clock.move(1);  // ids of one moment have no order
    bj::object body{{"id", app.new_id()},     {"name", name},
                    {"phone", "13900000050"}, {"kinds", bj::array{"volunteer"}},
                    {"skills", bj::array{}},  {"limits", bj::array{}}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  bj::object sign_up_body(const bj::array& people, const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},    {"call_code", code},    {"source", "online"},
                    {"wishes", bj::array{}}, {"hours", bj::array{}}, {"people", people}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  TestReply sign_up(const bj::array& people, const bj::object& more = {}) {
    return ask("/sign-ups", sign_up_body(people, more));
  }
  /// One person; answers the sign-up of that person.
  std::string came(const std::string& name, const bj::object& more = {}) {
    const auto who = person_body(name);
    const auto reply = sign_up({who}, more);
    EXPECT_EQ(201, reply.status) << reply.body;
    party = reply.status == 201 ? id_of(reply, "party") : "";
    return std::string(who.at("id").as_string());
  }

  // ---- The desk ----
  TestReply decide(const std::string& sign_up, const bj::object& more = {},
                   const std::string& revision = "1") {
    bj::object body{{"verdict", "accepted"}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/sign-ups/" + sign_up + "/decisions", body, revision);
  }
  /// "placed", "listed 1".
  std::string accept(const std::string& sign_up, const bj::object& more = {}) {
    const auto reply = decide(sign_up, more);
    if (reply.status != 201) return reply.code();
    const auto shown = reply.json();
    const auto rank = shown.at("rank").as_int64();
    return std::string(shown.at("state").as_string()) +
           (rank ? ' ' + std::to_string(rank) : std::string());
  }
  TestReply withdraw(const std::string& sign_up, const std::string& revision = "2") {
    return post("/sign-ups/" + sign_up + "/withdrawals", {}, revision);
  }
  /// "张伟 placed; 李雷 waiting;"
  std::string states() {
    std::string all;
    const auto list = read("/calls/" + call + "/sign-ups");
    for (const auto& item : list.at("items").as_array())
      all += std::string(item.at("name").as_string()) + ' ' +
             std::string(item.at("state").as_string()) + "; ";
    return all;
  }

  std::string call, early, late, code, party;
};
}  // namespace hands
