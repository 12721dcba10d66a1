-- SPDX-License-Identifier: Apache-2.0
-- How a sheet for others looks: columns, headings, the rows above them, who is on it.
create table people_export_template (
  community_id uuid   not null,
  id           uuid   not null,
  name         text   not null,
  layout       text   not null,
  revision     bigint not null,
  changed_at   bigint not null,
  changed_by   text   not null,
  primary key (community_id, id)
);
create unique index people_export_template_name on people_export_template (community_id, name);

-- Who asked for a sheet, why, and who else agreed. The sheet itself is made anew at each fetch and
-- kept nowhere.
create table people_export (
  community_id    uuid    not null,
  id              uuid    not null,
  template_name   text    not null,
  layout          text    not null,
  language        text    not null,
  purpose         text    not null,
  note            text    not null,
  phones          text    not null,
  row_count       bigint  not null,
  needs_approval  boolean not null,
  at              bigint  not null,
  until           bigint  not null,
  actor_id        uuid    not null,
  actor_name      text    not null,
  approver_id     uuid,
  approver_name   text,
  approved_at     bigint,
  primary key (community_id, id)
);
