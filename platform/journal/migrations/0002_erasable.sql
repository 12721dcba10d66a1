-- SPDX-License-Identifier: Apache-2.0
-- The hash of a line covers its texts through `content`, which is taken under a salt: when a person
-- is erased, texts and salt go, and the chain still holds.
alter table journal_line add column content bytea;
alter table journal_line add column salt bytea;
