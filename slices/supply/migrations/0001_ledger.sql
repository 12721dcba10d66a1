-- SPDX-License-Identifier: Apache-2.0
-- What can be had. unit is the smallest one that is counted; shelf_days is null where it keeps.
create table supply_item (
  community_id uuid   not null,
  id           uuid   not null,
  code         text   not null,
  name         text   not null,
  unit         text   not null,
  barcode      text   not null,
  shelf_days   bigint,
  revision     bigint not null,
  primary key (community_id, id)
);
create unique index supply_item_code on supply_item (community_id, code);
create index supply_item_barcode on supply_item (community_id, barcode);

-- What a kit is made of; an item with parts is a kit.
create table supply_part (
  community_id uuid   not null,
  kit_id       uuid   not null,
  item_id      uuid   not null,
  amount       bigint not null,
  primary key (community_id, kit_id, item_id)
);

create table supply_lot (
  community_id uuid   not null,
  id           uuid   not null,
  item_id      uuid   not null,
  mark         text   not null,
  expires_on   bigint,
  donor_id     uuid,
  primary key (community_id, id)
);
create index supply_lot_item on supply_lot (community_id, item_id);

-- Most of an item for one household in so many days, from a day on; an amount of null ends it.
create table supply_limit (
  community_id uuid   not null,
  item_id      uuid   not null,
  from_on      bigint not null,
  amount       bigint,
  days         bigint not null,
  primary key (community_id, item_id, from_on)
);

-- Where goods can be. holder_id is whose it is in another slice: a post, a household, a team. A home
-- has no name here, and loses its household when its time is over.
create table supply_account (
  community_id uuid   not null,
  id           uuid   not null,
  kind         text   not null,
  name         text   not null,
  holder_id    uuid,
  opened_at    bigint not null,
  revision     bigint not null,
  primary key (community_id, id)
);
create unique index supply_account_holder on supply_account (community_id, holder_id)
  where holder_id is not null;
create index supply_account_kind on supply_account (kind, opened_at);

-- Never changed. counters_id is the move that it takes back, arrives_id the one whose goods arrive,
-- count_id the count whose difference it books, bound_for_id where what is sent is to arrive,
-- request_id what it answers.
create table supply_move (
  community_id    uuid    not null,
  id              uuid    not null,
  kind            text    not null,
  at              bigint  not null,
  received_at     bigint  not null,
  by_id           uuid,
  by_name         text    not null,
  device_id       uuid,
  reason          text    not null,
  counters_id     uuid,
  arrives_id      uuid,
  count_id        uuid,
  bound_for_id    uuid,
  request_id      uuid,
  primary key (community_id, id)
);
create unique index supply_move_counters on supply_move (community_id, counters_id)
  where counters_id is not null;
create index supply_move_arrives on supply_move (community_id, arrives_id)
  where arrives_id is not null;
create index supply_move_sent on supply_move (community_id, at) where kind = 'send';

-- Takes from one account, gives to another. lot_id is nil for goods without a lot; count_id is nil
-- but for a difference: lines and counts are in the order of (at, count_id).
create table supply_line (
  community_id uuid   not null,
  move_id      uuid   not null,
  number       bigint not null,
  from_id      uuid   not null,
  to_id        uuid   not null,
  item_id      uuid   not null,
  lot_id       uuid   not null,
  amount       bigint not null,
  at           bigint not null,
  count_id     uuid   not null,
  primary key (community_id, move_id, number),
  check (amount > 0),
  check (from_id <> to_id)
);
create index supply_line_from on supply_line (community_id, from_id, item_id, at);
create index supply_line_to on supply_line (community_id, to_id, item_id, at);
create index supply_line_item on supply_line (community_id, item_id, at, move_id);

create table supply_balance (
  community_id uuid   not null,
  account_id   uuid   not null,
  item_id      uuid   not null,
  lot_id       uuid   not null,
  amount       bigint not null,
  primary key (community_id, account_id, item_id, lot_id)
);
create index supply_balance_item on supply_balance (community_id, item_id);

-- What left the shelves for good on a day, less what came back; for forecasts.
create table supply_use (
  community_id uuid   not null,
  on_day       bigint not null,
  item_id      uuid   not null,
  amount       bigint not null,
  primary key (community_id, on_day, item_id)
);

-- How many somebody counted, at their moment. difference is counted less expected, as known now.
create table supply_count (
  community_id uuid   not null,
  id           uuid   not null,
  account_id   uuid   not null,
  item_id      uuid   not null,
  lot_id       uuid   not null,
  at           bigint not null,
  received_at  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  device_id    uuid,
  counted      bigint not null,
  difference   bigint not null,
  primary key (community_id, id)
);
create index supply_count_account on supply_count (community_id, account_id, at);

-- Why a count differs. Holds for the difference that it names.
create table supply_explanation (
  community_id uuid   not null,
  id           uuid   not null,
  count_id     uuid   not null,
  difference   bigint not null,
  reason       text   not null,
  at           bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id)
);
create index supply_explanation_count on supply_explanation (community_id, count_id, at);

-- What a shelf asks for. Sent and arrived come of moves.
create table supply_request (
  community_id uuid   not null,
  id           uuid   not null,
  account_id   uuid   not null,
  state        text   not null,
  asked_at     bigint not null,
  received_at  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  state_at     bigint not null,
  reason       text   not null,
  revision     bigint not null,
  primary key (community_id, id)
);
create index supply_request_state on supply_request (community_id, state, asked_at);
create table supply_request_line (
  community_id uuid   not null,
  request_id   uuid   not null,
  number       bigint not null,
  item_id      uuid   not null,
  amount       bigint not null,
  primary key (community_id, request_id, number)
);
