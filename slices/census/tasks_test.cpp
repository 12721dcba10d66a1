// SPDX-License-Identifier: Apache-2.0
/// The work of a drive among everybody's tasks.
#include <map>

#include "census/test_drive.hpp"

namespace census {
namespace {
class CensusTasks : public Census {
 protected:
  /// "3-1 one" for each task in that state, as staff see them.
  std::multiset<std::string> tasks(const std::string& state) {
    const auto before = app.token();
    app.be_again(town.staff);
    const auto reply = app.get(town.place + "/tasks?kind=census.stairwell&state=" + state);
    app.be_again(before);
    EXPECT_EQ(200, reply.status) << reply.body;
    std::multiset<std::string> found;
    const auto list = reply.json();
    for (const auto& item : list.at("items").as_array()) {
      const auto& user = item.at("owner").at("user").as_string();
      const auto* who = user == town.one ? " one" : user == town.two ? " two" : " nobody";
      found.insert(std::string(item.at("place").at("label").as_string()) + who);
    }
    return found;
  }
  std::vector<std::string> doors_of(const std::string& stairwell) {
    std::vector<std::string> found;
    for (const auto& door : town.doors("?whose=all")) {
      const std::string name(door.at("door").as_string());
      if (name.starts_with(stairwell + '-')) found.push_back(name);
    }
    return found;
  }
  /// Hands the task of 3-1 over, as it is seen by whoever is signed in.
  program::TestReply hand_over_first(const bj::object& to) {
    const auto me = app.token();
    app.be_again(town.staff);
    const auto list = app.get(town.place + "/tasks?kind=census.stairwell").json();
    app.be_again(me);
    bj::object body{{"id", app.new_id()}, {"reason", "other"}};
    for (const auto& member : to) body[member.key()] = member.value();
    for (const auto& item : list.at("items").as_array())
      if (item.at("place").at("label").as_string() == "3-1" &&
          item.at("owner").at("user").as_string() == town.one)
        return app.post(
            town.place + "/tasks/" + std::string(item.at("task").as_string()) + "/hand-overs",
            people::body(body), {{}, std::to_string(item.at("revision").as_int64()), {}});
    ADD_FAILURE() << "no task";
    return {};
  }
  using Texts = std::multiset<std::string>;
};
}  // namespace

TEST_F(CensusTasks, EachOwnerHasOneForEachStairwellOnceTheDriveRuns) {
  town.plan();
  EXPECT_EQ(Texts{}, tasks("open"));
  town.run();
  EXPECT_EQ((Texts{"3-1 one", "3-2 two"}), tasks("open"));
}

TEST_F(CensusTasks, TheLastDoorOfAStairwellFinishesItsTask) {
  town.run();
  app.be_again(town.one_token);
  const auto doors = doors_of("3-1");
  ASSERT_EQ(6u, doors.size());
  for (const auto& door : doors) {
    EXPECT_EQ((Texts{"3-1 one", "3-2 two"}), tasks("open"));
    EXPECT_EQ(201, town.visit(door, door == doors.front() ? "refused" : "answered").status);
  }
  EXPECT_EQ(Texts{"3-2 two"}, tasks("open"));
  EXPECT_EQ(Texts{"3-1 one"}, tasks("done_today"));
}

TEST_F(CensusTasks, WaitForSomebodyWhereOnlyTheHouseholdToldOfItself) {
  town.run();
  app.be_again(town.one_token);
  const auto doors = doors_of("3-1");
  for (auto door = doors.begin() + 1; door != doors.end(); ++door)
    EXPECT_EQ(201, town.visit(*door, "answered").status);
  town.report(doors.front(), Outcome::self_reported);
  EXPECT_EQ("self_reported", town.outcome(doors.front()));
  EXPECT_EQ((Texts{"3-1 one", "3-2 two"}), tasks("open"));
  town.report(doors.front(), Outcome::answered);
  EXPECT_EQ(Texts{"3-2 two"}, tasks("open"));
}

TEST_F(CensusTasks, CannotBeSaidToBeDoneBeforeItsDoorsAre) {
  town.run();
  app.be_again(town.one_token);
  const auto mine = app.get(town.place + "/my-tasks").json().at("items").as_array();
  ASSERT_EQ(1u, mine.size());
  const std::string task(mine[0].at("task").as_string());
  const auto reply = app.post(town.place + "/tasks/" + task + "/reports",
                              people::body({{"id", app.new_id()},
                                            {"done_at", app.clock.now().milliseconds},
                                            {"answers", bj::array{}},
                                            {"counts", bj::array{}},
                                            {"photos", bj::array{}}}));
  TestDrive::expect(422, reply, "census.doors_left");
  EXPECT_EQ((Texts{"3-1 one", "3-2 two"}), tasks("open"));
}

TEST_F(CensusTasks, FollowTheDoorsThatAreGivenToSomebodyElse) {
  town.run();
  const auto give = [&](const std::vector<std::string>& doors) {
    bj::array targets;
    for (const auto& door : doors) targets.push_back(bj::string(town.target(door)));
    TestDrive::expect(201, app.post(town.at() + "/handovers",
                                    people::body({{"owner", town.two}, {"targets", targets}})));
  };
  auto doors = doors_of("3-1");
  const auto last = doors.back();
  doors.pop_back();
  give(doors);
  EXPECT_EQ((Texts{"3-1 one", "3-1 two", "3-2 two"}), tasks("open")) << "one door is left";
  give({last});
  EXPECT_EQ((Texts{"3-1 two", "3-2 two"}), tasks("open"));
}

TEST_F(CensusTasks, TakeTheirDoorsAlongWhenTheyAreHandedOver) {
  town.run();
  app.be_again(town.one_token);
  TestDrive::expect(201, hand_over_first({{"user", town.two}}));
  for (const auto& door : town.doors("?whose=all"))
    EXPECT_EQ(town.two, door.at("owner").as_string());
  EXPECT_EQ((Texts{"3-1 two", "3-2 two"}), tasks("open"));
  EXPECT_EQ("census.not_your_door", town.visit("3-1-101", "answered").code());
  app.be_again(town.two_token);
  TestDrive::expect(201, town.visit("3-1-101", "answered"));
}

TEST_F(CensusTasks, MakeWhoTakesThemOverAnOwnerOfTheDrive) {
  town.run();
  const auto volunteer = town.be_new(auth::Role::volunteer);
  app.be_again(town.staff);
  TestDrive::expect(201, hand_over_first({{"user", volunteer}}));
  std::size_t given = 0;
  for (const auto& door : town.doors("?whose=all"))
    given += door.at("owner").as_string() == volunteer;
  EXPECT_EQ(6u, given);
  EXPECT_EQ(3u, town.card().at("owners").as_array().size());
}

TEST_F(CensusTasks, GoToNobodyWhoCannotOwnDoors) {
  town.run();
  const auto commander = town.be_new(auth::Role::command);
  app.be_again(town.staff);
  TestDrive::expect(422, hand_over_first({{"user", commander}}), "census.not_for_doors");
  TestDrive::expect(422, hand_over_first({{"role", "volunteer"}}), "census.doors_of_one");
  EXPECT_EQ((Texts{"3-1 one", "3-2 two"}), tasks("open")) << "nothing of it was done";
}

TEST_F(CensusTasks, AreOneWhereTheNewOwnerHadSomeOfTheDoorsAlready) {
  town.run();
  TestDrive::expect(201, app.post(town.at() + "/handovers",
                                  people::body({{"owner", town.two},
                                                {"targets", bj::array{town.target("3-1-101")}}})));
  EXPECT_EQ((Texts{"3-1 one", "3-1 two", "3-2 two"}), tasks("open"));
  app.be_again(town.one_token);
  TestDrive::expect(201, hand_over_first({{"user", town.two}}));
  EXPECT_EQ((Texts{"3-1 two", "3-2 two"}), tasks("open"));
}
}  // namespace census
