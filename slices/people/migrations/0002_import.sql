-- SPDX-License-Identifier: Apache-2.0
create table people_import (
  community_id   uuid   not null,
  id             uuid   not null,
  file_name      text   not null,
  state          text   not null,
  failure        text   not null,
  sheets         text   not null,
  counts         text,
  progress       bigint not null check (progress between 0 and 1000),
  findings_total bigint not null,
  created_at     bigint not null,
  changed_at     bigint not null,
  finished_at    bigint,
  actor_id       uuid   not null,
  actor_name     text   not null,
  primary key (community_id, id)
);

-- The file as it came, sealed; removed 30 days after, apart so that no list reads it.
create table people_import_file (
  community_id uuid   not null,
  id           uuid   not null,
  content      bytea  not null,
  created_at   bigint not null,
  primary key (community_id, id),
  foreign key (community_id, id) references people_import (community_id, id)
);
create index people_import_file_age on people_import_file (created_at);

create table people_import_finding (
  community_id  uuid    not null,
  import_id     uuid    not null,
  number        bigint  not null,
  sheet         text    not null,
  row_number    bigint  not null,
  column_number bigint,
  code          text    not null,
  value         text    not null,
  is_refused    boolean not null,
  primary key (community_id, import_id, number),
  foreign key (community_id, import_id) references people_import (community_id, id)
) /*sqlite: without rowid */;

-- How columns of these headings were read before; offered again for the next file that has them.
create table people_import_mapping (
  community_id uuid   not null,
  id           uuid   not null,
  name         text   not null,
  number       bigint not null,
  headings     text   not null,
  fields       text   not null,
  changed_at   bigint not null,
  primary key (community_id, id)
);
create unique index people_import_mapping_name on people_import_mapping (community_id, name, number);
create index people_import_mapping_headings on people_import_mapping (community_id, headings);
