// SPDX-License-Identifier: Apache-2.0
/// Moves between communities of one house: the right is asked at both ends, both journals tell it.
#include "people/test_homes.hpp"
#include "platform/journal/journal.hpp"

namespace people {
namespace {
using boost::json::array;
using boost::json::object;

class MovesBetween : public testing::Test {
 protected:
  MovesBetween() { be_at_street(); }

  void be_at_street() {
    app.be(auth::Role::community_staff, app.house->find_place("330109003")->text());
  }
  program::TestReply bring(const std::string& person, const std::string& home,
                           const char* relation = "head") {
    return there.decide("moves",
                        {{"movers", array{object{{"person", person}, {"relation", relation}}}},
                         {"community", here.community},
                         {"household", home}});
  }
  std::int64_t lines_of(const std::string& community, const char* act) {
    std::int64_t lines = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      lines = *tx.value<std::int64_t>(
          "select count(*) from journal_line where community_id = ? and act = ?",
          *Uuid::parse(community), act);
      EXPECT_TRUE(journal::verify(tx).breaks.empty());
    });
    return lines;
  }

  program::TestApp app;
  Homes here{app, "330109003017"}, there{app, "330109003019"};
};
}  // namespace

TEST_F(MovesBetween, TakesEverythingAlongAndLeavesTheHistory) {
  const auto old_home = here.home("101"), new_home = there.home("202");
  const auto person = here.person(old_home, "张伟",
                                  {{"phone", "13812345678"}, {"id_number", "11010519491231002X"}});
  const auto need = app.new_id();
  ASSERT_EQ(201, app.post(here.place + "/needs", body({{"id", need},
                                                       {"person", person},
                                                       {"kind", "dialysis"},
                                                       {"next_due", "2027-01-16"}}))
                     .status);
  const auto moved = bring(person, new_home);
  ASSERT_EQ(201, moved.status) << moved.body;
  EXPECT_EQ("moved_in", moved.json().at("kind").as_string());
  EXPECT_FALSE(moved.json().at("other_community").as_string().empty());
  EXPECT_EQ(" | 张伟 moved_out;", here.members(old_home));
  EXPECT_EQ("张伟 head here;", there.members(new_home));
  EXPECT_EQ(0, here.counter("persons"));
  EXPECT_EQ(1, there.counter("persons"));
  EXPECT_EQ(0, here.counter("households.with_needs"));
  EXPECT_EQ(1, there.counter("households.with_needs"));
  const auto member = there.file(new_home).at("members").at(0);
  EXPECT_EQ(person, member.at("person").as_string());
  EXPECT_EQ("138****5678", member.at("phone_masked").as_string());
  EXPECT_EQ("elsewhere", member.at("registered").as_string());
  EXPECT_EQ(need, member.at("needs").at(0).at("id").as_string());
  EXPECT_EQ("张伟 listed;", there.found("5678"));
  EXPECT_EQ("张伟 moved_out;", here.found("5678"));
  EXPECT_EQ(1, lines_of(here.community, "people.move_home"));
  EXPECT_EQ(1, lines_of(there.community, "people.move_home"));
  const auto told = here.file(old_home).at("history").at(0).at("move");
  EXPECT_EQ("moved_out", told.at("kind").as_string());
  EXPECT_EQ(moved.json().at("move"), told.at("move"));
}

TEST_F(MovesBetween, AsksForTheRightAtBothEnds) {
  const auto old_home = here.home("101");
  const auto person = here.person(old_home, "张伟");
  const auto new_home = there.home("202");
  there.enter();
  const auto lines = app.lines();
  const auto refused = bring(person, new_home);
  EXPECT_EQ(403, refused.status);
  EXPECT_EQ("/community auth.not_yours;", refused.faults());
  EXPECT_EQ(lines, app.lines());
  be_at_street();
  ASSERT_EQ(201, bring(person, new_home).status);
  const auto move = there.last;
  there.enter();
  EXPECT_EQ(403, there.correct(move).status);
  here.enter();
  EXPECT_EQ(403, here.correct(move).status);
}

TEST_F(MovesBetween, RefusesWhoseNumberSomebodyThereBears) {
  const auto person = here.person(here.home("101"), "张伟", {{"id_number", "11010519491231002X"}});
  const auto home = there.home("202");
  there.person(home, "张炜", {{"id_number", "11010519491231002X"}});
  EXPECT_EQ("people.known_already", bring(person, home, "child").code());
}

