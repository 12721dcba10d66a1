// SPDX-License-Identifier: Apache-2.0
/// The shape of the server's interface, as the pages see it. `paths` has the form that
/// openapi-typescript writes: with docs/openapi.json at hand, `npm run api` writes api.d.ts and the
/// block of paths here becomes `export type { paths } from './api'`. The named types below follow.

type Json<T> = { content: { 'application/json': T } }
type Parameters<Path, Query> = (Query extends None ? { query?: never } : { query?: Query }) &
  (Path extends None ? { path?: never } : { path: Path }) & { header?: never; cookie?: never }
type Act<Path, Query, Body, Answer> = {
  parameters: Parameters<Path, Query>
  requestBody: Json<Body>
  responses: { 200: Json<Answer>; default: { content: { 'application/problem+json': Problem } } }
}
type Look<Path, Query, Answer> = {
  parameters: Parameters<Path, Query>
  requestBody?: never
  responses: { 200: Json<Answer>; default: { content: { 'application/problem+json': Problem } } }
}
type None = undefined
type InPlace = { place: string }
type Page = { after?: string; limit?: number }
type List<T> = { items: T[]; next: string | null }

export interface paths {
  '/setup': {
    get: Look<None, None, { is_open: boolean; needs_community: boolean }>
    post: Act<None, None, SetUp, Session>
  }
  '/sessions': { post: Act<None, None, { sign_in_name: string; password: string }, Session> }
  '/session': { get: Look<None, None, Session>; delete: Look<None, None, undefined> }
  '/places/{place}': { get: Look<InPlace, None, Place> }
  '/places/{place}/children': { get: Look<InPlace, Page & { kind?: PlaceKind }, List<PlaceChild>> }
  '/places/{place}/compounds': {
    post: Act<InPlace, None, { id: string; name: string; kind: CompoundKind }, PlaceChild>
  }
  '/places/{place}/patterns/trial': { get: Look<InPlace, PatternTrial, PatternOutcome> }
  '/places/{place}/patterns': { post: Act<InPlace, None, Pattern, PatternOutcome> }
  '/places/{place}/premises': {
    get: Look<InPlace, Page, List<PlaceChild>>
    post: Act<InPlace, None, Premises, PlaceChild>
  }
  '/places/{place}/gates': {
    get: Look<InPlace, Page, List<PlaceChild>>
    post: Act<InPlace, None, Gate, PlaceChild>
  }
  '/places/{place}/board': { get: Look<InPlace, { compound?: string }, Board> }
  '/places/{place}/households': {
    get: Look<InPlace, { building: string; stairwell: string; door: string }, HouseholdFile>
    post: Act<InPlace, None, NewHousehold, HouseholdFile>
  }
  '/places/{place}/households/{household}': {
    get: Look<InPlace & { household: string }, None, HouseholdFile>
    patch: Act<
      InPlace & { household: string },
      None,
      { occupancy?: Occupancy; note?: string },
      HouseholdFile
    >
  }
  '/places/{place}/people': {
    get: Look<InPlace, { q: string; limit?: number }, { items: PersonFound[]; is_more: boolean }>
  }
  '/places/{place}/persons': { post: Act<InPlace, None, NewPerson, unknown> }
  '/places/{place}/persons/{person}': {
    patch: Act<InPlace & { person: string }, None, Partial<NewPerson>, unknown>
  }
  '/places/{place}/needs': { post: Act<InPlace, None, NewNeed, unknown> }
  '/places/{place}/needs/{need}': {
    patch: Act<
      InPlace & { need: string },
      None,
      { next_due?: string | null; note?: string; ended?: boolean },
      unknown
    >
  }
  '/places/{place}/reveals': {
    post: Act<InPlace, None, { person: string; field: PrivateField; purpose: Purpose }, Revealed>
  }
  '/places/{place}/overview': { get: Look<InPlace, None, Overview> }
  '/places/{place}/imports': { get: Look<InPlace, Page, List<Import>> }
  '/places/{place}/imports/{import}': {
    get: Look<InPlace & { import: string }, None, Import>
    patch: Act<InPlace & { import: string }, None, NewMapping, Import>
  }
  '/places/{place}/imports/{import}/trials': {
    post: Look<InPlace & { import: string }, None, Import>
  }
  '/places/{place}/imports/{import}/runs': {
    post: Look<InPlace & { import: string }, None, Import>
  }
  '/places/{place}/imports/{import}/findings': {
    get: Look<InPlace & { import: string }, Findings, List<Finding>>
  }
}

