-- SPDX-License-Identifier: Apache-2.0
create table place_division (
  id        uuid primary key,
  code      text not null unique,
  level     text not null,
  name      text not null,
  parent_id uuid not null
);
create index place_division_parent on place_division (parent_id, code);

create table place_place (
  community_id uuid   not null,
  id           uuid   not null,
  kind         text   not null,
  parent_id    uuid   not null,
  compound_id  uuid,
  name         text   not null,
  detail       text   not null,
  floor        bigint,
  label        text,
  label_back   text,
  is_closed    boolean not null,
  primary key (community_id, id)
);
create unique index place_place_name on place_place (community_id, parent_id, kind, name);
create index place_place_compound on place_place (community_id, compound_id, kind);
create index place_place_label on place_place (community_id, label) where label is not null;
create index place_place_label_back on place_place (community_id, label_back)
  where label_back is not null;

-- Dwellings of each community, so that no page counts the table.
create table place_counter (
  community_id uuid   not null primary key,
  dwellings    bigint not null
);
