-- SPDX-License-Identifier: Apache-2.0
create table auth_user (
  id            uuid   primary key,
  sign_in_name  text   not null unique,
  name          text   not null,
  password_hash text   not null,
  is_enabled    boolean not null,
  created_at    bigint not null
);
create table auth_grant (
  id       uuid   primary key,
  user_id  uuid   not null references auth_user (id),
  role     text   not null,
  place_id uuid   not null,
  from_at  bigint not null,
  until_at bigint check (until_at > from_at)
);
create index auth_grant_user on auth_grant (user_id);
-- A session is known by the hash of its token only.
create table auth_session (
  token_hash bytea  primary key,
  id         uuid   not null unique,
  user_id    uuid   not null references auth_user (id),
  created_at bigint not null,
  ends_at    bigint not null check (ends_at > created_at)
);
create index auth_session_user on auth_session (user_id);
