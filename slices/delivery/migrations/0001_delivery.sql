-- SPDX-License-Identifier: Apache-2.0
-- What arrives at drop zones for doors, and what happens to it. An item is never changed by hand: its
-- state is what its steps come to.

create table delivery_item (
  community_id uuid   not null,
  id           uuid   not null,
  zone_id      uuid   not null,
  building_id  uuid   not null,
  door_id      uuid   not null,
  household_id uuid,
  kind         text   not null,
  state        text   not null,
  arrived_at   bigint not null,
  limit_at     bigint not null,
  state_at     bigint not null,
  had_by       uuid,
  had_last     text   not null,
  beside       bigint not null,
  received_at  bigint not null,
  primary key (community_id, id)
);
create index delivery_item_open on delivery_item (community_id, zone_id, arrived_at, id)
  where state in ('arrived', 'shelved', 'with_helper', 'missing');
create index delivery_item_door on delivery_item (community_id, door_id, arrived_at);
create index delivery_item_state on delivery_item (state, state_at);
create index delivery_item_beside on delivery_item (community_id, arrived_at, id) where beside > 0;

-- The chain: who did what with it, by the clock of the phone and by ours.
create table delivery_step (
  community_id uuid   not null,
  id           uuid   not null,
  item_id      uuid   not null,
  step         text   not null,
  at           bigint not null,
  received_at  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, item_id) references delivery_item (community_id, id)
);
create index delivery_step_item on delivery_step (community_id, item_id);

-- How many arrived on a day and what became of them; stays when the items are gone.
create table delivery_count (
  community_id uuid   not null,
  zone_id      uuid   not null,
  building_id  uuid   not null,
  day          bigint not null,
  kind         text   not null,
  state        text   not null,
  number       bigint not null,
  primary key (community_id, zone_id, building_id, day, kind, state)
);
create index delivery_count_day on delivery_count (community_id, day);

-- Somebody called at a door, or was called, about what waits for it.
create table delivery_try (
  community_id uuid   not null,
  id           uuid   not null,
  door_id      uuid   not null,
  result       text   not null,
  at           bigint not null,
  received_at  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id)
);
create index delivery_try_door on delivery_try (community_id, door_id, at);
create index delivery_try_at on delivery_try (at);

-- Doors to which things are brought. There is no reason in it.
create table delivery_mark (
  community_id uuid   not null,
  id           uuid   not null,
  door_id      uuid   not null,
  from_at      bigint not null,
  until_at     bigint not null,
  by_id        uuid,
  by_name      text   not null,
  ended_at     bigint,
  ended_by     text   not null,
  primary key (community_id, id)
);
create index delivery_mark_door on delivery_mark (community_id, door_id);
create index delivery_mark_until on delivery_mark (until_at);
