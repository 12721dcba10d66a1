-- SPDX-License-Identifier: Apache-2.0
create table journal_line (
  community_id uuid   not null,
  sequence     bigint not null check (sequence > 0),
  id           uuid   not null,
  actor_id     uuid   not null,
  device_id    uuid   not null,
  device_time  bigint,
  server_time  bigint not null,
  act          text   not null,
  request      text   not null,
  reply        text   not null,
  status       bigint not null,
  changed      text   not null,
  previous     bytea  not null,
  hash         bytea  not null,
  primary key (community_id, sequence)
);
create unique index journal_line_request on journal_line (community_id, id);

-- Which lines concern a record: its life is read from here.
create table journal_subject (
  community_id uuid   not null,
  subject_id   uuid   not null,
  sequence     bigint not null,
  primary key (community_id, subject_id, sequence)
) /*sqlite: without rowid */;

-- Lines of a day in China, counted as they are written, so that no page counts the journal.
create table journal_day (
  community_id uuid   not null,
  day          bigint not null,
  changes      bigint not null,
  primary key (community_id, day)
) /*sqlite: without rowid */;
