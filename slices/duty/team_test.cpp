// SPDX-License-Identifier: Apache-2.0
/// What is handed over, what is owed to who stands there, whom to call, and thanks.
#include "duty/test_duty.hpp"

namespace duty {
namespace {
class DutyTeam : public DutyHouse {
 protected:
  std::string write(const std::string& words, const bj::object& more = {}) {
    const auto id = app.new_id();
    bj::object body{{"id", id}, {"post", south}, {"words", words}};
    for (const auto& member : more) body[member.key()] = member.value();
    const auto reply = post("/duty-notes", body);
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  /// 张伟 stood there for the whole turn.
  void stand(std::int64_t minutes = 480) {
    at(0);
    EXPECT_EQ(201, check(zhang_wei, "in").status);
    at(minutes);
    EXPECT_EQ(201, check(zhang_wei, "out").status);
  }
  std::string attendance() {
    return std::string(
        read("/duty-hours/" + zhang_wei).at("items").at(0).at("attendance").as_string());
  }
  std::string give(const std::string& from = "2027-01-01",
                   const std::string& until = "2027-01-31") {
    const auto id = app.new_id();
    const auto reply =
        post("/duty-certificates",
             {{"id", id}, {"hand", zhang_wei}, {"from_on", from}, {"until_on", until}});
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  bj::value sheet(const std::string& certificate) {
    const auto reply = app.post(
        place + "/duty-certificate-sheets",
        bj::serialize(bj::object{{"certificate", certificate}, {"base", "https://x.example"}}));
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
};
}  // namespace

TEST_F(DutyTeam, WhoComesReadsWhatWhoLeavesHasWritten) {
  const auto own = link_of(zhang_wei), other = link_of(li_lei), code = poster(south);
  at(0);
  own_check(own, "in", {{"poster", code}});
  at(479);
  own_check(own, "out", {{"poster", code}, {"note", "钥匙在抽屉里"}});
  tell(wang_fang, south);
  const auto list = read("/duty-notes?post=" + south);
  const auto& note = list.at("items").at(0);
  EXPECT_EQ("张伟", note.at("written_by").as_string());
  EXPECT_EQ(1, list.at("posts").at(0).at("unread").as_int64());
  const std::string id(note.at("note").as_string());
  expect(403, "duty.not_yourself", ask("/own-note-readings", {{"turn_code", own}, {"note", id}}));
  EXPECT_EQ(201, ask("/own-note-readings", {{"turn_code", other}, {"note", id}}).status);
  expect(409, "duty.read_already", ask("/own-note-readings", {{"turn_code", other}, {"note", id}}));
  EXPECT_EQ("李雷", read("/duty-notes").at("items").at(0).at("read_by").as_string());
}

TEST_F(DutyTeam, ANoteOfTheDeskIsReadBySomebodyElse) {
  const auto note = write("岗亭的灯坏了");
  expect(403, "duty.not_yourself", post("/duty-notes/" + note + "/readings", {}));
  expect(404, "duty.no_such_note", post("/duty-notes/" + app.new_id() + "/readings", {}));
  expect(404, "duty.no_such_post",
         post("/duty-notes", {{"id", app.new_id()}, {"post", app.new_id()}, {"words", "…"}}));
  expect(409, "duty.id_taken",
         post("/duty-notes", {{"id", note}, {"post", south}, {"words", "…"}}));
}

TEST_F(DutyTeam, AMealIsDueAndGivenToWhoIsOnDuty) {
  at(0);
  check(zhang_wei, "in");
  at(5 * 60 + 1);
  auto list = read("/duty-welfare");
  EXPECT_EQ("meal_due", list.at("items").at(0).at("strains").at(0).as_string());
  const bj::object meals{{"id", app.new_id()}, {"hands", bj::array{zhang_wei}}};
  EXPECT_EQ(201, post("/duty-meals", meals).status);
  EXPECT_EQ(201, post("/duty-meals", meals).status);
  EXPECT_EQ(1, count("select count(*) from duty_meal"));
  list = read("/duty-welfare");
  EXPECT_EQ(0, list.at("meals_due").as_int64());
  expect(409, "duty.not_here",
         post("/duty-meals", {{"id", app.new_id()}, {"hands", bj::array{li_lei}}}));
  expect(422, "duty.nobody_named",
         post("/duty-meals", {{"id", app.new_id()}, {"hands", bj::array{}}}));
  expect(422, "duty.named_twice",
         post("/duty-meals", {{"id", app.new_id()}, {"hands", bj::array{zhang_wei, zhang_wei}}}));
}

TEST_F(DutyTeam, WhoIsWorstOffStandsFirstAndWhoIsMissingDoesNotStand) {
  tell(wang_fang, patrol);
  at(0);
  check(wang_fang, "in");
  // Came home from another post two hours ago.
  run("insert into duty_attendance (community_id, id, hand_id, post_id, post_name, on_day, "
      "came_at, "
      "left_at, minutes, revision) values (?, ?, ?, ?, '巡逻', 1, ?, ?, 480, 1)",
      community, *Uuid::parse(app.new_id()), *Uuid::parse(wang_fang), *Uuid::parse(patrol),
      begin - 10 * hour_ms, begin - 2 * hour_ms);
  at(1);
  const auto list = read("/duty-welfare");
  ASSERT_EQ(1u, list.at("items").as_array().size());
  const auto& first = list.at("items").at(0);
  EXPECT_EQ("王芳", first.at("name").as_string());
  EXPECT_EQ("short_rest", first.at("strains").at(0).as_string());
  EXPECT_EQ(120, first.at("rest_minutes").as_int64());
  EXPECT_NEAR(16 * 60, first.at("week_minutes").as_int64(), 1);
}

TEST_F(DutyTeam, TheChainSaysWhoIsCalledNow) {
  ASSERT_EQ(201, on_call(li_lei, 2).status);
  ASSERT_EQ(201, on_call(wang_fang, 1).status);
  expect(409, "duty.rank_taken", on_call(zhang_wei, 1));
  expect(404, "hands.no_such_hand", on_call(app.new_id(), 3));
  auto list = read("/on-call");
  EXPECT_EQ("王芳", list.at("now").at(0).at("name").as_string());
  EXPECT_EQ("李雷", list.at("now").at(1).at("name").as_string());
  ASSERT_EQ(1u, list.at("gaps").as_array().size()) << "from tomorrow on nobody is first";
  const auto& first = list.at("now").at(0);
  const auto path = "/on-call/" + std::string(first.at("on_call").as_string()) + "/ends";
  EXPECT_EQ(409, post(path, {}, "7").status);
  app.clock.move(minute_ms);
  EXPECT_EQ(201, post(path, {}, "1").status);
  list = read("/on-call");
  EXPECT_EQ("李雷", list.at("now").at(0).at("name").as_string());
  EXPECT_EQ(404, post(path, {}, "2").status);
}

TEST_F(DutyTeam, ACorrectionKeepsBothNumbers) {
  stand(400);
  const bj::object right{{"id", app.new_id()},
                         {"attendance", attendance()},
                         {"minutes", 480},
                         {"reason", "忘记扫码，实际到下班"}};
  EXPECT_EQ(409, post("/duty-corrections", right, "1").status);
  const auto done = post("/duty-corrections", right, "2");
  ASSERT_EQ(201, done.status) << done.body;
  const auto hours = read("/duty-hours/" + zhang_wei);
  EXPECT_EQ(480, hours.at("minutes").as_int64());
  const auto& correction = hours.at("items").at(0).at("corrections").at(0);
  EXPECT_EQ(400, correction.at("before").as_int64());
  EXPECT_EQ(480, correction.at("after").as_int64());
}

TEST_F(DutyTeam, HoursOfWhoIsStillHereAreNotCorrected) {
  at(0);
  check(zhang_wei, "in");
  expect(409, "duty.still_here",
         post("/duty-corrections",
              {{"id", app.new_id()}, {"attendance", attendance()}, {"minutes", 1}, {"reason", "…"}},
              "1"));
}

TEST_F(DutyTeam, HoursAreSummedByMonthAndOrganisation) {
  const auto branch = app.new_id();
  ASSERT_EQ(201,
            post("/organisations",
                 {{"id", branch}, {"kind", "party_branch"}, {"name", "第一党支部"}, {"phone", ""}})
                .status);
  ASSERT_EQ(
      200,
      app.patch(place + "/hands/" + zhang_wei,
                bj::serialize(bj::object{{"profile", profile()}, {"organisation", branch}}), "1")
          .status);
  stand();
  const auto totals = read("/duty-totals?from_on=2027-01-01&until_on=2027-01-31");
  EXPECT_EQ(480, totals.at("all").at("minutes").as_int64());
  EXPECT_EQ("2027-01", totals.at("months").at(0).at("name").as_string());
  EXPECT_EQ("第一党支部", totals.at("organisations").at(0).at("name").as_string());
  EXPECT_EQ("张伟", totals.at("items").at(0).at("name").as_string());
  EXPECT_EQ("第一党支部", totals.at("items").at(0).at("organisation_name").as_string());
  EXPECT_EQ(0, read("/duty-totals?from_on=2027-02-01&until_on=2027-02-28")
                   .at("all")
                   .at("minutes")
                   .as_int64());
  EXPECT_EQ(422, app.get(place + "/duty-totals?from_on=2027-02-01&until_on=2027-01-01").status);
}

TEST_F(DutyTeam, ACertificateCanBeCheckedByItsNumber) {
  stand();
  const auto paper = sheet(give());
  EXPECT_EQ("张伟", paper.at("name").as_string());
  EXPECT_EQ(480, paper.at("minutes").as_int64());
  const auto found = ask("/certificate-checks", {{"certificate_number", paper.at("number")}});
  ASSERT_EQ(200, found.status) << found.body;
  EXPECT_EQ("张*", found.json().at("name").as_string()) << "whoever has the paper has the name";
  EXPECT_EQ(480, found.json().at("minutes").as_int64());
  EXPECT_EQ("2027-01-01", found.json().at("from_day").as_string());
  expect(422, "duty.number_shape", ask("/certificate-checks", {{"certificate_number", "12"}}));
  expect(404, "duty.no_such_certificate",
         ask("/certificate-checks", {{"certificate_number", "1234567890123456"}}));
}

TEST_F(DutyTeam, NobodyTriesNumbersForLong) {
  for (int i = 0; i < 30; ++i)
    EXPECT_EQ(404, ask("/certificate-checks", {{"certificate_number", "1234567890123456"}}).status);
  EXPECT_EQ("duty.too_many_tries",
            ask("/certificate-checks", {{"certificate_number", "1234567890123456"}}).code());
}

TEST_F(DutyTeam, WhoDidNothingIsNotThankedOnPaper) {
  expect(409, "duty.nothing_to_thank",
         post("/duty-certificates", {{"id", app.new_id()},
                                     {"hand", zhang_wei},
                                     {"from_on", "2027-01-01"},
                                     {"until_on", "2027-01-31"}}));
  stand();
  give();
  const auto told = ask("/own-duty", {{"turn_code", link_of(zhang_wei)}}).json();
  EXPECT_EQ(480, told.at("certificates").at(0).at("minutes").as_int64());
  EXPECT_EQ(480, told.at("month_minutes").as_int64());
}

TEST_F(DutyTeam, WhoOverseesSeesAndDoesNotAct) {
  app.be(auth::Role::command, homes.community);
  EXPECT_EQ(200, app.get(place + "/duty").status);
  EXPECT_EQ(403, check(zhang_wei, "in").status);
  app.be(auth::Role::guard, homes.community);
  EXPECT_EQ(403, app.get(place + "/duty").status);
}
}  // namespace duty
