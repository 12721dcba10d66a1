-- SPDX-License-Identifier: Apache-2.0
-- A call for people, and what is to be done. The code in its letters is derived from the key of the
-- house; the table holds what a code is found by, and no code.
create table hands_call (
  community_id uuid   not null,
  id           uuid   not null,
  sort         text   not null,
  title        text   not null,
  words        text   not null,
  phone        text   not null,
  goal         bigint not null check (goal > 0),
  goal_at      bigint not null,
  closes_at    bigint not null,
  state        text   not null,
  code_hash    bytea  not null,
  opened_at    bigint not null,
  opened_by    text   not null,
  closed_at    bigint,
  closed_by    text   not null,
  revision     bigint not null,
  primary key (community_id, id)
);
create index hands_call_code on hands_call (code_hash);
create index hands_call_state on hands_call (community_id, state, id);
create index hands_call_closes on hands_call (closes_at);

-- taken never goes over wanted, whoever is quicker.
create table hands_call_post (
  community_id uuid   not null,
  id           uuid   not null,
  call_id      uuid   not null,
  position     bigint not null,
  name         text   not null,
  where_at     text   not null,
  from_at      bigint not null,
  until_at     bigint not null,
  wanted       bigint not null check (wanted > 0),
  skills       text   not null,
  taken        bigint not null check (taken >= 0 and taken <= wanted),
  primary key (community_id, id),
  foreign key (community_id, call_id) references hands_call (community_id, id)
);
create index hands_call_post_call on hands_call_post (community_id, call_id, position);

-- Somebody who came forward. name, phone and door are sealed; party_id is the same for those who
-- came forward together.
create table hands_sign_up (
  community_id uuid   not null,
  id           uuid   not null,
  call_id      uuid   not null,
  party_id     uuid   not null,
  name         bytea  not null,
  phone        bytea  not null,
  door         bytea  not null,
  profile      text   not null,
  wishes       text   not null,
  source       text   not null,
  state        text   not null,
  hand_id      uuid,
  post_id      uuid,
  received_at  bigint not null,
  counted_at   bigint,
  decided_at   bigint,
  decided_by   text   not null,
  reason       text   not null,
  revision     bigint not null,
  primary key (community_id, id),
  foreign key (community_id, call_id) references hands_call (community_id, id)
);
create index hands_sign_up_call on hands_sign_up (community_id, call_id, state, received_at, id);
create index hands_sign_up_party on hands_sign_up (community_id, party_id);
create index hands_sign_up_hand on hands_sign_up (community_id, hand_id);

-- Who is asked by a quick call, and what they answered.
create table hands_asked (
  community_id uuid   not null,
  call_id      uuid   not null,
  hand_id      uuid   not null,
  code_hash    bytea  not null,
  nearness     text   not null,
  is_free      text   not null,
  answer       text   not null,
  answered_at  bigint,
  is_placed    boolean not null,
  primary key (community_id, call_id, hand_id),
  foreign key (community_id, call_id) references hands_call (community_id, id),
  foreign key (community_id, hand_id) references hands_hand (community_id, id)
);
create index hands_asked_hand on hands_asked (community_id, hand_id);
create index hands_asked_code on hands_asked (code_hash);

-- What counts against the next try of an address, by blind index.
create table hands_try (
  key bytea  not null,
  at  bigint not null,
  id  uuid   not null primary key
);
create index hands_try_key on hands_try (key, at);
create index hands_try_at on hands_try (at);
