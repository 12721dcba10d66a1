// SPDX-License-Identifier: Apache-2.0
/// What phones carry, over the API.
#include "people/carried.hpp"

#include "people/test_homes.hpp"
#include "platform/auth/users.hpp"

namespace people {
namespace {
using auth::Role;
using program::TestApp;

class CarriedDoors : public testing::Test {
 protected:
  CarriedDoors() : homes(app, "330109003017") {
    wang = homes.home("101");
    fang = homes.person(wang, "王芳",
                        {{"phone", "13812345678"}, {"born_on", "1951-03-04"}, {"sex", "female"}});
    homes.home("201", "vacant");
  }

  boost::json::value pack(const std::string& since = {}) {
    const auto reply = app.get(homes.place + "/pack" + (since.empty() ? "" : "?since=" + since));
    EXPECT_EQ(200, reply.status) << reply.body;
    cursor = std::string(reply.json().at("cursor").as_string());
    return reply.json();
  }
  /// "101: 王芳; 102: 201:" of a list of doors in one building.
  static std::string doors_in(const boost::json::value& list) {
    std::string text;
    for (const auto& door : list.as_array()) {
      text += text.empty() ? "" : " ";
      text += std::string(door.at("door").as_string()) + ':';
      for (const auto& member : door.at("members").as_array())
        text += ' ' + std::string(member.at("name").as_string()) + ';';
    }
    return text;
  }
  static std::string changed_in(const boost::json::value& pack) {
    EXPECT_TRUE(pack.at("all").is_null());
    return doors_in(pack.at("changed").at("doors").at("records"));
  }
  static const boost::json::array& all_of(const boost::json::value& pack) {
    return pack.at("all").at("doors").as_array();
  }
  static boost::json::value door_of(const boost::json::value& pack, std::string_view label) {
    for (const auto& door : all_of(pack))
      if (door.at("door").as_string() == label) return door;
    throw std::runtime_error("no door " + std::string(label));
  }
  std::string user() {
    return std::string(app.get("/session").json().at("user").at("id").as_string());
  }
  /// Somebody who leads the stairwells of those grants, and no other.
  void be_lead_of(const std::vector<std::string>& places) {
    homes.enter(Role::stairwell_lead);
    const auto lead = *Uuid::parse(user());
    const auto given = app.house->desk().run_as(
        routing::Desk::house(), {}, "test.give", "{}", [&](Work& work) -> Result<int> {
          for (const auto& place : places)
            auth::give(work.tx, work.world, lead, Role::stairwell_lead, *Uuid::parse(place));
          work.announce("auth.grants_changed", {lead});
          return 1;
        });
    ASSERT_TRUE(given);
  }
  std::string stairwell_of(const std::string& label) {
    return std::string(door_of(pack(), label).at("stairwell").as_string());
  }
  std::string revision_of(const std::string& household) {
    return std::to_string(homes.file(household).at("revision").as_int64());
  }
  std::int64_t looks_at(const std::string& id) {
    std::int64_t looks = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      looks = tx.value<std::int64_t>(
                    "select count(*) from journal_subject s join journal_line l on "
                    "l.community_id = s.community_id and l.sequence = s.sequence "
                    "where s.subject_id = ? and l.act = 'house.look'",
                    *Uuid::parse(id))
                  .value_or(0);
    });
    return looks;
  }

  TestApp app;
  Homes homes;
  std::string wang, fang, cursor;
};
}  // namespace

TEST_F(CarriedDoors, AreAllWithWhoLivesBehindThem) {
  const auto taken = pack();
  EXPECT_EQ(12u, all_of(taken).size());
  const auto door = door_of(taken, "3-1-101");
  EXPECT_EQ("山水苑", door.at("compound_name").as_string());
  EXPECT_EQ("3", door.at("building_name").as_string());
  EXPECT_EQ("1", door.at("stairwell_name").as_string());
  EXPECT_EQ("101", door.at("number").as_string());
  EXPECT_EQ(1, door.at("floor").as_int64());
  EXPECT_EQ(wang, door.at("household").as_string());
  const auto& member = door.at("members").at(0);
  EXPECT_EQ("王芳", member.at("name").as_string());
  EXPECT_EQ(1951, member.at("born_year").as_int64());
  EXPECT_EQ("138****5678", member.at("phone_masked").as_string());
  EXPECT_EQ("vacant", door_of(taken, "3-1-201").at("occupancy").as_string());
  EXPECT_TRUE(door_of(taken, "3-2-302").at("household").is_null());
}

TEST_F(CarriedDoors, HoldNoNumberNoBirthdayAndNoNote) {
  homes.person(wang, "李雷", {{"id_kind", "resident_id"}, {"id_number", "11010519491231002X"}});
  ASSERT_EQ(200, app.patch(homes.place + "/households/" + wang, body({{"note", "说话要大声"}}),
                           revision_of(wang))
                     .status);
  const auto text = boost::json::serialize(pack());
  EXPECT_NE(std::string::npos, text.find("李雷"));
  for (const auto* kept_out : {"11010519491231002X", "13812345678", "1951-03", "1949-12", "大声"})
    EXPECT_EQ(std::string::npos, text.find(kept_out)) << kept_out;
}

