// SPDX-License-Identifier: Apache-2.0
#include "task/test_tasks.hpp"

namespace task {
namespace {
using auth::Role;
class TaskReports : public Tasks {};
}  // namespace

TEST_F(TaskReports, TheFirstOneClosesTheTask) {
  const auto task = give(round({be(Role::volunteer), {}}, "3-1-101"));
  const auto reply = send_report(task);
  EXPECT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ("done", reply.json().at("status").as_string());
  EXPECT_EQ("", listed());
  EXPECT_EQ("3-1-101 done;", listed("/my-tasks?state=done_today"));
  EXPECT_EQ("0 0 1", counted());
  const auto file = open(task);
  EXPECT_EQ(1u, file.at("reports").as_array().size());
  EXPECT_EQ("all_well", file.at("reports").at(0).at("answers").at(0).at("choice").as_string());
}

TEST_F(TaskReports, DoneTodayIsOverAtMidnight) {
  const auto task = give(round({{}, Role::volunteer}, "3-1-101"));
  be(Role::volunteer);
  send_report(task);
  EXPECT_EQ("3-1-101 done;", listed("/my-tasks?state=done_today"));
  app.clock.move(day_ms);
  be(Role::volunteer);
  EXPECT_EQ("", listed("/my-tasks?state=done_today"));
}

TEST_F(TaskReports, TheSameOneTwiceIsOneReport) {
  const auto task = give(round({be(Role::volunteer), {}}));
  const auto body = report(app.new_id());
  EXPECT_EQ(201, send_report(task, body).status);
  // Another idempotency key: as if the phone had made the act anew from what it keeps.
  const auto again = send_report(task, body);
  EXPECT_EQ(201, again.status) << again.body;
  EXPECT_EQ(1u, open(task).at("reports").as_array().size());
}

TEST_F(TaskReports, OneIdIsOneReport) {
  const Owner owner{be(Role::volunteer), {}};
  const auto body = report(app.new_id());
  EXPECT_EQ(201, send_report(give(round(owner)), body).status);
  EXPECT_EQ("task.id_taken", send_report(give(round(owner)), body).code());
}

TEST_F(TaskReports, ASecondOneIsKeptAndClosesNothing) {
  const auto task = give(round({{}, Role::volunteer}));
  be(Role::volunteer);
  EXPECT_EQ(201, send_report(task).status);
  const auto revision = open(task).at("revision").as_int64();
  be(Role::volunteer);
  app.clock.move(1);
  EXPECT_EQ(201, send_report(task).status);
  const auto file = open(task);
  ASSERT_EQ(2u, file.at("reports").as_array().size());
  EXPECT_TRUE(file.at("reports").at(0).at("is_counted").as_bool());
  EXPECT_FALSE(file.at("reports").at(1).at("is_counted").as_bool());
  EXPECT_EQ(revision, file.at("revision").as_int64());
}

TEST_F(TaskReports, WorkDoneBeforeSomebodyHeardOfTheHandOverIsKept) {
  const auto first = be(Role::volunteer);
  const auto firsts_token = app.token();
  const auto task = give(round({first, {}}));
  EXPECT_EQ(201, hand_over(task, {{"role", "guard"}}).status);
  EXPECT_EQ("task.not_yours", app.get(place + "/tasks/" + task.text()).code());
  app.be_again(firsts_token);
  EXPECT_EQ(201, send_report(task).status);
}

TEST_F(TaskReports, WorkForATaskThatWasEndedIsKept) {
  auto wanted = round({be(Role::volunteer), {}});
  wanted.source = app.world.new_uuid();
  const auto task = give(wanted);
  ASSERT_TRUE(as_slice(app, community, [&](Work& work) -> Result<std::int64_t> {
    return end_tasks_of(work, *wanted.source);
  }));
  const auto reply = send_report(task);
  EXPECT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ("ended", reply.json().at("status").as_string());
  EXPECT_FALSE(open(task).at("reports").at(0).at("is_counted").as_bool());
}

TEST_F(TaskReports, KeepTheClockOfThePhoneBesideOurs) {
  const auto task = give(round({be(Role::volunteer), {}}));
  const auto wrong = app.clock.now() + 400 * day_ms;
  EXPECT_EQ(201, send_report(task, report(app.new_id(), wrong)).status);
  const auto kept = open(task).at("reports").at(0);
  EXPECT_EQ(wrong.milliseconds, kept.at("done_at").as_int64());
  EXPECT_EQ(app.clock.now().milliseconds, kept.at("at").as_int64());
}

TEST_F(TaskReports, DoNotComeBeforeTheWindowOpens) {
  auto wanted = round({be(Role::volunteer), {}});
  wanted.from_at = wanted.from_at + 1;
  const auto task = give(wanted);
  EXPECT_EQ("task.too_early", send_report(task).code());
  app.clock.move(1);
  EXPECT_EQ(201, send_report(task).status);
}

TEST_F(TaskReports, MayComeLate) {
  const auto task = give(round({{}, Role::volunteer}));
  app.clock.move(30 * day_ms);
  be(Role::volunteer);
  EXPECT_EQ(201, send_report(task).status);
}

TEST_F(TaskReports, NameEveryFaultOfTheirEvidence) {
  const auto task = give(round({be(Role::volunteer), {}}));
  const auto reply =
      send_report(task, people::body({{"id", app.new_id()},
                                      {"done_at", app.clock.now().milliseconds},
                                      {"answers", boost::json::array()},
                                      {"counts", boost::json::array{boost::json::object{
                                                     {"name", "beds"}, {"number", 1}}}},
                                      {"photos", boost::json::array()}}));
  EXPECT_EQ(422, reply.status);
  EXPECT_EQ("task.evidence_missing", reply.code());
  EXPECT_EQ("/answers task.not_given;/counts/0/name task.not_asked;/counts task.not_given;",
            reply.faults());
}

TEST_F(TaskReports, TellTheSliceOfTheKindOnce) {
  auto kind = round_kind();
  std::vector<DoneTask> told;
  kind.when_done = [&](Work&, const DoneTask& done) -> Result<void> {
    told.push_back(done);
    return {};
  };
  know_kind(app, kind);
  const auto source = app.world.new_uuid();
  auto wanted = round({{}, Role::volunteer}, "3-1-101");
  wanted.source = source;
  const auto task = give(wanted);
  be(Role::volunteer);
  send_report(task);
  send_report(task);
  ASSERT_EQ(1u, told.size());
  EXPECT_EQ(source, told[0].source);
  EXPECT_EQ(task, told[0].task);
  EXPECT_EQ("all_well", told[0].answers.at(0).second);
  EXPECT_EQ(6, told[0].counts.at(0).second);
}

TEST_F(TaskReports, AreUndoneWhereTheSliceRefusesThem) {
  auto kind = round_kind();
  kind.when_done = [](Work&, const DoneTask&) -> Result<void> {
    return refuse(No::conflict, "test.not_now", "task");
  };
  know_kind(app, kind);
  const auto task = give(round({be(Role::volunteer), {}}));
  EXPECT_EQ("test.not_now", send_report(task).code());
  EXPECT_EQ("open", open(task).at("status").as_string());
  EXPECT_EQ(0u, open(task).at("reports").as_array().size());
}
}  // namespace task
