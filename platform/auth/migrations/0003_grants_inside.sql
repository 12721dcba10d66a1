-- SPDX-License-Identifier: Apache-2.0
-- The community of a grant at a compound, grid, building or stairwell inside it.
alter table auth_grant add column community_id uuid;
create index auth_grant_community on auth_grant (community_id) where community_id is not null;
alter table auth_invitation add column community_id uuid;
