// SPDX-License-Identifier: Apache-2.0
/// Drives, owners and the split, over the API.
#include <set>

#include "census/test_drive.hpp"

namespace census {
namespace {
using CensusDrive = Census;

/// "3-1:6 3-2:6" of each part.
std::string text_of(const bj::value& split) {
  std::string text;
  for (const auto& part : split.at("parts").as_array()) {
    for (const auto& stairwell : part.at("stairwells").as_array())
      text += std::string(stairwell.at("name").as_string()) + ':' +
              std::to_string(stairwell.at("doors").as_int64()) + ' ';
    text += "| ";
  }
  return text;
}
}  // namespace

TEST_F(CensusDrive, PlansTheDoorsThatItAsksForInWalkingOrder) {
  town.plan();
  std::string walk;
  for (const auto& door : town.doors("?whose=all")) {
    walk += door.at("door").as_string();
    walk += ' ';
  }
  EXPECT_EQ(
      "3-1-301 3-1-302 3-1-201 3-1-202 3-1-101 3-1-102 "
      "3-2-301 3-2-302 3-2-201 3-2-202 3-2-101 3-2-102 ",
      walk);
  const auto card = town.card();
  EXPECT_EQ(12, card.at("counts").at("doors").as_int64());
  EXPECT_EQ(12, card.at("counts").at("not_yet").as_int64());
  EXPECT_EQ("planned", card.at("state").as_string());
}

TEST_F(CensusDrive, TakesItsDoorsAnewWhenItIsChangedAndWhenItStarts) {
  town.plan();
  TestDrive::expect(200, app.patch(town.at(), R"({"kinds":["occupied","rented"]})", "1"));
  EXPECT_EQ(2, town.card().at("counts").at("doors").as_int64());
  EXPECT_EQ("house.changed_meanwhile", app.patch(town.at(), R"({"kinds":["vacant"]})", "1").code());
  town.homes.home("102");
  TestDrive::expect(201, app.post(town.at() + "/owners", people::body({{"user", town.one}})));
  town.step("split");
  EXPECT_EQ("census.without_owner",
            app.post(town.at() + "/start", "{}", {{}, town.revision(), {}}).code())
      << "a door came after the split";
}

TEST_F(CensusDrive, ShowsASplitBeforeItIsKept) {
  town.plan();
  TestDrive::expect(409, app.get(town.at() + "/split"), "census.no_owners");
  for (const auto& user : {town.one, town.two})
    TestDrive::expect(201, app.post(town.at() + "/owners", people::body({{"user", user}})));
  const auto split = app.get(town.at() + "/split").json();
  EXPECT_EQ("3-1:6 | 3-2:6 | ", text_of(split));
  EXPECT_EQ(12, town.card().at("without_owner").as_int64());
  town.step("split");
  EXPECT_EQ(0, town.card().at("without_owner").as_int64());
}

TEST_F(CensusDrive, KeepsDoorsWhereTheyWereGivenByHand) {
  town.run();
  const auto door = town.target("3-1-101");
  TestDrive::expect(201, app.post(town.at() + "/handovers",
                                  people::body({{"owner", town.two}, {"targets", {door}}})));
  town.step("split");
  for (const auto& item : town.doors("?whose=all"))
    if (item.at("target").as_string() == door) {
      EXPECT_EQ(town.two, item.at("owner").as_string());
    }
  EXPECT_EQ("census.no_such_owner",
            app.post(town.at() + "/handovers",
                     people::body({{"owner", app.new_id()}, {"targets", {door}}}))
                .code());
  EXPECT_EQ("census.no_such_target",
            app.post(town.at() + "/handovers",
                     people::body({{"owner", town.two}, {"targets", bj::array{}}}))
                .code());
}

TEST_F(CensusDrive, KnowsWhereAChiefHasAGrant) {
  town.plan();
  const auto doors = town.doors("?whose=all");
  const std::string second(doors.at(11).at("stairwell").as_string());
  const auto chief = town.be_new(auth::Role::stairwell_lead, second);
  app.be_again(town.staff);
  TestDrive::expect(201, app.post(town.at() + "/owners", people::body({{"user", chief}})));
  app.clock.move(1);
  TestDrive::expect(201, app.post(town.at() + "/owners", people::body({{"user", town.one}})));
  EXPECT_EQ("3-2:6 | 3-1:6 | ", text_of(app.get(town.at() + "/split").json()));
}

TEST_F(CensusDrive, RefusesWhatCannotBeADrive) {
  auto body = town.drive_body();
  const auto refused = [&](const char* member, const bj::value& value) {
    auto bad = body;
    bad["id"] = app.new_id();
    bad[member] = value;
    return app.post(town.place + "/drives", people::body(bad)).code();
  };
  EXPECT_EQ("census.ends_too_early", refused("ends_on", "2027-01-14"));
  EXPECT_EQ("census.no_kinds", refused("kinds", bj::array{}));
  EXPECT_EQ("place.no_such_place", refused("within", bj::value(bj::string(app.new_id()))));
  auto twice = body.at("questions").as_array();
  twice[1].as_object()["key"] = "outsiders";
  EXPECT_EQ("census.question_twice", refused("questions", twice));
  auto choice = body.at("questions").as_array();
  choice[0].as_object()["kind"] = "choice";
  EXPECT_EQ("census.choices_needed", refused("questions", choice));
  TestDrive::expect(201, app.post(town.place + "/drives", people::body(body)));
  EXPECT_EQ("census.id_taken", app.post(town.place + "/drives", people::body(body)).code());
}

TEST_F(CensusDrive, ClosesOnlyWhenEveryDoorHasAnOutcomeOrIsNamed) {
  town.run();
  for (const auto* door : {"3-1-301", "3-1-302", "3-1-201", "3-1-202", "3-1-101", "3-2-301",
                           "3-2-302", "3-2-201", "3-2-202", "3-2-101"})
    TestDrive::expect(201, town.visit(door, "answered"));
  TestDrive::expect(201, town.visit("3-1-102", "absent"));
  const auto left = app.post(town.at() + "/closing", "{}", {{}, town.revision(), {}});
  EXPECT_EQ("census.doors_left", left.code()) << left.body;
  const auto args = left.json().at("errors").at(0).at("args");
  EXPECT_EQ("2", args.at("n").as_string());
  EXPECT_EQ("山水苑 3-1-102, 山水苑 3-2-102", args.at("doors").as_string());
  for (const auto* door : {"3-1-102", "3-2-102"})
    TestDrive::expect(
        201, app.post(town.at() + "/exceptions", people::body({{"id", app.new_id()},
                                                               {"target", town.target(door)},
                                                               {"reason", "away"},
                                                               {"owner", town.one}})));
  EXPECT_EQ("census.has_outcome",
            app.post(town.at() + "/exceptions", people::body({{"id", app.new_id()},
                                                              {"target", town.target("3-1-301")},
                                                              {"reason", "away"},
                                                              {"owner", town.one}}))
                .code());
  EXPECT_EQ(2u, app.get(town.at() + "/exceptions").json().at("items").as_array().size());
  EXPECT_EQ("closed", town.step("closing").json().at("state").as_string());
  EXPECT_EQ("census.is_closed", town.visit("3-1-102", "answered").code());
}

TEST_F(CensusDrive, DoesNotCloseOverReportsThatNobodyVerified) {
  town.run();
  const auto doors = town.doors("?whose=all");
  for (std::size_t i = 2; i < doors.size(); ++i)
    TestDrive::expect(201, town.visit(std::string(doors[i].at("door").as_string()), "answered"));
  for (const auto* door : {"3-1-301", "3-1-302"}) town.report(door, Outcome::self_reported);
  const auto counts = town.card().at("counts");
  EXPECT_EQ(10, counts.at("done").as_int64());
  EXPECT_EQ(2, counts.at("self_reported").as_int64());
  const auto close = [&] {
    return app.post(town.at() + "/closing", "{}", {{}, town.revision(), {}});
  };
  const auto left = close();
  EXPECT_EQ("census.reports_left", left.code()) << left.body;
  const auto args = left.json().at("errors").at(0).at("args");
  EXPECT_EQ("2", args.at("n").as_string());
  EXPECT_EQ("山水苑 3-1-301, 山水苑 3-1-302", args.at("doors").as_string());

  town.report("3-1-301", Outcome::answered);  // somebody verified it
  TestDrive::expect(
      201, app.post(town.at() + "/exceptions", people::body({{"id", app.new_id()},
                                                             {"target", town.target("3-1-302")},
                                                             {"reason", "unreachable"},
                                                             {"owner", town.one}})));
  EXPECT_EQ("closed", close().json().at("state").as_string());
}

TEST_F(CensusDrive, NamesDoorsLeftAndReportsThatWaitApart) {
  town.run();
  town.report("3-1-301", Outcome::self_reported);
  const auto left = app.post(town.at() + "/closing", "{}", {{}, town.revision(), {}});
  EXPECT_EQ("census.doors_left", left.code());
  const auto errors = left.json().at("errors").as_array();
  ASSERT_EQ(2u, errors.size());
  EXPECT_EQ("11", errors[0].at("args").at("n").as_string());
  EXPECT_EQ("census.reports_left", errors[1].at("code").as_string());
  EXPECT_EQ("1", errors[1].at("args").at("n").as_string());
}

TEST_F(CensusDrive, ADoorWhoseReportIsDeclinedIsToBeVisited) {
  town.run();
  town.report("3-1-301", Outcome::self_reported);
  town.report("3-1-301", Outcome::none);
  EXPECT_EQ("none", town.outcome("3-1-301"));
}

TEST_F(CensusDrive, MovesWhenTasksAreDueWithItsEnd) {
  town.run();
  const auto due = [&] {
    const auto list = app.get(town.place + "/tasks?kind=census.stairwell").json();
    std::set<std::int64_t> found;
    for (const auto& item : list.at("items").as_array()) found.insert(item.at("due_at").as_int64());
    return found;
  };
  const auto before = due();
  ASSERT_EQ(1u, before.size());
  TestDrive::expect(200, app.patch(town.at(), R"({"ends_on":"2027-01-19"})", town.revision()));
  EXPECT_EQ((std::set<std::int64_t>{*before.begin() + 2 * day_ms}), due());
  TestDrive::expect(200, app.patch(town.at(), R"({"name":"摸排"})", town.revision()));
  EXPECT_EQ((std::set<std::int64_t>{*before.begin() + 2 * day_ms}), due());
}

TEST_F(CensusDrive, ADoorThatIsReachedIsNoExceptionAnyMore) {
  town.run();
  const auto id = app.new_id();
  TestDrive::expect(
      201, app.post(town.at() + "/exceptions", people::body({{"id", id},
                                                             {"target", town.target("3-1-102")},
                                                             {"reason", "away"},
                                                             {"owner", town.one}})));
  TestDrive::expect(201, town.visit("3-1-102", "by_phone"));
  const auto list = app.get(town.at() + "/exceptions").json();
  EXPECT_EQ("by_phone", list.at("items").at(0).at("outcome").as_string());
  EXPECT_EQ(200, app.erase(town.at() + "/exceptions/" + id).status);
  EXPECT_EQ("census.no_such_exception", app.erase(town.at() + "/exceptions/" + id).code());
}
}  // namespace census
