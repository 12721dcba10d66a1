-- SPDX-License-Identifier: Apache-2.0
-- Who helps in a community. Name and phone are those of somebody who is not in the register; phone
-- is sealed.
create table hands_hand (
  community_id    uuid   not null,
  id              uuid   not null,
  person_id       uuid,
  name            text   not null,
  phone           bytea  not null,
  profile         text   not null,
  organisation_id uuid,
  lent_from       text   not null,
  until_on        bigint,
  state           text   not null,
  source          text   not null,
  since_at        bigint not null,
  changed_at      bigint not null,
  changed_by      text   not null,
  revision        bigint not null,
  primary key (community_id, id)
);
create index hands_hand_person on hands_hand (person_id);
create index hands_hand_left on hands_hand (state, changed_at);

-- Two who stand together, or never do.
create table hands_tie (
  community_id uuid not null,
  first_id     uuid not null,
  second_id    uuid not null,
  kind         text not null,
  primary key (community_id, first_id, second_id),
  foreign key (community_id, first_id) references hands_hand (community_id, id),
  foreign key (community_id, second_id) references hands_hand (community_id, id)
);
create index hands_tie_second on hands_tie (community_id, second_id);

-- The bodies that act together.
create table hands_organisation (
  community_id uuid   not null,
  id           uuid   not null,
  kind         text   not null,
  name         text   not null,
  phone        text   not null,
  closed_at    bigint,
  revision     bigint not null,
  primary key (community_id, id)
);

-- Who in them answers for what, and to whom.
create table hands_seat (
  community_id    uuid   not null,
  id              uuid   not null,
  organisation_id uuid   not null,
  hand_id         uuid,
  title           text   not null,
  duties          text   not null,
  reports_to_id   uuid,
  phone           text   not null,
  revision        bigint not null,
  primary key (community_id, id),
  foreign key (community_id, organisation_id) references hands_organisation (community_id, id),
  foreign key (community_id, hand_id) references hands_hand (community_id, id)
);
create index hands_seat_organisation on hands_seat (community_id, organisation_id);
create index hands_seat_hand on hands_seat (community_id, hand_id);
