// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a kind of task of its own, and short words for giving and doing some.
#include <gtest/gtest.h>

#include "people/test_homes.hpp"
#include "place/place.hpp"
#include "platform/app.hpp"
#include "program/test_app.hpp"
#include "task/task.hpp"

namespace task {
/// Everybody in the field may do it; it asks for an answer and a count, and takes up to two photos.
inline TaskKind round_kind() {
  using enum auth::Role;
  TaskKind kind;
  kind.name = "test.round";
  kind.may_do = auth::may(community_staff, grid_worker, stairwell_lead, volunteer, guard);
  kind.evidence.answers = {{"result", {"all_well", "somebody_missing"}}};
  kind.evidence.counts = {{"doors", 100}};
  kind.evidence.photos_most = 2;
  return kind;
}

/// The house knows the kind from now on.
inline void know_kind(program::TestApp& app, TaskKind kind) {
  auto& kinds = app.house->app().sockets.task_kinds;
  for (auto& known : kinds)
    if (known.name == kind.name) {
      known = std::move(kind);
      return;
    }
  kinds.push_back(std::move(kind));
}

/// Gives tasks as the house, the way another slice does.
template <class Act>
auto as_slice(program::TestApp& app, const Uuid& community, Act&& act) {
  return app.house->desk().run_as(routing::Desk::house(), community, "test.give", "{}", act);
}

/// A community of one building, 3 floors of 2 doors behind each of 2 stairwells, in which somebody
/// has tasks.
class Tasks : public testing::Test {
 protected:
  Tasks()
      : homes(app, "330109003017"), place(homes.place), community(*Uuid::parse(homes.community)) {
    know_kind(app, round_kind());
  }
  /// Signs in as somebody new with that role here; answers who that is.
  Uuid be(auth::Role role) {
    app.be(role, homes.community);
    return *Uuid::parse(app.get("/session").json().at("user").at("id").as_string());
  }
  /// The place that bears the label: "3-1", "3-2-301".
  Uuid at(const std::string& label) {
    std::optional<Uuid> found;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      const auto map = place::DoorMap::load(work);
      std::vector<Uuid> ids;
      for (const auto* list : {&map.buildings(), &map.stairwells(), &map.dwellings()})
        for (const auto& one : *list) ids.push_back(one.id);
      for (const auto& [id, stop] : place::stops_of(work, ids))
        if (stop.label == label) found = id;
    });
    return found.value();
  }
  /// Due in an hour.
  NewTask round(const Owner& owner, const std::string& label = {}) {
    NewTask wanted;
    wanted.kind = "test.round";
    wanted.owner = owner;
    if (!label.empty()) wanted.place = at(label);
    wanted.from_at = app.clock.now();
    wanted.due_at = wanted.from_at + hour_ms;
    return wanted;
  }
  Uuid give(const NewTask& wanted) {
    const auto given = as_slice(app, community, [&](Work& work) { return add_task(work, wanted); });
    EXPECT_TRUE(given) << (given ? "" : given.error().code);
    return given ? *given : Uuid{};
  }
  std::string refusal_of(const NewTask& wanted) {
    const auto given = as_slice(app, community, [&](Work& work) { return add_task(work, wanted); });
    return given ? "given" : given.error().code + ' ' + given.error().field;
  }
  /// A report with everything that a round asks for.
  std::string report(const std::string& id, std::optional<Instant> done_at = {}) {
    return people::body(
        {{"id", id},
         {"done_at", done_at.value_or(app.clock.now()).milliseconds},
         {"answers",
          boost::json::array{boost::json::object{{"name", "result"}, {"choice", "all_well"}}}},
         {"counts", boost::json::array{boost::json::object{{"name", "doors"}, {"number", 6}}}},
         {"photos", boost::json::array()}});
  }
  program::TestReply send_report(const Uuid& task, const std::string& body) {
    return app.post(place + "/tasks/" + task.text() + "/reports", body);
  }
  program::TestReply send_report(const Uuid& task) {
    return send_report(task, report(app.new_id()));
  }
  program::TestReply hand_over(const Uuid& task, const boost::json::object& to, int revision = 1,
                               const char* reason = "shift_ends") {
    boost::json::object members{{"id", app.new_id()}, {"reason", reason}};
    for (const auto& member : to) members[member.key()] = member.value();
    return app.post(place + "/tasks/" + task.text() + "/hand-overs", people::body(members),
                    {{}, std::to_string(revision), {}});
  }
  boost::json::value open(const Uuid& task) {
    const auto reply = app.get(place + "/tasks/" + task.text());
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  /// "3-1-301 open;" of each task in a list.
  std::string listed(const std::string& query = "/my-tasks") {
    const auto reply = app.get(place + query);
    if (reply.status != 200) return reply.code();
    std::string text;
    const auto list = reply.json();
    for (const auto& item : list.at("items").as_array()) {
      const auto& stands = item.at("place");
      text += stands.is_null() ? std::string("-") : std::string(stands.at("label").as_string());
      text += ' ' + std::string(item.at("status").as_string()) + ';';
    }
    return text;
  }
  /// "open overdue done_today" of the one who asks.
  std::string counted(const std::string& query = "/my-tasks") {
    const auto list = app.get(place + query).json();
    return std::to_string(list.at("open").as_int64()) + ' ' +
           std::to_string(list.at("overdue").as_int64()) + ' ' +
           std::to_string(list.at("done_today").as_int64());
  }

  program::TestApp app;
  people::Homes homes;
  const std::string place;
  const Uuid community;
};
}  // namespace task