export interface SetUp {
  name: string
  sign_in_name: string
  password: string
  community?: string
}
type Findings = { after?: number; limit?: number; language?: 'zh' | 'en' }

export interface Problem {
  type: string
  title: string
  status: number
  code: string
  errors?: { pointer: string; code: string; args?: Record<string, unknown> }[]
  request?: string
  current?: unknown
}
export type PlaceKind =
  | 'division'
  | 'community'
  | 'grid'
  | 'compound'
  | 'building'
  | 'stairwell'
  | 'dwelling'
  | 'gate'
  | 'premises'
  | 'store_room'
  | 'sampling_site'
  | 'drop_zone'
export type Role =
  | 'resident'
  | 'guard'
  | 'grid_worker'
  | 'stairwell_lead'
  | 'volunteer'
  | 'carer'
  | 'community_staff'
  | 'command'
  | 'inspector'
  | 'administrator'
export interface Session {
  user: { id: string; name: string; sign_in_name: string }
  grants: {
    role: Role
    place: string
    place_name: string
    place_kind: PlaceKind
    from: number
    until: number | null
  }[]
  communities: { id: string; code: string; name: string; street_name: string }[]
  version: string
}
export interface Place {
  id: string
  kind: PlaceKind
  code: string | null
  name: string
  full_name: string
  state: string
  path: { id: string; kind: PlaceKind; name: string }[]
}
export interface PlaceChild {
  id: string
  kind: PlaceKind
  code: string | null
  name: string
  /// Of a compound its kind, of a gate its state, of premises their kind.
  detail: string
}
export type CompoundKind = 'estate' | 'transition' | 'elders_transition' | 'village' | 'other'
export interface Pattern {
  compound: string
  pattern: string
  exceptions?: string[]
}
export interface PatternTrial {
  compound: string
  pattern: string
  /// Separated by line feeds.
  exceptions?: string
}
export interface PatternOutcome {
  known: number
  buildings: number
  stairwells: number
  dwellings: number
  doors_sample: string[]
}
export interface Premises {
  id: string
  name: string
  kind: string
  compound: string | null
}
export interface Gate {
  id: string
  name: string
  compound: string | null
  state: string
}
export type Status = 'normal' | 'visited' | 'due' | 'care' | 'home' | 'referred' | 'vacant' | 'late'
export interface Layer {
  name: string
  states: { state: string; count: number; status: Status }[]
  counted: number
}
export interface BoardBuilding {
  id: string
  name: string
  /// Names; one empty name where the building has none.
  stairwells: string[]
  doors: string
  floor: number[]
  stairwell: number[]
  persons: number[]
  /// Bit n is the n-th of the board's need_kinds.
  needs: number[]
  layers: { layer: string; states: number[] }[]
}
export interface Board {
  compounds: { id: string; name: string; kind: CompoundKind }[]
  compound: string | null
  dwellings: number
  need_kinds: NeedKind[]
  layers: Layer[]
  buildings: BoardBuilding[]
}
export type Occupancy =
  'occupied' | 'rented' | 'vacant' | 'owner_away' | 'unreachable' | 'refused' | 'unknown'
export type Quality = 'complete' | 'no_phone' | 'no_id_number' | 'nobody_listed' | 'contradiction'
export type Sex = 'female' | 'male' | 'unknown'
export type Relation =
  | 'head'
  | 'spouse'
  | 'child'
  | 'parent'
  | 'grandchild'
  | 'grandparent'
  | 'sibling'
  | 'other_kin'
  | 'tenant'
  | 'staff'
  | 'other'
