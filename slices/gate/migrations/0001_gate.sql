-- SPDX-License-Identifier: Apache-2.0
-- Gates, their rules, and who passed. How a gate stands (open, closed, for emergencies) is its place's.

-- When a gate is open in a day, from a moment on; of several the latest holds.
create table gate_hours (
  community_id uuid   not null,
  id           uuid   not null,
  gate_id      uuid   not null,
  hours        text,
  from_at      bigint not null,
  at           bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id)
);
create index gate_hours_gate on gate_hours (community_id, gate_id, from_at);

-- Rules with an author, a ground and an end; never changed. Without a gate they hold at all of them.
create table gate_rule_set (
  community_id uuid   not null,
  id           uuid   not null,
  number       bigint not null,
  gate_id      uuid,
  name         text   not null,
  legal_ground text   not null,
  objections   text   not null,
  terms        text   not null,
  kept_days    bigint not null,
  from_at      bigint not null,
  until_at     bigint not null,
  at           bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id)
);
create index gate_rule_set_until on gate_rule_set (community_id, until_at);

-- A rule set that somebody ended before its time.
create table gate_rule_end (
  community_id uuid   not null,
  rule_set_id  uuid   not null,
  id           uuid   not null,
  reason       text   not null,
  at           bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, rule_set_id),
  foreign key (community_id, rule_set_id) references gate_rule_set (community_id, id)
);

-- One gate kept and the others closed in one act, with what was told to people.
create table gate_single_entrance (
  community_id uuid   not null,
  id           uuid   not null,
  gate_id      uuid   not null,
  closed       text   not null,
  reason       text   not null,
  at           bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id)
);

-- What happened at a gate; `at` by the clock of the phone. Goes when its rule set says so.
create table gate_passage (
  community_id uuid    not null,
  id           uuid    not null,
  gate_id      uuid    not null,
  direction    text    not null,
  kind         text    not null,
  known_by     text    not null,
  pass         text    not null,
  is_confirmed boolean not null,
  mask         text    not null,
  temperature  bigint,
  measured     text    not null,
  code         text    not null,
  exemption    text,
  is_emergency boolean not null,
  person_id    uuid,
  household_id uuid,
  pass_id      uuid,
  door_id      uuid,
  rule_set_id  uuid,
  answer       text    not null,
  todo         text    not null,
  ground       text    not null,
  is_over      boolean not null,
  at           bigint  not null,
  received_at  bigint  not null,
  keep_until   bigint  not null,
  by_id        uuid,
  device_id    uuid,
  primary key (community_id, id)
);
create index gate_passage_gate on gate_passage (community_id, gate_id, at);
create index gate_passage_household on gate_passage (community_id, household_id, at)
  where household_id is not null;
create index gate_passage_person on gate_passage (person_id) where person_id is not null;
create index gate_passage_pass on gate_passage (community_id, pass_id, at) where pass_id is not null;
create index gate_passage_keep on gate_passage (keep_until);

-- How many passed, in quarters of an hour; stays when the passages are gone.
create table gate_flow (
  community_id uuid   not null,
  gate_id      uuid   not null,
  quarter_at   bigint not null,
  direction    text   not null,
  kind         text   not null,
  answer       text   not null,
  ground       text   not null,
  number       bigint not null,
  primary key (community_id, gate_id, quarter_at, direction, kind, answer, ground)
);
create index gate_flow_quarter on gate_flow (community_id, quarter_at);

-- Carers and visitors who came in and did not go out yet.
create table gate_inside (
  community_id uuid   not null,
  id           uuid   not null,
  gate_id      uuid   not null,
  kind         text   not null,
  passage_id   uuid   not null,
  pass_id      uuid,
  person_id    uuid,
  door_id      uuid,
  since_at     bigint not null,
  primary key (community_id, id)
);
create index gate_inside_since on gate_inside (since_at);

-- What needed more than a verdict, and the steps that were taken.
create table gate_incident (
  community_id uuid   not null,
  id           uuid   not null,
  gate_id      uuid   not null,
  kind         text   not null,
  passage_id   uuid,
  at           bigint not null,
  received_at  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id)
);
create index gate_incident_at on gate_incident (community_id, at);
create index gate_incident_over on gate_incident (at);

create table gate_incident_step (
  community_id uuid   not null,
  id           uuid   not null,
  incident_id  uuid   not null,
  step         text   not null,
  at           bigint not null,
  received_at  bigint not null,
  by_id        uuid,
  by_name      text   not null,
  primary key (community_id, id),
  foreign key (community_id, incident_id) references gate_incident (community_id, id)
);
create index gate_incident_step_incident on gate_incident_step (community_id, incident_id, at, id);

-- A shift that ends and what it hands over; the one who takes it signs as well.
create table gate_hand_over (
  community_id uuid   not null,
  id           uuid   not null,
  gate_id      uuid   not null,
  from_at      bigint not null,
  at           bigint not null,
  counts       text   not null,
  keys         bigint not null,
  stock        text   not null,
  note         text   not null,
  given_by_id  uuid   not null,
  given_by     text   not null,
  taken_at     bigint,
  taken_by_id  uuid,
  taken_by     text,
  primary key (community_id, id)
);
create index gate_hand_over_gate on gate_hand_over (community_id, gate_id, at);
