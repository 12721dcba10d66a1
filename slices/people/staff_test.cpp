// SPDX-License-Identifier: Apache-2.0
#include "people/test_homes.hpp"

namespace people {
namespace {
using boost::json::object;

class StaffApi : public testing::Test {
 protected:
  StaffApi() {
    premises = app.new_id();
    EXPECT_EQ(201, app.post(here.place + "/premises",
                            body({{"id", premises}, {"name", "惠民超市"}, {"kind", "supermarket"}}))
                       .status);
  }
  program::TestReply take_on(const object& who) {
    object all{{"premises", premises}, {"job", "收银"}};
    for (const auto& member : who) all[member.key()] = member.value();
    return here.decide("staff", all);
  }

  program::TestApp app;
  Homes here{app, "330109003017"};
  std::string premises;
};
}  // namespace

TEST_F(StaffApi, WhoLivesElsewhereIsListedBehindThePremisesAndCountsNowhere) {
  here.home("101");
  const auto reply = take_on(
      {{"newcomer", object{{"id", app.new_id()}, {"name", "赵敏"}, {"phone", "13812345678"}}}});
  ASSERT_EQ(201, reply.status) << reply.body;
  const auto card = reply.json();
  EXPECT_EQ("惠民超市", card.at("premises_name").as_string());
  EXPECT_EQ("惠民超市", card.at("door").as_string());
  EXPECT_EQ("138****5678", card.at("phone_masked").as_string());
  EXPECT_EQ(0, here.counter("persons"));
  EXPECT_EQ(1, here.counter("households"));
  const auto found = app.get(here.place + "/people?q=5678").json().at("items").at(0);
  EXPECT_EQ("赵敏", found.at("name").as_string());
  EXPECT_EQ("惠民超市", found.at("door").as_string());
  EXPECT_EQ("赵敏 staff elsewhere;", here.members(std::string(card.at("household").as_string())));
}

TEST_F(StaffApi, AResidentStaysInTheirHousehold) {
  const auto home = here.home("101");
  const auto person = here.person(home, "张伟");
  const auto reply = take_on({{"person", person}});
  ASSERT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ("3-1-101", reply.json().at("door").as_string());
  EXPECT_EQ("张伟 head here;", here.members(home));
  EXPECT_EQ("people.works_there_already", take_on({{"person", person}}).code());
  EXPECT_EQ("people.nobody_named", take_on({}).code());
  EXPECT_EQ("people.no_such_person", take_on({{"person", app.new_id()}}).code());
  ASSERT_EQ(201, here.decide("deaths", {{"person", person}}).status);
  EXPECT_EQ("people.is_dead", take_on({{"person", person}}).code());
}

TEST_F(StaffApi, WorkEndsOnADayAndIsStillListed) {
  const auto reply = take_on({{"newcomer", object{{"id", app.new_id()}, {"name", "赵敏"}}}});
  const auto staff = here.last;
  const auto ends = here.place + "/staff/" + staff + "/ends";
  EXPECT_EQ("people.ends_too_early", app.post(ends, body({{"on", "2027-01-09"}})).code());
  ASSERT_EQ(201, app.post(ends, body({{"on", "2027-01-12"}})).status);
  EXPECT_EQ("people.ended_already", app.post(ends, body({{"on", "2027-01-12"}})).code());
  const auto list = app.get(here.place + "/staff?premises=" + premises).json();
  EXPECT_EQ("2027-01-12", list.at("items").at(0).at("until").as_string());
  EXPECT_EQ("收银", list.at("items").at(0).at("job").as_string());
}
}  // namespace people
