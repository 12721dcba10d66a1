// SPDX-License-Identifier: Apache-2.0
/// Compounds, gates, premises, patterns and pages, over the API.
#include "place/place.hpp"

#include <gtest/gtest.h>

#include <set>

#include "program/test_app.hpp"

namespace place {
namespace {
using auth::Role;
using program::TestApp;
using program::TestReply;

std::string text(const boost::json::value& value) { return std::string(value.as_string()); }

class PlaceApi : public testing::Test {
 protected:
  PlaceApi() : community(app.community("330109003017")), place("/places/" + community) {
    app.be(Role::community_staff, community);
  }

  TestReply add(const std::string& kind, const std::string& name, const std::string& more,
                std::string id = {}) {
    app.clock.move(1);  // ids of one moment have no order
    last = id.empty() ? app.new_id() : std::move(id);
    return app.post(place + '/' + kind,
                    R"({"id":")" + last + R"(","name":")" + name + '"' + more + '}');
  }
  std::string add_compound(const std::string& name = "山水苑") {
    EXPECT_EQ(201, add("compounds", name, R"(,"kind":"estate")").status);
    return last;
  }
  TestReply add_gate(const std::string& name, const std::string& compound = "null") {
    return add("gates", name, R"(,"state":"open","compound":)" + compound);
  }
  TestReply add_premises(const std::string& name) {
    return add("premises", name, R"(,"kind":"pharmacy","compound":null)");
  }
  TestReply lay_out(const std::string& compound, const std::string& pattern,
                    const std::string& exceptions = "") {
    app.clock.move(1);
    return app.post(place + "/patterns", R"({"compound":")" + compound + R"(","pattern":")" +
                                             pattern + R"(","exceptions":[)" + exceptions + "]}");
  }
  TestReply try_out(const std::string& compound, const std::string& query) {
    return app.get(place + "/patterns/trial?compound=" + compound + "&pattern=" + query);
  }
  std::int64_t dwellings() {
    std::int64_t count = 0;
    app.house->desk().read_as(routing::Desk::house(), *Uuid::parse(community), [&](Work& work) {
      count = dwellings_by_community(work, {work.community()})[work.community()];
    });
    return count;
  }
  /// Names of every page of a list, "a b | c d | e".
  std::string pages(const std::string& path, int limit) {
    std::string all, after;
    for (int page = 0; page < 20; ++page) {
      const auto mark = path.find('?') == std::string::npos ? '?' : '&';
      const auto reply = app.get(path + mark + "limit=" + std::to_string(limit) + after);
      EXPECT_EQ(200, reply.status) << reply.body;
      const auto list = reply.json();
      EXPECT_EQ(2u, list.as_object().size()) << "items and next; nothing is counted";
      for (const auto& item : list.at("items").as_array()) all += text(item.at("name")) + ' ';
      if (list.at("next").is_null()) return all;
      all += "| ";
      after = "&after=" + text(list.at("next"));
    }
    return "no end";
  }
  /// One refusal, and nothing else happened.
  void expect_refused(int status, const std::string& faults,
                      const std::function<TestReply()>& ask) {
    const auto lines = app.lines();
    const auto said = app.said();
    const auto reply = ask();
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(faults, reply.faults());
    EXPECT_EQ(lines, app.lines());
    EXPECT_EQ(said, app.said());
  }

  TestApp app;
  std::string community, place, last;
};
}  // namespace

TEST_F(PlaceApi, AddsACompoundOnceByName) {
  const auto lines = app.lines();
  const auto reply = add("compounds", "钱塘人家", R"(,"kind":"elders_transition")");
  EXPECT_EQ(201, reply.status);
  const auto card = reply.json();
  EXPECT_EQ(last, text(card.at("id")));
  EXPECT_EQ("compound", text(card.at("kind")));
  EXPECT_EQ("elders_transition", text(card.at("detail")));
  EXPECT_EQ(lines + 1, app.lines());
  EXPECT_EQ(std::vector<std::string>{"place.changed"}, app.said());
  const auto id = last;
  expect_refused(409, "/name place.name_taken;",
                 [&] { return add("compounds", "钱塘人家", R"(,"kind":"estate")"); });
  expect_refused(409, "/id place.id_taken;",
                 [&] { return add("compounds", "天润苑", R"(,"kind":"estate")", id); });
  expect_refused(422, "/kind json.not_in_list;",
                 [&] { return add("compounds", "天润苑", R"(,"kind":"gate")"); });
}

