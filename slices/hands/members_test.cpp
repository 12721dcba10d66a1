// SPDX-License-Identifier: Apache-2.0
#include "hands/keeping.hpp"
#include "hands/test_team.hpp"
#include "platform/keep/retention.hpp"

namespace hands {
namespace {
class HandsApi : public Team {
 protected:
  keep::Removed apply() {
    return keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  }
  TestReply change(const std::string& hand, const bj::object& more, const std::string& revision) {
    return app.patch(place + "/hands/" + hand, people::body({{"profile", profile(more)}}),
                     revision);
  }
};
}  // namespace

TEST_F(HandsApi, SomebodyOfTheRegisterHelpsOnceAndIsNamedByIt) {
  const auto hand = hand_of(wei, {{"skills", bj::array{"driving"}}, {"vehicle", "car"}});
  const auto card = read("/hands/" + hand);
  EXPECT_EQ("张伟", card.at("name").as_string());
  EXPECT_EQ("3-1-101", card.at("door").as_string());
  EXPECT_EQ("listed", card.at("standing").as_string());
  expect(409, "hands.helps_already", add({{"person", wei}}));
  expect(404, "people.no_such_person", add({{"person", app.new_id()}}));
  expect(422, "hands.nobody_named", add({}));
  app.patch(place + "/persons/" + wei, people::body({{"name", "张大伟"}}), "1");
  EXPECT_EQ("张大伟", read("/hands/" + hand).at("name").as_string());
}

TEST_F(HandsApi, OfWhoIsLentNoMoreThanANameAndATelephoneIsKeptAndTheJournalHasNeither) {
  const auto hand = stranger("赵援助", "139 0000 0099");
  EXPECT_EQ("赵援助", read("/hands/" + hand).at("name").as_string());
  EXPECT_EQ("hands.phone_shape",
            add({{"stranger", bj::object{{"name", "钱"}, {"phone", "call me"}}}}).code());
  const auto all = journal();
  EXPECT_EQ(std::string::npos, all.find("赵援助"));
  EXPECT_EQ(std::string::npos, all.find("139 0000 0099"));
  const auto shown = post("/hand-phones", {{"hand", hand}, {"purpose", "call"}});
  EXPECT_EQ("139 0000 0099", shown.json().at("value").as_string());
  EXPECT_EQ(std::string::npos, journal().find("139 0000 0099"));
}

TEST_F(HandsApi, TheTelephoneOfSomebodyOfTheRegisterIsTheOneThatStandsThere) {
  const auto shown = post("/hand-phones", {{"hand", hand_of(wei)}, {"purpose", "call"}});
  EXPECT_EQ("13900000017", shown.json().at("value").as_string());
  expect(404, "hands.no_phone",
         post("/hand-phones", {{"hand", hand_of(lei)}, {"purpose", "call"}}));
}

TEST_F(HandsApi, AListIsNarrowedByKindSkillFreedomAndName) {
  hand_of(wei, {{"skills", bj::array{"nursing"}},
                {"deviations", bj::array{bj::object{{"starts_on", "2027-01-01"},
                                                    {"ends_on", "2027-12-31"},
                                                    {"presence", "free"}}}}});
  hand_of(lei, {{"kinds", bj::array{"party_member", "doctor"}}});
  stranger("赵援助");
  EXPECT_EQ("张伟 李雷 赵援助 ", names());
  EXPECT_EQ("张伟 ", names("?skill=nursing"));
  EXPECT_EQ("李雷 ", names("?kind=doctor"));
  EXPECT_EQ("张伟 ", names("?free_now=yes"));
  EXPECT_EQ("李雷 ", names("?q=201"));
  EXPECT_EQ("张伟 ", names("?limit=1"));
  const auto first = read("/hands?limit=1");
  EXPECT_EQ(3, first.at("active").as_int64());
  EXPECT_EQ(1, first.at("free").as_int64());
  EXPECT_EQ("李雷 赵援助 ", names("?after=" + std::string(first.at("next").as_string())));
  expect(422, "json.bad_cursor", app.get(place + "/hands?after=x"));
}

TEST_F(HandsApi, OfTwoEditsOfOneCardTheLaterIsShownTheEarlier) {
  const auto hand = hand_of(wei);
  EXPECT_EQ(200, change(hand, {{"limits", bj::array{"no_nights"}}}, "1").status);
  const auto late = change(hand, {{"limits", bj::array{"no_stairs"}}}, "1");
  expect(409, "house.changed_meanwhile", late);
  EXPECT_NE(std::string::npos, late.body.find("no_nights"));
  expect(422, "hands.no_kind", change(hand, {{"kinds", bj::array{}}}, "2"));
}

TEST_F(HandsApi, TwoStandTogetherOrApartAndAnEndUntiesThem) {
  const auto one = hand_of(wei), two = hand_of(fang);
  EXPECT_EQ(201,
            post("/hands/" + one + "/ties", {{"with_hand", two}, {"kind", "together"}}).status);
  EXPECT_EQ(201, post("/hands/" + two + "/ties", {{"with_hand", one}, {"kind", "apart"}}).status);
  const auto card = read("/hands/" + two);
  ASSERT_EQ(1u, card.at("ties").as_array().size());
  EXPECT_EQ("张伟", card.at("ties").at(0).at("name").as_string());
  EXPECT_EQ("apart", card.at("ties").at(0).at("kind").as_string());
  expect(422, "hands.with_oneself",
         post("/hands/" + one + "/ties", {{"with_hand", one}, {"kind", "apart"}}));
  EXPECT_EQ(201, post("/hands/" + two + "/ends", {}, "1").status);
  EXPECT_EQ(0, count("select count(*) from hands_tie"));
  expect(409, "hands.has_left", post("/hands/" + two + "/ends", {}, "2"));
  EXPECT_EQ("张伟 ", names());
  expect(404, "hands.no_such_tie", app.erase(place + "/hands/" + one + "/ties/" + hand_of(lei)));
}

TEST_F(HandsApi, WhoLeftOrWhoseTimeIsOverGoesAfterHalfAYear) {
  const auto one = hand_of(wei);
  add({{"person", lei}, {"profile", profile()}, {"ends_on", "2027-02-01"}});
  hand_of(fang);
  post("/hands/" + one + "/ends", {}, "1");
  app.clock.move(183 * day_ms - day_ms);
  EXPECT_EQ(0, apply().at("hands.left"));
  app.clock.move(2 * day_ms);
  EXPECT_EQ(1, apply().at("hands.left"));
  app.clock.move(40 * day_ms);
  EXPECT_EQ(1, apply().at("hands.left"));
  EXPECT_EQ(1, count("select count(*) from hands_hand"));
}

TEST_F(HandsApi, APersonIsShownWhatTheyDoAndErasedTheySitAndStandNowhere) {
  const auto hand = hand_of(wei, {{"skills", bj::array{"cooking"}}});
  post("/hands/" + hand + "/ties", {{"with_hand", hand_of(fang)}, {"kind", "together"}});
  const auto branch = app.new_id();
  post("/organisations",
       {{"id", branch}, {"kind", "party_branch"}, {"name", "党支部"}, {"phone", ""}});
  post("/seats", {{"id", app.new_id()},
                  {"organisation", branch},
                  {"hand", hand},
                  {"title", "书记"},
                  {"duties", bj::array{"everything"}},
                  {"phone", ""}});
  PersonKnown known;
  known.person = *Uuid::parse(wei);
  std::string shown;
  const auto done = app.house->desk().run_as(
      routing::Desk::house(), community, "test.erase", "{}", [&](Work& work) -> Result<int> {
        const auto records = personal_records();
        EXPECT_EQ(1u, records.traces(work, known.person).subjects.size());
        shown = bj::serialize(records.show(work, known));
        EXPECT_EQ(1, records.erase(work, known).counts.at("hands.hands"));
        return 0;
      });
  ASSERT_TRUE(done);
  EXPECT_NE(std::string::npos, shown.find("cooking"));
  EXPECT_NE(std::string::npos, shown.find("书记"));
  EXPECT_EQ("王芳 ", names());
  EXPECT_EQ(1, count("select count(*) from hands_seat where hand_id is null"));
}
}  // namespace hands
