-- SPDX-License-Identifier: Apache-2.0
-- Two values of one field, kept side by side until somebody decides.
create table people_clash (
  community_id uuid   not null,
  id           uuid   not null,
  household_id uuid   not null,
  person_id    uuid,
  field        text   not null,
  brought      bytea  not null,
  was          bytea  not null,
  source       text   not null,
  origin_id    uuid   not null,
  at           bigint not null,
  received_at  bigint not null,
  actor_id     uuid   not null,
  actor_name   text   not null,
  decision     text,
  decided_at   bigint,
  decided_by   text   not null,
  primary key (community_id, id)
);
create index people_clash_household on people_clash (community_id, household_id, field);
create index people_clash_open on people_clash (community_id, id) where decision is null;
create index people_clash_decided on people_clash (decided_at) where decided_at is not null;
