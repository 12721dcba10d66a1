-- SPDX-License-Identifier: Apache-2.0
-- A picture or outlines of a compound, or of the whole community; one of each.
create table place_site_plan (
  community_id uuid   not null,
  id           uuid   not null,
  subject_id   uuid   not null,
  compound_id  uuid,
  sort         text   not null,
  datum        text,
  file_name    text   not null,
  content_type text   not null,
  width        bigint not null,
  height       bigint not null,
  box          text   not null,
  features     bigint not null,
  bytes        bigint not null,
  digest       text   not null,
  revision     bigint not null,
  changed_at   bigint not null,
  actor_name   text   not null,
  primary key (community_id, id)
);
create unique index place_site_plan_subject on place_site_plan (community_id, subject_id);

-- The file that is shown, apart so that no list reads it.
create table place_site_plan_file (
  community_id uuid  not null,
  plan_id      uuid  not null,
  content      bytea not null,
  primary key (community_id, plan_id),
  foreign key (community_id, plan_id) references place_site_plan (community_id, id)
);

-- Where a spot stands on a plan; taken off it, the row stays and counts on.
create table place_position (
  community_id uuid   not null,
  plan_id      uuid   not null,
  spot_id      uuid   not null,
  x            bigint,
  y            bigint,
  revision     bigint not null,
  changed_at   bigint not null,
  actor_name   text   not null,
  primary key (community_id, plan_id, spot_id),
  foreign key (community_id, plan_id) references place_site_plan (community_id, id),
  foreign key (community_id, spot_id) references place_place (community_id, id)
);
create index place_position_spot on place_position (community_id, spot_id);
