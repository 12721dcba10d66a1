-- SPDX-License-Identifier: Apache-2.0
-- How a person stands in the register, and when somebody who is away comes back.
alter table people_person add column standing text not null default 'listed';
alter table people_person add column back_on bigint;
-- A household stands behind a dwelling, or behind premises: those who work there and live elsewhere.
alter table people_household add column behind text not null default 'dwelling';

-- Both directions of 人户分离, and who is away: read by page, so that no list reads a whole community.
create index people_person_registered_elsewhere on people_person (community_id, id)
  where standing = 'listed' and registered = 'elsewhere' and residence <> 'elsewhere';
create index people_person_living_elsewhere on people_person (community_id, id)
  where standing = 'listed' and registered = 'here' and residence = 'elsewhere';
create index people_person_away on people_person (community_id, id)
  where standing = 'listed' and residence = 'away';

insert into people_counter (community_id, name, number)
  select community_id, 'registered_elsewhere', count(*) from people_person
  where registered = 'elsewhere' and residence <> 'elsewhere' group by community_id;
insert into people_counter (community_id, name, number)
  select community_id, 'living_elsewhere', count(*) from people_person
  where registered = 'here' and residence = 'elsewhere' group by community_id;
insert into people_counter (community_id, name, number)
  select community_id, 'away', count(*) from people_person
  where residence = 'away' group by community_id;

-- A decision on where or how people live; a mistake is answered by a contrary one.
create table people_move (
  community_id       uuid   not null,
  id                 uuid   not null,
  kind               text   not null,
  on_day             bigint not null,
  source             text   not null,
  whereabouts        text   not null,
  note               text   not null,
  back_on            bigint,
  from_household_id  uuid,
  to_household_id    uuid,
  other_community_id uuid,
  corrects_id        uuid,
  actor_id           uuid   not null,
  actor_name         text   not null,
  at                 bigint not null,
  primary key (community_id, id)
);
create index people_move_from on people_move (community_id, from_household_id, id)
  where from_household_id is not null;
create index people_move_to on people_move (community_id, to_household_id, id)
  where to_household_id is not null;
create unique index people_move_corrects on people_move (community_id, corrects_id)
  where corrects_id is not null;

-- What a decision did to each person: how the person stood before and after.
create table people_move_step (
  community_id uuid   not null,
  move_id      uuid   not null,
  number       bigint not null,
  person_id    uuid   not null,
  before       text,
  after        text   not null,
  needs        text   not null,
  primary key (community_id, move_id, number),
  foreign key (community_id, move_id) references people_move (community_id, id),
  foreign key (community_id, person_id) references people_person (community_id, id)
) /*sqlite: without rowid */;
create index people_move_step_person on people_move_step (community_id, person_id, move_id);

-- Who works on which premises, whether they live in the community or not.
create table people_staff (
  community_id uuid   not null,
  id           uuid   not null,
  premises_id  uuid   not null,
  person_id    uuid   not null,
  job          text   not null,
  source       text   not null,
  from_day     bigint not null,
  until_day    bigint,
  actor_id     uuid   not null,
  actor_name   text   not null,
  at           bigint not null,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people_person (community_id, id)
);
create index people_staff_premises on people_staff (community_id, premises_id, id);
create index people_staff_person on people_staff (community_id, person_id);
