-- SPDX-License-Identifier: Apache-2.0
-- What the watch asks of all communities each few seconds, however many stays and alarms are over.
create index duty_attendance_open on duty_attendance (community_id, came_at)
  where left_at is null and minutes is null;
create index duty_alarm_open on duty_alarm (community_id) where outcome = 'open';
