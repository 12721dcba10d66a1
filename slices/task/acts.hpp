// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the pages of task may ask.
#include "task/cards.hpp"

struct Work;

namespace task {
/// What is to be done by the one who asks: theirs, their teams', and what was escalated to them.
/// Refuses json.bad_cursor (after).
Result<TaskList> list_my_tasks(Work&, const MyTaskQuery&);
/// Everybody's, for those who answer for the community. Refuses also auth.no_such_user (owner:
/// nobody who has tasks here, or may).
Result<TaskList> list_tasks(Work&, const TaskQuery&);
/// Noted as a look where the task is about a person. Refuses task.no_such_task, task.not_yours.
Result<TaskFile> open_task(Work&, const TaskKey&);
/// Who may be given this task. Refuses as open_task does.
Result<Candidates> list_candidates(Work&, const TaskKey&);

/// Keeps a report of work; the first one closes the task. One that comes beside it, or after the
/// task was ended, is kept without closing anything; one that was done before the task was missed
/// makes it done. The same report twice answers the same. Refuses task.no_such_task,
/// task.not_yours, what may_hand_in refuses (done_at), task.id_taken (id: of another report),
/// task.too_early, task.no_such_photo and task.photo_used (photos/…), what is_enough refuses, and
/// what the kind's slice refuses.
Result<TaskCard> report_done(Work&, const NewReport&);
/// Gives an open task to somebody else. Refuses task.no_such_task, task.not_yours,
/// auth.no_such_user (user: unknown here), task.one_owner (role: both given, or neither),
/// house.changed_meanwhile (with the card as it stands), task.is_over, task.not_for_owner (user or
/// role), task.same_owner, task.id_taken (id), and what the kind's slice refuses (user or role).
Result<TaskCard> hand_over(Work&, const NewHandOver&);
}  // namespace task
