// SPDX-License-Identifier: Apache-2.0
/// A phone with tasks that was signed out from elsewhere.
#include "people/test_lost.hpp"
#include "task/test_tasks.hpp"

namespace task {
namespace {
class EndedTasks : public Tasks {};
}  // namespace

TEST_F(EndedTasks, AReportFromBeforeClosesTheTaskAndOneSinceIsRefused) {
  const auto staff = app.token();
  const Owner owner{be(auth::Role::volunteer), {}};
  const auto done = give(round(owner)), open = give(round(owner));
  app.clock.move(minute_ms);
  const auto before = report(app.new_id());
  const auto session = people::lose_phone(app, staff);
  EXPECT_EQ(201, send_report(done, before).status);
  EXPECT_NE(std::string::npos, people::told_of_end(app, "task.report_done").find(session));
  const auto since = send_report(open);
  EXPECT_EQ("auth.after_end", since.code());
  EXPECT_EQ("/done_at auth.after_end;", since.faults());
  EXPECT_EQ(401, app.get(place + "/my-tasks").status);
}

TEST_F(EndedTasks, AReportOfWhoHadNoTaskHereIsNotHeard) {
  const auto staff = app.token();
  const auto task = give(round({be(auth::Role::volunteer), {}}));
  be(auth::Role::volunteer);
  const auto before = report(app.new_id());
  people::lose_phone(app, staff);
  EXPECT_EQ("task.not_yours", send_report(task, before).code());
}
}  // namespace task
