// SPDX-License-Identifier: Apache-2.0
/// What chiefs carry of a drive that runs, over the API.
#include "census/carried.hpp"

#include "census/test_drive.hpp"

namespace census {
namespace {
class CensusCarried : public Census {
 protected:
  bj::value pack(const std::string& since = {}) {
    const auto reply = app.get(town.place + "/pack" + (since.empty() ? "" : "?since=" + since));
    EXPECT_EQ(200, reply.status) << reply.body;
    cursor = std::string(reply.json().at("cursor").as_string());
    return reply.json();
  }
  static std::string doors_in(const bj::value& list, const char* member = "door") {
    std::string text;
    for (const auto& one : list.as_array()) text += std::string(one.at(member).as_string()) + ' ';
    return text;
  }
  static bj::value target_in(const bj::value& list, std::string_view door) {
    for (const auto& one : list.as_array())
      if (one.at("door").as_string() == door) return one;
    throw std::runtime_error("no target at " + std::string(door));
  }
  /// Goes on as the chief of the first stairwell.
  void be_chief() { app.be_again(town.one_token); }
  std::string cursor;
};
constexpr auto first_stairwell = "3-1-301 3-1-302 3-1-201 3-1-202 3-1-101 3-1-102 ";
}  // namespace

TEST_F(CensusCarried, NoDoorIsCarriedBeforeTheDriveRuns) {
  town.plan();
  be_chief();
  const auto taken = pack();
  for (const auto* kind : {"doors", "targets", "drives"})
    EXPECT_TRUE(taken.at("all").at(kind).as_array().empty()) << kind;
}

TEST_F(CensusCarried, AChiefCarriesTheDoorsOfTheDriveInWalkingOrder) {
  town.run();
  be_chief();
  const auto all = pack().at("all");
  EXPECT_EQ(first_stairwell, doors_in(all.at("targets")));
  EXPECT_EQ(6u, all.at("doors").as_array().size());
  EXPECT_EQ("张伟", target_in(all.at("doors"), "3-1-101").at("members").at(0).at("name"));
  EXPECT_EQ(target_in(all.at("targets"), "3-1-101").at("place"),
            target_in(all.at("doors"), "3-1-101").at("id"));
  const auto& drive = all.at("drives").at(0);
  EXPECT_EQ("三天摸排", drive.at("name").as_string());
  EXPECT_EQ(2u, drive.at("questions").as_array().size());
}

TEST_F(CensusCarried, AVisitChangesTheDoorAndWhatStandsOfIt) {
  town.run();
  be_chief();
  pack();
  TestDrive::expect(
      201, town.visit("3-1-101", "answered",
                      {{"answers", {{{"question", "outsiders"}, {"value", "2"}}}},
                       {"changes", {TestDrive::change("residence", "here", "away", town.wei)}}}));
  const auto changed = pack(cursor).at("changed");
  const auto target = target_in(changed.at("targets").at("records"), "3-1-101");
  EXPECT_EQ("answered", target.at("outcome").as_string());
  EXPECT_EQ("2", target.at("answers").at(0).at("value").as_string());
  EXPECT_EQ(1u, changed.at("targets").at("records").as_array().size());
  EXPECT_EQ("away", target_in(changed.at("doors").at("records"), "3-1-101")
                        .at("members")
                        .at(0)
                        .at("residence")
                        .as_string());
}

TEST_F(CensusCarried, AnAnswerToAPrivateQuestionIsNotCarried) {
  town.run();
  be_chief();
  TestDrive::expect(201, town.visit("3-1-101", "answered",
                                    {{"answers", {{{"question", "fever"}, {"value", "yes"}}}}}));
  const auto target = target_in(pack().at("all").at("targets"), "3-1-101");
  EXPECT_EQ("fever", target.at("answers").at(0).at("question").as_string());
  EXPECT_TRUE(target.at("answers").at(0).at("value").is_null());
}

TEST_F(CensusCarried, VisitsOfOthersAreNotTold) {
  town.run();
  be_chief();
  pack();
  const auto before = cursor;
  app.be_again(town.two_token);
  TestDrive::expect(201, town.visit("3-2-101", "absent"));
  be_chief();
  const auto changed = pack(before).at("changed");
  EXPECT_TRUE(changed.at("targets").at("records").as_array().empty());
  EXPECT_TRUE(changed.at("doors").at("records").as_array().empty());
}

TEST_F(CensusCarried, ADoorThatIsHandedOverChangesPhones) {
  town.run();
  be_chief();
  pack();
  const auto before = cursor;
  app.be_again(town.staff);
  TestDrive::expect(201, app.post(town.at() + "/handovers",
                                  people::body({{"owner", town.two},
                                                {"targets", bj::array{town.target("3-1-101")}}})));
  be_chief();
  const auto all = pack(before).at("all");
  EXPECT_EQ(5u, all.at("targets").as_array().size());
  EXPECT_EQ(std::string::npos, doors_in(all.at("doors")).find("3-1-101"));
  app.be_again(town.two_token);
  EXPECT_NE(std::string::npos, doors_in(pack().at("all").at("targets")).find("3-1-101"));
}

TEST_F(CensusCarried, StaffCarryEveryDoorAndTheirOwnTargets) {
  town.run();
  const auto all = pack().at("all");
  EXPECT_EQ(12u, all.at("doors").as_array().size());
  EXPECT_EQ(0u, all.at("targets").as_array().size());
  EXPECT_EQ(1u, all.at("drives").as_array().size());
}

TEST_F(CensusCarried, AVolunteerCarriesTheDoorsThatWereGivenAndNoOther) {
  town.run();
  const auto volunteer = town.be_new(auth::Role::volunteer);
  const auto token = app.token();
  EXPECT_TRUE(pack().at("all").at("doors").as_array().empty());
  app.be_again(town.staff);
  TestDrive::expect(201, app.post(town.at() + "/owners", people::body({{"user", volunteer}})));
  const auto give = [&](const std::string& owner, const char* door) {
    app.be_again(town.staff);
    TestDrive::expect(
        201, app.post(town.at() + "/handovers",
                      people::body({{"owner", owner}, {"targets", bj::array{town.target(door)}}})));
    app.be_again(token);
  };
  give(volunteer, "3-1-101");
  give(volunteer, "3-2-201");
  const auto all = pack().at("all");
  EXPECT_EQ("3-1-101 3-2-201 ", doors_in(all.at("targets")));
  EXPECT_EQ(2u, all.at("doors").as_array().size());
  EXPECT_EQ("张伟", target_in(all.at("doors"), "3-1-101").at("members").at(0).at("name"));
  TestDrive::expect(201, town.visit("3-1-101", "answered"));

  give(town.one, "3-1-101");
  EXPECT_EQ("3-2-201 ", doors_in(pack(cursor).at("all").at("doors")));
  app.be_again(town.staff);
  for (const auto& door : town.doors("?whose=all"))
    if (door.at("outcome") == "none")
      TestDrive::expect(201, town.visit(std::string(door.at("door").as_string()), "vacant"));
  town.step("closing");
  app.be_again(token);
  EXPECT_TRUE(pack().at("all").at("doors").as_array().empty()) << "the drive is over";
}

TEST_F(CensusCarried, WhatWasFoundBeforeIsCarriedWithoutItsNotes) {
  town.run();
  be_chief();
  TestDrive::expect(201, town.visit("3-1-101", "absent", {{"note", "敲门无人，邻居说出差"}}));
  TestDrive::expect(201, town.visit("3-1-101", "refused"));
  town.report("3-1-102", Outcome::none);
  const auto targets = pack().at("all").at("targets");
  const auto found = target_in(targets, "3-1-101").at("found").as_array();
  ASSERT_EQ(2u, found.size());
  EXPECT_EQ("refused", found[0].at("outcome").as_string());
  EXPECT_EQ("absent", found[1].at("outcome").as_string());
  EXPECT_LT(found[1].at("at").as_int64(), found[0].at("at").as_int64());
  EXPECT_EQ(std::string::npos, bj::serialize(targets).find("出差"));
  EXPECT_TRUE(target_in(targets, "3-1-102").at("found").as_array().empty())
      << "a report that was declined found nothing";
}
}  // namespace census
