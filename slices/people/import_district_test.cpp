// SPDX-License-Identifier: Apache-2.0
/// The ledger of a district: each row goes to its community, whatever the order and the room.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "people/import_folder.hpp"
#include "people/import_run.hpp"
#include "people/import_undo.hpp"
#include "people/rows.hpp"
#include "people/search_index.hpp"
#include "program/test_app.hpp"

namespace people {
namespace {
using program::TestApp;

const std::string header = "社区代码,幢,单元,室,姓名,性别,居住状态\n";
const std::string first = "330109003017", second = "330109003018";

std::string line(const std::string& code, const std::string& door, const std::string& name) {
  return code + ",3幢,1单元," + door + "室," + name + ",男,自住\n";
}

class District : public testing::Test {
 protected:
  District() {
    for (const auto& code : {first, second, std::string("330109003019")})
      communities[code] = Uuid::parse(app.community(code)).value();
    street = app.house->find_place("330109003").value();
  }

  Result<ImportReport> try_import(const std::string& bytes, Mode mode = Mode::run,
                                  std::int64_t rows_held = 60'000) {
    std::ofstream(folder.file(), std::ios::binary | std::ios::trunc) << bytes;
    return import_district(app.house->desk(), routing::Desk::house(), street, folder.file(), mode,
                           {}, rows_held);
  }
  /// "code rows/refused failure;" of each community, in the order of codes.
  static std::string communities_of(const ImportReport& report) {
    auto parts = report.communities;
    std::sort(parts.begin(), parts.end(),
              [](const auto& a, const auto& b) { return a.community < b.community; });
    std::string all;
    for (const auto& part : parts)
      all += part.community + ' ' + std::to_string(part.rows) + '/' + std::to_string(part.refused) +
             (part.import ? "" : " no import") + (part.failure ? ' ' + *part.failure : "") + ';';
    return all;
  }
  static std::string refused(const ImportReport& report) {
    std::vector<std::string> rows;
    for (const auto& row : report.refused)
      rows.push_back(row.code + '@' + std::to_string(row.row) + row.column.value_or("") + ' ');
    std::sort(rows.begin(), rows.end());
    std::string all;
    for (const auto& row : rows) all += row;
    return all;
  }
  /// "3-1-101 张伟;" of everybody in a community, sorted.
  std::string persons_of(const std::string& code) {
    std::vector<std::string> lines;
    const auto& community = communities.at(code);
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      std::map<Uuid, Uuid> dwellings;
      std::vector<Uuid> ids;
      for (const auto& home : work.tx.all<Household>("where community_id = ?", community)) {
        dwellings[home.id] = home.dwelling_id;
        ids.push_back(home.dwelling_id);
      }
      auto labels = place::labels_of(work, {community}, ids);
      for (const auto& person : work.tx.all<Person>("where community_id = ?", community))
        lines.push_back(labels[dwellings[person.household_id]] + ' ' + person.name.str() + ';');
    });
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const auto& one : lines) all += one;
    return all;
  }

  TestApp app;
  const PassingFolder folder;
  std::map<std::string, Uuid> communities;
  Uuid street;
};

const std::string mixed = header + line(first, "101", "张伟") + line(second, "101", "王芳") +
                          line(first, "101", "张小伟") + line("", "102", "李无码") +
                          line(second, "102", "陈静") + line("990101001001", "101", "赵远") +
                          line(first, "", "刘无门") + line(first, "201", "杨洋");

TEST_F(District, GivesEachRowToItsCommunity) {
  const auto report = try_import(mixed);
  ASSERT_TRUE(report);
  EXPECT_EQ(8, report->rows);
  EXPECT_EQ(5, report->persons.created);
  EXPECT_EQ(4, report->households.created);
  EXPECT_FALSE(report->import);
  EXPECT_EQ(
      " 1/1 no import people.no_community;330109003017 4/1;330109003018 2/0;"
      "990101001001 1/1 no import people.other_community;",
      communities_of(*report));
  EXPECT_EQ("people.door_unread@8D people.no_community@5A people.other_community@7A ",
            refused(*report));
  EXPECT_EQ("3-1-101 张伟;3-1-101 张小伟;3-1-201 杨洋;", persons_of(first));
  EXPECT_EQ("3-1-101 王芳;3-1-102 陈静;", persons_of(second));
  EXPECT_EQ("", persons_of("330109003019"));
}

TEST_F(District, TakesMixedRowsInSeveralReadingsWhenThereIsNoRoomForAll) {
  const auto report = try_import(mixed, Mode::run, 2);
  ASSERT_TRUE(report);
  EXPECT_EQ(8, report->rows);
  EXPECT_EQ(5, report->persons.created);
  EXPECT_EQ("people.door_unread@8D people.no_community@5A people.other_community@7A ",
            refused(*report));
  EXPECT_EQ("3-1-101 张伟;3-1-101 张小伟;3-1-201 杨洋;", persons_of(first));
  EXPECT_EQ("3-1-101 王芳;3-1-102 陈静;", persons_of(second));
}

