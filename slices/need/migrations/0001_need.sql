-- SPDX-License-Identifier: Apache-2.0
-- What a household asks for, with its clock. words are the asker's own, sealed, and go first. due_at
-- is when what comes next is due; alarm_at when somebody is told that it did not come, null once
-- they were.
create table need_request (
  community_id uuid   not null,
  id           uuid   not null,
  household_id uuid   not null,
  door_id      uuid   not null,
  person_id    uuid,
  kind         text   not null,
  choice       text   not null,
  words        bytea  not null,
  sight        text   not null,
  way          text   not null,
  phone_id     uuid,
  asked_by     text   not null,
  asked_at     bigint not null,
  received_at  bigint not null,
  times_asked  bigint not null,
  openings     bigint not null,
  state        text   not null,
  state_at     bigint not null,
  owner_id     uuid,
  owner_role   text,
  owner_name   text   not null,
  promised_for bigint,
  done_by_id   uuid,
  done_by      text   not null,
  due_at       bigint,
  alarm_at     bigint,
  reason       text   not null,
  offer        text   not null,
  ending       text   not null,
  ended_at     bigint,
  ended_by     text   not null,
  standing_id  uuid,
  on_day       bigint,
  source_id    uuid,
  revision     bigint not null,
  primary key (community_id, id)
);
create index need_request_open on need_request (community_id, due_at) where ended_at is null;
create index need_request_household on need_request (community_id, household_id, received_at);
create index need_request_person on need_request (person_id);
create index need_request_alarm on need_request (alarm_at) where alarm_at is not null;
create index need_request_ended on need_request (ended_at);
create unique index need_request_trip on need_request (community_id, standing_id, on_day);

-- Each thing that was done with it, as it arrived; the id is made by whoever sent it.
create table need_step (
  community_id uuid   not null,
  id           uuid   not null,
  request_id   uuid   not null,
  step         text   not null,
  at           bigint not null,
  received_at  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  phone_id     uuid,
  words        bytea  not null,
  reason       text   not null,
  primary key (community_id, id),
  foreign key (community_id, request_id) references need_request (community_id, id)
);
create index need_step_request on need_step (community_id, request_id, received_at);
create index need_step_phone on need_step (community_id, phone_id, received_at);

-- A request that takes somebody to a hospital and back.
create table need_exit (
  community_id     uuid   not null,
  request_id       uuid   not null,
  hospital         text   not null,
  hospital_name    text   not null,
  leaves_at        bigint,
  vehicle_alarm_at bigint,
  over_at          bigint,
  primary key (community_id, request_id),
  foreign key (community_id, request_id) references need_request (community_id, id)
);
create index need_exit_open on need_exit (community_id, leaves_at) where over_at is null;
create index need_exit_vehicle on need_exit (vehicle_alarm_at) where vehicle_alarm_at is not null;

-- What is known of it, one thing at a time: vehicle, driver, left, arrived. Of two of a kind the
-- later one holds.
create table need_mark (
  community_id uuid   not null,
  id           uuid   not null,
  request_id   uuid   not null,
  mark         text   not null,
  who          text   not null,
  at           bigint not null,
  received_at  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, request_id) references need_exit (community_id, request_id)
);
create index need_mark_request on need_mark (community_id, request_id, at);

-- Days that come back: dialysis, check-ups, medicines. It serves a need of the register and copies
-- nothing of it. remind_at is when the next occurrence must have its trip.
create table need_standing (
  community_id  uuid   not null,
  id            uuid   not null,
  need_id       uuid   not null,
  household_id  uuid   not null,
  person_id     uuid   not null,
  kind          text   not null,
  rhythm        text   not null,
  at_minute     bigint not null,
  hospital      text   not null,
  hospital_name text   not null,
  from_day      bigint not null,
  until_day     bigint,
  remind_at     bigint,
  made_by       text   not null,
  made_at       bigint not null,
  ended_at      bigint,
  ended_by      text   not null,
  revision      bigint not null,
  primary key (community_id, id)
);
create index need_standing_person on need_standing (person_id);
create index need_standing_need on need_standing (community_id, need_id);
create index need_standing_remind on need_standing (remind_at) where remind_at is not null;
create index need_standing_ended on need_standing (ended_at);

-- Something did not come in time. occasion is the revision of the request, or the day of what stands:
-- the key decides when two processes see it at once.
create table need_alarm (
  community_id uuid   not null,
  subject_id   uuid   not null,
  cause        text   not null,
  occasion     bigint not null,
  raised_at    bigint not null,
  rung         text   not null,
  rung_at      bigint not null,
  taken_at     bigint,
  taken_by     text   not null,
  ended_at     bigint,
  primary key (community_id, subject_id, cause, occasion)
);
create index need_alarm_open on need_alarm (community_id, raised_at) where ended_at is null;
create index need_alarm_raised on need_alarm (raised_at);
