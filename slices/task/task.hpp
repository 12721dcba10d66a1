// SPDX-License-Identifier: Apache-2.0
#pragma once
/// task: what somebody must do, where, until when, and what shows that it is done.
///
/// Other slices say which kinds there are (the socket TaskKind) and give tasks; nothing here knows
/// one. A task is never edited: it is handed over, done, missed or ended, each with its time and
/// author. A report of work is a fact and is never refused for coming late or second: whatever was
/// done in the field is kept.
#include <optional>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

namespace auth {
enum class Role;
}
struct Work;
struct App;

namespace task {
enum class Status { open, done, missed, ended };
BOOST_DESCRIBE_ENUM(Status, open, done, missed, ended)

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
BOOST_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday)

/// Minutes after midnight in China.
using Minute = Whole<0, 24 * 60 - 1>;

/// How a task comes back. Every window is as long as the first one.
struct Repeat {
  std::vector<Minute> at;              ///< When windows open on a day, in rising order;
  std::vector<Weekday> on;             ///< only on these days; none: on every day.
  std::optional<Whole<1, 168>> hours;  ///< Instead of both: so long after the window before.
  std::optional<Day> until;            ///< The last day on which a window opens.
};
BOOST_DESCRIBE_STRUCT(Repeat, (), (at, on, hours, until))

/// Whose a task is: somebody's, or a team's, which is everybody who holds a role at the community.
struct Owner {
  std::optional<Uuid> user;
  std::optional<auth::Role> role;
};

struct NewTask {
  Uuid id;           ///< Made when nil.
  std::string kind;  ///< The name of a TaskKind; a bug when there is none.
  std::optional<Uuid> place, person;
  std::optional<Uuid> source;  ///< The row that it serves: a drive, a case.
  Owner owner;
  Instant from_at, due_at;  ///< The window: not to be done before, overdue after.
  std::optional<Repeat> repeat;
};

/// Gives a task; answers its id. Refuses task.bad_window (due_at), what may_repeat refuses (of
/// repeat/…), place.no_such_place (place), auth.no_such_user (owner), task.not_for_owner (owner:
/// must hold, or be, one of the kind's roles at the community now), task.id_taken (id).
Result<Uuid> add_task(Work&, const NewTask&);
/// The same for many at once, in few statements: all or none.
Result<std::vector<Uuid>> add_tasks(Work&, const std::vector<NewTask>&);

struct SourceTask {
  Uuid task;
  std::string kind;
  std::optional<Uuid> place, person;
  Owner owner;
  Instant from_at, due_at;
  Status status = Status::open;
  std::optional<Repeat> repeat;
};
/// Every task that serves the source and is due after that moment, by when it is due; `open` only
/// those still to be done.
enum class Which { open, all };
std::vector<SourceTask> tasks_of(Work&, const Uuid& source, Which,
                                 Instant due_after = earliest_instant);

/// Notes that the work of an open task is done, where the slice that gave it has seen so by itself:
/// no evidence is asked for, and the kind's when_done is not called. False when it was not open.
bool finish_task(Work&, const Uuid& task);
/// Ends open tasks that nobody has to do any more, and their coming back; answers how many.
std::int64_t end_tasks(Work&, const std::vector<Uuid>& tasks);
/// Ends the open tasks of a source, which nobody has to do any more, and their coming back;
/// answers how many.
std::int64_t end_tasks_of(Work&, const Uuid& source);
/// Moves when the open tasks of a source are due, where they do not come back by themselves; whom
/// an overdue one was shown to is forgotten. A task that begins later stays. Answers how many.
std::int64_t move_due(Work&, const Uuid& source, Instant due_at);
/// Gives an open task to another owner on behalf of its slice, which says nothing of why. Refuses
/// task.no_such_task, task.is_over, auth.no_such_user and task.not_for_owner (owner).
Result<void> give_to(Work&, const Uuid& task, const Owner&);

void plug(App&);
}  // namespace task
