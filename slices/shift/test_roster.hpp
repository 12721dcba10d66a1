// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a gate in three shifts, hands who help, and short words for turns.
#include "hands/test_team.hpp"
#include "shift/links.hpp"

namespace shift {
namespace bj = boost::json;
using program::TestReply;

class Rostered : public hands::Team {
 protected:
  Rostered() {
    gate = new_post("南大门", "gate");
    early = new_shift("早班", 7 * 60);
    late = new_shift("中班", 15 * 60);
    night = new_shift("夜班", 23 * 60);
  }

  std::string new_post(const std::string& name, const std::string& kind,
                       const bj::array& skills = {}) {
    const auto id = app.new_id();
    EXPECT_EQ(201, post("/shift-posts", {{"id", id},
                                         {"kind", kind},
                                         {"name", name},
                                         {"where_at", "南门岗亭"},
                                         {"skills", skills}})
                       .status);
    return id;
  }
  std::string new_shift(const std::string& name, int begins, int minutes = 480) {
    const auto id = app.new_id();
    EXPECT_EQ(
        201, post("/shifts", {{"id", id}, {"name", name}, {"begins", begins}, {"minutes", minutes}})
                 .status);
    return id;
  }
  std::string need(const std::string& post_id, const std::string& shift_id, int wanted = 1,
                   const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},      {"post", post_id},     {"shift", shift_id},
                    {"weekdays", bj::array{}}, {"starts_on", monday}, {"least", 1},
                    {"wanted", wanted}};
    for (const auto& member : more) body[member.key()] = member.value();
    const auto reply = post("/shift-needs", body);
    EXPECT_EQ(201, reply.status) << reply.body;
    return std::string(body.at("id").as_string());
  }
  std::vector<std::string> strangers(int count) {
    std::vector<std::string> ids;
    for (int i = 0; i < count; ++i)
      ids.push_back(stranger("援助" + std::to_string(i), "1390000" + std::to_string(1000 + i)));
    return ids;
  }
  bj::object turn_body(const std::string& hand, const std::string& shift_id, const std::string& on,
                       const bj::object& more = {}) {
    bj::object body{{"hand", hand}, {"post", gate}, {"shift", shift_id}, {"on", on}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  TestReply try_turn(const std::string& hand, const std::string& shift_id, const std::string& on,
                     const bj::object& more = {}) {
    auto body = turn_body(hand, shift_id, on, more);
    if (!body.contains("id")) body["id"] = app.new_id();
    return post("/turns", body);
  }
  std::string turn(const std::string& hand, const std::string& shift_id, const std::string& on,
                   const bj::object& more = {}) {
    return id_of(try_turn(hand, shift_id, on, more), "turn");
  }
  TestReply tell(int days = 7) {
    return post("/roster-tellings", {{"first_on", monday}, {"days", days}});
  }
  bj::value sheet(int days = 7) {
    return read("/roster?first_on=" + std::string(monday) + "&days=" + std::to_string(days));
  }
  /// "张伟 2027-01-18 早班 told; " by their beginning.
  std::string turns_told(int days = 7) {
    std::string all;
    const auto read_sheet = sheet(days);
    for (const auto& one : read_sheet.at("turns").as_array()) {
      std::string shift_name;
      for (const auto& shift : read_sheet.at("shifts").as_array())
        if (shift.at("shift") == one.at("shift")) shift_name = shift.at("name").as_string();
      all += std::string(one.at("name").as_string()) + ' ' + std::string(one.at("on").as_string()) +
             ' ' + shift_name + ' ' + std::string(one.at("state").as_string()) + "; ";
    }
    return all;
  }
  /// Runs in one transaction of the house, as another slice would.
  void work(const std::function<void(Work&)>& body) {
    const auto done = app.house->desk().run_as(routing::Desk::house(), community, "test.work", "{}",
                                               [&](Work& now) -> Result<int> {
                                                 body(now);
                                                 now.announce("test.worked", {community});
                                                 return 0;
                                               });
    ASSERT_TRUE(done.has_value());
  }
  std::string code_of(const std::string& hand) {
    std::string code;
    work([&](Work& now) { code = code_of_link(now.keys, link_of(now, *Uuid::parse(hand))); });
    return code;
  }
  /// Somebody with a code and no session.
  TestReply ask(const std::string& path, const bj::object& body) {
    app.clock.move(1);
    app.be_nobody();
    auto reply = app.post(path, bj::serialize(body));
    app.be_again(staff);
    return reply;
  }
  static Uuid uuid(const std::string& text) { return *Uuid::parse(text); }

  static constexpr const char *monday = "2027-01-18", *tuesday = "2027-01-19",
                              *wednesday = "2027-01-20", *thursday = "2027-01-21",
                              *friday = "2027-01-22";
  std::string gate, early, late, night;
};
}  // namespace shift
