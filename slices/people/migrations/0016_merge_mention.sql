-- SPDX-License-Identifier: Apache-2.0
-- Rows of other slices that named one of two persons when they were made one.
create table people_merge_mention (
  community_id uuid not null,
  merge_id     uuid not null,
  mention      text not null,
  row_id       uuid not null,
  side         text not null,
  primary key (community_id, merge_id, mention, row_id)
) /*sqlite: without rowid */;
