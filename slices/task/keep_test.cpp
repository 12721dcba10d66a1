// SPDX-License-Identifier: Apache-2.0
#include "task/keep.hpp"

#include "platform/keep/person.hpp"
#include "platform/keep/retention.hpp"
#include "platform/picture/made_pictures.hpp"
#include "task/test_tasks.hpp"

namespace task {
namespace {
using auth::Role;

class KeptTasks : public Tasks {
 protected:
  std::string send_photo(const Uuid& task, std::size_t width = 9) {
    const auto id = app.new_id();
    const auto reply = app.send(
        http::Method::post, place + "/tasks/" + task.text() + "/photos?id=" + id + "&sort=photo",
        picture::made::png(width, 9), {});
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  void report_with(const Uuid& task, const std::string& photo) {
    auto body = boost::json::parse(report(app.new_id())).as_object();
    body["photos"] = boost::json::array{boost::json::string(photo)};
    EXPECT_EQ(201, send_report(task, boost::json::serialize(body)).status);
  }
  keep::Removed apply() {
    return keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  }
  std::int64_t count(const std::string& what) {
    std::int64_t found = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      found = tx.value<std::int64_t>("select count(*) from " + what).value_or(0);
    });
    return found;
  }
};
}  // namespace

TEST_F(KeptTasks, GoHalfAYearAfterTheyAreOver) {
  be(Role::volunteer);
  const auto over = give(round({{}, Role::volunteer}));
  give(round({{}, Role::volunteer}));
  report_with(over, send_photo(over));
  app.clock.move(183 * day_ms);
  EXPECT_EQ(0, apply().at("task.tasks"));
  app.clock.move(1);
  EXPECT_EQ(1, apply().at("task.tasks"));
  EXPECT_EQ(1, count("task_task")) << "what is still to be done stays";
  for (const auto* table : {"task_report", "task_photo", "task_photo_file"})
    EXPECT_EQ(0, count(table)) << table;
}

TEST_F(KeptTasks, TakeTheirHandOversAndSeriesAlong) {
  auto wanted = round({be(Role::volunteer), {}});
  wanted.source = app.world.new_uuid();
  wanted.repeat = Repeat{{}, {}, Whole<1, 168>(4), {}};
  const auto task = give(wanted);
  EXPECT_EQ(201, hand_over(task, {{"role", "volunteer"}}).status);
  ASSERT_TRUE(as_slice(app, community, [&](Work& work) -> Result<std::int64_t> {
    return end_tasks_of(work, *wanted.source);
  }));
  EXPECT_EQ(1, count("task_series"));
  app.clock.move(183 * day_ms + 1);
  apply();
  for (const auto* table : {"task_task", "task_hand_over", "task_series"})
    EXPECT_EQ(0, count(table)) << table;
}

TEST_F(KeptTasks, LosePhotosThatNoReportNamed) {
  be(Role::volunteer);
  const auto task = give(round({{}, Role::volunteer}));
  const auto named = send_photo(task, 5);
  send_photo(task, 6);
  report_with(task, named);
  app.clock.move(7 * day_ms);
  EXPECT_EQ(0, apply().at("task.loose_photos"));
  app.clock.move(1);
  EXPECT_EQ(1, apply().at("task.loose_photos"));
  EXPECT_EQ(1, count("task_photo"));
  EXPECT_EQ(1, count("task_photo_file"));
}

TEST_F(KeptTasks, KeepAPictureThatAnotherTaskShowsToo) {
  be(Role::volunteer);
  const auto one = give(round({{}, Role::volunteer})), other = give(round({{}, Role::volunteer}));
  report_with(one, send_photo(one));
  send_photo(other);
  app.clock.move(8 * day_ms);
  EXPECT_EQ(1, apply().at("task.loose_photos"));
  EXPECT_EQ(1, count("task_photo_file"));
}

TEST_F(KeptTasks, OfAPersonAreShownAndErased) {
  const auto person = *Uuid::parse(homes.person(homes.home("101"), "王芳"));
  be(Role::volunteer);
  auto wanted = round({{}, Role::volunteer}, "3-1-101");
  wanted.person = person;
  const auto task = give(wanted);
  report_with(task, send_photo(task));
  auto& desk = app.house->desk();
  const auto& sockets = app.house->app().sockets;
  const auto shown =
      boost::json::serialize(keep::show_person(desk, sockets, person, "asked").value());
  EXPECT_NE(std::string::npos, shown.find(task.text()));
  EXPECT_NE(std::string::npos, shown.find("all_well"));

  ASSERT_TRUE(keep::erase_person(desk, sockets, person, "asked"));
  EXPECT_EQ(0, count("task_task where person_id is not null"));
  EXPECT_EQ(0, count("task_photo_file"));
  EXPECT_EQ(0, count("task_report where answers <> '[]' or counts <> '[]'"));
  EXPECT_EQ(1, count("task_task where status = 'done'")) << "that something was done stays";
  EXPECT_EQ(0, count("journal_line where request like '%all_well%'"));
}
}  // namespace task
