// SPDX-License-Identifier: Apache-2.0
/// A guard's phone that was signed out from elsewhere: what it did before is taken and marked, and
/// nothing else opens.
#include <set>

#include "gate/test_gates.hpp"
#include "platform/auth/users.hpp"

namespace gate {
namespace {
class Ended : public Gates {
 protected:
  Ended() {
    const auto list = app.get("/sessions").json();
    session = std::string(list.at("items").at(0).at("session").as_string());
  }
  /// The guard's phone is lost, and somebody of the office ends its session.
  void lose() {
    app.clock.move(1);
    as_staff();
    const auto reply = app.erase("/sessions/" + session);
    EXPECT_EQ(204, reply.status) << reply.body;
    as_guard();
  }
  std::int64_t marked() {
    return count("select count(*) from gate_passage where is_from_ended = true");
  }

  std::string session;
};
}  // namespace

TEST_F(Ended, WhatAPhoneDidBeforeItWasLostIsTakenAndMarked) {
  const auto before = passage({{"person", wei}});
  const auto arrived = passage({{"person", lei}});
  take({arrived});
  lose();
  app.clock.move(9 * hour_ms);
  const auto reply = send({before, arrived});
  ASSERT_EQ(201, reply.status) << reply.body;
  EXPECT_TRUE(reply.json().at("is_from_ended").as_bool());
  EXPECT_EQ(1, reply.json().at("taken").as_int64());
  EXPECT_EQ(1, reply.json().at("known").as_int64());
  EXPECT_EQ(1, marked()) << "not the one that arrived before";
  EXPECT_EQ("0 taken, 2 known", take({before, arrived})) << "sent again";
  as_staff();
  const auto history = app.post(place + "/passage-histories",
                                people::body({{"person", wei}, {"purpose", "case_follow_up"}}));
  EXPECT_TRUE(history.json().at("items").at(0).at("is_from_ended").as_bool());
}

TEST_F(Ended, WhatItDidSinceIsRefusedWhole) {
  const auto before = passage();
  lose();
  app.clock.move(minute_ms);
  const auto since = passage();
  auto at_the_end = passage();
  at_the_end["at"] = count("select ended_at from auth_session where ended_at is not null");
  for (const auto& late : {since, at_the_end}) {
    const auto reply = send({before, late});
    expect(403, reply, "auth.after_end");
    EXPECT_EQ("/passages/1/at auth.after_end;", reply.faults());
  }
  EXPECT_EQ(0, count("select count(*) from gate_passage"));
  EXPECT_EQ("1 taken, 0 known", take({before}));
}

TEST_F(Ended, AfterAsLongAsPassagesAreKeptNothingIsTakenAnyMore) {
  const auto before = passage(), other = passage();
  lose();
  app.clock.move(14 * day_ms - minute_ms);
  EXPECT_EQ("1 taken, 0 known", take({before}));
  app.clock.move(minute_ms);
  expect(403, send({other}), "auth.ended_long_ago");
  EXPECT_EQ(1, count("select count(*) from gate_passage"));
}

TEST_F(Ended, NothingElseOpens) {
  lose();
  for (const char* path : {"/gate-pack", "/inside", "/incidents", "/gate-shift?gate="})
    expect(401, app.get(place + path + (std::string(path).ends_with('=') ? main : "")),
           "auth.device_revoked");
  expect(401, app.get("/session"), "auth.device_revoked");
  std::set<std::string> acts;
  for (const auto& route : app.house->desk().router().routes())
    if (route->right.is_for_ended) acts.insert(route->act);
  const std::set<std::string> handed_in{
      "care.add_contact",       "census.visit",         "delivery.log_items",
      "delivery.note_try",      "delivery.take_steps",  "gate.note_incident",
      "gate.take_passages",     "gate.take_step",       "isolation.add_signature",
      "isolation.add_symptoms", "isolation.add_test",   "isolation.serve_order",
      "seal.add_photo",         "seal.take_steps",      "supply.ask_for",
      "supply.hand_in_counts",  "supply.hand_in_moves", "task.add_photo",
      "task.report_done"};
  EXPECT_EQ(handed_in, acts) << "what is done in the field, and nothing that is looked at";
}

TEST_F(Ended, AnIncidentAndItsStepsFromBeforeAreTaken) {
  const auto of_passage = passage();
  const auto incident = app.new_id();
  const auto at = [&] {
    app.clock.move(1);
    return app.clock.now().milliseconds;
  };
  const auto noted = people::body({{"id", incident},
                                   {"gate", main},
                                   {"kind", "fever"},
                                   {"passage", of_passage.at("id")},
                                   {"at", at()}});
  const auto step = [&](const char* name) {
    return people::body({{"id", app.new_id()}, {"step", name}, {"at", at()}});
  };
  const auto measured = step("measured_fever");
  lose();
  app.clock.move(hour_ms);
  EXPECT_EQ("1 taken, 0 known", take({of_passage}));
  expect(201, app.post(place + "/incidents", noted));
  const auto steps = place + "/incidents/" + incident + "/steps";
  expect(201, app.post(steps, measured));
  expect(403, app.post(steps, step("in_side_room")), "auth.after_end");
  expect(403,
         app.post(place + "/incidents", people::body({{"id", app.new_id()},
                                                      {"gate", main},
                                                      {"kind", "refused"},
                                                      {"passage", nullptr},
                                                      {"at", at()}})),
         "auth.after_end");
  EXPECT_EQ(1, count("select count(*) from gate_incident"));
}

TEST_F(Ended, ItsGatesAreThoseOfItsOwnCommunity) {
  const auto other = app.community("330109003019");
  app.be(auth::Role::community_staff, other);
  as_guard();
  const auto before = passage();
  lose();
  const auto body = people::body({{"gate", main}, {"passages", bj::array{before}}});
  expect(403, app.post("/places/" + other + "/passages", body), "auth.not_yours");
  app.be(auth::Role::volunteer, homes.community);
  guard = app.token();
  const auto list = app.get("/sessions").json();
  session = std::string(list.at("items").at(0).at("session").as_string());
  lose();
  expect(403, send({before}), "auth.not_yours");
}

TEST_F(Ended, ASessionThatEndedByItselfOpensNothing) {
  const auto before = passage();
  app.clock.move(day_ms);
  expect(401, send({before}), "auth.sign_in_first");
  app.be_again("no such token");
  expect(401, send({before}), "auth.sign_in_first");
}

TEST_F(Ended, ADisabledGuardsPassagesFromBeforeAreTaken) {
  const auto before = passage();
  const auto user = std::string(app.get("/session").json().at("user").at("id").as_string());
  app.clock.move(1);
  as_staff();
  const auto gone = app.patch("/users/" + user, R"({"is_enabled":false})", "1");
  EXPECT_EQ(200, gone.status) << gone.body;
  as_guard();
  EXPECT_EQ("1 taken, 0 known", take({before}));
  expect(403, send({passage()}), "auth.after_end");
}

TEST_F(Ended, AnEnrolledPhoneIsHeardAfterItsGrantWasTaken) {
  as_staff();
  const auto until = (app.clock.now() + day_ms).milliseconds;
  const auto enrol = [&] {
    as_staff();
    const auto offered = app.post("/invitations", people::body({{"id", app.new_id()},
                                                                {"name", "钱岗"},
                                                                {"role", "guard"},
                                                                {"place", homes.community},
                                                                {"until", until}}));
    EXPECT_EQ(201, offered.status) << offered.body;
    const std::string link(offered.json().at("link").as_string());
    app.be_nobody();
    const auto enrolled =
        app.post("/enrolments",
                 people::body({{"token", link.substr(link.find('#') + 1)}, {"name", "门岗手机"}}));
    EXPECT_EQ(201, enrolled.status) << enrolled.body;
    const auto cookie = enrolled.header("Set-Cookie");
    const auto from = cookie.find('=') + 1;
    guard = cookie.substr(from, cookie.find(';') - from);
    as_guard();
  };
  enrol();
  const auto one = passage();
  EXPECT_EQ("1 taken, 0 known", take({one}));
  const auto before = passage();
  const auto grant =
      std::string(app.get("/session").json().at("grants").at(0).at("place").as_string());
  EXPECT_EQ(homes.community, grant);
  app.clock.move(1);
  const auto user = std::string(app.get("/session").json().at("user").at("id").as_string());
  as_staff();
  const auto file = app.get("/users/" + user).json();
  EXPECT_EQ(
      204,
      app.erase("/grants/" + std::string(file.at("grants").at(0).at("grant").as_string())).status);
  as_guard();
  EXPECT_EQ("1 taken, 0 known", take({before}));
  expect(403, send({passage()}), "auth.after_end");
  // Another one whose grant simply runs out: its phone hears the same, and forgets.
  enrol();
  const auto last = passage();
  app.clock.move(2 * day_ms);
  expect(401, app.get("/session"), "auth.device_revoked");
  EXPECT_EQ("1 taken, 0 known", take({last}));
  expect(403, send({passage()}), "auth.after_end");
  EXPECT_EQ(2, marked());
}

TEST_F(Ended, TheJournalSaysWhoAndThatTheSessionHadEnded) {
  const auto before = passage();
  const auto user =
      *Uuid::parse(std::string(app.get("/session").json().at("user").at("id").as_string()));
  lose();
  take({before});
  app.house->store().read_now([&](db::Tx& tx) {
    std::string changed;
    tx.each(
        "select changed from journal_line where act = 'gate.take_passages' and actor_id = ?",
        [&](const db::Row& row) { changed += row.text(0); }, user);
    EXPECT_NE(std::string::npos, changed.find("house.handed_in_after_end")) << changed;
    EXPECT_NE(std::string::npos, changed.find(session)) << changed;
  });
}
}  // namespace gate
