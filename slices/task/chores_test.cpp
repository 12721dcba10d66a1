// SPDX-License-Identifier: Apache-2.0
#include "task/chores.hpp"

#include "task/test_tasks.hpp"

namespace task {
namespace {
using auth::Role;

class TaskChores : public Tasks {
 protected:
  void see_to() { see_to_overdue(app.house->desk()); }
  /// Sees to what is overdue so long after now.
  void wait(std::int64_t ms) {
    app.clock.move(ms);
    see_to();
  }
  std::string raised_to(const Uuid& task) {
    be(Role::command);
    const auto file = open(task);
    const auto& to = file.at("escalated_to");
    if (file.at("escalated_at").is_null()) return "not raised";
    return to.is_null() ? "nobody" : std::string(to.as_string());
  }
  /// "2027-01-15 … missed;" is "missed open": the states of all tasks by when they were due.
  std::string states() {
    std::string text;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      for (const auto& one : tasks_of(work, source, Which::all))
        text += std::string(described::name_of(one.status)) + ' ';
    });
    return text;
  }
  /// Every four hours, due an hour after it opens.
  Uuid give_series(const Owner& owner, std::optional<Day> until = {}) {
    auto wanted = round(owner, "3-1-101");
    wanted.source = source;
    wanted.repeat = Repeat{{}, {}, Whole<1, 168>(4), until};
    return give(wanted);
  }
  Uuid open_one() {
    Uuid found;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      const auto open = tasks_of(work, source, Which::open);
      ASSERT_EQ(1u, open.size());
      found = open[0].task;
    });
    return found;
  }
  std::int64_t lines_of(const std::string& act) {
    std::int64_t count = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      count = tx.value<std::int64_t>("select count(*) from journal_line where act = ?", act)
                  .value_or(0);
    });
    return count;
  }

  const Uuid source = app.world.new_uuid();
  const std::int64_t patience = escalation_policy(Day::first).after_ms;
};
}  // namespace

TEST(TaskEscalation, GoesUpStepByStepAndEnds) {
  const auto& policy = escalation_policy(Day::first);
  using enum Role;
  EXPECT_EQ((std::vector{grid_worker, community_staff, command}),
            roles_above(policy, stairwell_lead));
  EXPECT_EQ((std::vector{community_staff, command}), roles_above(policy, volunteer));
  EXPECT_EQ(std::vector<Role>{}, roles_above(policy, command));
  const EscalationPolicy round_and_round{Day::first, "", 0, 0, {{guard, carer}, {carer, guard}}};
  EXPECT_EQ((std::vector{carer, guard}), roles_above(round_and_round, guard));
}

TEST_F(TaskChores, RaiseWhatIsOverdueOnce) {
  be(Role::community_staff);
  const auto task = give(round({{}, Role::volunteer}, "3-1-101"));
  wait(hour_ms + patience);
  EXPECT_EQ("not raised", raised_to(task));
  wait(1);
  EXPECT_EQ("community_staff", raised_to(task));
  EXPECT_EQ(1, lines_of("task.see_to_overdue"));
  const auto revision = open(task).at("revision").as_int64();
  wait(30 * day_ms);
  be(Role::command);
  EXPECT_EQ(revision, open(task).at("revision").as_int64());
  EXPECT_EQ(1, lines_of("task.see_to_overdue")) << "nothing to do leaves no line";
}

TEST_F(TaskChores, ShowWhatWasRaisedToThoseAbove) {
  const auto task = give(round({be(Role::volunteer), {}}, "3-1-101"));
  be(Role::community_staff);
  EXPECT_EQ("", listed());
  wait(hour_ms + patience + 1);
  EXPECT_EQ("3-1-101 open;", listed());
  EXPECT_EQ("1 1 0", counted());
  EXPECT_EQ(201, send_report(task).status);
  EXPECT_EQ("", listed());
}

TEST_F(TaskChores, PassOverARoleThatNobodyHolds) {
  const auto task = give(round({{}, Role::stairwell_lead}));
  wait(hour_ms + patience + 1);
  EXPECT_EQ("community_staff", raised_to(task)) << "there is no grid worker here";
}

TEST_F(TaskChores, LetWhatIsDoneInTimeBe) {
  const auto task = give(round({be(Role::volunteer), {}}));
  send_report(task);
  wait(hour_ms + patience + 1);
  EXPECT_EQ("not raised", raised_to(task));
  EXPECT_EQ(0, lines_of("task.see_to_overdue"));
}

TEST_F(TaskChores, AreDoneOnceByTwoWhoDoThemAtOnce) {
  const auto task = give(round({{}, Role::volunteer}));
  be(Role::community_staff);
  app.clock.move(hour_ms + patience + 1);
  see_to();
  see_to();
  EXPECT_EQ("community_staff", raised_to(task));
  EXPECT_EQ(2, open(task).at("revision").as_int64());
}