TEST_F(PlaceApi, KeepsOneCommunitysNamesApartFromAnothers) {
  const auto compound = add_compound();
  const auto there = app.community("330109003019");
  app.be(Role::community_staff, there);
  place = "/places/" + there;
  EXPECT_EQ(201, add("compounds", "山水苑", R"(,"kind":"estate")", compound).status)
      << "even the id: each community has its own";
  EXPECT_EQ("山水苑 ", pages(place + "/children", 10));
}

TEST_F(PlaceApi, AddsGatesAndPremisesInTheCommunityOrInACompound) {
  const auto compound = add_compound(), other = add_compound("天润苑");
  const auto gate = add_gate("西门", '"' + compound + '"');
  EXPECT_EQ(201, gate.status) << gate.body;
  EXPECT_EQ("gate", text(gate.json().at("kind")));
  EXPECT_EQ("open", text(gate.json().at("detail")));
  EXPECT_EQ(201, add_gate("西门", '"' + other + '"').status) << "a name is taken in one compound";
  EXPECT_EQ(201, add_gate("西门").status);
  EXPECT_EQ(201, add_premises("西门").status) << "and of one kind";
  EXPECT_EQ("pharmacy", text(app.get(place + "/premises").json().at("items").at(0).at("detail")));
  expect_refused(409, "/name place.name_taken;",
                 [&] { return add_gate("西门", '"' + compound + '"'); });
  const auto a_gate = last;
  EXPECT_EQ(201, add_gate("东门").status);
  for (const auto& wrong : {app.new_id(), last, community, a_gate})
    expect_refused(404, "/compound place.no_such_compound;",
                   [&] { return add_gate("北门", '"' + wrong + '"'); });
}

TEST_F(PlaceApi, PagesListsByKeyAndNeverCounts) {
  EXPECT_EQ("", pages(place + "/gates", 2));
  for (const auto* name : {"a", "b", "c", "d", "e"}) EXPECT_EQ(201, add_gate(name).status);
  for (const auto* name : {"x", "y"}) EXPECT_EQ(201, add_premises(name).status);
  EXPECT_EQ("a b | c d | e ", pages(place + "/gates", 2));
  EXPECT_EQ("a b c d e ", pages(place + "/gates", 5));
  EXPECT_EQ("x | y ", pages(place + "/premises", 1));
  EXPECT_EQ("a b c d e ", pages(place + "/children?kind=gate", 50));
  // What comes between two pages moves nothing of what is still to come.
  const auto first = app.get(place + "/gates?limit=2").json();
  EXPECT_EQ(201, add_gate("f").status);
  const auto second = app.get(place + "/gates?limit=3&after=" + text(first.at("next"))).json();
  EXPECT_EQ("c", text(second.at("items").at(0).at("name")));
  expect_refused(422, "/after json.bad_cursor;", [&] { return app.get(place + "/gates?after=c"); });
  expect_refused(422, "/limit json.out_of_range;",
                 [&] { return app.get(place + "/gates?limit=201"); });
  expect_refused(422, "/limit json.out_of_range;",
                 [&] { return app.get(place + "/premises?limit=0"); });
}

