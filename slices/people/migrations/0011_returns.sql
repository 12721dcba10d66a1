-- SPDX-License-Identifier: Apache-2.0
-- Who is away, in the order of their return; 2932896 is the last day, for those without one.
drop index people_person_away;
create index people_person_away on people_person (community_id, coalesce(back_on, 2932896), id)
  where standing = 'listed' and residence = 'away';