TEST_F(District, ChangesNothingWhenTheSameFileComesAgain) {
  ASSERT_TRUE(try_import(mixed));
  const auto again = try_import(mixed);
  ASSERT_TRUE(again);
  EXPECT_EQ(0, again->persons.created + again->persons.updated);
  EXPECT_EQ(5, again->persons.unchanged);
  EXPECT_EQ(4, again->households.unchanged);
}

TEST_F(District, WritesNobodyInATrial) {
  const auto report = try_import(mixed, Mode::dry_run);
  ASSERT_TRUE(report);
  EXPECT_EQ(5, report->persons.created);
  EXPECT_EQ("", persons_of(first) + persons_of(second));
  for (const auto& part : report->communities) {
    if (!part.import) continue;
    app.house->desk().read_as(
        routing::Desk::house(), communities.at(part.community), [&](Work& work) {
          EXPECT_EQ(ImportState::tried, open_import(work, {*part.import})->state);
        });
  }
}

TEST_F(District, IsTakenBackCommunityByCommunity) {
  const auto report = try_import(mixed);
  ASSERT_TRUE(report);
  for (const auto& part : report->communities) {
    if (part.community != first) continue;
    const auto& community = communities.at(first);
    ASSERT_TRUE(app.house->desk().run_as(
        routing::Desk::house(), community, "people.start_undo", "{}",
        [&](Work& work) { return start_undo(work, {part.import.value()}); }));
    const jobs::Ending never;
    EXPECT_TRUE(
        undo_through(app.house->desk(), routing::Desk::house(), community, *part.import, never));
  }
  EXPECT_EQ("", persons_of(first));
  EXPECT_EQ("3-1-101 王芳;3-1-102 陈静;", persons_of(second));
}

TEST_F(District, IsRefusedWithoutAColumnOfCodes) {
  const auto report = try_import("幢,单元,室,姓名\n3,1,101,张伟\n");
  ASSERT_FALSE(report);
  EXPECT_EQ("people.no_community_column", report.error().code);
}

TEST_F(District, CountsTheRowsOfEachCommunityAsTheyAreRead) {
  auto rows = header;
  for (int i = 0; i < 3'000; ++i)
    rows += line(i % 2 ? first : second, std::to_string(101 + i / 2), "张" + std::to_string(i));
  rows += "合计,,,,,,\n";
  const auto report = try_import(rows);
  ASSERT_TRUE(report);
  EXPECT_EQ(3'000, report->persons.created);
  EXPECT_EQ("330109003017 1500/0;330109003018 1500/0;", communities_of(*report));
}
TEST_F(District, TellsTheHouseWhomItsCommunitiesKnow) {
  ASSERT_TRUE(try_import(mixed));
  app.house->desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
    const auto known = SearchIndex(work.tx, {}).find({"n张小伟", {}}, end_of_prefix("n张小伟"), 9);
    ASSERT_EQ(1u, known.size());
    EXPECT_EQ(house_token("n张小伟", first), known[0].token);
    EXPECT_EQ(communities.at(first), known[0].id);
    EXPECT_FALSE(work.tx.value<std::int64_t>("select 1 from people_index_due limit 1"));
  });
}

TEST_F(District, MarksWhatTheHouseHasStillToBeTold) {
  const auto& community = communities.at(first);
  HouseHeads heads;
  EntryHeap some;
  some.add("n张", community);
  const auto act = [&](const std::function<void(Work&)>& body) {
    ASSERT_TRUE(app.house->desk().run_as(routing::Desk::house(), community, "people.test", "{}",
                                         [&](Work& work) -> Result<Uuid> {
                                           body(work);
                                           return community;
                                         }));
  };
  const auto due = [&] {
    std::int64_t count = 0;
    app.house->desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
      count = work.tx.value<std::int64_t>("select count(*) from people_index_due").value_or(0);
    });
    return count;
  };
  act([&](Work& work) { heads.add(work, community, first, some); });
  EXPECT_EQ(1, due()) << "a stop here is mended at the next start";
  act([&](Work& work) { heads.write(work); });
  EXPECT_EQ(0, due());
  heads.clear();
  act([&](Work& work) {
    work.tx.run("insert into people_index_due (community_id) values (?)", community);
  });
  act([&](Work& work) { heads.add(work, community, first, some); });
  act([&](Work& work) { heads.write(work); });
  EXPECT_EQ(1, due()) << "what was due for another reason stays due";
}
}  // namespace
}  // namespace people
