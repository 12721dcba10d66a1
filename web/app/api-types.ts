// SPDX-License-Identifier: Apache-2.0
/// Short names for what the program speaks; the shapes themselves are generated, see `npm run api`.
import type { components, paths } from './api'

export type { paths } from './api'
type Schemas = components['schemas']

export type Problem = Schemas['Problem']
export type Session = Schemas['auth.Session']
export type SetUpState = Schemas['auth.SetUpState']
export type Role = Schemas['auth.Role']

export type UserEntry = Schemas['auth.UserEntry']
export type UserFile = Schemas['auth.UserFile']
export type GrantEntry = Schemas['auth.GrantEntry']
export type SessionEntry = Schemas['auth.SessionEntry']
export type InvitationCard = Schemas['auth.InvitationCard']
export type Invited = Schemas['auth.Invited']
export type OneTimePassword = Schemas['auth.OneTimePassword']
export type Sight = Schemas['auth.Sight']
export type EmergencyCard = Schemas['auth.EmergencyCard']
export type EmergencyReason = Schemas['auth.EmergencyReason']
export type CommunityCard = Schemas['auth.CommunityCard']

export type PlaceCard = Schemas['place.PlaceCard']
export type PatternCounts = Schemas['place.PatternCounts']
export type CompoundKind = Schemas['place.CompoundKind']
export type GateState = Schemas['place.GateState']
export type PremisesKind = Schemas['place.PremisesKind']

export type Board = Schemas['board.Board']
export type BoardBuilding = Schemas['board.BuildingCard']
export type Legend = Schemas['board.Legend']
export type Status = Schemas['board.Status']
export type Overview = Schemas['board.Overview']

export type HouseholdFile = Schemas['people.HouseholdFile']
export type ColumnList = Schemas['people.ColumnList']
export type ForeignColumn = Schemas['people.ForeignColumn']
export type CarriedDrive = Schemas['census.CarriedDrive']
export type CarriedTarget = Schemas['census.CarriedTarget']
export type CarriedDoor = Schemas['people.CarriedDoor']
export type Member = Schemas['people.PersonCard']
export type Need = Schemas['people.NeedCard']
export type DueNeed = Schemas['people.DueNeed']
export type FormerMember = Schemas['people.FormerMember']
export type LifeEvent = Schemas['people.LifeEvent']
export type MoveCard = Schemas['people.MoveCard']
export type Source = Schemas['people.Source']
export type Whereabouts = Schemas['people.Whereabouts']
export type WhereaboutsCount = Schemas['people.WhereaboutsCount']
export type WhereaboutsLine = Schemas['people.WhereaboutsLine']
export type StaffCard = Schemas['people.StaffCard']
export type FoundPerson = Schemas['people.FoundPerson']
export type FoundPeople = Schemas['people.FoundPeople']
export type Occupancy = Schemas['people.Occupancy']
export type Quality = Schemas['people.Quality']
export type Sex = Schemas['people.Sex']
export type Relation = Schemas['people.Relation']
export type Residence = Schemas['people.Residence']
export type Registered = Schemas['people.Registered']
export type IdKind = Schemas['people.IdKind']
export type NeedKind = Schemas['people.NeedKind']
export type PrivateField = Schemas['people.PrivateField']
export type Purpose = Schemas['people.Purpose']

export type Import = Schemas['people.ImportCard']
export type UndoPlan = Schemas['people.UndoPlan']
export type Export = Schemas['people.ExportCard']
export type ExportPurpose = Export['purpose']
export type ExportScope = Export['scope']
export type ExportLayout = Schemas['people.ExportLayout']
export type ExportColumn = ExportLayout['fields'][0]['column']
export type ImportSender = Schemas['people.SenderCard']
export type ImportSheet = Schemas['people.ImportSheet']
export type ImportState = Import['state']
export type Finding = Schemas['people.FindingCard']
export type Language = Schemas['people.Language']

