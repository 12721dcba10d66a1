-- SPDX-License-Identifier: Apache-2.0
-- Who is asked to stay at home, on what ground, until when, and how it ended. What tells of
-- somebody's health is sealed, and goes before the rest.

-- One version of a policy, from a day on; never edited. Version 1 of most comes with the program.
create table isolation_policy (
  community_id uuid   not null,
  id           uuid   not null,
  profile      text   not null,
  kind         text   not null,
  version      bigint not null,
  title        text   not null,
  from_day     bigint not null,
  ground       text   not null,
  terms        text   not null,
  running      text   not null,
  made_at      bigint not null,
  made_by      text   not null,
  applied_at   bigint,
  primary key (community_id, id)
);
create unique index isolation_policy_version
  on isolation_policy (community_id, profile, kind, version);
create index isolation_policy_pending on isolation_policy (from_day) where applied_at is null;

-- `look_at` is when the house must look at it next: at its end, or when something is late.
create table isolation_order (
  community_id    uuid   not null,
  id              uuid   not null,
  person_id       uuid   not null,
  household_id    uuid   not null,
  kind            text   not null,
  profile         text   not null,
  version         bigint not null,
  authority       text   not null,
  authority_name  text   not null,
  authority_phone text   not null,
  legal_ground    text   not null,
  ground_reference text  not null,
  grounds         bytea not null,
  suitability     bytea not null,
  start_event     text   not null,
  start_at        bigint not null,
  ends_at         bigint not null,
  end_set         text   not null,
  contact_gone_at bigint,
  cadre           text   not null,
  cadre_phone     text   not null,
  worker          text   not null,
  worker_phone    text   not null,
  with_order_id   uuid,
  state           text   not null,
  made_at         bigint not null,
  received_at     bigint not null,
  made_by_id      uuid,
  made_by         text   not null,
  serve_by_at     bigint,
  served_at       bigint,
  ended_at        bigint,
  ended_by        text   not null,
  look_at         bigint,
  emptied_at      bigint,
  revision        bigint not null,
  primary key (community_id, id)
);
create index isolation_order_open on isolation_order (community_id, ends_at, id)
  where ended_at is null;
create index isolation_order_unserved on isolation_order (community_id, ends_at, id)
  where ended_at is null and served_at is null;
create index isolation_order_over on isolation_order (community_id, ended_at, id)
  where ended_at is not null;
create index isolation_order_person on isolation_order (community_id, person_id);
create index isolation_order_household on isolation_order (community_id, household_id);
create index isolation_order_profile on isolation_order (community_id, profile, kind, id)
  where ended_at is null;
create index isolation_order_look on isolation_order (look_at) where look_at is not null;
create index isolation_order_ended on isolation_order (ended_at) where ended_at is not null;

-- Those who live there too: who isolates with them has an order of their own.
create table isolation_co_resident (
  community_id uuid   not null,
  id           uuid   not null,
  order_id     uuid   not null,
  person_id    uuid   not null,
  choice       text   not null,
  at           bigint not null,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
create index isolation_co_resident_person
  on isolation_co_resident (community_id, order_id, person_id);
create index isolation_co_resident_of on isolation_co_resident (community_id, person_id);

create table isolation_serving (
  community_id uuid   not null,
  id           uuid   not null,
  order_id     uuid   not null,
  way          text   not null,
  at           bigint not null,
  received_at  bigint not null,
  ends_at      bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
create index isolation_serving_order on isolation_serving (community_id, order_id, at);

create table isolation_signature (
  community_id uuid   not null,
  id           uuid   not null,
  order_id     uuid   not null,
  sort         text   not null,
  content_type text   not null,
  content      bytea not null,
  at           bigint not null,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
create index isolation_signature_order on isolation_signature (community_id, order_id, at);

create table isolation_test (
  community_id uuid   not null,
  id           uuid   not null,
  order_id     uuid   not null,
  on_day       bigint not null,
  result       bytea not null,
  at           bigint not null,
  received_at  bigint not null,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
create index isolation_test_order on isolation_test (community_id, order_id, on_day);

create table isolation_symptom (
  community_id uuid   not null,
  id           uuid   not null,
  order_id     uuid   not null,
  symptoms     bytea not null,
  at           bigint not null,
  received_at  bigint not null,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
create index isolation_symptom_order on isolation_symptom (community_id, order_id, at);

-- A decision on an order, with what was before it and after it.
create table isolation_change (
  community_id uuid   not null,
  id           uuid   not null,
  order_id     uuid   not null,
  kind         text   not null,
  reason       text   not null,
  at           bigint not null,
  received_at  bigint not null,
  start_before bigint not null,
  start_after  bigint not null,
  ends_before  bigint not null,
  ends_after   bigint not null,
  version_before bigint not null,
  version_after  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
create index isolation_change_order on isolation_change (community_id, order_id, received_at);

create table isolation_objection (
  community_id uuid   not null,
  id           uuid   not null,
  order_id     uuid   not null,
  objector     text   not null,
  way          text   not null,
  ground       text   not null,
  words        bytea not null,
  made_at      bigint not null,
  received_at  bigint not null,
  due_at       bigint not null,
  noted_by     text   not null,
  answer       text   not null,
  reasons      bytea not null,
  answered_at  bigint,
  answered_by  text   not null,
  primary key (community_id, id),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
create index isolation_objection_order on isolation_objection (community_id, order_id, made_at);
create index isolation_objection_open on isolation_objection (community_id, due_at)
  where answered_at is null;

-- What is late: told once for what was due then, and told to the level above until somebody has it.
create table isolation_alarm (
  community_id uuid   not null,
  order_id     uuid   not null,
  kind         text   not null,
  due_at       bigint not null,
  raised_at    bigint not null,
  step         bigint not null,
  step_at      bigint not null,
  taken_at     bigint,
  taken_by     text   not null,
  ended_at     bigint,
  primary key (community_id, order_id, kind, due_at),
  foreign key (community_id, order_id) references isolation_order (community_id, id)
);
create index isolation_alarm_open on isolation_alarm (community_id, raised_at)
  where ended_at is null;

-- How many orders ended, by the day; stays when the orders are gone.
create table isolation_count (
  community_id uuid   not null,
  on_day       bigint not null,
  profile      text   not null,
  kind         text   not null,
  outcome      text   not null,
  number       bigint not null,
  primary key (community_id, on_day, profile, kind, outcome)
);
