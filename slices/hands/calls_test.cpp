// SPDX-License-Identifier: Apache-2.0
#include "hands/test_calls.hpp"
#include "platform/keep/retention.hpp"

namespace hands {
namespace {
class CallsApi : public Calls {};
}  // namespace

TEST_F(CallsApi, AnybodyWithTheCodeReadsTheCallAndNobodyWhoCame) {
  came("钱志愿");
  const auto seen = ask("/open-calls", {{"call_code", code}});
  ASSERT_EQ(200, seen.status) << seen.body;
  EXPECT_EQ("南大门值守", seen.json().at("title").as_string());
  EXPECT_EQ(2u, seen.json().at("posts").as_array().size());
  EXPECT_EQ(std::string::npos, seen.body.find("钱志愿"));
  EXPECT_EQ(0, seen.json().at("counted").as_int64());
  expect(404, "hands.no_such_code", ask("/open-calls", {{"call_code", "0000000000000000"}}));
  expect(422, "hands.code_shape", ask("/open-calls", {{"call_code", "call"}}));
}

TEST_F(CallsApi, ASignUpCountsOnceTheCommunityHasVerifiedIt) {
  const auto first = came("钱志愿");
  EXPECT_EQ(1, counted("came"));
  EXPECT_EQ(0, counted("counted"));
  EXPECT_EQ("placed", accept(first));
  EXPECT_EQ(1, counted("counted"));
  EXPECT_EQ(1, counted("taken"));
  EXPECT_EQ("钱志愿 ", names());
  expect(409, "hands.decided_already", decide(first, {}, "2"));
}

TEST_F(CallsApi, TheSameSignUpSentTwiceAppliesOnce) {
  const auto body = sign_up_body({person_body("钱志愿")});
  const auto first = ask("/sign-ups", body), second = ask("/sign-ups", body);
  EXPECT_EQ(201, second.status) << second.body;
  EXPECT_EQ(first.json().at("received_at"), second.json().at("received_at"));
  EXPECT_EQ(1, counted("came"));
}

TEST_F(CallsApi, WhatCameOnPaperIsTypedInAtTheOffice) {
  auto body = sign_up_body({person_body("甲")}, {{"source", "paper"}});
  body.erase("call_code");
  EXPECT_EQ(201, post("/calls/" + call + "/sign-ups", body).status);
  EXPECT_EQ("甲 waiting; ", states());
  EXPECT_EQ(1, card().at("count").at("by_source").at("paper").as_int64());
}

TEST_F(CallsApi, AFamilyComesTogetherAndIsTiedAsItsMembersAreAccepted) {
  const auto one = person_body("钱志愿"), two = person_body("孙志愿", {{"phone", nullptr}});
  ASSERT_EQ(201, sign_up({one, two}, {{"door", "3-1-101"}}).status);
  EXPECT_EQ(2, counted("came"));
  accept(std::string(one.at("id").as_string()));
  accept(std::string(two.at("id").as_string()));
  EXPECT_EQ(1, count("select count(*) from hands_tie where kind = 'together'"));
  EXPECT_EQ("钱志愿 placed; 孙志愿 placed; ", states());
}

TEST_F(CallsApi, WhoeverWithdrawsLeavesTheirPlaceToTheFirstOnTheWaitingListWhomItSuits) {
  const auto a = came("甲", {{"wishes", bj::array{early}}}), b = came("乙");
  const auto c = came("丙", {{"wishes", bj::array{late}}});
  const auto d = came("丁", {{"wishes", bj::array{late}}});
  const auto e = came("戊", {{"wishes", bj::array{early}}});
  EXPECT_EQ("placed", accept(a));
  EXPECT_EQ("placed", accept(b));
  EXPECT_EQ("placed", accept(c));
  EXPECT_EQ("listed 1", accept(e));
  EXPECT_EQ("listed 1", accept(d)) << "by when they came, not by when they were verified";
  const auto gone = withdraw(a);
  ASSERT_EQ(201, gone.status) << gone.body;
  EXPECT_EQ(e, gone.json().at("next").at("sign_up").as_string()) << "丁 wants the late shift only";
  EXPECT_EQ("甲 withdrawn; 乙 placed; 丙 placed; 丁 listed; 戊 placed; ", states());
  EXPECT_EQ(3, counted("taken"));
  EXPECT_EQ(4, counted("counted"));
  expect(409, "hands.withdrawn_already", withdraw(a, "3"));
  expect(409, "house.changed_meanwhile", withdraw(b, "1"));
}

TEST_F(CallsApi, TheirOwnPhoneSeesWhatBecameOfASignUpAndWithdrawsIt) {
  const auto who = came("甲", {{"wishes", bj::array{late}}});
  const auto mine = party;
  const auto next = came("乙", {{"wishes", bj::array{late}}});
  accept(who);
  accept(next);
  const auto seen = ask("/sign-up-states", {{"call_code", code}, {"party", mine}});
  EXPECT_EQ("placed", seen.json().at("people").at(0).at("state").as_string()) << seen.body;
  EXPECT_EQ("晚班", seen.json().at("people").at(0).at("post_name").as_string());
  EXPECT_EQ(201, ask("/sign-up-withdrawals", {{"call_code", code}, {"party", mine}}).status);
  EXPECT_EQ("甲 withdrawn; 乙 placed; ", states());
  expect(404, "hands.no_such_sign_up",
         ask("/sign-up-withdrawals", {{"call_code", code}, {"party", app.new_id()}}));
}

TEST_F(CallsApi, SourcesAreCountedAndTheGoalIsReachedByTheOneWhoMakesItFull) {
  const auto a = came("甲", {{"source", "paper"}}), b = came("乙", {{"source", "chat"}});
  const auto c = came("丙", {{"source", "chat"}});
  accept(a);
  accept(b);
  EXPECT_TRUE(card().at("count").at("reached_at").is_null());
  accept(c);
  const auto by = card().at("count").at("by_source");
  EXPECT_EQ(2, by.at("chat").as_int64());
  EXPECT_EQ(1, by.at("paper").as_int64());
  EXPECT_EQ(now(), card().at("count").at("reached_at").as_int64());
}

TEST_F(CallsApi, APostIsForThoseWithItsSkills) {
  post("/calls/" + call + "/ends", {}, "1");
  const auto id = app.new_id();
  ASSERT_EQ(201,
            post("/calls", call_body({post_body(id, "消毒", now(), 2, bj::array{"disinfection"})}))
                .status);
  code = sheet().at("code").as_string();
  const auto able = person_body("甲", {{"skills", bj::array{"disinfection"}}});
  ASSERT_EQ(201, sign_up({able}).status);
  EXPECT_EQ("placed", accept(std::string(able.at("id").as_string())));
  EXPECT_EQ("listed 1", accept(came("乙")));
}

TEST_F(CallsApi, SomebodyOfTheRegisterIsTheHandThatTheyAreAlready) {
  const auto hand = hand_of(wei, {{"skills", bj::array{"cooking"}}});
  const auto who = person_body("张伟", {{"skills", bj::array{"driving"}}});
  ASSERT_EQ(201, sign_up({who}, {{"door", "3-1-101"}}).status);
  const auto shown = read("/calls/" + call + "/sign-ups").at("items").at(0);
  ASSERT_EQ(1u, shown.at("matches").as_array().size());
  EXPECT_EQ("3-1-101", shown.at("matches").at(0).at("door").as_string());
  EXPECT_TRUE(shown.at("matches").at(0).at("helps_already").as_bool());
  EXPECT_EQ("placed", accept(std::string(who.at("id").as_string()), {{"person", wei}}));
  EXPECT_EQ(1, count("select count(*) from hands_hand"));
  const auto profile = read("/hands/" + hand).at("profile");
  EXPECT_EQ(2u, profile.at("skills").as_array().size());
  EXPECT_EQ("hands.signed_up_already", accept(came("张伟"), {{"person", wei}}));
}

TEST_F(CallsApi, ResidentsOfAStreetFindTheCallOfTheirOwnCommunity) {
  const auto there = app.community("330109003019"), far = app.community("330109004001");
  for (const auto& community : {there, far}) {
    app.be(auth::Role::community_staff, community);
    const auto made =
        app.post("/places/" + community + "/calls",
                 bj::serialize(call_body({post_body(app.new_id(), "巡楼", now(), 5)})));
    ASSERT_EQ(201, made.status) << made.body;
  }
  app.be_again(staff);
  const auto seen = ask("/open-calls", {{"call_code", code}}).json();
  ASSERT_EQ(1u, seen.at("others").as_array().size()) << "of its own street only";
  const auto other = std::string(seen.at("others").at(0).at("code").as_string());
  EXPECT_EQ(200, ask("/open-calls", {{"call_code", other}}).status);
  const auto street = ask("/street-calls", {{"street", "330109003"}});
  EXPECT_EQ(2u, street.json().at("items").as_array().size()) << street.body;
  expect(404, "hands.no_such_street", ask("/street-calls", {{"street", "999999999"}}));
}

TEST_F(CallsApi, RefusesWhatCannotBeASignUp) {
  expect(422, "hands.nobody_signs_up", sign_up({}));
  expect(422, "hands.phone_needed", sign_up({person_body("甲", {{"phone", nullptr}})}));
  expect(422, "hands.phone_shape", sign_up({person_body("甲", {{"phone", "打我"}})}));
  expect(404, "hands.no_such_post",
         sign_up({person_body("甲")}, {{"wishes", bj::array{app.new_id()}}}));
  bj::array many;
  for (int i = 0; i < 7; ++i) many.push_back(person_body("甲"));
  expect(422, "hands.too_many_people", sign_up(many));
  post("/calls/" + call + "/ends", {}, "1");
  expect(409, "hands.call_over", sign_up({person_body("甲")}));
  EXPECT_FALSE(ask("/open-calls", {{"call_code", code}}).json().at("is_running").as_bool());
}

TEST_F(CallsApi, WrongCodesFromOneAddressAreCounted) {
  for (int i = 0; i < 30; ++i)
    expect(404, "hands.no_such_code", ask("/open-calls", {{"call_code", "0000000000000000"}}));
  const auto stopped = ask("/open-calls", {{"call_code", "0000000000000000"}});
  expect(429, "hands.too_many_tries", stopped);
  app.clock.move(hour_ms);
  EXPECT_EQ(200, ask("/open-calls", {{"call_code", code}}).status);
}

TEST_F(CallsApi, TheJournalHasNeitherTheCodeNorWhoCame) {
  came("钱志愿", {{"door", "3-1-101"}});
  std::string bare = code;
  std::erase(bare, ' ');
  const auto all = journal();
  EXPECT_EQ(std::string::npos, all.find("钱志愿"));
  EXPECT_EQ(std::string::npos, all.find("13900000050"));
  EXPECT_EQ(std::string::npos, all.find(bare));
  EXPECT_NE(std::string::npos, all.find("hands.sign_up")) << "that somebody did stands there";
  const auto link = std::string(sheet().at("chat_link").as_string());
  EXPECT_EQ("https://linli.example:8443/h#c" + bare, link);
}

TEST_F(CallsApi, ACallIsEditedOnTheRevisionThatWasSeenAndMustMakeSense) {
  const auto edit = [&](const std::string& title, std::int64_t closes, const char* revision) {
    return app.patch(place + "/calls/" + call,
                     people::body({{"title", title},
                                   {"words", ""},
                                   {"phone", ""},
                                   {"goal", 5},
                                   {"goal_at", now() + hour_ms},
                                   {"closes_at", closes}}),
                     revision);
  };
  EXPECT_EQ(200, edit("北门值守", now() + 2 * day_ms, "1").status);
  expect(409, "house.changed_meanwhile", edit("东门值守", now() + 2 * day_ms, "1"));
  expect(422, "hands.ends_too_early", edit("东门值守", now() - 1, "2"));
  expect(422, "hands.too_long", edit("东门值守", now() + 91 * day_ms, "2"));
  expect(422, "hands.goal_after_end", edit("东门值守", now() + 1000, "2"));
  expect(422, "hands.no_posts", post("/calls", call_body({})));
  auto turned = post_body(app.new_id(), "早班", now(), 1);
  turned["until_at"] = now();
  const auto refused = post("/calls", call_body({turned}));
  EXPECT_EQ("/posts/0/until_at hands.times_reversed;", refused.faults());
}

TEST_F(CallsApi, AHandThatEndsGivesTheirPlaceToTheWaitingList) {
  const auto a = came("甲", {{"wishes", bj::array{late}}});
  const auto b = came("乙", {{"wishes", bj::array{late}}});
  accept(a);
  accept(b);
  const auto hand = read("/calls/" + call + "/sign-ups").at("items").at(0).at("hand");
  EXPECT_EQ(201, post("/hands/" + std::string(hand.as_string()) + "/ends", {}, "1").status);
  EXPECT_EQ("甲 withdrawn; 乙 placed; ", states());
}

TEST_F(CallsApi, ACallGoesAQuarterAfterItsEndWithAllWhoCame) {
  accept(came("甲"));
  app.clock.move(93 * day_ms + 1000);
  const auto removed = keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  EXPECT_EQ(1, removed.at("hands.calls"));
  EXPECT_EQ(0, count("select count(*) from hands_sign_up"));
  EXPECT_EQ(1, count("select count(*) from hands_hand")) << "who was accepted helps on";
}
}  // namespace hands
