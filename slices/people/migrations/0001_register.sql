-- SPDX-License-Identifier: Apache-2.0
create table people_household (
  community_id uuid   not null,
  id           uuid   not null,
  dwelling_id  uuid   not null,
  occupancy    text   not null,
  note         text   not null,
  persons      bigint not null check (persons >= 0),
  quality      text   not null,
  needs        bigint not null,
  next_due     bigint,
  revision     bigint not null,
  changed_at   bigint not null,
  primary key (community_id, id)
);
create unique index people_household_dwelling on people_household (community_id, dwelling_id);

create index people_household_due on people_household (community_id, next_due)
  where next_due is not null;

create table people_person (
  community_id  uuid   not null,
  id            uuid   not null,
  household_id  uuid   not null,
  name          text   not null,
  sex           text   not null,
  born_on       bigint,
  relation      text   not null,
  residence     text   not null,
  registered    text   not null,
  registered_at text,
  phone         bytea,
  phone_index   bytea,
  id_kind       text,
  id_number     bytea,
  id_index      bytea,
  revision      bigint not null,
  changed_at    bigint not null,
  primary key (community_id, id),
  foreign key (community_id, household_id) references people_household (community_id, id)
);
create index people_person_household on people_person (community_id, household_id);
create unique index people_person_id_index on people_person (community_id, id_index)
  where id_index is not null;
create index people_person_phone_index on people_person (community_id, phone_index)
  where phone_index is not null;

create table people_need (
  community_id uuid   not null,
  id           uuid   not null,
  person_id    uuid   not null,
  household_id uuid   not null,
  kind         text   not null,
  next_due     bigint,
  note         text   not null,
  since        bigint not null,
  ended_at     bigint,
  primary key (community_id, id),
  foreign key (community_id, person_id) references people_person (community_id, id)
);
create index people_need_person on people_need (community_id, person_id);
create index people_need_due on people_need (community_id, next_due)
  where ended_at is null and next_due is not null;

-- What search as you type looks up: one row for each gram of a name, pinyin, initials, phone tail.
create table people_token (
  community_id uuid not null,
  token        text not null,
  person_id    uuid not null,
  primary key (community_id, token, person_id)
) /*sqlite: without rowid */;

create table people_counter (
  community_id uuid   not null,
  name         text   not null,
  number       bigint not null,
  primary key (community_id, name)
) /*sqlite: without rowid */;