TEST_F(CarriedDoors, TellOnlyWhatChangedSince) {
  pack();
  EXPECT_EQ("", changed_in(pack(cursor)));
  homes.person(wang, "王小明", {{"relation", "child"}});
  EXPECT_EQ("3-1-101: 王芳; 王小明;", changed_in(pack(cursor)));
  EXPECT_EQ("", changed_in(pack(cursor)));
}

TEST_F(CarriedDoors, TellOfBothDoorsWhenSomebodyMoves) {
  const auto li = homes.home("301");
  pack();
  ASSERT_EQ(201, homes
                     .decide("moves", {{"movers", boost::json::array{boost::json::object{
                                                      {"person", fang}, {"relation", "head"}}}},
                                       {"household", li}})
                     .status);
  const auto changed = changed_in(pack(cursor));
  EXPECT_NE(std::string::npos, changed.find("3-1-101:")) << changed;
  EXPECT_NE(std::string::npos, changed.find("3-1-301: 王芳;")) << changed;
  EXPECT_EQ(std::string::npos, changed.find("3-1-201")) << changed;
}

TEST_F(CarriedDoors, AreAllToldAgainWhenPlacesChange) {
  pack();
  ASSERT_EQ(201, app.post(homes.place + "/changes/renamings",
                          body({{"id", app.new_id()},
                                {"subject", homes.building},
                                {"on", "2027-01-10"},
                                {"reason", "门牌重编"},
                                {"name", "8"}}),
                          {{}, "1", {}})
                     .status);
  const auto again = pack(cursor);
  EXPECT_EQ(12u, all_of(again).size());
  EXPECT_NO_THROW(door_of(again, "8-1-101"));
}

TEST_F(CarriedDoors, AreAllToldAgainToACursorOfAnotherLife) {
  pack();
  for (const auto& stale :
       {cursor.substr(0, cursor.rfind('-') + 1) + "0000", "9" + cursor, std::string("nonsense"),
        std::string("-1--"), "0-" + cursor.substr(cursor.find('-') + 1)})
    EXPECT_TRUE(pack(stale).at("all").is_object()) << stale;
}

TEST_F(CarriedDoors, OfALeadAreThoseThatWereGiven) {
  const auto mine = stairwell_of("3-1-101");
  be_lead_of({});
  EXPECT_EQ(0u, all_of(pack()).size());
  be_lead_of({mine});
  const auto taken = pack();
  EXPECT_EQ(6u, all_of(taken).size());
  EXPECT_EQ("3-1-101: 王芳;", doors_in(boost::json::array{door_of(taken, "3-1-101")}));
}

TEST_F(CarriedDoors, TellALeadNothingOfOtherDoors) {
  const auto other = stairwell_of("3-2-101");
  be_lead_of({other});
  const auto lead = app.token();
  pack();
  const auto before = cursor;
  homes.enter();
  homes.person(wang, "王小明", {{"relation", "child"}});
  app.be_again(lead);
  EXPECT_EQ("", changed_in(pack(before)));
}

TEST_F(CarriedDoors, AreAllToldAgainToALeadWhoGetsMore) {
  const auto one = stairwell_of("3-1-101"), two = stairwell_of("3-2-101");
  be_lead_of({one});
  pack();
  const auto before = cursor;
  be_lead_of({one, two});
  EXPECT_EQ(12u, all_of(pack(before)).size());
}

TEST_F(CarriedDoors, ComeWithAFreshShareAndALeaseOfAShift) {
  const auto one = pack().at("lease"), two = pack().at("lease");
  EXPECT_EQ(64u, one.at("share").as_string().size());
  EXPECT_NE(one.at("share"), two.at("share"));
  EXPECT_EQ(app.clock.now().milliseconds + 12 * hour_ms, two.at("until").as_int64());
  const auto later = pack(cursor).at("lease");
  EXPECT_TRUE(later.at("share").is_null());
}

TEST_F(CarriedDoors, AreLeasedNoLongerThanTheRoleRuns) {
  const auto end = app.clock.now() + hour_ms;
  app.be(Role::grid_worker, homes.community, end);
  EXPECT_EQ(end.milliseconds, pack().at("lease").at("until").as_int64());
}

TEST_F(CarriedDoors, AreALookAtEachHousehold) {
  const auto before = looks_at(wang);
  pack();
  EXPECT_EQ(before + 1, looks_at(wang));
  pack(cursor);
  EXPECT_EQ(before + 1, looks_at(wang));
}

TEST_F(CarriedDoors, HaveNoOneWhoIsListedNoLonger) {
  pack();
  ASSERT_EQ(201, homes.decide("deaths", {{"person", fang}}).status);
  EXPECT_EQ("3-1-101:", changed_in(pack(cursor)));
}
}  // namespace people
