// SPDX-License-Identifier: Apache-2.0
#include "hands/test_team.hpp"

namespace hands {
namespace {
class ChartApi : public Team {
 protected:
  std::string organisation(const std::string& name, const std::string& kind = "party_branch") {
    return id_of(
        post("/organisations",
             {{"id", app.new_id()}, {"kind", kind}, {"name", name}, {"phone", "86001234"}}),
        "organisation");
  }
  bj::object seat_body(const std::string& title, const bj::object& more = {}) {
    bj::object body{{"title", title}, {"duties", bj::array{}}, {"phone", ""}};
    for (const auto& member : more) body[member.key()] = member.value();
    return body;
  }
  TestReply add_seat(const std::string& where, const std::string& title,
                     const bj::object& more = {}) {
    auto body = seat_body(title, more);
    body["id"] = app.new_id();
    body["organisation"] = where;
    return post("/seats", body);
  }
  TestReply change_seat(const std::string& seat, const bj::object& body,
                        const std::string& revision) {
    return app.patch(place + "/seats/" + seat, bj::serialize(body), revision);
  }
};
}  // namespace

TEST_F(ChartApi, SaysWhoAnswersForWhatAndForWhatNobodyDoes) {
  const auto clinic = organisation("卫生站", "clinic"), branch = organisation("党支部");
  const auto head =
      add_seat(branch, "书记", {{"hand", hand_of(wei)}, {"duties", bj::array{"everything"}}});
  add_seat(clinic, "医生", {{"duties", bj::array{"medical"}}, {"reports_to", id_of(head, "seat")}});
  const auto chart = read("/organisations");
  ASSERT_EQ(2u, chart.at("items").as_array().size());
  EXPECT_EQ("党支部", chart.at("items").at(0).at("name").as_string()) << "in the order of kinds";
  EXPECT_EQ("张伟", chart.at("items").at(0).at("seats").at(0).at("name").as_string());
  EXPECT_EQ("", chart.at("items").at(1).at("seats").at(0).at("name").as_string());
  const auto vacant = bj::serialize(chart.at("vacant"));
  EXPECT_EQ(std::string::npos, vacant.find("everything"));
  EXPECT_NE(std::string::npos, vacant.find("medical")) << "a vacant seat answers for nothing";
}

TEST_F(ChartApi, NobodyReportsToThemselvesThroughOthers) {
  const auto branch = organisation("党支部");
  const auto first = id_of(add_seat(branch, "书记"), "seat");
  const auto second = id_of(add_seat(branch, "副书记", {{"reports_to", first}}), "seat");
  const auto third = id_of(add_seat(branch, "委员", {{"reports_to", second}}), "seat");
  expect(409, "hands.reports_in_circle",
         change_seat(first, seat_body("书记", {{"reports_to", third}}), "1"));
  EXPECT_EQ(201, post("/seats/" + second + "/ends", {}, "1").status);
  const auto chart = read("/organisations");
  std::string above;
  const auto& seats = chart.at("items").at(0).at("seats").as_array();
  for (const auto& seat : seats)
    if (seat.at("seat").as_string() == third) above = seat.at("reports_to").as_string();
  EXPECT_EQ(first, above) << "whoever reported to it moves up";
}

TEST_F(ChartApi, AClosedOrganisationGoesWithItsSeatsAndLetsItsPeopleBe) {
  const auto branch = organisation("党支部"), clinic = organisation("卫生站", "clinic");
  const auto head = id_of(add_seat(branch, "书记"), "seat");
  add_seat(clinic, "医生", {{"reports_to", head}});
  const auto hand =
      id_of(add({{"person", wei}, {"profile", profile()}, {"organisation", branch}}), "hand");
  expect(409, "hands.name_taken",
         post("/organisations",
              {{"id", app.new_id()}, {"kind", "other"}, {"name", "党支部"}, {"phone", ""}}));
  EXPECT_EQ(201, post("/organisations/" + branch + "/ends", {}, "1").status);
  const auto chart = read("/organisations");
  ASSERT_EQ(1u, chart.at("items").as_array().size());
  EXPECT_TRUE(chart.at("items").at(0).at("seats").at(0).at("reports_to").is_null());
  EXPECT_EQ("", read("/hands/" + hand).at("organisation_name").as_string());
  expect(404, "hands.no_such_organisation", post("/organisations/" + branch + "/ends", {}, "2"));
}

TEST_F(ChartApi, ASeatNamesWhatIsThereAndATelephone) {
  const auto branch = organisation("党支部");
  expect(404, "hands.no_such_hand", add_seat(branch, "书记", {{"hand", app.new_id()}}));
  expect(404, "hands.no_such_seat", add_seat(branch, "书记", {{"reports_to", app.new_id()}}));
  expect(422, "hands.phone_shape", add_seat(branch, "书记", {{"phone", "12"}}));
  expect(422, "hands.named_twice",
         add_seat(branch, "书记", {{"duties", bj::array{"gates", "gates"}}}));
  const auto seat = id_of(add_seat(branch, "书记"), "seat");
  EXPECT_EQ(200, change_seat(seat, seat_body("第一书记"), "1").status);
  expect(409, "house.changed_meanwhile", change_seat(seat, seat_body("书记"), "1"));
}
}  // namespace hands
