-- SPDX-License-Identifier: Apache-2.0
-- Who is to be reached at a rhythm: by an order, or by a plan, whose id it bears. opens_at is when
-- the next check opens; checks exist only from then on, so that nothing is written ahead of time.
create table care_subject (
  community_id uuid   not null,
  id           uuid   not null,
  ground       text   not null,
  person_id    uuid   not null,
  household_id uuid   not null,
  door_id      uuid   not null,
  rhythm       text   not null,
  state        text   not null,
  ends_at      bigint,
  owner_id     uuid,
  owner_name   text   not null,
  opened_at    bigint not null,
  opens_at     bigint,
  worried_at   bigint,
  began_at     bigint not null,
  ended_at     bigint,
  emptied_at   bigint,
  primary key (community_id, id)
);
create index care_subject_opens on care_subject (opens_at) where opens_at is not null;
create index care_subject_owner on care_subject (community_id, owner_id, ends_at)
  where ended_at is null;
create index care_subject_household on care_subject (community_id, household_id);
create index care_subject_person on care_subject (person_id);
create index care_subject_ended on care_subject (ended_at) where ended_at is not null;

-- One time at which somebody is to be reached, from when it came. look_at is when somebody goes one
-- step further, alarm_at when it must be noticed. Its alarm is part of it: there is one.
create table care_check (
  community_id uuid   not null,
  id           uuid   not null,
  subject_id   uuid   not null,
  kind         text   not null,
  slot_at      bigint not null,
  page         text   not null,
  step         text   not null,
  step_at      bigint not null,
  tries        bigint not null,
  task_id      uuid,
  owner_id     uuid,
  owner_role   text   not null,
  owner_name   text   not null,
  look_at      bigint,
  alarm_at     bigint,
  raised_at    bigint,
  rung         text   not null,
  rung_at      bigint not null,
  taken_at     bigint,
  taken_by     text   not null,
  ending       text   not null,
  closed_at    bigint,
  contact_id   uuid,
  primary key (community_id, id),
  foreign key (community_id, subject_id) references care_subject (community_id, id)
);
create unique index care_check_slot on care_check (community_id, subject_id, kind, slot_at);
create index care_check_day on care_check (community_id, slot_at);
create index care_check_look on care_check (look_at) where look_at is not null;
create index care_check_alarm on care_check (alarm_at) where alarm_at is not null;
create index care_check_raised on care_check (community_id, raised_at)
  where closed_at is null and raised_at is not null;
create index care_check_owner on care_check (community_id, owner_id) where closed_at is null;
create index care_check_open on care_check (community_id, subject_id) where closed_at is null;

-- What came of it: by both clocks, and when it was by the age it had on the phone. The reading tells
-- of somebody's health; it is sealed, and goes first.
create table care_contact (
  community_id uuid   not null,
  id           uuid   not null,
  subject_id   uuid   not null,
  how          text   not null,
  at           bigint not null,
  received_at  bigint not null,
  happened_at  bigint not null,
  reading      bytea  not null,
  by_id        uuid,
  by_name      text   not null,
  phone_id     uuid,
  primary key (community_id, id),
  foreign key (community_id, subject_id) references care_subject (community_id, id)
);
create index care_contact_subject on care_contact (community_id, subject_id, happened_at);
create index care_contact_phone on care_contact (community_id, phone_id, received_at);

-- What is agreed for somebody who needs a hand and does not have to stay at home. It serves a need
-- of the register. Who has a key, and whom to call at any hour, is sealed.
create table care_plan (
  community_id uuid   not null,
  id           uuid   not null,
  need_id      uuid   not null,
  need_kind    text   not null,
  key_with     bytea  not null,
  at_any_hour  bytea  not null,
  made_at      bigint not null,
  made_by      text   not null,
  ended_at     bigint,
  ended_by     text   not null,
  revision     bigint not null,
  primary key (community_id, id),
  foreign key (community_id, id) references care_subject (community_id, id)
);
create index care_plan_need on care_plan (community_id, need_id);

-- Somebody whom nobody reaches is looked for with the police: one says so and why, another agrees.
create table care_search (
  community_id uuid   not null,
  id           uuid   not null,
  check_id     uuid   not null,
  reason       text   not null,
  asked_at     bigint not null,
  asked_by_id  uuid   not null,
  asked_by     text   not null,
  agreed_at    bigint,
  agreed_by_id uuid,
  agreed_by    text   not null,
  primary key (community_id, id),
  foreign key (community_id, check_id) references care_check (community_id, id)
);
create unique index care_search_check on care_search (community_id, check_id);
