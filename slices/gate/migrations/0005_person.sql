-- SPDX-License-Identifier: Apache-2.0
-- Whose a passage was is asked a few times a year: for a purpose, by the person, at an erasure. An index by person has a
-- place of its own for every passage of the day; the one by time tells it as well, within a community, and all of it
-- only where nobody knows the community.
create index gate_passage_time on gate_passage (community_id, at, gate_id, direction, answer, person_id);
drop index gate_passage_at;
drop index gate_passage_person;
