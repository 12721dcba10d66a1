-- SPDX-License-Identifier: Apache-2.0
-- Where a post checks people in: the round of its poster, and where it stands. The code on the
-- poster is derived from the key of the house. latitude and longitude are those of the post, in
-- millionths of a degree; no position of a person is in any table.
create table duty_station (
  community_id uuid   not null,
  post_id      uuid   not null,
  round        bigint not null,
  latitude     bigint,
  longitude    bigint,
  revision     bigint not null,
  primary key (community_id, post_id)
);

-- That somebody came to a post, and left it. turn_id is null of who stands in without being on the
-- roster; minutes is null until it is over.
create table duty_attendance (
  community_id uuid   not null,
  id           uuid   not null,
  hand_id      uuid   not null,
  post_id      uuid   not null,
  post_name    text   not null,
  turn_id      uuid,
  from_at      bigint,
  until_at     bigint,
  awaited_from bigint,
  on_day       bigint not null,
  came_at      bigint not null,
  left_at      bigint,
  minutes      bigint,
  revision     bigint not null,
  primary key (community_id, id)
);
create index duty_attendance_turn on duty_attendance (community_id, turn_id);
create index duty_attendance_hand on duty_attendance (community_id, hand_id, came_at);
create index duty_attendance_came on duty_attendance (community_id, came_at);
create index duty_attendance_old on duty_attendance (came_at);

-- Each check-in and check-out as it arrived; the id is made by whoever sent it.
create table duty_check (
  community_id    uuid    not null,
  id              uuid    not null,
  attendance_id   uuid    not null,
  direction       text    not null,
  way             text    not null,
  at              bigint  not null,
  received_at     bigint  not null,
  is_late_arrived boolean not null,
  noted_by        text    not null,
  reason          text    not null,
  primary key (community_id, id),
  foreign key (community_id, attendance_id) references duty_attendance (community_id, id)
);
create index duty_check_attendance on duty_check (community_id, attendance_id, received_at);

-- Somebody did not come. One for a turn and whoever has it; the key decides when two processes see
-- it at once.
create table duty_alarm (
  community_id    uuid   not null,
  turn_id         uuid   not null,
  hand_id         uuid   not null,
  post_id         uuid   not null,
  post_name       text   not null,
  from_at         bigint not null,
  until_at        bigint not null,
  raised_at       bigint not null,
  step            bigint not null,
  step_at         bigint not null,
  acknowledged_at bigint,
  acknowledged_by text   not null,
  outcome         text   not null,
  stand_in_id     uuid,
  ended_at        bigint,
  ended_by        text   not null,
  reason          text   not null,
  revision        bigint not null,
  primary key (community_id, turn_id, hand_id)
);
create index duty_alarm_outcome on duty_alarm (community_id, outcome, raised_at);
create index duty_alarm_raised on duty_alarm (raised_at);
create index duty_alarm_hand on duty_alarm (community_id, hand_id);

-- What who leaves a post tells who comes.
create table duty_note (
  community_id uuid   not null,
  id           uuid   not null,
  post_id      uuid   not null,
  hand_id      uuid,
  words        text   not null,
  written_at   bigint not null,
  written_by   text   not null,
  read_at      bigint,
  read_hand_id uuid,
  read_by      text   not null,
  primary key (community_id, id)
);
create index duty_note_post on duty_note (community_id, post_id, written_at);
create index duty_note_written on duty_note (written_at);

create table duty_meal (
  community_id uuid   not null,
  id           uuid   not null,
  hand_id      uuid   not null,
  given_at     bigint not null,
  given_by     text   not null,
  primary key (community_id, id, hand_id)
);
create index duty_meal_hand on duty_meal (community_id, hand_id, given_at);
create index duty_meal_given on duty_meal (given_at);

-- Who is called when; of one rank no two at a time. phone is that of the duty, for everybody.
create table duty_on_call (
  community_id uuid   not null,
  id           uuid   not null,
  hand_id      uuid   not null,
  rank         bigint not null check (rank >= 1 and rank <= 3),
  phone        text   not null,
  from_at      bigint not null,
  until_at     bigint not null,
  revision     bigint not null,
  primary key (community_id, id)
);
create index duty_on_call_until on duty_on_call (community_id, until_at);
create index duty_on_call_old on duty_on_call (until_at);

-- The hours of an attendance were set right; what stood there before stays.
create table duty_correction (
  community_id  uuid   not null,
  id            uuid   not null,
  attendance_id uuid   not null,
  before        bigint,
  after         bigint not null,
  reason        text   not null,
  made_at       bigint not null,
  made_by       text   not null,
  primary key (community_id, id),
  foreign key (community_id, attendance_id) references duty_attendance (community_id, id)
);
create index duty_correction_attendance on duty_correction (community_id, attendance_id, made_at);

-- Thanks on paper, with what they said when they were given. The number is derived from the key of
-- the house; the table holds what it is found by. No name: it stands with the hand.
create table duty_certificate (
  community_id uuid   not null,
  id           uuid   not null,
  hand_id      uuid   not null,
  number_hash  bytea  not null,
  from_day     bigint not null,
  until_day    bigint not null,
  times        bigint not null,
  minutes      bigint not null,
  given_at     bigint not null,
  given_by     text   not null,
  primary key (community_id, id)
);
create index duty_certificate_number on duty_certificate (number_hash);
create index duty_certificate_hand on duty_certificate (community_id, hand_id);
create index duty_certificate_given on duty_certificate (given_at);

-- What counts against the next try of an address, by blind index.
create table duty_try (
  key bytea  not null,
  at  bigint not null,
  id  uuid   not null primary key
);
create index duty_try_key on duty_try (key, at);
create index duty_try_at on duty_try (at);
