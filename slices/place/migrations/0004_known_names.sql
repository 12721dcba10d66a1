-- SPDX-License-Identifier: Apache-2.0
-- Names of buildings, stairwells and doors that a community has or had: who looks for a door in a
-- whole district sees where one of that name may be, without asking community by community.
create table place_known_name (
  community_id uuid not null,
  name         text not null,
  primary key (community_id, name)
) /*sqlite: without rowid */;
create index place_known_name_name on place_known_name (name, community_id);
insert into place_known_name (community_id, name)
  select community_id, name from place_place where kind in ('building', 'stairwell', 'dwelling')
  union
  select community_id, name from place_alias where kind in ('building', 'stairwell', 'dwelling');