export type Residence = 'here' | 'elsewhere' | 'away'
export type Registered = 'here' | 'elsewhere' | 'unknown'
export type IdKind =
  'resident_id' | 'passport' | 'hk_macau_permit' | 'taiwan_permit' | 'residence_permit'
export type NeedKind =
  | 'lives_alone'
  | 'aged_80'
  | 'aged_90'
  | 'disabled'
  | 'chronic'
  | 'dialysis'
  | 'maternity'
  | 'cancer_treatment'
  | 'infant'
  | 'mental_health'
  | 'bed_ridden'
  | 'medical_device'
  | 'care_dependent'
  | 'no_phone'
  | 'language'
export type PrivateField = 'phone' | 'id_number'
export type Purpose = 'call' | 'visit' | 'medical' | 'check_identity' | 'correct_data'
export interface Need {
  id: string
  kind: NeedKind
  next_due: string | null
  note: string
}
export interface Member {
  person: string
  revision: number
  name: string
  sex: Sex
  born_on: string | null
  born_year: number | null
  relation: Relation
  residence: Residence
  registered: Registered
  registered_at: string | null
  phone_masked: string | null
  id_kind: IdKind | null
  id_number_masked: string | null
  needs: Need[]
}
export interface HouseholdFile {
  household: string | null
  revision: number
  dwelling: string
  door: string
  compound_name: string
  building: string
  building_name: string
  stairwell: string
  door_number: string
  occupancy: Occupancy
  quality: Quality
  note: string
  members: Member[]
  history: { at: number; act: string; actor_name: string }[]
}
export interface NewHousehold {
  id: string
  building: string
  stairwell: string
  door: string
  occupancy: Occupancy
}
export interface NewPerson {
  id: string
  household: string
  name: string
  sex: Sex
  born_on: string | null
  relation: Relation
  residence: Residence
  registered: Registered
  phone: string | null
  id_kind: IdKind | null
  id_number: string | null
}
export interface NewNeed {
  id: string
  person: string
  kind: NeedKind
  next_due: string | null
  note: string | null
}
export interface Revealed {
  value: string
}
export interface PersonFound {
  /// Null for an empty dwelling that was found by its door.
  person: string | null
  name: string
  household: string | null
  dwelling: string
  door: string
  compound_name: string
  building: string
  stairwell: string
  door_number: string
  phone_masked: string | null
  relation: Relation | null
  matched: 'name' | 'pinyin' | 'phone' | 'door'
}
export interface NeedDue {
  need: string
  person: string
  name: string
  kind: NeedKind
  next_due: string
  household: string
  door: string
}
export interface Overview {
  households: number
  persons: number
  dwellings: number
  layers: Layer[]
  needs_due: NeedDue[]
  days: { day: string; changes: number }[]
  communities: {
    id: string
    name: string
    households: number
    persons: number
    dwellings: number
    complete: number
  }[]
}
export type ImportState = 'mapped' | 'trial_running' | 'tried' | 'running' | 'done' | 'failed'
export interface SheetColumn {
  column: string
  heading: string
  samples: string[]
  field: string | null
}
export interface Sheet {
  name: string
  header_row: number
  rows: number
  columns: SheetColumn[]
}
export interface Tally {
  created: number
  updated: number
  unchanged: number
}
export interface Import {
  import: string
  file_name: string
  state: ImportState
  failure: string | null
  progress: number
  at: number
  by: string
  sheets: Sheet[]
  fields: { field: string; required: boolean }[]
  counts: {
    rows: number
    ignored_rows: number
    persons: Tally
    households: Tally
    dwellings: { created: number }
    refused: number
  } | null
  findings_total: number
}
export interface NewMapping {
  sheets: { name: string; columns: { column: string; field: string | null }[] }[]
  save_as?: string
}
export interface Finding {
  sheet: string
  row: number
  column: string | null
  code: string
  text: string
  refused: boolean
  value: string | null
}
