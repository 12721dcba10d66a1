-- SPDX-License-Identifier: Apache-2.0
-- When an open task of a series counts as missed: found by an index, not by looking at every one that is overdue.
-- What is open already is looked at once when it is due, and told then when its next window opens.
alter table task_task add column missed_at bigint;
update task_task set missed_at = due_at where status = 'open' and series_id is not null;
-- Missed that often since it was last done: the next one is shown above from its beginning.
alter table task_series add column missed_in_row bigint not null default 0;
-- What the house sees to over all communities, the earliest first; what it has seen to is in neither.
drop index task_task_due;
create index task_task_missed on task_task (missed_at, community_id, id)
  where status = 'open' and missed_at is not null;
create index task_task_overdue on task_task (due_at, community_id, id)
  where status = 'open' and escalated_at is null;
