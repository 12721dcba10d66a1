// SPDX-License-Identifier: Apache-2.0
#include "place/changes.hpp"

#include "place/test_estate.hpp"

namespace place {
using PlaceChanges = Estate;

TEST_F(PlaceChanges, ARenamedBuildingTakesTheLabelsOfItsDoorsAlong) {
  const auto home = settle("1-2-301");
  const auto lines = app.lines();
  const auto reply = rename("1", "7");
  EXPECT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ("\"2\"", reply.header("ETag"));
  EXPECT_EQ("1", reply.json().at("before").as_string());
  EXPECT_EQ("7", reply.json().at("after").as_string());
  EXPECT_EQ(lines + 1, app.lines());
  EXPECT_EQ("place.changed", app.said().back());
  EXPECT_EQ("7-2-301", door_of(home));
  EXPECT_EQ("7-2-301 ", found("7-2-301"));
  EXPECT_EQ("7-2-301 ", found("1-2-301")) << "the address before";
  EXPECT_EQ(24, counted());
}

TEST_F(PlaceChanges, ADoorIsRenumberedWithItsFloor) {
  const auto home = settle("1-1-301");
  EXPECT_EQ(201, rename("1-1-301", "401").status);
  EXPECT_EQ("1-1-401", door_of(home));
  EXPECT_EQ(4, at("1-1-401").floor);
  EXPECT_EQ("1-1-401 ", found("1-1-301"));
  EXPECT_EQ("1-1-401 2-1-301 ", [&] {
    auto labels = found("2-1-301");
    return found("1-1-401") + labels;
  }());
}

TEST_F(PlaceChanges, AnEditOfAnOldRevisionShowsWhatStandsThere) {
  const auto before = at("1");
  EXPECT_EQ(201, rename("1", "7").status);
  const auto late = decide("renamings", before, {{"name", "8"}});
  EXPECT_EQ(409, late.status);
  EXPECT_EQ("house.changed_meanwhile", late.code());
  EXPECT_NE(std::string::npos, late.body.find("\"7\"")) << late.body;
}

TEST_F(PlaceChanges, ARefusedDecisionLeavesNothing) {
  const auto refused = [&](int status, const std::string& faults, const program::TestReply& reply) {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(faults, reply.faults());
  };
  auto nowhere = at("1");
  nowhere.id = *Uuid::parse(app.new_id());
  const auto lines = app.lines();
  refused(409, "/name place.name_taken;", rename("1", "2"));
  refused(409, "/name place.nothing_changes;", rename("1", "1"));
  refused(422, "/name place.name_has_dash;", rename("1", "1-2"));
  refused(422, "/name place.name_too_long;", rename("1-1", "123456789012345678901"));
  refused(422, "/on place.day_in_future;",
          decide("renamings", at("1"), {{"name", "9"}, {"on", "2027-06-01"}}));
  refused(422, "/on place.day_too_far_back;",
          decide("renamings", at("1"), {{"name", "9"}, {"on", "2001-06-01"}}));
  refused(422, "/reason json.empty;",
          decide("renamings", at("1"), {{"name", "9"}, {"reason", ""}}));
  refused(404, "/subject place.no_such_place;", decide("renamings", nowhere, {{"name", "9"}}));
  refused(422, "/detail place.detail_unknown;", decide("details", at("1"), {{"detail", "shop"}}));
  EXPECT_EQ(lines, app.lines());
  EXPECT_EQ(0u, app.get(place + "/changes").json().at("items").as_array().size());
}

TEST_F(PlaceChanges, ClosesAndOpensABuildingWithAllThatItHolds) {
  EXPECT_EQ(201, decide("closings", at("1-1-101")).status);
  EXPECT_EQ(23, counted());
  EXPECT_EQ(201, decide("closings", at("1")).status);
  EXPECT_EQ(12, counted());
  EXPECT_TRUE(at("1-2-302").is_closed);
  EXPECT_EQ("/subject place.is_closed;", decide("closings", at("1")).faults());
  EXPECT_EQ("/subject place.above_is_closed;", decide("openings", at("1-1")).faults());
  EXPECT_EQ("/subject place.is_closed;", rename("1", "8").faults());
  EXPECT_EQ(201, decide("openings", at("1")).status);
  EXPECT_EQ(23, counted()) << "a door that was closed before stays closed";
  EXPECT_TRUE(at("1-1-101").is_closed);
  EXPECT_EQ("/subject place.is_open;", decide("openings", at("1")).faults());
}

TEST_F(PlaceChanges, NobodyIsClosedIn) {
  settle("1-1-101");
  for (const auto* label : {"1", "1-1", "1-1-101"})
    EXPECT_EQ("/subject place.lived_in;", decide("closings", at(label)).faults()) << label;
  EXPECT_EQ(201, decide("closings", at("1-1-102")).status);
  EXPECT_EQ(409, post("/households", {{"id", app.new_id()},
                                      {"building", at("1").id.text()},
                                      {"stairwell", "1"},
                                      {"door", "102"},
                                      {"occupancy", "occupied"}})
                     .status)
      << "and nobody settles behind a closed door";
}

TEST_F(PlaceChanges, AClosedNameIsOpenedAgainNotGivenAway) {
  EXPECT_EQ(201, decide("closings", at("1")).status);
  EXPECT_EQ("/name place.name_of_closed;", rename("2", "1").faults());
}

TEST_F(PlaceChanges, MergedDoorsKeepWhoLivesThereUnderTheNumberThatWasChosen) {
  const auto home = settle("1-1-102");
  EXPECT_EQ(201, decide("merges", at("1-1-101"), {{"joined", at("1-1-102").id.text()}}).status);
  EXPECT_EQ("1-1-101", door_of(home));
  EXPECT_EQ(23, counted());
  EXPECT_EQ("1-1-101 ", found("1-1-102"));
  EXPECT_EQ("/subject place.was_merged;", decide("openings", at("1-1-102")).faults());
}

TEST_F(PlaceChanges, TwoHouseholdsDoNotShareADoor) {
  settle("1-1-101");
  settle("1-1-102");
  EXPECT_EQ("/joined place.both_lived_in;",
            decide("merges", at("1-1-101"), {{"joined", at("1-1-102").id.text()}}).faults());
}

TEST_F(PlaceChanges, MergesStairwellsAndBuildingsAndRefusesDoublesClearly) {
  const auto one = at("1").id.text(), two = at("2").id.text();
  EXPECT_EQ("/joined place.same_names_inside;",
            decide("merges", at("2"), {{"joined", one}}).faults());
  EXPECT_EQ("/joined place.same_place;", decide("merges", at("2"), {{"joined", two}}).faults());
  EXPECT_EQ("/joined place.other_building;",
            decide("merges", at("2-1"), {{"joined", at("1-1").id.text()}}).faults());
  EXPECT_EQ("/joined place.other_kind;",
            decide("merges", at("2"), {{"joined", at("1-1").id.text()}}).faults());
  EXPECT_EQ(201, rename("1-1", "3").status);
  EXPECT_EQ(201, rename("1-2", "4").status);
  const auto home = settle("1-4-302");
  EXPECT_EQ(201, decide("merges", at("2"), {{"joined", one}}).status);
  EXPECT_EQ("2-4-302", door_of(home));
  EXPECT_EQ("2-4-302 ", found("1-2-302")) << "two changes ago";
  EXPECT_EQ("2-4-302 ", found("1-4-302"));
  EXPECT_TRUE(at("1").is_closed);
  EXPECT_EQ(24, counted());
}

TEST_F(PlaceChanges, SplitsABuildingByStairwellAndADwellingBesideItself) {
  const auto home = settle("1-2-101");
  const boost::json::array moved{at("1-2").id.text()};
  EXPECT_EQ("/moved place.nothing_moves;",
            decide("splits", at("1"), {{"name", "9"}, {"moved", boost::json::array()}}).faults());
  EXPECT_EQ("/moved place.not_inside;",
            decide("splits", at("2"), {{"name", "9"}, {"moved", moved}}).faults());
  EXPECT_EQ(201, decide("splits", at("1"), {{"name", "9"}, {"moved", moved}}).status);
  EXPECT_EQ("9-2-101", door_of(home));
  EXPECT_EQ("9-2-101 ", found("1-2-101"));
  EXPECT_EQ(
      201,
      decide("splits", at("9-2-101"), {{"name", "101A"}, {"moved", boost::json::array()}}).status);
  EXPECT_EQ(25, counted());
  EXPECT_EQ("9-2-101", door_of(home));
  EXPECT_EQ("9-2-101A ", found("9-2-101A"));
}

TEST_F(PlaceChanges, TellsTheLifeOfAPlace) {
  EXPECT_EQ(201, rename("1", "7").status);
  EXPECT_EQ(201, rename("2", "1").status);
  EXPECT_EQ(201, decide("closings", at("7")).status);
  const auto all = app.get(place + "/changes?limit=2").json();
  EXPECT_EQ("closed", all.at("items").at(0).at("kind").as_string());
  EXPECT_EQ("2", all.at("items").at(1).at("before").as_string());
  const auto rest =
      app.get(place + "/changes?after=" + std::string(all.at("next").as_string())).json();
  EXPECT_EQ(1u, rest.at("items").as_array().size());
  const auto own = app.get(place + "/changes?subject=" + at("7").id.text()).json();
  EXPECT_EQ(2u, own.at("items").as_array().size());
  EXPECT_EQ("地名办通知", own.at("items").at(1).at("reason").as_string());
  EXPECT_EQ(15, own.at("items").at(0).at("places").as_int64());
}

TEST_F(PlaceChanges, SpotsAreAddedChangedAndClosedByList) {
  const auto id = app.new_id();
  EXPECT_EQ(201, post("/spots",
                      {{"id", id}, {"kind", "drop_zone"}, {"name", "南门"}, {"compound", compound}})
                     .status);
  EXPECT_EQ(
      201, post("/gates",
                {{"id", app.new_id()}, {"name", "南门"}, {"state", "open"}, {"compound", compound}})
               .status);
  const auto spot = [&](const std::string& kind) {
    const auto all = places();
    for (const auto& [id, one] : all)
      if (described::name_of(one.kind) == kind) return one;
    return Place{};
  };
  EXPECT_EQ(201, decide("renamings", spot("drop_zone"), {{"name", "南门-投放点"}}).status);
  EXPECT_EQ(201, decide("details", spot("gate"), {{"detail", "emergency_only"}}).status);
  EXPECT_EQ("/detail place.detail_unknown;",
            decide("details", spot("gate"), {{"detail", "shop"}}).faults());
  EXPECT_EQ(201, decide("closings", spot("gate")).status);
  const auto list = app.get(place + "/spots").json();
  ASSERT_EQ(2u, list.at("items").as_array().size());
  EXPECT_EQ("南门-投放点", list.at("items").at(0).at("spot").at("name").as_string());
  EXPECT_TRUE(list.at("items").at(1).at("spot").at("is_closed").as_bool());
  EXPECT_EQ(1u, app.get(place + "/spots?kind=gate").json().at("items").as_array().size());
}

TEST_F(PlaceChanges, CountsWhatStandsInEachCompound) {
  settle("1-1-101");
  EXPECT_EQ(201, decide("closings", at("2-1")).status);
  const auto lines = app.get(place + "/compounds").json();
  const auto& line = lines.at("items").at(0);
  EXPECT_EQ(2, line.at("buildings").as_int64());
  EXPECT_EQ(18, line.at("dwellings").as_int64());
  EXPECT_EQ(1, line.at("households").as_int64());
  const auto layout = app.get(place + "/compounds/" + compound).json();
  EXPECT_EQ(6, layout.at("buildings").at(1).at("dwellings").as_int64());
  EXPECT_EQ(1, layout.at("buildings").at(0).at("stairwells").at(0).at("households").as_int64());
  const auto doors = app.get(place + "/buildings/" + at("1").id.text()).json();
  EXPECT_EQ(1, doors.at("items").at(0).at("persons").as_int64());
  EXPECT_TRUE(doors.at("items").at(1).at("persons").is_null());
  EXPECT_EQ(404, app.get(place + "/buildings/" + compound).status);
}
}  // namespace place