TEST_F(PlaceApi, ListsTheDivisionsBelowAStreetByCode) {
  for (const auto* code : {"330109003021", "330109003019", "330109004001"}) app.community(code);
  const auto street = app.house->find_place("330109003")->text();
  app.be(Role::command, street);
  EXPECT_EQ("community 330109003017 community 330109003019 | community 330109003021 ",
            pages("/places/" + street + "/children", 2));
  const auto first = app.get("/places/" + street + "/children?limit=1").json();
  EXPECT_EQ("330109003017", text(first.at("next")));
  EXPECT_EQ("330109003017", text(first.at("items").at(0).at("code")));
  EXPECT_EQ("community", text(first.at("items").at(0).at("kind")));
}

TEST_F(PlaceApi, OpensAPlaceWithEverythingAboveIt) {
  const auto opened = app.get(place).json();
  EXPECT_EQ("street 330109003community 330109003017", text(opened.at("full_name")));
  EXPECT_EQ("330109003017", text(opened.at("code")));
  EXPECT_EQ(2u, opened.at("path").as_array().size());
  EXPECT_EQ("street", text(opened.at("path").at(0).at("kind")));
  EXPECT_EQ(community, text(opened.at("path").at(1).at("id")));
}

TEST_F(PlaceApi, TriesAPatternWithoutWritingAndLaysOutExactlyThat) {
  const auto compound = add_compound();
  const auto lines = app.lines();
  const auto tried = try_out(compound, "3x4x6x2&exceptions=-1-1-101%0A%2B3-1-B01%0Ano+floor+4");
  EXPECT_EQ(200, tried.status) << tried.body;
  EXPECT_EQ(lines, app.lines());
  EXPECT_EQ(0, dwellings());
  const auto laid = lay_out(compound, "3x4x6x2", R"("-1-1-101","+3-1-B01","no floor 4")");
  EXPECT_EQ(201, laid.status);
  EXPECT_EQ(tried.body, laid.body);
  const auto counts = laid.json();
  EXPECT_EQ(3, counts.at("buildings").as_int64());
  EXPECT_EQ(12, counts.at("stairwells").as_int64());
  EXPECT_EQ(120, counts.at("dwellings").as_int64());
  EXPECT_EQ(0, counts.at("known").as_int64());
  EXPECT_EQ(R"(["1-1-102","1-1-201","1-1-202","1-1-301","3-4-501","3-4-502","3-4-601","3-4-602"])",
            boost::json::serialize(counts.at("doors_sample")));
  EXPECT_EQ(120, dwellings());
  EXPECT_EQ(lines + 1, app.lines());
}

TEST_F(PlaceApi, LaysOutOnlyWhatIsMissing) {
  const auto compound = add_compound();
  EXPECT_EQ(201, lay_out(compound, "1幢×1单元×2层×2户").status);
  const auto again = lay_out(compound, "1幢×1单元×2层×2户").json();
  EXPECT_EQ(0, again.at("dwellings").as_int64());
  EXPECT_EQ(0, again.at("buildings").as_int64());
  EXPECT_EQ(4, again.at("known").as_int64());
  const auto more = lay_out(compound, "2幢×1单元×3层×2户").json();
  EXPECT_EQ(1, more.at("buildings").as_int64());
  EXPECT_EQ(1, more.at("stairwells").as_int64());
  EXPECT_EQ(8, more.at("dwellings").as_int64());
  EXPECT_EQ(4, more.at("known").as_int64());
  EXPECT_EQ(12, dwellings());
  EXPECT_EQ("1 2 ", pages(place + "/children?kind=building", 10));
  // The same doors in another compound are others.
  EXPECT_EQ(4,
            lay_out(add_compound("天润苑"), "1幢×1单元×2层×2户").json().at("dwellings").as_int64());
  EXPECT_EQ(16, dwellings());
}

