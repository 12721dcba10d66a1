-- SPDX-License-Identifier: Apache-2.0
-- Where somebody who was merged, or moved to another community of the house, is found now.
alter table people_person add column merged_into uuid;
alter table people_person add column found_in uuid;

-- A search for duplicates at a place: a community, or a division with all below it. What it found
-- can be found again, so only the latest is kept.
create table people_duplicate_search (
  place_id    uuid    not null primary key,
  search_id   uuid    not null,
  state       text    not null,
  failure     text    not null,
  persons     bigint  not null,
  pairs       bigint  not null,
  is_more     boolean not null,
  skipped     bigint  not null,
  started_at  bigint  not null,
  changed_at  bigint  not null,
  actor_name  text    not null
);
create table people_pair (
  place_id           uuid   not null,
  search_id          uuid   not null,
  rank               bigint not null,
  one_community_id   uuid   not null,
  one_id             uuid   not null,
  other_community_id uuid   not null,
  other_id           uuid   not null,
  score              bigint not null,
  reasons            bigint not null,
  primary key (place_id, search_id, rank)
) /*sqlite: without rowid */;

-- Somebody looked at two, and they are not the same. one_id comes before other_id.
create table people_difference (
  one_id          uuid   not null,
  other_id        uuid   not null,
  id              uuid   not null,
  note            text   not null,
  actor_id        uuid   not null,
  actor_name      text   not null,
  at              bigint not null,
  withdrawn_at    bigint,
  withdrawn_by    text,
  primary key (one_id, other_id, id)
) /*sqlite: without rowid */;
create index people_difference_other on people_difference (other_id, one_id);

-- Two persons made one. What each was before stays in the copies, what belonged to whom in the marks.
create table people_merge (
  community_id         uuid   not null,
  id                   uuid   not null,
  kept_id              uuid   not null,
  dropped_community_id uuid   not null,
  dropped_id           uuid   not null,
  choices              text   not null,
  note                 text   not null,
  actor_id             uuid   not null,
  actor_name           text   not null,
  at                   bigint not null,
  primary key (community_id, id)
);
create index people_merge_kept on people_merge (community_id, kept_id);
create index people_merge_dropped on people_merge (dropped_community_id, dropped_id);

create table people_merge_copy (
  community_id     uuid   not null,
  merge_id         uuid   not null,
  side             text   not null,
  id               uuid   not null,
  household_id     uuid   not null,
  standing         text   not null,
  name             text   not null,
  sex              text   not null,
  born_on          bigint,
  relation         text   not null,
  residence        text   not null,
  registered       text   not null,
  registered_at    text,
  back_on          bigint,
  merged_into      uuid,
  found_in         uuid,
  phone            bytea,
  phone_index      bytea,
  id_kind          text,
  id_number        bytea,
  id_index         bytea,
  revision         bigint not null,
  changed_at       bigint not null,
  primary key (community_id, merge_id, side)
);

create table people_merge_mark (
  community_id uuid   not null,
  merge_id     uuid   not null,
  kind         text   not null,
  row_id       uuid   not null,
  number       bigint not null,
  side         text   not null,
  primary key (community_id, merge_id, kind, row_id, number)
) /*sqlite: without rowid */;

-- A merge taken apart again, with what a person decided about all that happened since.
create table people_separation (
  community_id uuid   not null,
  id           uuid   not null,
  merge_id     uuid   not null,
  assignments  text   not null,
  note         text   not null,
  actor_id     uuid   not null,
  actor_name   text   not null,
  at           bigint not null,
  primary key (community_id, id)
);
create unique index people_separation_merge on people_separation (community_id, merge_id);
