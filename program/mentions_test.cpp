// SPDX-License-Identifier: Apache-2.0
/// Two who are made one, in a house that holds one of everything: no row of any slice goes on
/// naming the one who was set aside, and taken apart each has theirs again.
#include "people/merge.hpp"
#include "people/test_homes.hpp"
#include "program/test_routes.hpp"

namespace program {
namespace {
namespace bj = boost::json;
using people::body;

class Mentions : public testing::Test {
 protected:
  Mentions() {
    app.be(auth::Role::community_staff, community);
    kept = listed("张伟");
    dropped = listed("张玮");
  }

  std::string listed(const std::string& name) {
    const auto id = app.new_id();
    const auto reply =
        app.post(place + "/persons", people::Homes::body_of(id, known.at("household"), name));
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }

  template <class... Args>
  void run(std::string_view sql, const Args&... args) {
    app.house->store().write_now([&](db::Tx& tx) {
      tx.run(sql, args...);
      return db::Outcome::keep;
    });
  }
  /// One of the rows that stand there names the person.
  void name_in_each_slice(const std::string& person) {
    const auto id = *Uuid::parse(person), here = *Uuid::parse(community);
    run("update pass_pass set person_id = ?, host_id = ? where id = ?", id, id,
        *Uuid::parse(known.at("pass")));
    run("update task_task set person_id = ? where id = ?", id, *Uuid::parse(known.at("task")));
    run("update gate_passage set person_id = ? where id = ?", id,
        *Uuid::parse(known.at("passage")));
    run("update report_report set member_id = ? where id = ?", id,
        *Uuid::parse(known.at("report")));
    run("update need_request set person_id = ? where id = ?", id,
        *Uuid::parse(known.at("request")));
    run("update need_standing set person_id = ? where id = ?", id,
        *Uuid::parse(known.at("standing")));
    run("update care_subject set person_id = ? where id = ?", id,
        *Uuid::parse(known.at("care_plan")));
    run("update census_visit set member_id = ? where community_id = ?", id, here);
    run("insert into gate_inside (community_id, id, gate_id, kind, passage_id, person_id, "
        "since_at) "
        "select community_id, id, gate_id, kind, id, person_id, at from gate_passage "
        "where community_id = ?",
        here);
  }
  /// "gate.inside 1 gate.passages 1 …": rows that name the person.
  std::string rows_of(const std::string& person) {
    std::set<std::string> kinds;
    app.house->store().read_now([&](db::Tx& tx) {
      for (const auto& one : app.house->app().sockets.mentions) {
        int rows = 0;
        tx.each(
            one.rows, [&](const db::Row&) { ++rows; }, *Uuid::parse(community),
            *Uuid::parse(person));
        if (rows > 0) kinds.insert(std::string(one.name) + ' ' + std::to_string(rows) + ' ');
      }
    });
    std::string text;
    for (const auto& kind : kinds) text += kind;
    return text;
  }

  TestReply merge() {
    return app.post(place + "/merges", body({{"id", merged},
                                             {"person", kept},
                                             {"other", dropped},
                                             {"person_revision", 1},
                                             {"other_revision", 1},
                                             {"choices", bj::array()}}));
  }
  TestReply separate(bj::array assignments) {
    return app.post(place + "/merges/" + merged + "/separations",
                    body({{"id", app.new_id()}, {"assignments", std::move(assignments)}}));
  }

  /// Columns that name persons by the words for it, as "table.column", outside of people.
  std::set<std::string> columns_of_persons() {
    std::set<std::string> found;
    const auto take = [&](const db::Row& row) {
      const std::string table(row.text(0)), column(row.text(1));
      if (!table.starts_with("people_")) found.insert(table + '.' + column);
    };
    app.house->store().read_now([&](db::Tx& tx) {
      if (app.house->store().is_postgres())
        tx.each(
            "select cast(table_name as text), cast(column_name as text) from "
            "information_schema.columns where table_schema = current_schema() and "
            "column_name in ('person_id', 'member_id', 'host_id')",
            take);
      else
        tx.each(
            "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c "
            "where m.type = 'table' and c.name in ('person_id', 'member_id', 'host_id')",
            take);
    });
    return found;
  }

