-- SPDX-License-Identifier: Apache-2.0
-- The keys that a community signs passes with. secret is sealed by the key of the house, and empty
-- once the key was withdrawn.
create table pass_key (
  community_id uuid   not null,
  id           uuid   not null,
  name         bytea  not null,
  algorithm    text   not null,
  public_key   bytea  not null,
  secret       bytea  not null,
  state        text   not null,
  made_at      bigint not null,
  changed_at   bigint not null,
  reason       text   not null,
  primary key (community_id, id)
);
create unique index pass_key_name on pass_key (community_id, name);

-- Who may hold a pass, for how long. The id is random: it stands in every code.
create table pass_pass (
  community_id uuid   not null,
  id           uuid   not null,
  kind         text   not null,
  medium       text   not null,
  alias        bytea  not null,
  person_id    uuid,
  household_id uuid,
  host_id      uuid,
  place_id     uuid,
  name         text   not null,
  door         text   not null,
  gates        text   not null,
  from_at      bigint not null,
  until_at     bigint not null,
  state        text   not null,
  issued_at    bigint not null,
  issued_by    uuid,
  issuer_name  text   not null,
  code_hash    bytea,
  holder_key   bytea,
  bound_at     bigint,
  signed_until bigint not null,
  prints       bigint not null,
  ended_at     bigint,
  ended_by     text   not null,
  end_reason   text   not null,
  revoked      bigint,
  revision     bigint not null,
  primary key (community_id, id)
);
create index pass_pass_issued on pass_pass (community_id, issued_at, id);
create index pass_pass_state on pass_pass (community_id, state, issued_at, id);
create index pass_pass_until on pass_pass (community_id, until_at);
create index pass_pass_person on pass_pass (community_id, person_id);
create index pass_pass_household on pass_pass (community_id, household_id);
create index pass_pass_issuer on pass_pass (issued_by, issued_at);
create index pass_pass_code on pass_pass (code_hash);
create index pass_pass_id on pass_pass (id);
create index pass_pass_revoked on pass_pass (community_id, revoked);

-- Every signature that the community owes a holder: written first, made after the commit.
create table pass_signing (
  community_id uuid   not null,
  id           uuid   not null,
  pass_id      uuid   not null,
  key_id       uuid   not null,
  signed_at    bigint not null,
  until_at     bigint not null,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, pass_id) references pass_pass (community_id, id),
  foreign key (community_id, key_id) references pass_key (community_id, id)
);
create index pass_signing_pass on pass_signing (community_id, pass_id, id);
create index pass_signing_key on pass_signing (community_id, key_id);

-- How many passes were revoked: what a guard's phone has heard of goes up to a number.
create table pass_counter (
  community_id uuid   not null primary key,
  revocations  bigint not null
);

-- What counts against the next try: wrong codes of an address, by blind index.
create table pass_try (
  key bytea  not null,
  at  bigint not null,
  id  uuid   not null primary key
);
create index pass_try_key on pass_try (key, at);
create index pass_try_at on pass_try (at);
