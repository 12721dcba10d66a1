-- SPDX-License-Identifier: Apache-2.0
-- What an import changed, and as what it left each row, so that it can be taken back.
create table people_import_change (
  community_id     uuid    not null,
  import_id        uuid    not null,
  kind             text    not null,
  row_id           uuid    not null,
  is_made          boolean not null,
  is_touched       boolean not null,
  revision         bigint  not null,
  due_before       bigint,
  due_after        bigint,
  occupancy_before text,
  note_before      text,
  outcome          text    not null,
  primary key (community_id, import_id, kind, row_id),
  foreign key (community_id, import_id) references people_import (community_id, id)
) /*sqlite: without rowid */;

-- Persons as they were before an import changed them; phone and number stay sealed as they were.
create table people_import_person (
  community_id     uuid   not null,
  import_id        uuid   not null,
  id               uuid   not null,
  household_id     uuid   not null,
  standing         text   not null,
  name             text   not null,
  sex              text   not null,
  born_on          bigint,
  relation         text   not null,
  residence        text   not null,
  registered       text   not null,
  registered_at    text,
  back_on          bigint,
  phone            bytea,
  phone_index      bytea,
  id_kind          text,
  id_number        bytea,
  id_index         bytea,
  merged_into      uuid,
  found_in         uuid,
  revision         bigint not null,
  changed_at       bigint not null,
  primary key (community_id, import_id, id)
);
