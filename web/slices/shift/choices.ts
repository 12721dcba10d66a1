// SPDX-License-Identifier: Apache-2.0
/// What a post may be, and may ask for, in the order in which it is asked.
export const postKinds = ['gate', 'duty_line', 'patrol', 'service', 'stand_by', 'other'] as const
export const skills = [
  'first_aid',
  'nursing',
  'medicine',
  'caring',
  'counselling',
  'disinfection',
  'driving',
  'lifting',
  'cooking',
  'electrics',
  'plumbing',
  'computing',
  'office_work',
  'teaching',
] as const
