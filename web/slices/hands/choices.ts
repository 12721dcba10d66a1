// SPDX-License-Identifier: Apache-2.0
/// What somebody may say of themselves, in the order in which it is asked.
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
export const limits = ['no_nights', 'no_stairs', 'light_work'] as const
export const kinds = [
  'resident',
  'volunteer',
  'stairwell_chief',
  'party_member',
  'staff',
  'doctor',
  'police_liaison',
  'property_worker',
  'lent',
] as const
export const languages = [
  'mandarin',
  'local',
  'cantonese',
  'english',
  'japanese',
  'korean',
  'sign',
  'other',
] as const
export const vehicles = ['none', 'bicycle', 'electric_bike', 'tricycle', 'car', 'van'] as const
export const organisationKinds = [
  'party_branch',
  'residents_committee',
  'property_company',
  'owners_committee',
  'clinic',
  'police_post',
  'school',
  'other',
] as const
export const duties = [
  'everything',
  'gates',
  'volunteers',
  'supplies',
  'deliveries',
  'medical',
  'testing',
  'isolation',
  'elders',
  'order',
  'disinfection',
  'notices',
  'records',
] as const
