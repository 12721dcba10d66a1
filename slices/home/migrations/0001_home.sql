-- SPDX-License-Identifier: Apache-2.0
-- The card of a household: its round, and until when it brings phones to the household's page. The
-- code on it is derived from the key of the house; the table holds what it is found by.
create table home_card (
  community_id uuid   not null,
  household_id uuid   not null,
  round        bigint not null,
  code_hash    bytea  not null,
  made_at      bigint not null,
  made_by      text   not null,
  binds_until  bigint not null,
  primary key (community_id, household_id)
);
create index home_card_code on home_card (code_hash);

-- A phone that a card has brought there: the keyed hash of the key that it made for itself, and who
-- was listed behind the door then.
create table home_phone (
  community_id uuid   not null,
  id           uuid   not null,
  household_id uuid   not null,
  key_hash     bytea  not null,
  listed       text   not null,
  bound_at     bigint not null,
  ended_at     bigint,
  ended_by     text   not null,
  primary key (community_id, id)
);
create index home_phone_key on home_phone (key_hash);
create index home_phone_household on home_phone (community_id, household_id, bound_at);
create index home_phone_ended on home_phone (ended_at);

-- What counts against the next try of an address, by blind index.
create table home_try (
  key bytea  not null,
  at  bigint not null,
  id  uuid   not null primary key
);
create index home_try_key on home_try (key, at);
create index home_try_at on home_try (at);