TEST_F(PlaceApi, RefusesPatternsThatItCannotReadOrThatAreTooBig) {
  const auto compound = add_compound();
  EXPECT_EQ(201, add_gate("西门").status);
  const auto gate = last;
  expect_refused(422, "/pattern place.pattern_unread;", [&] { return lay_out(compound, "many"); });
  expect_refused(422, "/pattern place.pattern_too_big;",
                 [&] { return lay_out(compound, "500x50x80x40"); });
  expect_refused(422, "/exceptions place.pattern_unread;",
                 [&] { return lay_out(compound, "1x1x1x1", R"("but not the last")"); });
  expect_refused(422, "/exceptions place.pattern_unread;",
                 [&] { return try_out(compound, "1x1x1x1&exceptions=but+not+the+last"); });
  expect_refused(422, "/pattern place.pattern_unread;", [&] { return try_out(compound, "many"); });
  for (const auto& wrong : {app.new_id(), gate, community}) {
    expect_refused(404, "/compound place.no_such_compound;",
                   [&] { return lay_out(wrong, "1x1x1x1"); });
    expect_refused(404, "/compound place.no_such_compound;",
                   [&] { return try_out(wrong, "1x1x1x1"); });
  }
  EXPECT_EQ(0, dwellings());
}

TEST_F(PlaceApi, FindsDoorsByLabelAndByBuilding) {
  const auto compound = add_compound();
  EXPECT_EQ(201, lay_out(compound, "3-3幢×2单元×2层×1户", R"("+4-101","+5-1-101")").status);
  app.house->desk().read_as(routing::Desk::house(), *Uuid::parse(community), [&](Work& work) {
    const auto labels = [&](const char* label, int most = 10) {
      std::string all;
      for (const auto& dwelling : find_dwellings(work, label, most)) all += *dwelling.label + ' ';
      return all;
    };
    const auto is_known = [&](const char* label) {
      std::vector<Uuid> two{work.world.new_uuid(), work.community()}, many = two;
      while (many.size() < 40) many.push_back(work.world.new_uuid());
      const auto known = communities_with_dwelling(work, many, label);
      EXPECT_EQ(known, communities_with_dwelling(work, two, label)) << label;
      return known == std::unordered_set<Uuid>{work.community()};
    };
    for (const auto* label : {"3-2-201", "2-201", "201", "3-2", "3"})
      EXPECT_EQ(!labels(label).empty(), is_known(label)) << label;
    EXPECT_FALSE(is_known("20"));
    EXPECT_FALSE(is_known("999"));
    EXPECT_EQ("3-2-201 ", labels("3-2-201"));
    EXPECT_EQ("3-2-201 ", labels("2-201"));
    EXPECT_EQ("3-1-201 3-2-201 ", labels("201"));
    EXPECT_EQ("3-1-201 ", labels("201", 1));
    EXPECT_EQ("3-1-101 3-1-201 3-2-101 3-2-201 ", labels("3-"));
    EXPECT_EQ("", labels("01")) << "whole parts only from behind";
    const auto map = DoorMap::load(work);
    const auto door = [&](const char* building, const char* stairwell, const char* number) {
      for (const auto& one : map.buildings())
        if (one.name == building) {
          const auto found = find_door(work, one.id, stairwell, number);
          return found ? *found->label : std::string("none");
        }
      return std::string("no building");
    };
    EXPECT_EQ("3-2-101", door("3", "2", "101"));
    EXPECT_EQ("none", door("3", "3", "101"));
    EXPECT_EQ("none", door("3", "", "101")) << "which stairwell?";
    EXPECT_EQ("4-101", door("4", "", "101"));
    EXPECT_EQ("5-1-101", door("5", "", "101")) << "its only stairwell";
  });
}

TEST(PlaceNames, StandInTheOrderThatPeopleCountIn) {
  for (const auto& [first, second] : std::initializer_list<std::pair<const char*, const char*>>{
           {"2", "10"},
           {"2", "2A"},
           {"02", "3"},
           {"9", "10"},
           {"A2", "A10"},
           {"1", "A"},
           {"", "1"},
           {"3幢2", "3幢10"},
           {"99999999999999999999998", "99999999999999999999999"}}) {
    EXPECT_TRUE(comes_before(first, second)) << first << " before " << second;
    EXPECT_FALSE(comes_before(second, first)) << second << " before " << first;
  }
  EXPECT_FALSE(comes_before("2", "2"));
}
}  // namespace place
