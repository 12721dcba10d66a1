-- SPDX-License-Identifier: Apache-2.0
-- The search index anew: a name is found by what any part of it begins with. What stood here is
-- made again from names and phones when the program starts.
drop table people_token;

-- Entries one by one; under the nil community the index of the house.
create table people_token (
  community_id uuid not null,
  token        text not null,
  found_id     uuid not null,
  primary key (community_id, token, found_id)
) /*sqlite: without rowid */;

-- Entries packed, some seventy to a row.
create table people_run (
  community_id uuid   not null,
  layer        bigint not null,
  token        text   not null,
  found_id     uuid   not null,
  entries      bytea  not null,
  primary key (community_id, layer, token, found_id)
);

create table people_layer (
  community_id uuid   not null,
  layer        bigint not null,
  size         bigint not null,
  primary key (community_id, layer)
) /*sqlite: without rowid */;

-- Communities whose index has to be made anew.
create table people_index_due (
  community_id uuid not null primary key
) /*sqlite: without rowid */;
insert into people_index_due (community_id) select distinct community_id from people_household;
