// SPDX-License-Identifier: Apache-2.0
#include "task/task.hpp"

#include "task/test_tasks.hpp"

namespace task {
namespace {
using auth::Role;

class GivenTasks : public Tasks {};
}  // namespace

TEST_F(GivenTasks, AreThoseOfTheirOwnerAndOfTheirTeam) {
  const auto guard = be(Role::guard);
  const auto guards_token = app.token();
  give(round({guard, {}}, "3-1-101"));
  give(round({{}, Role::volunteer}, "3-1-102"));
  EXPECT_EQ("3-1-101 open;", listed());
  be(Role::volunteer);
  EXPECT_EQ("3-1-102 open;", listed());
  be(Role::grid_worker);
  EXPECT_EQ("", listed());
  be(Role::community_staff);
  EXPECT_EQ("", listed());
  EXPECT_EQ("3-1-101 open;3-1-102 open;", listed("/tasks"));
  EXPECT_EQ("3-1-101 open;", listed("/tasks?owner=" + guard.text()));
  app.be_again(guards_token);
  EXPECT_EQ("auth.not_yours", listed("/tasks"));
}

TEST_F(GivenTasks, StandByWhenTheyAreDueAndThenByTheWalk) {
  const auto user = be(Role::volunteer);
  for (const auto* label : {"3-2-101", "3-1-101", "3-1-302", "3-2", "3-1-301"})
    give(round({user, {}}, label));
  auto urgent = round({user, {}}, "3-2-102");
  urgent.due_at = urgent.due_at + -minute_ms;
  give(urgent);
  EXPECT_EQ("3-2-102 open;3-1-301 open;3-1-302 open;3-1-101 open;3-2 open;3-2-101 open;", listed());
}

TEST_F(GivenTasks, PagesShowEachOnceAndInOrder) {
  const auto user = be(Role::volunteer);
  for (const auto* label : {"3-2-101", "3-1-101", "3-1-302", "3-2", "3-1-301"})
    give(round({user, {}}, label));
  const auto whole = listed();
  std::string paged, after;
  for (int page = 0; page < 5; ++page) {
    const auto reply = app.get(place + "/my-tasks?limit=2" + after).json();
    for (const auto& item : reply.at("items").as_array())
      paged += std::string(item.at("place").at("label").as_string()) + " open;";
    if (reply.at("next").is_null()) break;
    after = "&after=" + std::string(reply.at("next").as_string());
  }
  EXPECT_EQ(whole, paged);
  EXPECT_EQ("json.bad_cursor", app.get(place + "/my-tasks?after=x").code());
  EXPECT_EQ("json.bad_cursor", app.get(place + "/my-tasks?after=" + app.new_id()).code());
}

TEST_F(GivenTasks, AreOverdueOnceTheirWindowIsOver) {
  const auto user = be(Role::volunteer);
  give(round({user, {}}, "3-1-101"));
  auto later = round({user, {}}, "3-1-102");
  later.due_at = later.due_at + hour_ms;
  give(later);
  EXPECT_EQ("2 0 0", counted());
  EXPECT_EQ("", listed("/my-tasks?state=overdue"));
  app.clock.move(hour_ms + 1);
  EXPECT_EQ("2 1 0", counted());
  EXPECT_EQ("3-1-101 open;", listed("/my-tasks?state=overdue"));
}

TEST_F(GivenTasks, AreListedByKind) {
  const auto user = be(Role::volunteer);
  give(round({user, {}}, "3-1-101"));
  EXPECT_EQ("3-1-101 open;", listed("/my-tasks?kind=test.round"));
  EXPECT_EQ("", listed("/my-tasks?kind=test.other"));
  EXPECT_EQ("0 0 0", counted("/my-tasks?kind=test.other"));
}

TEST_F(GivenTasks, SayWhatTheirKindAsksFor) {
  const auto user = be(Role::volunteer);
  give(round({user, {}}, "3-1-101"));
  give(round({user, {}}, "3-1-102"));
  const auto kinds = app.get(place + "/my-tasks").json().at("kinds");
  ASSERT_EQ(1u, kinds.as_array().size());
  EXPECT_EQ("result", kinds.at(0).at("answers").at(0).at("name").as_string());
  EXPECT_EQ(100, kinds.at(0).at("counts").at(0).at("most").as_int64());
}

TEST_F(GivenTasks, AreNotForThoseWhoMayNotDoThem) {
  const auto carer = be(Role::carer);
  EXPECT_EQ("task.not_for_owner owner", refusal_of(round({carer, {}})));
  EXPECT_EQ("task.not_for_owner owner", refusal_of(round({{}, Role::carer})));
  EXPECT_EQ("task.not_for_owner owner", refusal_of(round({})));
  const auto guard = be(Role::guard);
  EXPECT_EQ("task.not_for_owner owner", refusal_of(round({guard, Role::guard})));
  EXPECT_EQ("given", refusal_of(round({guard, {}})));
}

TEST_F(GivenTasks, AreNotForThoseWhoseRoleIsOver) {
  app.be(Role::volunteer, homes.community, app.clock.now() + hour_ms);
  const auto user = *Uuid::parse(app.get("/session").json().at("user").at("id").as_string());
  EXPECT_EQ("given", refusal_of(round({user, {}})));
  app.clock.move(hour_ms);
  EXPECT_EQ("task.not_for_owner owner", refusal_of(round({user, {}})));
}

TEST_F(GivenTasks, HaveAWindowAndAPlaceThatIsThere) {
  const Owner owner{be(Role::volunteer), {}};
  auto wanted = round(owner);
  wanted.due_at = wanted.from_at;
  EXPECT_EQ("task.bad_window due_at", refusal_of(wanted));
  wanted = round(owner);
  wanted.place = app.world.new_uuid();
  EXPECT_EQ("place.no_such_place place", refusal_of(wanted));
  wanted = round(owner);
  wanted.repeat = Repeat{};
  EXPECT_EQ("task.repeat_empty repeat", refusal_of(wanted));
  wanted = round(owner);
  wanted.id = give(round(owner));
  EXPECT_EQ("task.id_taken id", refusal_of(wanted));
}

TEST_F(GivenTasks, ComeAllOrNone) {
  const Owner owner{be(Role::volunteer), {}};
  const auto many = as_slice(app, community, [&](Work& work) {
    return add_tasks(work, {round(owner, "3-1-101"), round({}, "3-1-102")});
  });
  ASSERT_FALSE(many);
  EXPECT_EQ("", listed());
}

TEST_F(GivenTasks, OfASourceAreToldAndEnded) {
  const Owner owner{be(Role::volunteer), {}};
  const auto source = app.world.new_uuid();
  auto wanted = round(owner, "3-1-101");
  wanted.source = source;
  const auto first = give(wanted), second = give(wanted);
  give(round(owner, "3-2-101"));
  EXPECT_EQ(201, send_report(first).status);
  app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
    EXPECT_EQ(2u, tasks_of(work, source, Which::all).size());
    const auto open = tasks_of(work, source, Which::open);
    ASSERT_EQ(1u, open.size());
    EXPECT_EQ(second, open[0].task);
  });
  const auto ended = as_slice(app, community, [&](Work& work) -> Result<std::int64_t> {
    return end_tasks_of(work, source);
  });
  EXPECT_EQ(1, *ended);
  EXPECT_EQ("3-2-101 open;", listed());
  EXPECT_EQ("ended", open(second).at("status").as_string());
  EXPECT_EQ("done", open(first).at("status").as_string());
}

