// SPDX-License-Identifier: Apache-2.0
/// Imports that are taken back: whole, after later edits, again, and in any order.
#include "people/import_undo.hpp"

#include <algorithm>
#include <random>

#include "people/rows_of.hpp"
#include "people/test_homes.hpp"
#include "platform/exchange/csv_writer.hpp"

namespace people {
namespace {
using program::TestApp;
using Cells = std::vector<std::string>;

class Undoing : public testing::Test {
 protected:
  Undoing() : homes(app, "330109003017"), community(Uuid::parse(homes.community).value()) {}

  Uuid import(const std::vector<Cells>& rows) {
    std::string file(exchange::csv_mark);
    file += exchange::csv_line(
        Cells{"小区", "幢", "单元", "室", "姓名", "联系电话", "居住状态", "重点人群", "下次日期"});
    for (auto row : rows) {
      row.insert(row.begin(), {"山水苑", "3", "1"});
      row.resize(9);
      file += exchange::csv_line(row);
    }
    const auto report = import_file(app.house->desk(), routing::Desk::house(), community,
                                    "台账.csv", file, Mode::run);
    EXPECT_TRUE(report.has_value() && report->refused.empty());
    return report->import.value();
  }
  std::string undo(const Uuid& import) {
    const auto started =
        app.house->desk().run_as(routing::Desk::house(), community, "people.start_undo", "{}",
                                 [&](Work& work) { return start_undo(work, {import}); });
    if (!started) return started.error().code;
    const jobs::Ending never;
    EXPECT_TRUE(undo_through(app.house->desk(), routing::Desk::house(), community, import, never));
    return {};
  }
  void run_again(const Uuid& import) {
    const auto started =
        app.house->desk().run_as(routing::Desk::house(), community, "people.start_run", "{}",
                                 [&](Work& work) { return start_run(work, {import}); });
    ASSERT_TRUE(started.has_value());
    const jobs::Ending never;
    ASSERT_TRUE(work_through(app.house->desk(), routing::Desk::house(), community, import, never));
  }
  /// "persons removed/restored/kept households … needs … | why name@door;"
  std::string plan(const Uuid& import) {
    std::string text;
    read([&](Work& work) {
      const auto plan = plan_undo(work, {import});
      if (!plan) return void(text = plan.error().code);
      for (const auto* tally : {&plan->persons, &plan->households, &plan->needs})
        text += std::to_string(tally->removed) + '/' + std::to_string(tally->restored) + '/' +
                std::to_string(tally->kept) + ' ';
      for (const auto& row : plan->kept)
        text += std::string(described::name_of(row.why)) + ' ' + row.name + '@' + row.door + ';';
    });
    return text;
  }
  void read(const std::function<void(Work&)>& body) {
    app.house->desk().read_as(routing::Desk::house(), community, body);
  }

  /// All that the register says, without revisions and times, in an order of its own.
  std::string register_text() {
    std::vector<std::string> lines;
    read([&](Work& work) {
      for (const auto& home : work.tx.all<Household>("where community_id = ?", community))
        lines.push_back(
            "home " + home.dwelling_id.text() + ' ' +
            std::string(described::name_of(home.occupancy)) + ' ' + home.note.str() + ' ' +
            std::to_string(home.persons) + ' ' + std::string(described::name_of(home.quality)) +
            ' ' + std::to_string(home.needs) + ' ' + (home.next_due ? home.next_due->text() : "-"));
      for (const auto& person : work.tx.all<Person>("where community_id = ?", community))
        lines.push_back("person " + person.name.str() + ' ' + person.household_id.text() + ' ' +
                        std::string(described::name_of(person.standing)) + ' ' +
                        phone_of(work, person) + ' ' + (person.phone_index ? "found" : "-"));
      for (const auto& need : work.tx.all<Need>("where community_id = ?", community))
        lines.push_back("need " + need.person_id.text() + ' ' + need.household_id.text() + ' ' +
                        std::string(described::name_of(need.kind)) + ' ' +
                        (need.next_due ? need.next_due->text() : "-"));
      for (const auto& counter :
           work.tx.all<Counter>("where community_id = ? and number <> 0", community))
        lines.push_back("counter " + counter.name + ' ' + std::to_string(counter.number));
    });
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const auto& line : lines) all += line + '\n';
    return all;
  }
  /// Counters and summaries against what the rows say.
  void expect_true_counters() {
    const auto counted = [&](const char* sql) {
      std::int64_t number = 0;
      read([&](Work& work) { number = work.tx.value<std::int64_t>(sql, community).value_or(0); });
      return number;
    };
    EXPECT_EQ(counted("select count(*) from people_household where community_id = ?"),
              homes.counter("households"));
    EXPECT_EQ(counted("select count(*) from people_person where community_id = ? and "
                      "standing = 'listed' and residence <> 'elsewhere'"),
              homes.counter("persons"));
    EXPECT_EQ(counted("select cast(sum(persons) as bigint) from people_household where "
                      "community_id = ?"),
              homes.counter("persons"));
    EXPECT_EQ(0, counted("select count(*) from people_person p where p.community_id = ? and not "
                         "exists (select 1 from people_household h where h.community_id = "
                         "p.community_id and h.id = p.household_id)"));
  }

