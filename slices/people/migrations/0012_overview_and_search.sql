-- SPDX-License-Identifier: Apache-2.0
-- How many households have their next due day when, kept by the acts: an overview reads some days
-- of it, however many homes there are.
create table people_due (
  community_id uuid   not null,
  day          bigint not null,
  households   bigint not null,
  primary key (community_id, day)
) /*sqlite: without rowid */;
insert into people_due (community_id, day, households)
  select community_id, next_due, count(*) from people_household
  where next_due is not null and behind <> 'premises' group by community_id, next_due;
drop index people_household_due;

-- The earliest needs of a whole house.
create index people_need_soonest on people_need (next_due, id)
  where ended_at is null and next_due is not null;

-- Tokens of phones tell six digits apart now, and the house knows ten letters of a spelling.
insert into people_index_due (community_id)
  select distinct community_id from people_household where true on conflict do nothing;
