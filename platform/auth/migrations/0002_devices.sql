-- SPDX-License-Identifier: Apache-2.0
alter table auth_user add column revision bigint not null default 1 check (revision > 0);
-- Until when a password that somebody else made up may be used; null once its owner chose one.
alter table auth_user add column password_until bigint;

alter table auth_grant add column given_by uuid;
alter table auth_grant add column given_at bigint;
alter table auth_grant add column ended_by uuid;
alter table auth_grant add column ended_at bigint;
alter table auth_grant add column stands_in_for uuid;
create index auth_grant_place on auth_grant (place_id, user_id);

-- A phone that was enrolled by an invitation; its session holds that one grant and ends with it.
create table auth_device (
  id          uuid   primary key,
  user_id     uuid   not null references auth_user (id),
  grant_id    uuid   not null references auth_grant (id),
  name        text   not null,
  kind        text   not null,
  enrolled_at bigint not null,
  ended_at    bigint,
  ended_by    uuid
);
create index auth_device_user on auth_device (user_id);
create index auth_device_grant on auth_device (grant_id);

alter table auth_session add column device_id uuid;
alter table auth_session add column name text not null default '';
alter table auth_session add column kind text not null default 'other';
alter table auth_session add column seen_at bigint not null default 0;
-- Ended from elsewhere: the device that shows its token again is told to forget what it keeps.
alter table auth_session add column ended_at bigint;
create index auth_session_device on auth_session (device_id);

-- An invitation is known by the hash of its token only.
create table auth_invitation (
  id            uuid   primary key,
  token_hash    bytea  not null unique,
  user_id       uuid   references auth_user (id),
  name          text   not null,
  role          text   not null,
  place_id      uuid   not null,
  from_at       bigint not null,
  until_at      bigint not null check (until_at > from_at),
  stands_in_for uuid,
  invited_by    uuid,
  invited_at    bigint not null,
  expires_at    bigint not null check (expires_at > invited_at),
  used_at       bigint,
  device_id     uuid,
  withdrawn_at  bigint,
  withdrawn_by  uuid
);
create index auth_invitation_place on auth_invitation (place_id, expires_at);
create index auth_invitation_expiry on auth_invitation (expires_at, id);

-- One household opened to one person for a stated emergency.
create table auth_emergency (
  community_id uuid   not null,
  id           uuid   not null,
  user_id      uuid   not null references auth_user (id),
  household_id uuid   not null,
  reason       text   not null,
  note         text   not null,
  begun_at     bigint not null,
  ends_at      bigint not null check (ends_at > begun_at),
  closed_at    bigint,
  closed_by    uuid,
  primary key (community_id, id)
);
create index auth_emergency_user on auth_emergency (user_id, ends_at);
create index auth_emergency_begun on auth_emergency (community_id, begun_at);

-- Tries to sign in that failed, or that have not ended yet; the key is a blind index of the name or
-- the address.
create table auth_try (
  key bytea  not null,
  at  bigint not null,
  id  uuid   not null,
  primary key (key, at, id)
);
create index auth_try_at on auth_try (at);
create index auth_try_id on auth_try (id);

-- Whose rights changed, in turn: every process on this data forgets what it remembered of them.
create table auth_turn (
  id   bigint primary key check (id = 1),
  turn bigint not null
);
insert into auth_turn (id, turn) values (1, 0);
create table auth_change (
  turn       bigint not null,
  subject_id uuid   not null,
  primary key (turn, subject_id)
);
