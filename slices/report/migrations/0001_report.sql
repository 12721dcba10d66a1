-- SPDX-License-Identifier: Apache-2.0
-- One letter for each door. The code in it is derived from the key of the house, the door and the
-- generation; the table holds what a code is found by, and no code.
create table report_letter (
  community_id uuid   not null,
  id           uuid   not null,
  place_id     uuid   not null,
  generation   bigint not null check (generation > 0),
  code_hash    bytea  not null,
  made_at      bigint not null,
  printed_at   bigint,
  revision     bigint not null,
  primary key (community_id, id)
);
create unique index report_letter_place on report_letter (community_id, place_id);
create index report_letter_code on report_letter (code_hash);

-- Whom a household calls.
create table report_letterhead (
  community_id uuid not null primary key,
  phone        text not null
);

-- What counts against the next try: failures of a door or an address, by blind index.
create table report_try (
  key bytea  not null,
  at  bigint not null,
  id  uuid   not null primary key
);
create index report_try_key on report_try (key, at);
create index report_try_at on report_try (at);

-- What a household reported. content and call_back are sealed.
create table report_report (
  community_id uuid   not null,
  id           uuid   not null,
  letter_id    uuid   not null,
  place_id     uuid   not null,
  drive_id     uuid   not null,
  target_id    uuid   not null,
  household_id uuid,
  standing     text   not null,
  member_id    uuid,
  sent_at      bigint not null,
  content      bytea  not null,
  call_back    bytea  not null,
  newcomers    bigint not null,
  changes      bigint not null,
  answers      bigint not null,
  clashes      bigint not null,
  state        text   not null,
  decided_at   bigint,
  decided_by   text   not null,
  reason       text   not null,
  revision     bigint not null,
  primary key (community_id, id),
  foreign key (community_id, letter_id) references report_letter (community_id, id)
);
create index report_report_state on report_report (community_id, state, id);
create index report_report_sent on report_report (sent_at);
create index report_report_household on report_report (community_id, household_id);
