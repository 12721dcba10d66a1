// SPDX-License-Identifier: Apache-2.0
#include "support/cards.hpp"

#include "support/test_support.hpp"

namespace support {
namespace {
class SupportCards : public SupportHouse {
 protected:
  SupportCards() { rank_all(); }
  /// "committee 周敏 13900000055; doctor - ; …"
  static std::string shown(const bj::value& members) {
    std::string all;
    for (const auto& one : members.as_array()) {
      const std::string name(one.at("name").as_string()), phone(one.at("phone").as_string());
      all += std::string(one.at("role").as_string()) + ' ' + (name.empty() ? "-" : name) + ' ' +
             (phone.empty() ? "-" : phone) + "; ";
    }
    return all;
  }
  bj::value card(const std::string& household) {
    app.clock.move(1);
    const auto reply = app.post(place + "/support-contact-cards",
                                bj::serialize(bj::object{{"household", household}}));
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  TestReply set(const std::string& hand, const bj::object& more, const std::string& revision) {
    bj::object body{{"hand", hand}, {"user", nullptr}, {"consent", "unasked"}};
    for (const auto& member : more) body[member.key()] = member.value();
    return post("/support-hands", body, revision);
  }
  static constexpr auto everybody =
      "committee 周敏 13900000055; doctor 沈医生 13900000055; grid_worker 陈新 13900000055; ";
};
}  // namespace

TEST_F(SupportCards, AHouseholdSeesWhoAnswersOnItsOwnPage) {
  const auto key = phone_of(zhang);
  EXPECT_EQ("", shown(own_team(key).at("members"))) << "nobody has to stay at home";
  order(wei);
  EXPECT_EQ(everybody, shown(own_team(key).at("members")));
  EXPECT_EQ("", shown(own_team(phone_of(li, 2)).at("members")));
}

TEST_F(SupportCards, ThatTelephonesWereShownIsWrittenDownOnceADay) {
  const auto key = phone_of(zhang);
  order(wei);
  const auto lines = [&] {
    return count("select count(*) from journal_line where act = 'support.look_at_own_team'");
  };
  own_team(key);
  own_team(key);
  EXPECT_EQ(1, lines());
  EXPECT_EQ(std::string::npos, journal().find("13900000055"));
  set_hour(0);
  own_team(key);
  EXPECT_EQ(2, lines());
}

TEST_F(SupportCards, ANeighbourIsNamedOnlyWhereTheyAgreed) {
  const auto neighbour = hand_of(lei, {{"kinds", bj::array{"resident", "volunteer"}}});
  ASSERT_EQ(201, rank("grid_worker", {neighbour}).status);
  order(wei);
  EXPECT_EQ("committee 周敏 13900000055; doctor 沈医生 13900000055; grid_worker - -; ",
            shown(card(zhang).at("members")));
  EXPECT_FALSE(card(zhang).at("members").at(2).at("is_vacant").as_bool());
  ASSERT_EQ(201, set(neighbour, {{"consent", "given"}}, "1").status);
  EXPECT_EQ("committee 周敏 13900000055; doctor 沈医生 13900000055; grid_worker 李雷 -; ",
            shown(card(zhang).at("members")))
      << "who has no telephone is named all the same";
  expect(409, "house.changed_meanwhile", set(neighbour, {{"consent", "withheld"}}, "1"));
}

TEST_F(SupportCards, WhoWorksHereMayWithholdTheirOwn) {
  order(wei);
  ASSERT_EQ(201, set(doctor, {{"consent", "withheld"}}, "1").status);
  EXPECT_EQ("committee 周敏 13900000055; doctor - -; grid_worker 陈新 13900000055; ",
            shown(card(zhang).at("members")));
}

TEST_F(SupportCards, AStandInIsShownWithWhomTheyStandInForAndUntilWhen) {
  const auto second = lent("胡刚");
  const auto key = phone_of(zhang);
  order(wei);
  const auto until = now() + 2 * day_ms;
  ASSERT_EQ(201, leave(worker, second, now(), until).status);
  const auto shown_now = own_team(key);
  const auto& member = shown_now.at("members").at(2);
  EXPECT_EQ("胡刚", member.at("name").as_string());
  EXPECT_EQ("陈新", member.at("instead_of").as_string());
  EXPECT_EQ(until, member.at("until_at").as_int64());
}

TEST_F(SupportCards, TheCardTellsNothingOfWhy) {
  order(wei);
  const auto text = bj::serialize(card(zhang));
  for (const auto* word : {"measles", "close_contact", "home_isolation", "张伟"})
    EXPECT_EQ(std::string::npos, text.find(word)) << word;
}

TEST_F(SupportCards, AMemberSeesTheirOwnHouseholdsAndNoOthers) {
  order(wei);
  const auto second = lent("胡刚");
  ASSERT_EQ(201, rank("grid_worker", {second}).status);
  order(lei);
  app.be(auth::Role::volunteer, homes.community);
  const std::string user(app.get("/session").json().at("user").at("id").as_string());
  const auto volunteer = app.token();
  EXPECT_TRUE(read("/support-own").at("hand").is_null());
  app.be_again(staff);
  expect(404, "auth.no_such_user", set(second, {{"user", app.new_id()}}, "1"));
  ASSERT_EQ(201, set(second, {{"user", user}}, "1").status);
  expect(409, "support.user_taken", set(worker, {{"user", user}}, "1"));
  app.be_again(volunteer);
  const auto own = read("/support-own");
  ASSERT_EQ(1u, own.at("items").as_array().size());
  EXPECT_EQ("3-1-201", own.at("items").at(0).at("door").as_string());
  EXPECT_EQ(403, app.get(place + "/support-teams").status);
  EXPECT_EQ(403, app.get(place + "/support-teams/" + li).status);
}

TEST_F(SupportCards, WhoStandsInSeesTheHouseholdsOfWhomTheyStandInFor) {
  order(wei);
  const auto second = lent("胡刚");
  ASSERT_EQ(201, rank("grid_worker", {worker, second}).status);
  app.be(auth::Role::carer, homes.community);
  const std::string user(app.get("/session").json().at("user").at("id").as_string());
  const auto carer = app.token();
  app.be_again(staff);
  ASSERT_EQ(201, set(second, {{"user", user}}, "1").status);
  app.be_again(carer);
  EXPECT_EQ(0u, read("/support-own").at("items").as_array().size());
  app.be_again(staff);
  ASSERT_EQ(201, leave(worker, second, now(), now() + day_ms).status);
  app.be_again(carer);
  const auto own = read("/support-own");
  ASSERT_EQ(1u, own.at("items").as_array().size());
  EXPECT_EQ("陈新", own.at("items").at(0).at("instead_of").as_string());
  std::vector<Uuid> households;
  app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
    households = households_of_user(work, *Uuid::parse(user));
  });
  EXPECT_EQ(std::vector<Uuid>{*Uuid::parse(zhang)}, households);
  const auto mine = read("/support-teams?side=mine");
  EXPECT_EQ(1u, mine.at("items").as_array().size());
}

TEST_F(SupportCards, TheListGoesOnWhereThePageEnded) {
  order(wei);
  order(lei);
  const auto first = read("/support-teams?limit=1");
  EXPECT_EQ("3-1-201", first.at("items").at(0).at("door").as_string()) << "the top floor first";
  const auto second =
      read("/support-teams?limit=1&after=" + std::string(first.at("next").as_string()));
  EXPECT_EQ("3-1-101", second.at("items").at(0).at("door").as_string());
  EXPECT_TRUE(second.at("next").is_null());
  EXPECT_EQ(2, first.at("counts").at("full").as_int64());
}

TEST_F(SupportCards, ATemplateIsRefusedWithItsReason) {
  expect(404, "support.no_such_grid", rank("police", {worker}, app.new_id()));
  expect(422, "support.ranked_twice", rank("police", {worker, worker}));
  expect(404, "hands.no_such_hand", rank("police", {app.new_id()}));
  expect(409, "house.changed_meanwhile",
         post("/support-templates",
              {{"grid", homes.community}, {"role", "doctor"}, {"ranked", bj::array{}}}, "9"));
}
}  // namespace support