  TestApp app;
  Homes homes;
  Uuid community;
};

const std::vector<Cells> monday{{"101", "张伟", "13812345678", "自住", "透析", "2027-02-01"},
                                {"101", "李娜", "13900000001", "自住"},
                                {"102", "王芳", "13900000002", "出租"},
                                {"201", "赵敏", "", "自住"}};

TEST_F(Undoing, LeavesTheRegisterAsItWas) {
  const auto home = homes.home("101", "unreachable");
  homes.person(home, "张伟", {{"phone", "13711111111"}});
  homes.person(homes.home("202"), "赵敏");
  const auto before = register_text();
  const auto id = import(monday);
  ASSERT_NE(before, register_text());
  EXPECT_EQ("", undo(id));
  EXPECT_EQ(before, register_text());
  expect_true_counters();
  EXPECT_EQ("", homes.found("王芳"));
  EXPECT_EQ("张伟 listed;", homes.found("张伟"));
}

TEST_F(Undoing, SaysBeforeWhatItDoesAndThenDoesThat) {
  homes.person(homes.home("101", "unreachable"), "张伟", {{"phone", "13711111111"}});
  const auto id = import(monday);
  const auto announced = plan(id);
  EXPECT_EQ("3/1/0 2/1/0 1/0/0 ", announced);
  EXPECT_EQ("", undo(id));
  EXPECT_EQ(announced, plan(id));
}

TEST_F(Undoing, KeepsAndListsWhatPeopleDidSince) {
  const auto id = import(monday);
  std::string weight, wang;
  read([&](Work& work) {
    for (const auto& person : work.tx.all<Person>("where community_id = ?", community)) {
      if (person.name.str() == "李娜") weight = person.id.text();
      if (person.name.str() == "王芳") wang = person.id.text();
    }
  });
  ASSERT_EQ(200,
            app.patch(homes.place + "/persons/" + weight, body({{"name", "李娜娜"}}), "1").status);
  ASSERT_EQ(201, app.post(homes.place + "/needs",
                          body({{"id", app.new_id()}, {"person", wang}, {"kind", "infant"}}))
                     .status);
  EXPECT_EQ("", undo(id));
  const auto done = plan(id);
  EXPECT_EQ(0u, done.find("2/0/2 1/0/2 ")) << done;
  EXPECT_NE(std::string::npos, done.find("keep_changed 李娜娜@3-1-101;")) << done;
  EXPECT_NE(std::string::npos, done.find("keep_used 王芳@3-1-102;")) << done;
  EXPECT_EQ("", homes.found("赵敏"));
  EXPECT_EQ("李娜娜 listed;", homes.found("李娜娜"));
  expect_true_counters();
}

TEST_F(Undoing, LetsTheSameImportRunAgain) {
  const auto id = import(monday);
  const auto count = [&] { return homes.counter("persons"); };
  ASSERT_EQ(4, count());
  EXPECT_EQ("", undo(id));
  EXPECT_EQ(0, count());
  EXPECT_EQ("people.nothing_to_undo", undo(id));
  run_again(id);
  EXPECT_EQ(4, count());
  EXPECT_EQ("", undo(id));
  EXPECT_EQ(0, count());
  EXPECT_EQ(0, homes.counter("households"));
}

TEST_F(Undoing, OfALaterImportBringsBackWhatTheEarlierOneBrought) {
  import(monday);
  const auto after_monday = register_text();
  const auto friday = import({{"101", "张伟", "13611111111", "自住", "透析", "2027-03-01"},
                              {"102", "王芳", "13900000002", "空置"}});
  ASSERT_NE(after_monday, register_text());
  EXPECT_EQ("", undo(friday));
  EXPECT_EQ(after_monday, register_text());
}

TEST_F(Undoing, OfAnEarlierImportKeepsWhatALaterOneChanged) {
  const auto first = import(monday);
  import({{ "101", "张伟", "13611111111", "自住" }});
  EXPECT_EQ("", undo(first));
  EXPECT_EQ("张伟 listed;", homes.found("张伟"));
  EXPECT_EQ("", homes.found("李娜"));
  expect_true_counters();
}

TEST_F(Undoing, IsRefusedWhereNothingCanBeTakenBack) {
  homes.enter();
  const auto missing = app.new_id();
  EXPECT_EQ("people.no_such_import", app.get(homes.place + "/imports/" + missing + "/undo").code());
  const auto id = import({});
  EXPECT_EQ("people.nothing_to_undo",
            app.post(homes.place + "/imports/" + id.text() + "/undos", "{}").code());
}

TEST_F(Undoing, InAnyOrderWithEditsKeepsTheCountersTrue) {
  std::mt19937 dice(20261126);
  const std::vector<std::string> doors{"101", "102", "201", "202", "301", "302"},
      names{"张伟", "李娜", "王芳", "赵敏", "钱程"}, states{"自住", "出租", "空置"};
  const auto one_of = [&](const std::vector<std::string>& list) {
    return list[dice() % list.size()];
  };
  std::vector<Uuid> imports;
  for (int step = 0; step < 40; ++step) {
    const auto what = dice() % 4;
    if (what == 0 && !imports.empty()) {
      undo(imports[dice() % imports.size()]);
    } else if (what == 1) {
      std::vector<std::pair<std::string, std::int64_t>> persons;
      read([&](Work& work) {
        for (const auto& person : work.tx.all<Person>(
                 "where community_id = ? and standing = 'listed' order by id", community))
          persons.emplace_back(person.id.text(), person.revision);
      });
      if (persons.empty()) continue;
      const auto& [person, revision] = persons[dice() % persons.size()];
      const auto reply = app.patch(homes.place + "/persons/" + person,
                                   body({{"residence", dice() % 2 ? "here" : "elsewhere"}}),
                                   std::to_string(revision));
      EXPECT_EQ(200, reply.status) << reply.body;
    } else {
      std::vector<Cells> rows;
      for (int i = 0; i < 4; ++i)
        rows.push_back({one_of(doors), one_of(names), "", one_of(states)});
      imports.push_back(import(rows));
    }
    expect_true_counters();
    if (testing::Test::HasFailure()) FAIL() << "at step " << step;
  }
  EXPECT_LT(5u, imports.size());
}
}  // namespace
}  // namespace people
