// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: the small estate of test_homes.hpp with a drive over it, two chiefs, and short words
/// for what happens.
#include "census/reports.hpp"
#include "people/test_homes.hpp"

namespace census {
namespace bj = boost::json;

class TestDrive {
 public:
  explicit TestDrive(program::TestApp& house)
      : app(house), homes(house, "330109003017"), place(homes.place) {
    zhang = homes.home("101");
    wei = homes.person(zhang, "张伟", {{"phone", "13900000017"}});
    li = homes.home("201", "rented");
    lei = homes.person(li, "李雷");
    empty = homes.home("301", "vacant");
    staff = app.token();
    one = be_new(auth::Role::stairwell_lead);
    one_token = app.token();
    two = be_new(auth::Role::stairwell_lead);
    two_token = app.token();
    app.be_again(staff);
  }

  /// Goes on as somebody new of this community; answers who that is.
  std::string be_new(auth::Role role, const std::string& where = "") {
    app.clock.move(1);
    app.be(role, where.empty() ? homes.community : where);
    return std::string(app.get("/session").json().at("user").at("id").as_string());
  }

  bj::object drive_body() {
    drive = app.new_id();
    return {{"id", drive},
            {"name", "三天摸排"},
            {"within", homes.community},
            {"starts_on", "2027-01-15"},
            {"ends_on", "2027-01-17"},
            {"kinds", bj::array{"occupied", "rented", "vacant", "unknown"}},
            {"fields", bj::array{"phone", "residence"}},
            {"questions", bj::array{bj::object{{"key", "outsiders"},
                                               {"kind", "count"},
                                               {"text", "外来人员几位？"},
                                               {"choices", bj::array{}},
                                               {"is_private", false}},
                                    bj::object{{"key", "fever"},
                                               {"kind", "yes_no"},
                                               {"text", "有人发热吗？"},
                                               {"choices", bj::array{}},
                                               {"is_private", true}}}}};
  }
  std::string at() const { return place + "/drives/" + drive; }
  void plan() { expect(201, app.post(place + "/drives", people::body(drive_body()))); }
  /// Two chiefs, one for each stairwell, and off they go.
  void run() {
    plan();
    for (const auto& user : {one, two}) {
      app.clock.move(1);
      expect(201, app.post(at() + "/owners", people::body({{"user", user}})));
    }
    step("split");
    step("start");
  }
  program::TestReply step(const std::string& noun) {
    auto reply = app.post(at() + '/' + noun, "{}", {{}, revision(), {}});
    EXPECT_EQ(201, reply.status) << noun << reply.body;
    return reply;
  }
  std::string revision() { return std::to_string(card().at("revision").as_int64()); }
  bj::value card() { return app.get(at()).json(); }

  /// "3-1-101": the target behind that door.
  std::string target(const std::string& door) {
    for (const auto& item : doors("?whose=all"))
      if (item.at("door").as_string() == door) return std::string(item.at("target").as_string());
    ADD_FAILURE() << "no door " << door;
    return app.new_id();
  }
  bj::array doors(const std::string& query) {
    const auto before = app.token();
    if (query == "?whose=all") app.be_again(staff);
    const auto reply = app.get(at() + "/doors" + query);
    app.be_again(before);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json().at("items").as_array();
  }
  std::string outcome(const std::string& door) {
    for (const auto& item : doors("?whose=all"))
      if (item.at("door").as_string() == door) return std::string(item.at("outcome").as_string());
    return "no door";
  }

  bj::object visit_body(const std::string& door, const std::string& outcome,
                        const bj::object& more = {}) {
    app.clock.move(1);
    bj::object body{{"id", app.new_id()},
                    {"drive", drive},
                    {"target", target(door)},
                    {"source", "visit"},
                    {"outcome", outcome},
                    {"answered_by", "member"},
                    {"at", app.clock.now().milliseconds},
                    {"answers", bj::array{}},
                    {"changes", bj::array{}},
                    {"newcomers", bj::array{}},
                    {"needs", bj::array{}}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  program::TestReply send(const bj::object& visit) {
    return app.post(place + "/visits", people::body(visit));
  }
  program::TestReply visit(const std::string& door, const std::string& outcome,
                           const bj::object& more = {}) {
    return send(visit_body(door, outcome, more));
  }
  /// What a household's own report becomes: self_reported as it comes, answered once somebody
  /// believes it, none where nobody does.
  void report(const std::string& door, Outcome outcome) {
    auto body = visit_body(door, "none", {{"source", "self_report"}});
    auto wanted = json::read<NewVisit>(bj::serialize(body)).value();
    wanted.outcome = outcome;
    const auto taken = app.house->desk().run_as(
        routing::Desk::house(), *Uuid::parse(homes.community), "census.report", "{}",
        [&](Work& work) {
          return outcome == Outcome::answered ? confirm_report(work, wanted)
                 : outcome == Outcome::none   ? decline_report(work, wanted)
                                              : take_report(work, wanted);
        });
    EXPECT_TRUE(taken.has_value());
  }
  static bj::object change(const std::string& field, const std::string& was, const std::string& now,
                           const std::string& person = "") {
    bj::object one{{"field", field}, {"was", was}, {"now", now}};
    if (!person.empty()) one["person"] = person;
    return one;
  }
  static void expect(int status, const program::TestReply& reply, const std::string& code = "") {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code()) << reply.body;
  }
  bj::value clashes() {
    const auto before = app.token();
    app.be_again(staff);
    const auto reply = app.get(place + "/clashes");
    app.be_again(before);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json().at("items");
  }

  program::TestApp& app;
  people::Homes homes;
  std::string place, drive, zhang, wei, li, lei, empty;
  std::string staff, one, two, one_token, two_token;
};

class Census : public testing::Test {
 protected:
  program::TestApp app;
  TestDrive town{app};
};
}  // namespace census
