// SPDX-License-Identifier: Apache-2.0
/// Ledgers that bring only what changed.
#include "people/import_run.hpp"
#include "people/import_undo.hpp"
#include "people/rows.hpp"
#include "people/test_homes.hpp"

namespace people {
namespace {
using program::TestApp;

class ChangeLedgers : public testing::Test {
 protected:
  ChangeLedgers() : homes(app, "330109003017"), community(Uuid::parse(homes.community).value()) {
    import("幢,单元,室,姓名,电话\n3,1,101,张伟,13800000011\n3,1,101,李娜,\n3,1,102,王芳,\n");
  }

  ImportReport import(const std::string& csv, Mode mode = Mode::run) {
    app.clock.move(1);
    const auto report =
        import_file(app.house->desk(), routing::Desk::house(), community, "变动.csv", csv, mode);
    if (!report) throw std::runtime_error(report.error().code);
    return *report;
  }
  /// "张伟 listed;" of each person, by name.
  std::string people() {
    std::string all;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      for (const auto& one : work.tx.all<Person>("where community_id = ? order by name", community))
        all += one.name.str() + ' ' + std::string(described::name_of(one.standing)) + ';';
    });
    return all;
  }
  std::string findings(const ImportReport& report) {
    std::string all;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      const auto list = list_findings(work, {*report.import, {}, {}, {}});
      for (const auto& found : list->items)
        all += found.code + '@' + std::to_string(found.row) + ' ';
    });
    return all;
  }
  void undo(const ImportReport& report) {
    const auto& import = *report.import;
    const auto begun =
        app.house->desk().run_as(routing::Desk::house(), community, "people.start_undo", "{}",
                                 [&](Work& work) { return start_undo(work, {import}); });
    ASSERT_TRUE(begun.has_value());
    const jobs::Ending never;
    ASSERT_TRUE(undo_through(app.house->desk(), routing::Desk::house(), community, import, never));
  }

  TestApp app;
  Homes homes;
  Uuid community;
};

TEST_F(ChangeLedgers, WhoIsNotInTheFileStays) {
  import("幢,单元,室,姓名\n3,1,101,张伟\n");
  EXPECT_EQ("张伟 listed;李娜 listed;王芳 listed;", people());
}

TEST_F(ChangeLedgers, AColumnOfChangesAddsChangesAndLetsGo) {
  const std::string file =
      "变动,幢,单元,室,姓名,电话\n新增,3,1,101,张小明,\n变更,3,1,101,张伟,13800000099\n"
      "注销,3,1,101,李娜,\n死亡,3,1,102,王芳,\n";
  const auto report = import(file);
  EXPECT_EQ(1, report.persons.created);
  EXPECT_EQ(3, report.persons.updated);
  EXPECT_EQ("people.leaves@4 people.leaves@5 ", findings(report));
  EXPECT_EQ("张伟 listed;张小明 listed;李娜 moved_out;王芳 dead;", people());
  const auto again = import(file);
  EXPECT_EQ(0, again.persons.created + again.persons.updated);
  EXPECT_EQ("", findings(again));
}

TEST_F(ChangeLedgers, ATrialSaysWhoWouldLeaveAndChangesNothing) {
  const auto report = import("变动,幢,单元,室,姓名\n迁出,3,1,101,李娜\n", Mode::dry_run);
  EXPECT_EQ("people.leaves@2 ", findings(report));
  EXPECT_EQ("张伟 listed;李娜 listed;王芳 listed;", people());
}

TEST_F(ChangeLedgers, NobodyIsTakenForAnother) {
  const auto report = import(
      "变动,幢,单元,室,姓名\n注销,3,1,102,李娜\n注销,3,1,101,无此人\n变更,3,1,102,赵强\n"
      "注销,3,1,102,\n也许,3,1,101,张伟\n");
  EXPECT_EQ(
      "people.leaver_unknown@2 people.leaver_unknown@3 people.changed_but_new@4 "
      "people.no_name@5 people.change_unknown@6 ",
      findings(report));
  EXPECT_EQ(2u, report.refused.size());
  EXPECT_EQ("张伟 listed;李娜 listed;王芳 listed;赵强 listed;", people());
}

TEST_F(ChangeLedgers, GoneFromOneDoorAndNewAtAnotherIsAMove) {
  import("幢,单元,室,姓名,身份证号\n3,1,201,陈静,11010519491231002X\n");
  import(
      "变动,幢,单元,室,姓名,身份证号\n注销,3,1,201,陈静,11010519491231002X\n"
      "新增,3,1,202,陈静,11010519491231002X\n");
  EXPECT_NE(std::string::npos, people().find("陈静 listed;"));
  EXPECT_EQ("people.leaver_lives_elsewhere@2 ",
            findings(import("变动,幢,单元,室,姓名,身份证号\n"
                            "注销,3,1,201,陈静,11010519491231002X\n")));
  EXPECT_NE(std::string::npos, people().find("陈静 listed;"));
}

TEST_F(ChangeLedgers, NeedsEndWithALeaveAndBeginAgainWhenItIsUndone) {
  import("幢,单元,室,姓名,重点人群\n3,1,101,李娜,透析\n");
  const auto open_needs = [&] {
    std::int64_t number = 0;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      number = work.tx
                   .value<std::int64_t>(
                       "select count(*) from people_need where community_id = ? and ended_at is "
                       "null",
                       community)
                   .value_or(0);
    });
    return number;
  };
  EXPECT_EQ(1, open_needs());
  const auto report = import("变动,幢,单元,室,姓名\n注销,3,1,101,李娜\n");
  EXPECT_EQ(0, open_needs());
  undo(report);
  EXPECT_EQ("张伟 listed;李娜 listed;王芳 listed;", people());
  EXPECT_EQ(1, open_needs());
}
}  // namespace
}  // namespace people
