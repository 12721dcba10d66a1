-- SPDX-License-Identifier: Apache-2.0
-- Handed in by a session that had ended by then: what a phone did before it was signed out from elsewhere.
alter table gate_passage add column is_from_ended boolean not null default false;
