-- SPDX-License-Identifier: Apache-2.0
-- Passes at a gate are verified and told in the words of pass. What was valid had been looked at by a guard: no reader existed.
update gate_passage set pass = case pass
    when 'valid' then 'seen' when 'elsewhere' then 'foreign' else 'unreadable' end
  where pass in ('valid', 'elsewhere', 'unread');
update gate_passage set ground = case ground
    when 'pass_elsewhere' then 'pass_foreign' else 'pass_unreadable' end
  where ground in ('pass_elsewhere', 'pass_unread');

-- The ground is part of the key: numbers under the new word are added to.
insert into gate_flow (community_id, gate_id, quarter_at, direction, kind, answer, ground, number)
  select community_id, gate_id, quarter_at, direction, kind, answer,
         case ground when 'pass_elsewhere' then 'pass_foreign' else 'pass_unreadable' end, number
  from gate_flow where ground in ('pass_elsewhere', 'pass_unread')
  on conflict (community_id, gate_id, quarter_at, direction, kind, answer, ground)
  do update set number = gate_flow.number + excluded.number;
delete from gate_flow where ground in ('pass_elsewhere', 'pass_unread');
