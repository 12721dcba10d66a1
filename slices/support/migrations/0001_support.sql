-- SPDX-License-Identifier: Apache-2.0
-- Who answers for households in which somebody has to stay at home.

-- Who may answer in one role: of a grid, or of the community itself where grid_id is its id.
create table support_template (
  community_id uuid   not null,
  id           uuid   not null,
  grid_id      uuid   not null,
  role         text   not null,
  ranked       text   not null,
  changed_at   bigint not null,
  changed_by   text   not null,
  revision     bigint not null,
  primary key (community_id, id)
);
create unique index support_template_role on support_template (community_id, grid_id, role);

-- What a team has to know of a hand: by which account they sign in, and whether their telephone
-- may be shown to households. The id is the hand's.
create table support_hand (
  community_id uuid   not null,
  id           uuid   not null,
  user_id      uuid,
  consent      text   not null,
  revision     bigint not null,
  primary key (community_id, id)
);
create unique index support_hand_user on support_hand (community_id, user_id);

-- How much a hand answers for: kept with every change of a team, so that nobody counts it.
create table support_load (
  community_id uuid   not null,
  hand_id      uuid   not null,
  households   bigint not null,
  persons      bigint not null,
  primary key (community_id, hand_id)
);

-- The team of a household, while somebody has to stay at home there. vacant is the number of its
-- open alarms; shown_on the last day on which the household saw telephones.
create table support_team (
  community_id uuid   not null,
  id           uuid   not null,
  household_id uuid   not null,
  door_id      uuid   not null,
  building_id  uuid   not null,
  grid_id      uuid   not null,
  walk         bytea  not null,
  persons      bigint not null,
  roles        text   not null,
  vacant       bigint not null,
  shown_on     bigint,
  begun_at     bigint not null,
  ended_at     bigint,
  revision     bigint not null,
  primary key (community_id, id)
);
create unique index support_team_open
  on support_team (community_id, household_id) where ended_at is null;
create index support_team_walk on support_team (community_id, vacant, walk) where ended_at is null;
create index support_team_building on support_team (community_id, building_id) where ended_at is null;
create index support_team_household on support_team (community_id, household_id, begun_at);
create index support_team_ended on support_team (ended_at) where ended_at is not null;

-- Who is assigned to one role of a team, since when, and why; none: nobody could be. A row that
-- ended says how it was handed over.
create table support_member (
  community_id uuid   not null,
  id           uuid   not null,
  team_id      uuid   not null,
  household_id uuid   not null,
  grid_id      uuid   not null,
  role         text   not null,
  hand_id      uuid,
  lock         text   not null,
  reason       text   not null,
  notes        text   not null,
  since_at     bigint not null,
  by_name      text   not null,
  ended_at     bigint,
  primary key (community_id, id),
  foreign key (community_id, team_id) references support_team (community_id, id)
);
create unique index support_member_open
  on support_member (community_id, team_id, role) where ended_at is null;
create index support_member_acting
  on support_member (community_id, grid_id, role, hand_id) where ended_at is null;
create index support_member_team on support_member (community_id, team_id, since_at);
create index support_member_hand on support_member (community_id, hand_id);

-- Somebody is away for a time, and another one acts for all their households.
create table support_leave (
  community_id uuid   not null,
  id           uuid   not null,
  hand_id      uuid   not null,
  to_hand_id   uuid   not null,
  from_at      bigint not null,
  until_at     bigint not null,
  notes        text   not null,
  made_at      bigint not null,
  made_by      text   not null,
  revision     bigint not null,
  primary key (community_id, id)
);
create index support_leave_until on support_leave (community_id, until_at);
create index support_leave_over on support_leave (until_at);

-- A role in which nobody acts: raised once, and told from rung to rung until somebody takes it.
create table support_alarm (
  community_id uuid   not null,
  id           uuid   not null,
  team_id      uuid   not null,
  household_id uuid   not null,
  role         text   not null,
  raised_at    bigint not null,
  rung         text   not null,
  rung_at      bigint not null,
  taken_at     bigint,
  taken_by     text   not null,
  ended_at     bigint,
  primary key (community_id, id),
  foreign key (community_id, team_id) references support_team (community_id, id)
);
create unique index support_alarm_open
  on support_alarm (community_id, team_id, role) where ended_at is null;
create index support_alarm_climbs
  on support_alarm (rung_at) where ended_at is null and taken_at is null and rung <> 'street';
create index support_alarm_raised on support_alarm (raised_at);

-- When the teams of a community are to be looked at next: days begin, hours pass.
create table support_watch (
  community_id uuid   not null,
  look_at      bigint not null,
  primary key (community_id)
);
create index support_watch_due on support_watch (look_at);