TEST_F(TaskChores, MakeTheNextTaskWhenOneIsDone) {
  const auto user = be(Role::volunteer);
  const auto first = give_series({user, {}});
  EXPECT_EQ("open ", states());
  EXPECT_EQ(201, send_report(first).status);
  EXPECT_EQ("done open ", states());
  const auto next = open(open_one());
  EXPECT_EQ(app.clock.now().milliseconds + 4 * hour_ms, next.at("from_at").as_int64());
  EXPECT_EQ(app.clock.now().milliseconds + 5 * hour_ms, next.at("due_at").as_int64());
  EXPECT_EQ("task.too_early", send_report(open_one()).code());
  EXPECT_EQ(user.text(), next.at("owner").at("user").as_string());
  EXPECT_EQ(1, next.at("revision").as_int64());
}

TEST_F(TaskChores, NoteWhatWasMissedWhenTheNextWindowOpens) {
  be(Role::volunteer);
  give_series({{}, Role::volunteer});
  wait(4 * hour_ms - 1);
  EXPECT_EQ("open ", states()) << "late, but it may still be done";
  wait(1);
  EXPECT_EQ("missed open ", states());
  be(Role::volunteer);
  EXPECT_EQ(1, open(open_one()).at("missed").as_int64());
}

TEST_F(TaskChores, MissWhatWasGivenBeforeTheyKeptWhenOnlyWhenItsNextWindowOpens) {
  be(Role::volunteer);
  give_series({{}, Role::volunteer});
  ASSERT_TRUE(as_slice(app, community, [&](Work& work) -> Result<std::int64_t> {
    return work.tx.run("update task_task set missed_at = due_at where community_id = ?", community);
  }));
  wait(hour_ms + 1);
  EXPECT_EQ("open ", states()) << "late, but it may still be done";
  wait(3 * hour_ms - 2);
  EXPECT_EQ("open ", states());
  wait(1);
  EXPECT_EQ("missed open ", states());
}

TEST_F(TaskChores, RaiseFromItsBeginningWhatWasMissedTwiceInARow) {
  be(Role::volunteer);
  give_series({{}, Role::volunteer});
  be(Role::community_staff);
  wait(4 * hour_ms);
  EXPECT_EQ("not raised", raised_to(open_one())) << "missed once";
  wait(4 * hour_ms);
  EXPECT_EQ("missed missed open ", states());
  EXPECT_EQ("community_staff", raised_to(open_one()));
  be(Role::volunteer);
  EXPECT_EQ(201, send_report(open_one()).status);
  be(Role::community_staff);
  EXPECT_EQ("not raised", raised_to(open_one())) << "it was done once";
  wait(8 * hour_ms);
  EXPECT_EQ("not raised", raised_to(open_one())) << "and missed once since";
}

TEST_F(TaskChores, CatchUpAfterTheHouseStoodStill) {
  be(Role::volunteer);
  give_series({{}, Role::volunteer});
  wait(24 * hour_ms);
  EXPECT_EQ("missed missed missed missed missed missed open ", states());
  be(Role::volunteer);
  EXPECT_EQ(6, open(open_one()).at("missed").as_int64());
}

TEST_F(TaskChores, EndASeriesWithItsLastDay) {
  be(Role::volunteer);
  give_series({{}, Role::volunteer}, Day::in_china(app.clock.now()));
  wait(3 * day_ms);
  const auto all = states();
  EXPECT_EQ(std::string::npos, all.find("open")) << all;
  EXPECT_NE(std::string::npos, all.find("missed"));
}

TEST_F(TaskChores, ALateReportOfWorkInTimeMakesAMissedTaskDone) {
  be(Role::volunteer);
  const auto first = give_series({{}, Role::volunteer});
  const auto in_time = app.clock.now() + hour_ms;
  wait(4 * hour_ms);
  EXPECT_EQ("missed open ", states());
  be(Role::volunteer);
  EXPECT_EQ(201, send_report(first, report(app.new_id(), in_time)).status);
  EXPECT_EQ("done open ", states()) << "and the next one stays the only one";
  EXPECT_EQ(0, open(open_one()).at("missed").as_int64());
}

TEST_F(TaskChores, AReportOfWorkTooLateLeavesAMissedTaskMissed) {
  be(Role::volunteer);
  const auto first = give_series({{}, Role::volunteer});
  wait(5 * hour_ms);
  be(Role::volunteer);
  const auto reply = send_report(first);
  EXPECT_EQ(201, reply.status);
  EXPECT_EQ("missed", reply.json().at("status").as_string());
  EXPECT_EQ(1u, open(first).at("reports").as_array().size());
}

TEST_F(TaskChores, ASeriesThatWasEndedComesBackNoMore) {
  const auto first = give_series({be(Role::volunteer), {}});
  send_report(first);
  ASSERT_TRUE(as_slice(app, community, [&](Work& work) -> Result<std::int64_t> {
    return end_tasks_of(work, source);
  }));
  wait(2 * day_ms);
  EXPECT_EQ("done ended ", states());
}

TEST_F(TaskChores, NeverLetTwoOfASeriesBeOpen) {
  be(Role::volunteer);
  give_series({{}, Role::volunteer});
  std::uint32_t dice = 20'261'126;
  for (int i = 0; i < 60; ++i) {
    dice = dice * 1'664'525 + 1'013'904'223;
    wait(std::int64_t(dice >> 16) % (6 * hour_ms));
    be(Role::volunteer);
    if (dice & 0x100) send_report(open_one());
    open_one();
  }
}
}  // namespace task
