-- SPDX-License-Identifier: Apache-2.0
-- A right given inside a community names a place and no community: it is found by its id alone.
create index place_place_of_grants on place_place (id)
  where kind in ('grid', 'compound', 'building', 'stairwell');
