-- SPDX-License-Identifier: Apache-2.0
create table census_drive (
  community_id uuid   not null,
  id           uuid   not null,
  place_id     uuid   not null,
  name         text   not null,
  state        text   not null,
  starts_on    bigint not null,
  ends_on      bigint not null,
  kinds        text   not null,
  fields       text   not null,
  questions    text   not null,
  revision     bigint not null,
  made_at      bigint not null,
  made_by      text   not null,
  started_at   bigint,
  closed_at    bigint,
  closed_by    text   not null,
  primary key (community_id, id)
);
create index census_drive_state on census_drive (state, community_id);
create index census_drive_closed on census_drive (closed_at) where closed_at is not null;

-- Who answers for doors of a drive.
create table census_owner (
  community_id uuid   not null,
  drive_id     uuid   not null,
  user_id      uuid   not null,
  name         text   not null,
  home_id      uuid,
  added_at     bigint not null,
  primary key (community_id, drive_id, user_id),
  foreign key (community_id, drive_id) references census_drive (community_id, id)
);

-- The doors of a drive, in walking order, and what stands of each after its visits.
create table census_target (
  community_id uuid    not null,
  drive_id     uuid    not null,
  id           uuid    not null,
  kind         text    not null,
  place_id     uuid    not null,
  household_id uuid,
  stairwell_id uuid    not null,
  walk         bigint  not null,
  load         bigint  not null check (load > 0),
  owner_id     uuid,
  is_by_hand   boolean not null,
  outcome      text    not null,
  visit_id     uuid,
  found_at     bigint,
  revisit_at   bigint,
  visits       bigint  not null,
  primary key (community_id, drive_id, id),
  foreign key (community_id, drive_id) references census_drive (community_id, id)
);
create unique index census_target_place on census_target (community_id, drive_id, place_id);
create index census_target_walk on census_target (community_id, drive_id, walk);
create index census_target_owner on census_target (community_id, owner_id, drive_id);
create index census_target_household on census_target (community_id, household_id)
  where household_id is not null;

-- Who had a door before it was given to somebody else: what they did until then is taken later too.
create table census_custody (
  community_id uuid   not null,
  id           uuid   not null,
  drive_id     uuid   not null,
  target_id    uuid   not null,
  user_id      uuid   not null,
  until_at     bigint not null,
  primary key (community_id, id),
  foreign key (community_id, drive_id, target_id)
    references census_target (community_id, drive_id, id)
);
create index census_custody_target on census_custody (community_id, drive_id, target_id, user_id);

create table census_visit (
  community_id uuid   not null,
  id           uuid   not null,
  drive_id     uuid   not null,
  target_id    uuid   not null,
  source       text   not null,
  outcome      text   not null,
  answered_by  text   not null,
  member_id    uuid,
  at           bigint not null,
  received_at  bigint not null,
  revisit_at   bigint,
  call         text,
  note         text   not null,
  actor_id     uuid   not null,
  actor_name   text   not null,
  device_id    uuid   not null,
  changes      bigint not null,
  clashes      bigint not null,
  primary key (community_id, id),
  foreign key (community_id, drive_id, target_id)
    references census_target (community_id, drive_id, id)
);
create index census_visit_target on census_visit (community_id, drive_id, target_id, at);
create index census_visit_member on census_visit (community_id, member_id)
  where member_id is not null;

-- Answers to a drive's own questions; private ones are sealed.
create table census_answer (
  community_id uuid not null,
  id           uuid not null,
  drive_id     uuid not null,
  target_id    uuid not null,
  visit_id     uuid not null,
  question     text not null,
  value        text,
  sealed       bytea,
  primary key (community_id, id),
  foreign key (community_id, visit_id) references census_visit (community_id, id)
);
create index census_answer_target on census_answer (community_id, drive_id, target_id, question);
create index census_answer_visit on census_answer (community_id, visit_id);

-- Doors that a drive closes over without an outcome.
create table census_exception (
  community_id uuid   not null,
  id           uuid   not null,
  drive_id     uuid   not null,
  target_id    uuid   not null,
  reason       text   not null,
  note         text   not null,
  owner_id     uuid   not null,
  owner_name   text   not null,
  at           bigint not null,
  actor_name   text   not null,
  primary key (community_id, id),
  foreign key (community_id, drive_id, target_id)
    references census_target (community_id, drive_id, id)
);
create unique index census_exception_target on census_exception (community_id, drive_id, target_id);
