-- SPDX-License-Identifier: Apache-2.0
-- Who sends such a ledger: the name under which the meaning of its columns is kept.
alter table people_import add column sender text not null default '';

-- Which template a sheet is of; whether all of it or what changed since an earlier sheet.
alter table people_export add column template_id uuid;
alter table people_export add column scope text not null default 'whole';
alter table people_export add column since_id uuid;
alter table people_export add column since_at bigint;

-- What stood on the sheets that later ones are compared with: members, and a mark of what each row
-- showed, sealed as one.
create table people_export_shown (
  community_id uuid   not null,
  id           uuid   not null,
  template_id  uuid   not null,
  content      bytea  not null,
  at           bigint not null,
  primary key (community_id, id),
  foreign key (community_id, id) references people_export (community_id, id)
);
create index people_export_shown_template on people_export_shown (community_id, template_id, at);
