-- SPDX-License-Identifier: Apache-2.0
-- A guard's phone that knows the holders up to a number is told what changed since, and no more.
alter table pass_counter add column changes bigint not null default 0;
alter table pass_pass add column changed bigint not null default 0;
create index pass_pass_changed on pass_pass (community_id, changed);
