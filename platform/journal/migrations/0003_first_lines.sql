-- SPDX-License-Identifier: Apache-2.0
-- The first line of each day in China, so that a day is found without reading the chain.
alter table journal_day add column first_sequence bigint;
update journal_day set first_sequence = f.first_line from (
  select community_id, (server_time + 28800000) / 86400000 as day, min(sequence) as first_line
  from journal_line group by community_id, (server_time + 28800000) / 86400000
) f where f.community_id = journal_day.community_id and f.day = journal_day.day;
