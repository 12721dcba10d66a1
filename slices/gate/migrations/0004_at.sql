-- SPDX-License-Identifier: Apache-2.0
-- Passages arrive in the order of time: an index by time grows at its end, one by gate and time in as many places as
-- there are gates. A shift's counts read no more than the index; trials and outings read their days from it.
create index gate_passage_at on gate_passage (community_id, at, gate_id, direction, answer);
drop index gate_passage_gate;