TEST_F(MovesBetween, IsTakenBackFromEitherEndWithWhatChangedSince) {
  const auto old_home = here.home("101"), new_home = there.home("202");
  const auto person = here.person(old_home, "张伟", {{"phone", "13812345678"}});
  ASSERT_EQ(201, bring(person, new_home).status);
  const auto move = there.last;
  ASSERT_EQ(
      200, app.patch(there.place + "/persons/" + person, R"({"phone":"13912349999"})", "1").status);
  const auto need = app.new_id();
  ASSERT_EQ(201, app.post(there.place + "/needs",
                          body({{"id", need}, {"person", person}, {"kind", "chronic"}}))
                     .status);
  const auto taken_back = here.correct(move);
  ASSERT_EQ(201, taken_back.status) << taken_back.body;
  EXPECT_EQ("", there.members(new_home));
  EXPECT_EQ("张伟 head here;", here.members(old_home));
  EXPECT_EQ("", there.found("9999"));
  EXPECT_EQ("张伟 listed;", here.found("9999"));
  EXPECT_EQ("", here.found("5678"));
  EXPECT_EQ(need, here.file(old_home).at("members").at(0).at("needs").at(0).at("id").as_string());
  EXPECT_EQ("people.corrected_already", there.correct(move).code());
  EXPECT_EQ(1, here.counter("persons"));
  EXPECT_EQ(0, there.counter("persons"));
  // And really now.
  ASSERT_EQ(201, bring(person, new_home).status);
  EXPECT_EQ("张伟 head here;", there.members(new_home));
  EXPECT_EQ("张伟 listed;", there.found("9999"));
}

TEST_F(MovesBetween, ThereAndBackAgainIsOnePerson) {
  const auto old_home = here.home("101"), new_home = there.home("202");
  const auto person = here.person(old_home, "张伟");
  ASSERT_EQ(201, bring(person, new_home).status);
  const auto back =
      here.decide("moves", {{"movers", array{object{{"person", person}, {"relation", "head"}}}},
                            {"community", there.community},
                            {"household", old_home}});
  ASSERT_EQ(201, back.status) << back.body;
  EXPECT_EQ("张伟 head here;", here.members(old_home));
  EXPECT_EQ(" | 张伟 moved_out;", there.members(new_home));
}

TEST_F(MovesBetween, WhoMovedOnIsBroughtBackOnlyFromWhereTheyAre) {
  const auto old_home = here.home("101"), new_home = there.home("202");
  const auto person = here.person(old_home, "张伟");
  ASSERT_EQ(201, bring(person, new_home).status);
  const array movers{object{{"person", person}, {"relation", "head"}}};
  EXPECT_EQ("people.found_elsewhere",
            here.decide("moves", {{"movers", movers}, {"household", old_home}}).code());
  EXPECT_EQ(there.community,
            app.get(here.place + "/persons/" + person).json().at("found_in").as_string());
  // Left the house altogether, and came back to where they lived first.
  ASSERT_EQ(201,
            there.decide("departures", {{"persons", array{person}}, {"registration", "goes_along"}})
                .status);
  const auto back = here.decide(
      "moves", {{"movers", movers}, {"community", there.community}, {"household", old_home}});
  ASSERT_EQ(201, back.status) << back.body;
  EXPECT_EQ("张伟 head here;", here.members(old_home));
  EXPECT_EQ(" | 张伟 moved_out;", there.members(new_home));
}
TEST_F(MovesBetween, WhoHasLeftAndIsFoundElsewhereIsNotPutBackByACorrection) {
  const auto old_home = here.home("101"), new_home = there.home("202");
  const auto person = here.person(old_home, "张伟");
  ASSERT_EQ(201,
            here.decide("departures", {{"persons", array{person}}, {"registration", "goes_along"}})
                .status);
  const auto departure = here.last;
  ASSERT_EQ(201, bring(person, new_home).status);
  const auto arrival = there.last;
  EXPECT_EQ("people.moved_since", here.correct(departure).code());
  EXPECT_EQ(0, here.counter("persons"));
  ASSERT_EQ(201, there.correct(arrival).status);
  EXPECT_EQ(201, here.correct(departure).status) << "once the arrival is taken back";
  EXPECT_EQ(1, here.counter("persons"));
  EXPECT_EQ(0, there.counter("persons"));
}
}  // namespace people
