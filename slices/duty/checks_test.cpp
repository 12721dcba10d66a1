// SPDX-License-Identifier: Apache-2.0
#include "duty/checks.hpp"

#include "duty/test_duty.hpp"

namespace duty {
namespace {
class DutyChecks : public DutyHouse {
 protected:
  std::string own = link_of(zhang_wei);
  bj::value own_duty(const std::string& link) {
    const auto reply = ask("/own-duty", {{"turn_code", link}});
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  static bj::object there(std::int64_t latitude, int accuracy = 10) {
    return {{"position", bj::object{{"latitude", latitude}, {"longitude", 120'150'000}}},
            {"accuracy", accuracy}};
  }
};
}  // namespace

TEST_F(DutyChecks, WhoReadsThePosterIsHereAndWhoLeavesIsGone) {
  const auto code = poster(south);
  at(-90);
  expect(409, "duty.no_turn_here", own_check(own, "in", {{"poster", code}}));
  at(-10);
  EXPECT_EQ("张伟 expected; ", who(south));
  const auto came = own_check(own, "in", {{"poster", "https://x.example/s#p" + code}});
  EXPECT_EQ("here", presence(came));
  EXPECT_EQ("南大门岗", came.json().at("post_name").as_string());
  EXPECT_EQ("张伟 here; ", who(south));
  at(60);
  EXPECT_TRUE(own_check(own, "in", {{"poster", code}}).json().at("is_repeated").as_bool());
  at(8 * 60);
  EXPECT_EQ("gone", presence(own_check(own, "out", {{"poster", code}})));
  EXPECT_EQ(480, own_duty(own).at("minutes").as_int64());
  expect(409, "duty.not_here", own_check(own, "out", {{"poster", code}}));
}

TEST_F(DutyChecks, TheSameTwiceAppliesOnce) {
  const auto code = poster(south);
  at(0);
  const auto id = app.new_id();
  const bj::object once{{"id", id}, {"poster", code}};
  EXPECT_FALSE(own_check(own, "in", once).json().at("is_repeated").as_bool());
  EXPECT_TRUE(own_check(own, "in", once).json().at("is_repeated").as_bool());
  EXPECT_EQ(1, count("select count(*) from duty_attendance"));
  EXPECT_EQ(1, count("select count(*) from duty_check"));
  expect(409, "duty.id_taken", own_check(link_of(li_lei), "in", once));
}

TEST_F(DutyChecks, WhatWaitedOnThePhoneCountsByItsClockAndSaysSo) {
  const auto code = poster(south);
  at(40);
  const auto came = own_check(own, "in", {{"poster", code}, {"at", begin + minute_ms}});
  EXPECT_EQ(begin + minute_ms, came.json().at("at").as_int64());
  EXPECT_TRUE(came.json().at("is_late_arrived").as_bool());
  const auto board = read("/duty");
  const auto& line = board.at("posts").at(0).at("turns").at(0);
  EXPECT_TRUE(line.at("is_late_arrived").as_bool());
  EXPECT_EQ(0, line.at("minutes_late").as_int64());
  expect(409, "duty.waited_too_long",
         own_check(own, "out", {{"poster", code}, {"at", now() - 3 * day_ms}}));
}

TEST_F(DutyChecks, WhoIsNotOnTheRosterStandsInAndIsRecordedAsSuch) {
  const auto code = poster(south);
  const auto other = link_of(li_lei);
  at(10);
  expect(409, "duty.no_turn_here", own_check(other, "in", {{"poster", code}}));
  EXPECT_EQ("here", presence(own_check(other, "in", {{"poster", code}, {"as", "stand_in"}})));
  EXPECT_EQ("张伟 missing; 李雷 here; ", who(south));
  expect(409, "duty.other_post", own_check(own, "in", {{"poster", poster(patrol)}}));
  at(100);
  EXPECT_EQ("gone", presence(own_check(other, "out", {{"poster", code}})));
  const auto hours = read("/duty-hours/" + li_lei);
  EXPECT_TRUE(hours.at("items").at(0).at("is_stand_in").as_bool());
  EXPECT_EQ(90, hours.at("minutes").as_int64());
}

TEST_F(DutyChecks, APlaceIsAskedAgainstThePostAndKeptNowhere) {
  at(0);
  const bj::object here{{"way", "place"}, {"whereabout", there(30'280'001)}};
  expect(409, "duty.place_unknown", own_check(own, "in", here));
  ASSERT_EQ(201,
            post("/duty-posters/" + south + "/positions",
                 {{"position", bj::object{{"latitude", 30'280'000}, {"longitude", 120'150'000}}},
                  {"accuracy", 8}},
                 "1")
                .status);
  expect(409, "duty.too_far",
         own_check(own, "in", {{"way", "place"}, {"whereabout", there(30'281'000)}}));
  expect(409, "duty.place_vague",
         own_check(own, "in", {{"way", "place"}, {"whereabout", there(30'280'001, 300)}}));
  expect(422, "duty.place_missing", own_check(own, "in", {{"way", "place"}}));
  EXPECT_EQ("here", presence(own_check(own, "in", here)));
  EXPECT_EQ(std::string::npos, journal().find("30280001")) << "nowhere, so not in the journal";
}

TEST_F(DutyChecks, ANewPosterEndsTheOldOne) {
  const auto old = poster(south);
  ASSERT_EQ(201, post("/duty-posters/" + south + "/rounds", {}, "1").status);
  EXPECT_EQ(409, post("/duty-posters/" + south + "/rounds", {}, "1").status);
  at(0);
  expect(404, "duty.no_such_poster", own_check(own, "in", {{"poster", old}}));
  expect(422, "duty.poster_shape", own_check(own, "in", {{"poster", "12"}}));
  expect(422, "duty.poster_missing", own_check(own, "in"));
  EXPECT_EQ("here", presence(own_check(own, "in", {{"poster", poster(south)}})));
}

TEST_F(DutyChecks, TheDeskSaysWhyAndWhen) {
  at(20);
  EXPECT_EQ("here", presence(check(zhang_wei, "in", {{"at", begin}})));
  const auto board = read("/duty");
  const auto& line = board.at("posts").at(0).at("turns").at(0);
  EXPECT_EQ("desk", line.at("way").as_string());
  EXPECT_EQ("本人没带手机", line.at("reason").as_string());
  EXPECT_FALSE(line.at("is_late_arrived").as_bool());
  expect(422, "duty.not_yet", check(zhang_wei, "out", {{"at", now() + hour_ms}}));
  expect(404, "hands.no_such_hand", check(app.new_id(), "in"));
  expect(409, "duty.no_turn_now", check(li_lei, "in"));
  expect(409, "duty.left_before_coming", check(zhang_wei, "out", {{"at", begin - hour_ms}}));
  EXPECT_EQ("left_early", presence(check(zhang_wei, "out")));
}

TEST_F(DutyChecks, WhoForgetsToLeaveIsCountedToTheEndOfTheTurn) {
  at(0);
  check(zhang_wei, "in");
  at(8 * 60 + 29);
  watch();
  EXPECT_EQ("张伟 here; ", who(south));
  at(8 * 60 + 31);
  watch();
  watch();
  EXPECT_EQ("张伟 forgot; ", who(south));
  EXPECT_EQ(480, read("/duty-hours/" + zhang_wei).at("minutes").as_int64());
  // Their phone had no network when they left.
  const auto code = poster(south);
  EXPECT_EQ("gone",
            presence(own_check(own, "out", {{"poster", code}, {"at", begin + 475 * minute_ms}})));
  EXPECT_EQ(475, read("/duty-hours/" + zhang_wei).at("minutes").as_int64());
}

TEST_F(DutyChecks, SomebodyIsNowhereElseWhileTheyAreHere) {
  at(0);
  check(zhang_wei, "in");
  expect(409, "duty.here_elsewhere",
         check(zhang_wei, "in", {{"as", "stand_in"}, {"post", patrol}}));
  EXPECT_EQ(1, count("select count(*) from duty_attendance"));
}

TEST_F(DutyChecks, TheirOwnPageTellsWhatConcernsThem) {
  at(-30);
  auto told = own_duty(own);
  EXPECT_EQ("张伟", told.at("name").as_string());
  EXPECT_TRUE(told.at("here").is_null());
  EXPECT_EQ("南大门岗", told.at("next").at("post_name").as_string());
  EXPECT_EQ(begin - 60 * minute_ms, told.at("next").at("opens_at").as_int64());
  check(zhang_wei, "in");
  told = own_duty(own);
  EXPECT_EQ(south, told.at("here").at("post").as_string());
  EXPECT_TRUE(told.at("next").is_null());
  expect(404, "shift.no_such_code", ask("/own-duty", {{"turn_code", "1234567890123456"}}));
}
}  // namespace duty
