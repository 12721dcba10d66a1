-- SPDX-License-Identifier: Apache-2.0
-- Paper seals by number: printed in batches, handed out, put on doors, checked, torn, taken off. The state of
-- a seal is what its steps come to; a step is a fact and is never changed.

create table seal_batch (
  community_id uuid   not null,
  id           uuid   not null,
  first        bigint not null,
  last         bigint not null,
  made_at      bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id),
  unique (community_id, first)
);

create table seal_label (
  community_id uuid   not null,
  id           uuid   not null,
  number       bigint not null,
  batch_id     uuid   not null,
  state        text   not null,
  state_at     bigint not null,
  door_id      uuid,
  seen_at      bigint,
  by_name      text   not null,
  beside       bigint not null,
  primary key (community_id, id),
  unique (community_id, number),
  foreign key (community_id, batch_id) references seal_batch (community_id, id)
);
create index seal_label_batch on seal_label (community_id, batch_id, state);
create index seal_label_on_door on seal_label (community_id, door_id) where state = 'on_door';
create index seal_label_open on seal_label (community_id, state, number)
  where state in ('with_team', 'missing');

create table seal_step (
  community_id uuid   not null,
  id           uuid   not null,
  label_id     uuid   not null,
  step         text   not null,
  at           bigint not null,
  received_at  bigint not null,
  door_id      uuid,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, label_id) references seal_label (community_id, id)
);
create index seal_step_label on seal_step (community_id, label_id);
create index seal_step_door on seal_step (community_id, door_id, at);
create index seal_step_at on seal_step (at);

-- A door was opened: by whom and why, where that is known.
create table seal_opening (
  community_id uuid   not null,
  id           uuid   not null,
  door_id      uuid   not null,
  number       bigint,
  opened_at    bigint not null,
  opener       text   not null,
  why          text   not null,
  explained_at bigint,
  explained_by text   not null,
  primary key (community_id, id)
);
create index seal_opening_door on seal_opening (community_id, door_id, opened_at);
create index seal_opening_open on seal_opening (community_id, opened_at, id) where why = 'unknown';
create index seal_opening_at on seal_opening (opened_at);

create table seal_photo (
  community_id uuid   not null,
  id           uuid   not null,
  step_id      uuid   not null,
  content_type text   not null,
  width        bigint not null,
  height       bigint not null,
  received_at  bigint not null,
  content      bytea  not null,
  primary key (community_id, id)
);
create index seal_photo_step on seal_photo (community_id, step_id);
create index seal_photo_at on seal_photo (received_at);

-- A contact on a door that tells when it opens and closes. Its token stands here as a keyed hash only.
create table seal_sensor (
  community_id uuid   not null,
  id           uuid   not null,
  door_id      uuid   not null,
  name         text   not null,
  token_hash   bytea  not null,
  added_at     bigint not null,
  added_by     text   not null,
  ended_at     bigint,
  primary key (community_id, id),
  unique (token_hash)
);
create index seal_sensor_door on seal_sensor (community_id, door_id);

create table seal_try (
  key bytea  not null,
  at  bigint not null,
  id  uuid   not null primary key
);
create index seal_try_key on seal_try (key, at);
create index seal_try_at on seal_try (at);
