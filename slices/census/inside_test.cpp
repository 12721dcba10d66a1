// SPDX-License-Identifier: Apache-2.0
/// People whose only right is at a stairwell, a building or a grid of the community.
#include "census/test_drive.hpp"

namespace census {
namespace {
class CensusInside : public Census {
 protected:
  /// The stairwell of the door "3-2-101".
  std::string stairwell() {
    for (const auto& door : town.doors("?whose=all"))
      if (door.at("door").as_string() == "3-2-101")
        return std::string(door.at("stairwell").as_string());
    ADD_FAILURE() << "no such door";
    return {};
  }
  std::string session_text() { return bj::serialize(app.get("/session").json()); }
  bool is_open(const std::string& path) { return app.get(town.place + path).status == 200; }
  std::vector<std::string> my_doors() {
    std::vector<std::string> found;
    const auto list = app.get(town.at() + "/doors?whose=all").json();
    for (const auto& door : list.at("items").as_array())
      found.emplace_back(door.at("door").as_string());
    return found;
  }
};
}  // namespace

TEST_F(CensusInside, AChiefOfAStairwellFindsTheCommunityTheirTasksAndDoors) {
  town.plan();
  const auto at = stairwell();
  const auto chief = town.be_new(auth::Role::stairwell_lead, at);
  const auto token = app.token();
  const auto session = app.get("/session").json();
  ASSERT_EQ(1u, session.at("communities").as_array().size());
  EXPECT_EQ(town.homes.community, session.at("communities").at(0).at("id").as_string());
  const auto& grant = session.at("grants").at(0);
  EXPECT_EQ("stairwell", grant.at("place_kind").as_string());
  EXPECT_EQ("山水苑 3-2", grant.at("place_name").as_string());
  EXPECT_EQ(town.homes.community, grant.at("community").as_string());

  app.be_again(town.staff);
  for (const auto& user : {town.one, chief})
    TestDrive::expect(201, app.post(town.at() + "/owners", people::body({{"user", user}})));
  town.step("split");
  town.step("start");
  app.be_again(token);
  const auto mine = app.get(town.place + "/my-tasks").json().at("items").as_array();
  ASSERT_EQ(1u, mine.size()) << "has a task like any owner";
  EXPECT_EQ("3-2", mine[0].at("place").at("label").as_string());
  EXPECT_EQ(6u, my_doors().size());
  EXPECT_TRUE(is_open("/drives"));
  const auto all = app.get(town.place + "/pack").json().at("all");
  EXPECT_EQ(6u, all.at("doors").as_array().size());
  EXPECT_EQ(6u, all.at("targets").as_array().size());
  EXPECT_EQ(1u, all.at("drives").as_array().size());
  TestDrive::expect(201, town.visit("3-2-101", "answered"));
  EXPECT_EQ("census.not_your_door", town.visit("3-1-101", "answered").code());
}

TEST_F(CensusInside, NothingElseOfTheCommunityIsOpenToThem) {
  town.run();
  town.be_new(auth::Role::stairwell_lead, stairwell());
  for (const auto* path : {"/compounds", "/tasks", "/export-columns", "/clashes", "/live"})
    EXPECT_FALSE(is_open(path)) << path;
  EXPECT_EQ(403, app.get(town.place + "/households/" + town.zhang).status);
  EXPECT_EQ(403, app.get(town.at() + "/coverage").status);
}

TEST_F(CensusInside, AGridWorkerOfABuildingSeesItsDoorsAndNotTheRegister) {
  town.run();
  town.be_new(auth::Role::grid_worker, town.homes.building);
  EXPECT_EQ(12u, my_doors().size());
  EXPECT_EQ(403, app.get(town.at() + "/coverage").status);
  EXPECT_EQ(403, app.get(town.place + "/households/" + town.zhang).status);
  EXPECT_EQ(12u, app.get(town.place + "/pack").json().at("all").at("doors").as_array().size());
}

TEST_F(CensusInside, AVolunteerOfAStairwellHasOnlyDoorsThatWereGiven) {
  town.run();
  town.be_new(auth::Role::volunteer, stairwell());
  EXPECT_TRUE(my_doors().empty());
  EXPECT_TRUE(app.get(town.place + "/pack").json().at("all").at("doors").as_array().empty());
}

TEST_F(CensusInside, ATeamIsOfTheCommunityAndNotOfAStairwell) {
  town.run();
  const auto at = stairwell();
  town.be_new(auth::Role::stairwell_lead, at);
  EXPECT_TRUE(app.get(town.place + "/my-tasks").json().at("items").as_array().empty());
}

TEST_F(CensusInside, StaffGiveTheRightAtAStairwellAndSeeWhoHoldsIt) {
  town.run();
  const auto at = stairwell();
  const auto somebody = town.be_new(auth::Role::volunteer);
  const auto token = app.token();
  app.be_again(town.staff);
  const auto given = app.post(
      "/grants",
      people::body(
          {{"id", app.new_id()}, {"user", somebody}, {"role", "stairwell_lead"}, {"place", at}}));
  EXPECT_EQ(201, given.status) << given.body;
  EXPECT_EQ("山水苑 3-2", given.json().at("place_name").as_string());
  const auto users = bj::serialize(app.get("/users?place=" + town.homes.community).json());
  EXPECT_NE(std::string::npos, users.find("山水苑 3-2")) << users;
  app.be_again(token);
  EXPECT_EQ(6u, my_doors().size());
  app.be_again(town.staff);
  EXPECT_EQ(204, app.erase("/grants/" + std::string(given.json().at("grant").as_string())).status);
  app.be_again(token);
  EXPECT_TRUE(my_doors().empty());
}

TEST_F(CensusInside, AChiefOfAnotherCommunitySeesNothingHere) {
  town.run();
  people::Homes other(app, "330109003018");
  town.be_new(auth::Role::stairwell_lead, other.building);
  EXPECT_EQ(403, app.get(town.place + "/my-tasks").status);
  EXPECT_EQ(403, app.get(town.at() + "/doors").status);
  EXPECT_EQ(403, app.get(town.place + "/pack").status);
}
}  // namespace census
