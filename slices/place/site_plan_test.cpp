// SPDX-License-Identifier: Apache-2.0
#include "place/site_plan.hpp"

#include "place/plan_files.hpp"
#include "place/test_estate.hpp"
#include "platform/keep/backup.hpp"
#include "platform/keep/tables.hpp"
#include "platform/picture/made_pictures.hpp"

namespace place {
namespace {
namespace made = picture::made;
using boost::json::object;
using program::TestReply;

std::string text(const boost::json::value& value) { return std::string(value.as_string()); }

class SitePlans : public Estate {
 protected:
  TestReply upload(const std::string& path, const std::string& file,
                   const std::string& revision = {}) {
    app.clock.move(1);
    return app.post(place + path, file, {{}, revision, {}});
  }
  TestReply add_plan(const std::string& file, const std::string& query = {}) {
    id = app.new_id();
    return upload("/plans?id=" + id + "&file_name=plan" + query, file);
  }
  TestReply replace(const std::string& file, const std::string& revision,
                    const std::string& query = {}) {
    return upload("/plans/" + id + "/files?file_name=new" + query, file, revision);
  }
  TestReply erase(const std::string& path, const std::string& revision) {
    return app.send(http::Method::erase, place + path, "", {{}, revision, {}});
  }
  std::string spot(const std::string& kind, const std::string& name, bool is_inside = true) {
    const auto made = app.new_id();
    object members{{"id", made}, {"kind", kind}, {"name", name}};
    if (is_inside)
      members["compound"] = compound;
    else
      members["compound"] = nullptr;
    EXPECT_EQ(201, post("/spots", members).status);
    return made;
  }
  TestReply put(const std::string& spot, std::int64_t x, std::int64_t y, int revision) {
    return post("/plans/" + id + "/positions", {{"spot", spot}, {"x", x}, {"y", y}},
                std::to_string(revision));
  }
  /// "西门 250000,500000 r2 | 仓库 - r1 | "
  std::string spots() {
    std::string all;
    const auto reply = app.get(place + "/plans/" + id + "/spots");
    EXPECT_EQ(200, reply.status) << reply.body;
    const auto body = reply.json();
    for (const auto& item : body.at("items").as_array()) {
      all += text(item.at("spot").at("name"));
      const auto& position = item.at("position");
      all += position.is_null() ? " -"
                                : ' ' + std::to_string(position.at("x").as_int64()) + ',' +
                                      std::to_string(position.at("y").as_int64());
      all += " r" + std::to_string(item.at("revision").as_int64()) + " | ";
    }
    return all;
  }
  void expect_refused(const std::string& wanted, const TestReply& reply) {
    EXPECT_EQ(wanted, std::to_string(reply.status) + ' ' + reply.code() + ' ' + reply.faults());
  }

  std::string id;
  const std::string outlines =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"3幢"},)"
      R"("geometry":{"type":"LineString","coordinates":[[120.26,30.17],[120.27,30.18]]}}]})";
};
}  // namespace

TEST_F(SitePlans, KeepAPictureAndShowItWithItsOwnTypeAndNothingElse) {
  const auto camera = made::jpeg_segment(0xE1, made::exif(1));
  const auto added = add_plan(made::jpeg(640, 480, camera), "&compound=" + compound);
  ASSERT_EQ(201, added.status) << added.body;
  const auto card = added.json();
  EXPECT_EQ("picture", text(card.at("sort")));
  EXPECT_EQ(compound, text(card.at("compound")));
  EXPECT_EQ(640, card.at("width").as_int64());
  EXPECT_TRUE(card.at("datum").is_null());
  EXPECT_EQ(64u, text(card.at("digest")).size());
  EXPECT_EQ("\"1\"", added.header("ETag"));
  const auto file = app.get(place + "/plans/" + id + "/file");
  EXPECT_EQ(200, file.status);
  EXPECT_EQ("image/jpeg", file.content_type);
  EXPECT_EQ(made::jpeg(640, 480), file.body) << "where it was taken is not kept";
  EXPECT_TRUE(file.header("Content-Disposition").starts_with("attachment"));
  EXPECT_EQ(added.body, app.get(place + "/plans/" + id).body);
  EXPECT_EQ(1u, app.get(place + "/plans").json().at("items").as_array().size());
}