TEST_F(GivenTasks, MayBeFinishedByTheirOwnSlice) {
  const Owner owner{be(Role::volunteer), {}};
  const auto task = give(round(owner));
  const auto finish = [&] {
    return *as_slice(app, community,
                     [&](Work& work) -> Result<bool> { return finish_task(work, task); });
  };
  EXPECT_TRUE(finish());
  EXPECT_FALSE(finish());
  EXPECT_EQ("done", open(task).at("status").as_string());
  EXPECT_EQ("0 0 1", counted());
}

TEST_F(GivenTasks, AboutAPersonAreALook) {
  const auto person = homes.person(homes.home("101"), "王芳");
  const Owner owner{be(Role::volunteer), {}};
  auto wanted = round(owner, "3-1-101");
  wanted.person = Uuid::parse(person);
  const auto about = give(wanted), other = give(round(owner, "3-1-102"));
  const auto before = app.lines();
  open(other);
  EXPECT_EQ(before, app.lines());
  open(about);
  EXPECT_EQ(before + 1, app.lines());
}

TEST_F(GivenTasks, OfOthersStayClosed) {
  const auto task = give(round({be(Role::volunteer), {}}, "3-1-101"));
  be(Role::volunteer);
  EXPECT_EQ("task.not_yours", app.get(place + "/tasks/" + task.text()).code());
  EXPECT_EQ("task.not_yours", send_report(task).code());
  EXPECT_EQ("task.not_yours", hand_over(task, {{"role", "volunteer"}}).code());
  EXPECT_EQ("task.no_such_task", app.get(place + "/tasks/" + app.new_id()).code());
}
}  // namespace task
