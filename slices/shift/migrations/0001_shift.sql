-- SPDX-License-Identifier: Apache-2.0
-- What is staffed.
create table shift_post (
  community_id uuid   not null,
  id           uuid   not null,
  position     bigint not null,
  kind         text   not null,
  name         text   not null,
  where_at     text   not null,
  gate_id      uuid,
  skills       text   not null,
  closed_at    bigint,
  revision     bigint not null,
  primary key (community_id, id)
);

-- Times of a day: begins is its minute.
create table shift_shift (
  community_id uuid   not null,
  id           uuid   not null,
  name         text   not null,
  begins       bigint not null check (begins >= 0 and begins < 1440),
  minutes      bigint not null check (minutes > 0 and minutes <= 1440),
  closed_at    bigint,
  revision     bigint not null,
  primary key (community_id, id)
);

-- How many stand at a post in a shift, from a day to a day, on some weekdays.
create table shift_need (
  community_id uuid   not null,
  id           uuid   not null,
  post_id      uuid   not null,
  shift_id     uuid   not null,
  weekdays     text   not null,
  starts_on    bigint not null,
  ends_on      bigint,
  least        bigint not null check (least >= 0),
  wanted       bigint not null check (wanted >= least),
  revision     bigint not null,
  primary key (community_id, id),
  foreign key (community_id, post_id) references shift_post (community_id, id),
  foreign key (community_id, shift_id) references shift_shift (community_id, id)
);
create index shift_need_post on shift_need (community_id, post_id);
create index shift_need_shift on shift_need (community_id, shift_id);

-- What a hand would like, or rather not.
create table shift_wish (
  community_id uuid   not null,
  hand_id      uuid   not null,
  on_day       bigint not null,
  shift_id     uuid   not null,
  liking       text   not null,
  said_at      bigint not null,
  primary key (community_id, hand_id, on_day, shift_id),
  foreign key (community_id, shift_id) references shift_shift (community_id, id)
);
create index shift_wish_day on shift_wish (community_id, on_day);
create index shift_wish_old on shift_wish (on_day);
create index shift_wish_shift on shift_wish (community_id, shift_id);

-- One hand at one post in one shift of one day. Whoever stands in gets a turn of their own, which
-- says in whose place; the one before is dropped and stays.
create table shift_turn (
  community_id  uuid    not null,
  id            uuid    not null,
  hand_id       uuid    not null,
  post_id       uuid    not null,
  shift_id      uuid    not null,
  on_day        bigint  not null,
  from_at       bigint  not null,
  until_at      bigint  not null check (until_at > from_at),
  state         text    not null,
  is_locked     boolean not null,
  exception     text    not null,
  instead_of_id uuid,
  cannot_at     bigint,
  told_at       bigint,
  dropped_at    bigint,
  dropped_for   text    not null,
  sequence      bigint  not null,
  changed_at    bigint  not null,
  changed_by    text    not null,
  revision      bigint  not null,
  primary key (community_id, id),
  foreign key (community_id, post_id) references shift_post (community_id, id),
  foreign key (community_id, shift_id) references shift_shift (community_id, id)
);
create index shift_turn_time on shift_turn (community_id, from_at);
create index shift_turn_hand on shift_turn (community_id, hand_id, from_at);
create index shift_turn_post on shift_turn (community_id, post_id);
create index shift_turn_shift on shift_turn (community_id, shift_id);
create index shift_turn_until on shift_turn (until_at);

-- One asks another to take a turn, or to swap it for one of theirs.
create table shift_swap (
  community_id uuid   not null,
  id           uuid   not null,
  turn_id      uuid   not null,
  from_hand_id uuid   not null,
  to_hand_id   uuid   not null,
  for_turn_id  uuid,
  state        text   not null,
  asked_at     bigint not null,
  answered_at  bigint,
  primary key (community_id, id),
  foreign key (community_id, turn_id) references shift_turn (community_id, id),
  foreign key (community_id, for_turn_id) references shift_turn (community_id, id)
);
create index shift_swap_turn on shift_swap (community_id, turn_id);
create index shift_swap_for on shift_swap (community_id, for_turn_id);
create index shift_swap_to on shift_swap (community_id, to_hand_id, state);
create index shift_swap_from on shift_swap (community_id, from_hand_id, state);

-- The link of a hand. Its code and the address of its calendar are derived from the key of the
-- house; the table holds what they are found by. Another round is another link.
create table shift_link (
  community_id uuid   not null,
  hand_id      uuid   not null,
  round        bigint not null,
  code_hash    bytea  not null,
  feed_hash    bytea  not null,
  made_at      bigint not null,
  made_by      text   not null,
  primary key (community_id, hand_id)
);
create index shift_link_code on shift_link (code_hash);
create index shift_link_feed on shift_link (feed_hash);
create index shift_link_made on shift_link (made_at);

-- A fill that runs or has run, and what it came to.
create table shift_fill (
  community_id uuid   not null,
  id           uuid   not null,
  first_on     bigint not null,
  days         bigint not null,
  seconds      bigint not null,
  sort         text   not null,
  without_id   uuid,
  state        text   not null,
  failure      text   not null,
  report       text   not null,
  started_at   bigint not null,
  started_by   text   not null,
  ended_at     bigint,
  primary key (community_id, id)
);
create index shift_fill_started on shift_fill (started_at);

-- What counts against the next try of an address, by blind index.
create table shift_try (
  key bytea  not null,
  at  bigint not null,
  id  uuid   not null primary key
);
create index shift_try_key on shift_try (key, at);
create index shift_try_at on shift_try (at);
