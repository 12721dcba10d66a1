-- SPDX-License-Identifier: Apache-2.0
-- What somebody must do. `walk` is where its place comes on a walk through the community.
create table task_task (
  community_id uuid   not null,
  id           uuid   not null,
  kind         text   not null,
  place_id     uuid,
  person_id    uuid,
  source_id    uuid,
  owner_id     uuid,
  owner_role   text,
  from_at      bigint not null,
  due_at       bigint not null,
  walk         bytea  not null,
  status       text   not null,
  series_id    uuid,
  given_at     bigint not null,
  given_by     text   not null,
  closed_at    bigint,
  closed_by    text,
  escalated_at bigint,
  escalated_to text,
  revision     bigint not null,
  primary key (community_id, id)
);
create index task_task_walk on task_task (community_id, status, due_at, walk, id);
create index task_task_closed on task_task (community_id, status, closed_at, id);
create index task_task_source on task_task (community_id, source_id, due_at, id)
  where source_id is not null;
create index task_task_owner on task_task (community_id, owner_id) where owner_id is not null;
create index task_task_person on task_task (community_id, person_id) where person_id is not null;
-- For the house's own rounds over all communities, and for what is over its time.
create index task_task_due on task_task (status, due_at);
create index task_task_over on task_task (closed_at) where closed_at is not null;

-- A task that comes back; at most one of its tasks is open.
create table task_series (
  community_id uuid   not null,
  id           uuid   not null,
  repeat       text   not null,
  done         bigint not null,
  missed       bigint not null,
  ended_at     bigint,
  primary key (community_id, id)
);

create table task_hand_over (
  community_id uuid   not null,
  id           uuid   not null,
  task_id      uuid   not null,
  from_id      uuid,
  from_role    text,
  to_id        uuid,
  to_role      text,
  reason       text   not null,
  at           bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, task_id) references task_task (community_id, id)
);
create index task_hand_over_task on task_hand_over (community_id, task_id, at);

-- What somebody says to have done: by the phone's clock and by ours.
create table task_report (
  community_id uuid   not null,
  id           uuid   not null,
  task_id      uuid   not null,
  done_at      bigint not null,
  at           bigint not null,
  by_id        uuid,
  by_name      text   not null,
  answers      text   not null,
  counts       text   not null,
  is_counted   boolean not null,
  primary key (community_id, id),
  foreign key (community_id, task_id) references task_task (community_id, id)
);
create index task_report_task on task_report (community_id, task_id, at);

-- A picture that was taken for a task; reported with it, or loose until then.
create table task_photo (
  community_id uuid   not null,
  id           uuid   not null,
  task_id      uuid   not null,
  report_id    uuid,
  sort         text   not null,
  digest       text   not null,
  content_type text   not null,
  width        bigint not null,
  height       bigint not null,
  bytes        bigint not null,
  at           bigint not null,
  by_id        uuid,
  primary key (community_id, id),
  foreign key (community_id, task_id) references task_task (community_id, id)
);
create index task_photo_task on task_photo (community_id, task_id);
create index task_photo_digest on task_photo (community_id, digest);
create index task_photo_loose on task_photo (at) where report_id is null;

-- Each picture once, by what it is.
create table task_photo_file (
  community_id uuid  not null,
  digest       text  not null,
  content      bytea not null,
  primary key (community_id, digest)
);