TEST_F(SitePlans, KeepOutlinesOfADatumThatIsNamed) {
  expect_refused("422 place.datum_missing /datum place.datum_missing;", add_plan(outlines));
  const auto added = add_plan(outlines, "&datum=gcj_02");
  ASSERT_EQ(201, added.status) << added.body;
  EXPECT_EQ("gcj_02", text(added.json().at("datum")));
  EXPECT_TRUE(added.json().at("compound").is_null());
  EXPECT_EQ(1'202'600'000, added.json().at("box").at("west").as_int64());
  const auto file = app.get(place + "/plans/" + id + "/file");
  EXPECT_EQ("application/geo+json", file.content_type);
  EXPECT_EQ(outlines, file.body);
}

TEST_F(SitePlans, AreOneOfEachPlace) {
  EXPECT_EQ(201, add_plan(made::png(9, 9)).status);
  EXPECT_EQ(201, add_plan(made::png(9, 9), "&compound=" + compound).status);
  const auto known = id;
  expect_refused("409 place.plan_known /compound place.plan_known;", add_plan(made::png(8, 8)));
  expect_refused("409 place.plan_known /compound place.plan_known;",
                 add_plan(made::png(8, 8), "&compound=" + compound));
  expect_refused("404 place.no_such_compound /compound place.no_such_compound;",
                 add_plan(made::png(8, 8), "&compound=" + known));
  const auto list = app.get(place + "/plans").json();
  EXPECT_TRUE(list.at("items").at(0).at("compound").is_null());
  EXPECT_EQ(known, text(list.at("items").at(1).at("plan")));
}

TEST_F(SitePlans, AreNotMadeOfAnythingElse) {
  const auto lines = app.lines();
  expect_refused("422 place.outlines_unread ", add_plan("<svg onload='alert(1)'/>"));
  expect_refused("422 picture.unread ", add_plan("\x89PNG\r\n\x1a\n<script>"));
  expect_refused("422 place.datum_of_picture /datum place.datum_of_picture;",
                 add_plan(made::png(9, 9), "&datum=wgs_84"));
  expect_refused("422 picture.too_large ", add_plan(made::png(12'001, 9)));
  expect_refused("422 place.plan_too_big ",
                 add_plan(made::png(9, 9) + std::string(8'400'000, ' ')));
  expect_refused("422 place.plan_too_big ", add_plan(std::string(4'200'000, ' ')));
  EXPECT_EQ(lines, app.lines());
  EXPECT_TRUE(app.get(place + "/plans").json().at("items").as_array().empty());
}

TEST_F(SitePlans, PlaceASpotMoveItAndTakeItOff) {
  ASSERT_EQ(201, add_plan(made::png(640, 480), "&compound=" + compound).status);
  const auto gate = spot("gate", "西门");
  spot("store_room", "仓库", false);
  EXPECT_EQ("西门 - r1 | 仓库 - r1 | ", spots());
  const auto placed = put(gate, 250'000, 500'000, 1);
  EXPECT_EQ(201, placed.status) << placed.body;
  EXPECT_EQ("\"2\"", placed.header("ETag"));
  EXPECT_EQ(201, put(gate, 1'000'000, 0, 2).status);
  EXPECT_EQ("西门 1000000,0 r3 | 仓库 - r1 | ", spots());
  EXPECT_EQ(1, app.get(place + "/plans/" + id).json().at("placed").as_int64());
  EXPECT_EQ(200, erase("/plans/" + id + "/positions/" + gate, "3").status);
  EXPECT_EQ("西门 - r4 | 仓库 - r1 | ", spots());
  expect_refused("409 place.not_on_the_plan /spot place.not_on_the_plan;",
                 erase("/plans/" + id + "/positions/" + gate, "4"));
}

TEST_F(SitePlans, TellWhoMovesASpotTooLateHowItStands) {
  ASSERT_EQ(201, add_plan(made::png(640, 480)).status);
  const auto gate = spot("gate", "西门");
  ASSERT_EQ(201, put(gate, 1, 2, 1).status);
  for (const int revision : {1, 3}) {
    const auto late = put(gate, 3, 4, revision);
    EXPECT_EQ(409, late.status);
    EXPECT_EQ("house.changed_meanwhile", late.code());
    EXPECT_EQ(1, late.json().at("current").at("position").at("x").as_int64());
  }
  EXPECT_EQ(409, erase("/plans/" + id + "/positions/" + gate, "7").status);
  EXPECT_EQ(
      422,
      app.send(http::Method::erase, place + "/plans/" + id + "/positions/" + gate, "", {}).status)
      << "without saying which";
  EXPECT_EQ("西门 1,2 r2 | ", spots());
}

TEST_F(SitePlans, RefuseASpotThatIsElsewhereClosedOrOffThePlan) {
  const auto other = app.new_id();
  ASSERT_EQ(201,
            post("/compounds", {{"id", other}, {"name", "天润苑"}, {"kind", "estate"}}).status);
  ASSERT_EQ(201, add_plan(made::png(640, 480), "&compound=" + other).status);
  const auto gate = spot("gate", "西门"), outside = spot("drop_zone", "门口", false);
  expect_refused("404 place.no_such_spot /spot place.no_such_spot;", put(gate, 1, 2, 1));
  expect_refused("404 place.no_such_spot /spot place.no_such_spot;", put(compound, 1, 2, 1));
  expect_refused("422 place.off_the_plan /x place.off_the_plan;", put(outside, 1'000'001, 2, 1));
  expect_refused("422 place.off_the_plan /y place.off_the_plan;", put(outside, 1, -1, 1));
  EXPECT_EQ("门口 - r1 | ", spots());
  EXPECT_EQ(201, put(outside, 1, 2, 1).status);
  EXPECT_EQ(201, decide("closings", places().at(*Uuid::parse(outside))).status);
  expect_refused("409 place.is_closed /spot place.is_closed;", put(outside, 3, 4, 2));
  EXPECT_EQ(200, erase("/plans/" + id + "/positions/" + outside, "2").status);
}

TEST_F(SitePlans, MeasureOutlinesInDegreesAndALittleBeside) {
  ASSERT_EQ(201, add_plan(outlines, "&datum=wgs_84").status);
  const auto site = spot("sampling_site", "广场");
  EXPECT_EQ(201, put(site, 1'202'500'000, 301'700'000, 1).status);
  expect_refused("422 place.off_the_plan /x place.off_the_plan;",
                 put(site, 301'700'000, 1'202'600'000, 2));
  expect_refused("422 place.off_the_plan /y place.off_the_plan;",
                 put(site, 1'202'600'000, 301'900'001, 2));
}

TEST_F(SitePlans, TakeAnotherFileAndEverythingStandsWhereItStood) {
  ASSERT_EQ(201, add_plan(made::png(640, 480)).status);
  const auto gate = spot("gate", "西门");
  ASSERT_EQ(201, put(gate, 250'000, 500'000, 1).status);
  const auto replaced = replace(made::jpeg(1'280, 960), "1");
  ASSERT_EQ(201, replaced.status) << replaced.body;
  EXPECT_EQ(2, replaced.json().at("revision").as_int64());
  EXPECT_EQ("new", text(replaced.json().at("file_name")));
  EXPECT_EQ("西门 250000,500000 r2 | ", spots());
  EXPECT_EQ(made::jpeg(1'280, 960), app.get(place + "/plans/" + id + "/file").body);
  EXPECT_EQ("house.changed_meanwhile", replace(made::png(9, 9), "1").code());
  expect_refused("409 place.plan_other_sort ", replace(outlines, "2", "&datum=wgs_84"));
}

TEST_F(SitePlans, NeverTakeOneDatumForAnotherOrLeaveASpotOutside) {
  ASSERT_EQ(201, add_plan(outlines, "&datum=wgs_84").status);
  ASSERT_EQ(201, put(spot("gate", "西门"), 1'202'600'000, 301'700'000, 1).status);
  expect_refused("409 place.plan_other_datum /datum place.plan_other_datum;",
                 replace(outlines, "1", "&datum=gcj_02"));
  const auto far =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":""},)"
      R"("geometry":{"type":"Point","coordinates":[121,31]}}]})";
  expect_refused("409 place.spots_off_the_plan ", replace(far, "1", "&datum=wgs_84"));
  EXPECT_EQ(201, replace(outlines, "1", "&datum=wgs_84").status);
}

TEST_F(SitePlans, AreTakenAwayWithWhatStoodOnThemTold) {
  ASSERT_EQ(201, add_plan(made::png(640, 480)).status);
  ASSERT_EQ(201, put(spot("gate", "西门"), 1, 2, 1).status);
  EXPECT_EQ("house.changed_meanwhile", erase("/plans/" + id, "2").code());
  const auto removed = erase("/plans/" + id, "1");
  ASSERT_EQ(200, removed.status) << removed.body;
  EXPECT_EQ("西门", text(removed.json().at("stood").at(0).at("spot").at("name")));
  EXPECT_EQ(404, app.get(place + "/plans/" + id + "/file").status);
  EXPECT_EQ(404, erase("/plans/" + id, "1").status);
  EXPECT_EQ(201, add_plan(made::png(9, 9)).status) << "there is room for another";
  EXPECT_EQ("西门 - r1 | ", spots());
}

TEST_F(SitePlans, ListSpotsPageByPage) {
  ASSERT_EQ(201, add_plan(made::png(640, 480)).status);
  for (const auto* name : {"a", "b", "c"}) spot("premises", name);
  const auto path = place + "/plans/" + id + "/spots?limit=2";
  const auto first = app.get(path).json();
  EXPECT_EQ(2u, first.at("items").as_array().size());
  const auto second = app.get(path + "&after=" + text(first.at("next"))).json();
  EXPECT_EQ("c", text(second.at("items").at(0).at("spot").at("name")));
  EXPECT_TRUE(second.at("next").is_null());
  expect_refused("422 json.bad_cursor /after json.bad_cursor;", app.get(path + "&after=c"));
}

TEST(SitePlanBackup, HoldsThePictureAndWhereThingsStand) {
  program::TestApp app({program::TestAppOptions::Kept::in_a_file, {}});
  const auto community = app.community("330109003017");
  const auto path = "/places/" + community;
  app.be(auth::Role::community_staff, community);
  const auto id = app.new_id(), gate = app.new_id();
  ASSERT_EQ(201, app.post(path + "/plans?id=" + id + "&file_name=x", made::png(7, 7)).status);
  ASSERT_EQ(201, app.post(path + "/spots",
                          R"({"id":")" + gate + R"(","kind":"gate","name":"g","compound":null})")
                     .status);
  ASSERT_EQ(201, app.post(path + "/plans/" + id + "/positions",
                          R"({"spot":")" + gate + R"(","x":3,"y":4})", {{}, "1", {}})
                     .status);
  const auto lock = keep::Lock::passphrase("seven quiet doors of the estate");
  const auto file = app.folder() / "backup";
  keep::back_up({app.folder(), app.house->options().postgres_url}, file, lock, app.world);
  const keep::Home into{app.folder() / "restored", ""};
  keep::restore(file, lock, into, program::all_migrations());
  const auto restored = keep::open_reading(into.place());
  int seen = 0;
  for (const auto& table : restored->tables()) {
    if (table.name != "place_site_plan_file" && table.name != "place_position") continue;
    restored->each(table, [&](const keep::Cells& cells) {
      ++seen;
      if (table.name == "place_site_plan_file") {
        EXPECT_EQ(made::png(7, 7), *cells.at(2));
      }
    });
  }
  EXPECT_EQ(2, seen);
}
}  // namespace place