  TestApp app;
  RouteBook book{app.house->desk().router()};
  const std::string community = app.community("330109003017"), place = "/places/" + community;
  Known known = furnish(app, book, community);
  const std::string merged = app.new_id();
  std::string kept, dropped;
  const std::string in_all_slices =
      "care.subjects 1 census.visits 2 gate.inside 1 gate.passages 1 need.requests 1 "
      "need.standings 1 pass.passes "
      "1 "
      "pass.visits 1 report.reports 1 task.tasks 1 ";
};
}  // namespace

TEST_F(Mentions, EveryColumnThatNamesAPersonIsKnown) {
  std::set<std::string> told;
  for (const auto& one : app.house->app().sockets.mentions) {
    const std::string give = one.give;
    const auto word_after = [&](const std::string& before) {
      const auto from = give.find(before) + before.size();
      return give.substr(from, give.find(' ', from) - from);
    };
    told.insert(word_after("update ") + '.' + word_after(" set "));
  }
  EXPECT_EQ(columns_of_persons(), told);
}

TEST_F(Mentions, GoAlongWhenTwoAreMadeOne) {
  name_in_each_slice(dropped);
  ASSERT_EQ(in_all_slices, rows_of(dropped));
  const auto preview =
      app.get(place + "/merge-preview?person=" + kept + "&other=" + dropped).json();
  EXPECT_EQ(10u, preview.at("dropped").at("mentions").as_array().size());
  EXPECT_EQ(0u, preview.at("kept").at("mentions").as_array().size());
  const auto reply = merge();
  ASSERT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ("", rows_of(dropped));
  EXPECT_EQ(in_all_slices, rows_of(kept));
  EXPECT_EQ(10u, reply.json().at("dropped").at("mentions").as_array().size());
  app.house->store().read_now([&](db::Tx& tx) {
    EXPECT_EQ(tx.value<std::int64_t>("select changes from pass_counter where community_id = ?",
                                     *Uuid::parse(community)),
              tx.value<std::int64_t>("select changed from pass_pass where id = ?",
                                     *Uuid::parse(known.at("pass"))))
        << "guards' phones are told";
  });
  EXPECT_EQ(0u, reply.json().at("since").as_array().size());
}

TEST_F(Mentions, ReturnToWhoseTheyWere) {
  name_in_each_slice(dropped);
  run("update task_task set person_id = ? where id = ?", *Uuid::parse(kept),
      *Uuid::parse(known.at("task")));
  const auto before_kept = rows_of(kept), before_dropped = rows_of(dropped);
  ASSERT_EQ("task.tasks 1 ", before_kept);
  ASSERT_EQ(201, merge().status);
  const auto reply = separate({});
  ASSERT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ(before_kept, rows_of(kept));
  EXPECT_EQ(before_dropped, rows_of(dropped));
}

TEST_F(Mentions, ThatCameSinceAreGivenToWhomAPersonSays) {
  ASSERT_EQ(201, merge().status);
  name_in_each_slice(kept);
  const auto refused = separate({});
  EXPECT_EQ("people.unassigned", refused.code());
  const auto current = refused.json().at("current");
  std::string since;
  for (const auto& one : current.at("since").as_array())
    since += std::string(one.at("text").as_string()) + ' ' +
             std::to_string(one.at("rows").as_int64()) + ' ';
  EXPECT_EQ(in_all_slices, since);
  bj::array assignments;
  for (const auto& one : current.at("since").as_array())
    assignments.push_back(bj::object{{"kind", "mention"},
                                     {"mention", one.at("text")},
                                     {"to", one.at("text") == "task.tasks" ? "kept" : "dropped"}});
  auto too_few = assignments;
  too_few.pop_back();
  EXPECT_EQ("people.unassigned", separate(too_few).code());
  const auto apart = separate(assignments);
  ASSERT_EQ(201, apart.status) << apart.body;
  EXPECT_EQ("task.tasks 1 ", rows_of(kept));
  EXPECT_EQ(in_all_slices.substr(0, in_all_slices.find("task.")), rows_of(dropped));
}
}  // namespace program
