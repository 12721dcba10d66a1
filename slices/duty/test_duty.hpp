// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: two posts, an evening shift from 18:00 to 02:00, and two hands with told turns.
#include "duty/alarms.hpp"
#include "hands/test_team.hpp"
#include "shift/links.hpp"

namespace duty {
namespace bj = boost::json;
using program::TestReply;

class DutyHouse : public hands::Team {
 protected:
  DutyHouse() {
    south = new_post("南大门岗");
    patrol = new_post("巡逻");
    evening = app.new_id();
    EXPECT_EQ(201, post("/shifts",
                        {{"id", evening}, {"name", "晚班"}, {"begins", 1080}, {"minutes", 480}})
                       .status);
    zhang_wei = hand_of(wei);
    wang_fang = hand_of(fang);
    li_lei = hand_of(lei);
    turn = tell(zhang_wei, south);
    begin = (Day::of(2027, 1, 15)->begin_in_china() + 18 * hour_ms).milliseconds;
  }

  std::string new_post(const std::string& name, const std::string& kind = "other") {
    const auto id = app.new_id();
    EXPECT_EQ(
        201,
        post(
            "/shift-posts",
            {{"id", id}, {"kind", kind}, {"name", name}, {"where_at", ""}, {"skills", bj::array{}}})
            .status);
    return id;
  }
  /// A told turn of today.
  std::string tell(const std::string& hand, const std::string& at) {
    const auto id = app.new_id();
    const auto made =
        post("/turns",
             {{"id", id}, {"hand", hand}, {"post", at}, {"shift", evening}, {"on", "2027-01-15"}});
    EXPECT_EQ(201, made.status) << made.body;
    EXPECT_EQ(201, post("/roster-tellings", {{"first_on", "2027-01-15"}, {"days", 1}}).status);
    return id;
  }
  template <class... Args>
  void run(std::string_view sql, const Args&... args) {
    app.house->store().write_now([&](db::Tx& tx) {
      tx.run(sql, args...);
      return db::Outcome::keep;
    });
  }
  std::string link_of(const std::string& hand) {
    std::string code;
    const auto made = app.house->desk().run_as(
        routing::Desk::house(), community, "shift.renew_link", "{}",
        [&](Work& work) -> Result<int> {
          code = shift::code_of_link(work.keys, shift::link_of(work, *Uuid::parse(hand)));
          return 0;
        });
    EXPECT_TRUE(made);
    return code;
  }
  /// So many minutes after the shift has begun.
  void at(std::int64_t minutes) {
    app.clock.move(begin + minutes * minute_ms - app.clock.now().milliseconds);
  }
  std::int64_t now() { return app.clock.now().milliseconds; }
  void watch() { watch_turns(app.house->desk()); }

  // ---- The desk ----
  TestReply check(const std::string& hand, const std::string& direction,
                  const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},
                    {"hand", hand},
                    {"direction", direction},
                    {"as", "own"},
                    {"reason", "本人没带手机"}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/duty-checks", body);
  }
  std::string presence(const TestReply& reply) {
    EXPECT_EQ(201, reply.status) << reply.body;
    return reply.status == 201 ? std::string(reply.json().at("presence").as_string())
                               : std::string();
  }
  /// "张伟 late; 王芳 here;" of a post.
  std::string who(const std::string& at_post) {
    std::string all;
    const auto board = read("/duty");
    for (const auto& one : board.at("posts").as_array())
      if (one.at("post").as_string() == at_post)
        for (const auto& line : one.at("turns").as_array())
          all += std::string(line.at("name").as_string()) + ' ' +
                 std::string(line.at("presence").as_string()) + "; ";
    return all;
  }
  /// "张伟 open 0;" with the step of the chain.
  std::string alarms() {
    std::string all;
    const auto list = read("/duty-alarms");
    for (const auto& one : list.at("items").as_array())
      all += std::string(one.at("name").as_string()) + ' ' +
             std::string(one.at("outcome").as_string()) + ' ' +
             std::to_string(one.at("step").as_int64()) + "; ";
    return all;
  }
  TestReply on_alarm(const std::string& what, const bj::object& more = {},
                     const std::string& revision = "1") {
    bj::object body{{"hand", zhang_wei}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/duty-alarms/" + turn + what, body, revision);
  }
  TestReply on_call(const std::string& hand, int rank, std::int64_t hours = 24) {
    return post("/on-call", {{"id", app.new_id()},
                             {"hand", hand},
                             {"rank", rank},
                             {"phone", "86001234"},
                             {"from_at", now()},
                             {"until_at", now() + hours * hour_ms}});
  }

  // ---- Somebody with their own phone ----
  TestReply ask(const std::string& path, const bj::object& body) {
    app.clock.move(1);
    app.be_nobody();
    auto reply = app.post(path, bj::serialize(body));
    app.be_again(staff);
    return reply;
  }
  TestReply own_check(const std::string& link, const std::string& direction,
                      const bj::object& more = {}) {
    bj::object body{{"turn_code", link}, {"id", app.new_id()}, {"direction", direction},
                    {"way", "poster"},   {"as", "own"},        {"at", now()}};
    for (const auto& member : more) body[member.key()] = member.value();
    return ask("/own-checks", body);
  }
  std::string poster(const std::string& at_post) {
    const auto reply = app.post(
        place + "/duty-posters",
        bj::serialize(bj::object{{"post", at_post}, {"base", "https://linli.example:8443"}}));
    EXPECT_EQ(200, reply.status) << reply.body;
    return std::string(reply.json().at("code").as_string());
  }

  std::string south, patrol, evening, turn, zhang_wei, wang_fang, li_lei;
  std::int64_t begin = 0;
};
}  // namespace duty