export type Lookalike = Schemas['people.Lookalike']
export type Pair = Schemas['people.PairCard']
export type PairSide = Schemas['people.PairSide']
export type PairReason = Schemas['people.Reason']
export type DuplicateSearch = Schemas['people.SearchCard']
export type Difference = Schemas['people.DifferenceLine']
export type MergePreview = Schemas['people.MergePreview']
export type MergeSide = Schemas['people.MergeSide']
export type MergeField = Schemas['people.MergeField']
export type Side = Schemas['people.Side']
export type MergeFile = Schemas['people.MergeFile']
export type MergeLine = Schemas['people.MergeLine']
export type Since = Schemas['people.Since']

export type Task = Schemas['task.TaskCard']
export type TaskList = Schemas['task.TaskList']
export type TaskKind = Schemas['task.KindCard']
export type TaskFile = Schemas['task.TaskFile']
export type TaskOwner = Schemas['task.OwnerCard']
export type TaskCandidates = Schemas['task.Candidates']
export type HandReason = Schemas['task.HandReason']

export type Drive = Schemas['census.DriveCard']
export type DriveLine = Schemas['census.DriveLine']
export type Counts = Schemas['census.Counts']
export type Door = Schemas['census.DoorLine']
export type DoorSheet = Schemas['census.DoorSheet']
export type CensusOutcome = Schemas['census.Outcome']
export type TargetKind = Schemas['census.TargetKind']
export type Question = Schemas['census.Question']
export type CoverageRow = Schemas['census.CoverageRow']
export type CallLine = Schemas['census.CallLine']
export type CallResult = Schemas['census.CallResult']
export type ExceptionReason = Schemas['census.ExceptionReason']
export type KnownField = Schemas['people.KnownField']
export type FieldChange = Schemas['people.FieldChange.request']
export type Clash = Schemas['people.ClashCard']
export type NewVisit = BodyOf<'/places/{place}/visits', 'post'>

export type LetterSheet = Schemas['report.LetterSheet']
export type LetterSection = Schemas['report.Section']
export type PassCard = Schemas['pass.PassCard']
export type PassCardSheet = Schemas['pass.PassCardSheet']
export type PassLinkSheet = Schemas['pass.PassLinkSheet']
export type PassKind = Schemas['pass.PassKind']
export type PassShown = Schemas['pass.Shown']
export type PassEndReason = Schemas['pass.EndReason']
export type PassKeyCard = Schemas['pass.KeyCard']
export type KindDays = Schemas['pass.KindDays']
export type ReportLine = Schemas['report.ReportLine']
export type ReportSheet = Schemas['report.ReportSheet']
export type ReportState = Schemas['report.State']
export type ReportClash = Schemas['people.ClashCard']
export type DoorLine = Schemas['census.DoorLine']
export type DoorMember = Schemas['people.PersonCard']
export type NewAnswer = Schemas['census.NewAnswer']
export type Newcomer = Schemas['census.Newcomer.request']

export type JournalLine = Schemas['journal.LineCard']
export type Look = Schemas['journal.LookCard']

/// The path templates that have a method.
export type PathsWith<M extends string> = {
  [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never
}[keyof paths]
/// What a method of a path takes as its JSON body.
export type BodyOf<P extends keyof paths, M extends string> =
  paths[P] extends Record<M, { requestBody: { content: { 'application/json': infer B } } }>
    ? B
    : never
/// What a method of a path takes in its path.
export type PathOf<P extends keyof paths, M extends string> =
  paths[P] extends Record<M, { parameters: { path: infer V } }> ? V : never
/// What a method of a path takes in its query.
export type QueryOf<P extends keyof paths, M extends string> =
  paths[P] extends Record<M, { parameters: { query: infer V } }> ? V : never

export type GateTerms = Schemas['gate.Terms']
export type GateCard = Schemas['gate.GateCard']
export type GatePack = Schemas['gate.GatePack']
export type CarriedGate = Schemas['gate.CarriedGate']
export type CarriedRules = Schemas['gate.CarriedRules']
export type CarriedPerson = Schemas['gate.CarriedPerson']
export type CarriedOuting = Schemas['gate.CarriedOuting']
export type NewPassage = Schemas['gate.NewPassage.request']
export type InsideLine = Schemas['gate.InsideLine']
export type IncidentCard = Schemas['gate.IncidentCard']
export type RuleSetCard = Schemas['gate.RuleSetCard']
export type HandOverCard = Schemas['gate.HandOverCard']
export type TrialFile = Schemas['gate.TrialFile']
