-- SPDX-License-Identifier: Apache-2.0
-- The community of a grant at a compound, grid, building or stairwell inside it.
alter table auth_grant add column inside_id uuid;
create index auth_grant_inside on auth_grant (inside_id) where inside_id is not null;
alter table auth_invitation add column inside_id uuid;
