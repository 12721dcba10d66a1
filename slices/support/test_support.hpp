// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: homes with orders, hands of three roles, and short words for who answers.
#include "home/test_household.hpp"
#include "isolation/isolation.hpp"
#include "support/alarms.hpp"
#include "support/support.hpp"

namespace support {
namespace bj = boost::json;
using program::TestReply;

class SupportHouse : public home::Households {
 protected:
  /// It is noon in China.
  SupportHouse() {
    set_hour(12);
    enter();
  }

  /// The next moment at which it is that hour in China.
  void set_hour(int hour) {
    const auto now = app.clock.now();
    auto then = Day::in_china(now).begin_in_china() + hour * hour_ms;
    if (then <= now) then = then + day_ms;
    app.clock.move(then.milliseconds - now.milliseconds);
  }
  /// Staff again: sessions end after some hours.
  void enter() {
    homes.enter();
    staff = app.token();
  }
  std::int64_t now() { return app.clock.now().milliseconds; }
  void watch() { watch_teams(app.house->desk()); }
  /// As often as a house that is served would look, for so long.
  void wait(std::int64_t ms) {
    app.clock.move(ms);
    watch();
    enter();
  }

  /// Measles: a committee member, a doctor and a grid worker answer.
  std::string order(const std::string& person, const bj::object& more = {}) {
    const auto id = app.new_id();
    bj::object body{{"id", id},
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
                    {"start_at", now() - day_ms},
                    {"co_residents", bj::array{}},
                    {"cadre", "周敏"},
                    {"cadre_phone", "82700001"},
                    {"worker", "陈新"},
                    {"worker_phone", "82700002"}};
    for (const auto& member : more) body[member.key()] = member.value();
    const auto made = post("/isolation-orders", body);
    EXPECT_EQ(201, made.status) << made.body;
    return id;
  }
  TestReply withdraw(const std::string& order) {
    const auto revision = read("/isolation-orders/" + order).at("revision").as_int64();
    return post("/isolation-orders/" + order + "/changes",
                {{"id", app.new_id()}, {"kind", "withdrawn"}, {"reason", "made_by_mistake"}},
                std::to_string(revision));
  }

  std::string lent(const std::string& name, const std::string& kind = "staff",
                   const bj::object& more = {}) {
    auto made = profile(more);
    made["kinds"] = bj::array{kind};
    return id_of(add({{"stranger", bj::object{{"name", name}, {"phone", "13900000055"}}},
                      {"profile", made}}),
                 "hand");
  }
  TestReply rank(const std::string& role, const std::vector<std::string>& hands,
                 std::string grid = {}) {
    if (grid.empty()) grid = homes.community;
    std::string revision = "1";
    const auto book = read("/support-templates");
    for (const auto& one : book.at("grids").as_array())
      if (one.at("grid").as_string() == grid)
        for (const auto& line : one.at("roles").as_array())
          if (line.at("role").as_string() == role)
            revision = std::to_string(line.at("revision").as_int64());
    bj::array ranked;
    for (const auto& hand : hands) ranked.emplace_back(hand);
    return post("/support-templates", {{"grid", grid}, {"role", role}, {"ranked", ranked}},
                revision);
  }
  /// One hand for each of the three roles.
  void rank_all() {
    committee = lent("周敏");
    doctor = lent("沈医生", "doctor");
    worker = lent("陈新");
    EXPECT_EQ(201, rank("committee", {committee}).status);
    EXPECT_EQ(201, rank("doctor", {doctor}).status);
    EXPECT_EQ(201, rank("grid_worker", {worker}).status);
  }
  bj::value team(const std::string& household) {
    return read("/support-teams/" + household).at("card");
  }
  /// "committee 周敏; doctor -; grid_worker 陈新~;": - nobody, ~ stands in, * outside of hours.
  std::string who(const std::string& household) {
    std::string all;
    const auto card = team(household);
    for (const auto& one : card.at("roles").as_array()) {
      const std::string name(one.at("acting_name").as_string());
      all += std::string(one.at("role").as_string()) + ' ' + (name.empty() ? "-" : name) +
             (one.at("is_stand_in").as_bool() ? "~" : "") +
             (one.at("is_off_hours").as_bool() ? "*" : "") + "; ";
    }
    return all;
  }
  TestReply put_in(const std::string& household, const std::string& role, const std::string& hand,
                   const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},       {"role", role},   {"hand", hand},
                    {"reason", "member_asked"}, {"lock", "open"}, {"notes", bj::array{}}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/support-teams/" + household + "/members", body,
                std::to_string(team(household).at("revision").as_int64()));
  }
  TestReply leave(const std::string& hand, const std::string& to, std::int64_t from,
                  std::int64_t until) {
    return post("/support-leaves", {{"id", app.new_id()},
                                    {"hand", hand},
                                    {"to_hand", to},
                                    {"from_at", from},
                                    {"until_at", until},
                                    {"notes", bj::array{"call_soon"}}});
  }
  /// Days on which somebody is away.
  void send_away(const std::string& hand, Day from, Day until) {
    const auto card = read("/hands/" + hand);
    auto made = card.at("profile").as_object();
    made["deviations"] = bj::array{
        bj::object{{"starts_on", from.text()}, {"ends_on", until.text()}, {"presence", "away"}}};
    app.clock.move(1);
    const auto changed =
        app.patch(place + "/hands/" + hand, bj::serialize(bj::object{{"profile", made}}),
                  std::to_string(card.at("revision").as_int64()));
    EXPECT_EQ(200, changed.status) << changed.body;
  }
  Day today() { return Day::in_china(app.clock.now()); }
  std::int64_t alarms() {
    return count("select count(*) from support_alarm where ended_at is null");
  }
  std::int64_t said(const std::string& topic) {
    const auto all = app.said();
    return std::count(all.begin(), all.end(), topic);
  }
  /// What is kept of everybody's load is what the rows say.
  void expect_loads_true() {
    EXPECT_EQ(0, count("select count(*) from support_load l where households <> (select count(*) "
                       "from support_member m where m.hand_id = l.hand_id and m.ended_at is null) "
                       "or persons <> (select coalesce(sum(t.persons), 0) from support_member m "
                       "join support_team t on t.id = m.team_id where m.hand_id = l.hand_id and "
                       "m.ended_at is null)"));
  }
  bj::value own_team(const std::string& phone_key) {
    const auto reply = ask_open("/own-teams", {{"home_key", phone_key}});
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }

  std::string committee, doctor, worker;
};
}  // namespace support
