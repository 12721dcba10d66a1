-- SPDX-License-Identifier: Apache-2.0
-- Where the two of a difference were listed when somebody told them apart, so that a community can
-- list its own. None: told apart before this was kept, and found nowhere since.
alter table people_difference add column one_community_id uuid;
alter table people_difference add column other_community_id uuid;
update people_difference set
  one_community_id = (select p.community_id from people_person p
    where p.id = people_difference.one_id and p.found_in is null order by p.community_id limit 1),
  other_community_id = (select p.community_id from people_person p
    where p.id = people_difference.other_id and p.found_in is null order by p.community_id limit 1);
create index people_difference_one_place on people_difference (one_community_id, id);
create index people_difference_other_place on people_difference (other_community_id, id);
