// SPDX-License-Identifier: Apache-2.0
/// The official divisions: reading their list, and taking it again and again.
#include <gtest/gtest.h>

#include "place/division_list.hpp"
#include "program/test_app.hpp"

namespace place {
namespace {
using auth::Role;
using Rows = std::vector<DivisionRow>;

class Divisions : public testing::Test {
 protected:
  Result<DivisionCounts> try_take(const Rows& rows) {
    return app.house->desk().run_as(routing::Desk::house(), {}, "place.take_divisions", "{}",
                                    [&](Work& work) { return take_divisions(work, rows); });
  }
  /// "created/updated/unchanged", or the refusal.
  std::string take(const Rows& rows) {
    const auto taken = try_take(rows);
    if (!taken) return taken.error().code + ' ' + taken.error().field;
    return std::to_string(taken->created) + '/' + std::to_string(taken->updated) + '/' +
           std::to_string(taken->unchanged);
  }
  /// "code name parent's code", for each division by code.
  std::string tree() {
    std::string all;
    app.house->desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
      for (const auto& one : work.tx.all<Division>("where true order by code")) {
        const auto above = find_division(work, one.parent_id);
        all += one.code + ' ' + one.name + ' ' + (above ? above->code : "-") + "\n";
      }
    });
    return all;
  }
  std::string id(const char* code) { return app.house->find_place(code)->text(); }

  program::TestApp app;
  const Rows list{{"330109003", "蜀山街道", "330109"},
                  {"330109003017", "曹家桥社区", "330109003"},
                  {"330109003019", "沈家里社区", "330109003"}};
};

std::string read(std::string_view csv) {
  const auto rows = read_division_list(csv);
  if (!rows) return rows.error().code + ' ' + rows.error().field;
  std::string all;
  for (const auto& row : *rows) all += row.code + ' ' + row.name + ' ' + row.parent_code + ';';
  return all;
}
}  // namespace

TEST_F(Divisions, TakenAgainChangeNothing) {
  EXPECT_EQ("3/0/0", take(list));
  const auto before = tree();
  EXPECT_EQ("0/0/3", take(list));
  EXPECT_EQ(before, tree());
  EXPECT_EQ(
      "330109003 蜀山街道 -\n330109003017 曹家桥社区 330109003\n330109003019 沈家里社区 "
      "330109003\n",
      before);
}

TEST_F(Divisions, AreRenamedByTheirCodeAndKeepTheirId) {
  take(list);
  const auto community = id("330109003017");
  EXPECT_EQ("0/1/2", take({list[0], {"330109003017", "曹家桥新社区", "330109003"}, list[2]}));
  EXPECT_EQ(community, id("330109003017"));
  EXPECT_NE(std::string::npos, tree().find("330109003017 曹家桥新社区 330109003\n"));
}

TEST_F(Divisions, AreAdoptedWhenTheirParentComesAndStayWhenItIsNotNamed) {
  take(list);
  EXPECT_EQ("1/1/0", take({{"330109", "萧山区", "3301"}, list[0]}));
  EXPECT_NE(std::string::npos, tree().find("330109003 蜀山街道 330109\n"));
  EXPECT_EQ("0/0/1", take({{"330109003", "蜀山街道", "3301"}}))
      << "a parent nobody knows moves nothing";
  EXPECT_NE(std::string::npos, tree().find("330109003 蜀山街道 330109\n"));
}

TEST_F(Divisions, ComeInAnyOrder) {
  EXPECT_EQ("3/0/0", take({list[2], list[1], list[0]}));
  EXPECT_NE(std::string::npos, tree().find("330109003017 曹家桥社区 330109003\n"));
}

TEST_F(Divisions, OfACodeListedTwiceTheLastCounts) {
  auto twice = list;
  twice.push_back({"330109003017", "曹家桥新社区", "330109003"});
  EXPECT_EQ("3/1/0", take(twice));
  EXPECT_NE(std::string::npos, tree().find("330109003017 曹家桥新社区 330109003\n"));
  EXPECT_EQ("0/2/2", take({list[0], list[1], list[2], twice[3]}));
  EXPECT_NE(std::string::npos, tree().find("330109003017 曹家桥新社区 330109003\n"));
}

TEST_F(Divisions, AreRefusedWholeForOneBadRow) {
  const auto lines = app.lines();
  for (const auto* code : {"", "33010900301", "3301090030170", "33010900301x", "３３０１０９"})
    EXPECT_EQ("place.bad_code code", take({list[0], {code, "x", ""}})) << code;
  EXPECT_EQ("place.bad_name name", take({list[0], {"330109003017", "", "330109003"}}));
  EXPECT_EQ("place.bad_name name", take({list[0], {"330109003017", std::string(61, 'x'), ""}}));
  EXPECT_EQ("place.bad_name name", take({list[0], {"330109003017", "a\xE2\x80\xAE", ""}}));
  EXPECT_EQ("", tree());
  EXPECT_EQ(lines, app.lines());
}

TEST_F(Divisions, RightsFollowACommunityToAnotherStreetWithinAMinute) {
  take(list);
  take({{"330109004", "新塘街道", ""}});
  const auto community = "/places/" + id("330109003017");
  app.be(Role::command, id("330109003"));
  const auto old_street = app.token();
  app.be(Role::command, id("330109004"));
  const auto new_street = app.token();
  EXPECT_EQ(403, app.get(community + "/overview").status);
  app.be_again(old_street);
  EXPECT_EQ(200, app.get(community + "/overview").status);
  EXPECT_EQ("0/1/0", take({{"330109003017", "曹家桥社区", "330109004"}}));
  app.clock.move(minute_ms);
  EXPECT_EQ(403, app.get(community + "/overview").status);
  app.be_again(new_street);
  EXPECT_EQ(200, app.get(community + "/overview").status);
}

TEST(DivisionList, TakesTheParentFromTheCode) {
  EXPECT_EQ(
      "33 浙江 ;3301 杭州 33;330109 萧山 3301;330109003 蜀山 330109;330109003017 曹家桥 330109003;",
      read("code,name\n33,浙江\n3301,杭州\n330109,萧山\n330109003,蜀山\n330109003017,曹家桥\n"));
}

TEST(DivisionList, FindsItsColumnsByTheirNames) {
  EXPECT_EQ("33 浙江 ;", read("\xef\xbb\xbfname,kind,code\r\n浙江,1,33\r\n"));
  EXPECT_EQ("33 浙,江 ;", read("code,name\n33,\"浙,江\"\n"));
  EXPECT_EQ("33 浙江 ;3301 杭州 33;", read("code,name\n33,浙江\n,\n\n3301,杭州"));
}

TEST(DivisionList, RefusesWhatIsNoListAndSaysWhere) {
  for (const auto* csv : {"", "\n", "code,name\n", "33,浙江\n", "code\n33\n",
                          "number,name\n33,浙江\n", "code,name\n33,\xD5\xE3\n"})
    EXPECT_EQ("place.list_unread 1", read(csv)) << csv;
  EXPECT_EQ("place.list_unread 3", read("code,name\n33,浙江\n3301,\n"));
  EXPECT_EQ("place.list_unread 2", read("code,name\n,浙江\n"));
}
}  // namespace place
