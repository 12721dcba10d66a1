-- SPDX-License-Identifier: Apache-2.0
-- A building or stairwell belongs to a grid; what was merged says where it went.
alter table place_place add column grid_id uuid;
alter table place_place add column successor_id uuid;
alter table place_place add column revision bigint not null default 1;

-- A decision on places; a mistake is answered by a contrary one.
create table place_change (
  community_id uuid   not null,
  id           uuid   not null,
  kind         text   not null,
  subject_id   uuid   not null,
  on_day       bigint not null,
  reason       text   not null,
  actor_id     uuid   not null,
  actor_name   text   not null,
  at           bigint not null,
  primary key (community_id, id)
);
create index place_change_subject on place_change (community_id, subject_id, id);

-- What a decision did to each place: how it stood before and after.
create table place_change_step (
  community_id uuid   not null,
  change_id    uuid   not null,
  number       bigint not null,
  place_id     uuid   not null,
  before       text,
  after        text   not null,
  primary key (community_id, change_id, number),
  foreign key (community_id, change_id) references place_change (community_id, id),
  foreign key (community_id, place_id) references place_place (community_id, id)
) /*sqlite: without rowid */;
create index place_change_step_place on place_change_step (community_id, place_id, change_id);

-- Names and labels that places bore before: what a letter or a ledger still calls them.
create table place_alias (
  community_id uuid   not null,
  id           uuid   not null,
  place_id     uuid   not null,
  kind         text   not null,
  parent_id    uuid   not null,
  name         text   not null,
  label        text,
  label_back   text,
  change_id    uuid   not null,
  primary key (community_id, id),
  foreign key (community_id, change_id) references place_change (community_id, id),
  foreign key (community_id, place_id) references place_place (community_id, id)
);
create index place_alias_name on place_alias (community_id, parent_id, kind, name);
create index place_alias_label on place_alias (community_id, label) where label is not null;
create index place_alias_label_back on place_alias (community_id, label_back)
  where label_back is not null;
