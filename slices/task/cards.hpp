// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the pages of task send and are answered.
#include "place/place.hpp"
#include "platform/auth/grants.hpp"
#include "task/evidence.hpp"
#include "task/task.hpp"

namespace task {
using Revision = Whole<1, 1'000'000'000>;

/// Why somebody hands a task over. A choice: a typed reason would tell of people's health.
enum class HandReason { shift_ends, too_much, absent, knows_them, mistake, other, reorganised };
BOOST_DESCRIBE_ENUM(HandReason, shift_ends, too_much, absent, knows_them, mistake, other,
                    reorganised)

// ---- What acts take -------------------------------------------------------------------------

/// The work of a task, done; perhaps long ago and without a network.
struct NewReport {
  Uuid task;
  Uuid id;          ///< Made by the phone.
  Instant done_at;  ///< By the clock of the phone; kept beside ours.
  std::vector<GivenAnswer> answers;
  std::vector<GivenCount> counts;
  std::vector<Uuid> photos;  ///< That were sent before; a signature too.
};
BOOST_DESCRIBE_STRUCT(NewReport, (), (task, id, done_at, answers, counts, photos))

struct NewHandOver {
  Uuid task;
  Revision revision;
  Uuid id;
  std::optional<Uuid> user;  ///< Either this or the role.
  std::optional<auth::Role> role;
  HandReason reason = HandReason::other;
};
BOOST_DESCRIBE_STRUCT(NewHandOver, (), (task, revision, id, user, role, reason))

/// open: still to be done, the overdue first; overdue: only those; done_today.
enum class Shown { open, overdue, done_today };
BOOST_DESCRIBE_ENUM(Shown, open, overdue, done_today)

struct MyTaskQuery {
  std::optional<Shown> state;  ///< open when absent.
  std::optional<Text<1, 60>> kind;
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(MyTaskQuery, (), (state, kind, after, limit))
struct TaskQuery : MyTaskQuery {
  std::optional<Uuid> owner;
};
BOOST_DESCRIBE_STRUCT(TaskQuery, (MyTaskQuery), (owner))
struct TaskKey {
  Uuid task;
};
BOOST_DESCRIBE_STRUCT(TaskKey, (), (task))

// ---- What they answer -----------------------------------------------------------------------

struct TaskPlace {
  Uuid place;
  place::Kind kind = place::Kind::dwelling;
  std::string label;  ///< "3-2-501", "3-2" of a stairwell.
  std::string compound_name;
};
BOOST_DESCRIBE_STRUCT(TaskPlace, (), (place, kind, label, compound_name))

struct OwnerCard {
  std::optional<Uuid> user;
  std::optional<auth::Role> role;
  std::string name;  ///< Of a user.
};
BOOST_DESCRIBE_STRUCT(OwnerCard, (), (user, role, name))

struct TaskCard {
  Uuid task;
  std::string kind;
  std::optional<TaskPlace> place;
  std::optional<Uuid> person, source;
  OwnerCard owner;
  bool is_mine = false;  ///< Of who asks, or of their team.
  Instant from_at, due_at;
  Status status = Status::open;
  std::optional<Instant> closed_at;
  std::optional<std::string> closed_by;
  std::optional<Instant> escalated_at;
  std::optional<auth::Role> escalated_to;
  std::optional<Repeat> repeat;
  std::int64_t missed = 0;  ///< How often it was missed before, where it comes back.
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(TaskCard, (),
                      (task, kind, place, person, source, owner, is_mine, from_at, due_at, status,
                       closed_at, closed_by, escalated_at, escalated_to, repeat, missed, revision))

struct TaskList {
  std::vector<TaskCard> items;
  std::vector<KindCard> kinds;  ///< Those of the items.
  std::int64_t open = 0, overdue = 0, done_today = 0;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(TaskList, (), (items, kinds, open, overdue, done_today, next))

struct PhotoCard {
  Uuid photo;
  PhotoSort sort = PhotoSort::photo;
  std::int64_t width = 0, height = 0, bytes = 0;
};
BOOST_DESCRIBE_STRUCT(PhotoCard, (), (photo, sort, width, height, bytes))
struct ReportCard {
  Uuid report;
  Instant done_at, at;
  std::string by;
  std::vector<GivenAnswer> answers;
  std::vector<GivenCount> counts;
  std::vector<PhotoCard> photos;
  bool is_counted = true;
};
BOOST_DESCRIBE_STRUCT(ReportCard, (),
                      (report, done_at, at, by, answers, counts, photos, is_counted))
struct HandOverCard {
  OwnerCard from, to;
  HandReason reason = HandReason::other;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(HandOverCard, (), (from, to, reason, at, by))
/// A task with its life.
struct TaskFile : TaskCard {
  Instant given_at;
  std::string given_by;
  KindCard asked;
  std::vector<ReportCard> reports;       ///< In the order they came.
  std::vector<HandOverCard> hand_overs;  ///< Likewise.
};
BOOST_DESCRIBE_STRUCT(TaskFile, (TaskCard), (given_at, given_by, asked, reports, hand_overs))

/// Somebody, or a team, that a task may be handed to.
struct Candidates {
  std::vector<OwnerCard> users;   ///< By name; the role is the first that fits.
  std::vector<auth::Role> roles;  ///< Those of the kind.
};
BOOST_DESCRIBE_STRUCT(Candidates, (), (users, roles))
}  // namespace task
