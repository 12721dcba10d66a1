// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'

type Schemas = components['schemas']
export type PlaceNow = Schemas['place.PlaceNow']
export type CompoundLine = Schemas['place.CompoundLine']
export type BuildingLine = Schemas['place.BuildingLine']
export type DoorLine = Schemas['place.DoorLine']
export type SpotKind = Schemas['place.SpotKind']
export type SpotList = Schemas['place.SpotList']
export type SpotLine = Schemas['place.SpotLine']
export type Datum = Schemas['place.Datum']
export type PlanSort = Schemas['place.PlanSort']
export type SitePlanCard = Schemas['place.SitePlanCard']
export type PlacedSpot = Schemas['place.PlacedSpot']
export type GridCard = Schemas['place.GridCard']
export type GridList = Schemas['place.GridList']
export type ChangeCard = Schemas['place.ChangeCard']
export type CompoundLayout = Schemas['place.CompoundLayout']
export type GridSuggestion = Schemas['place.GridSuggestion']
export type SheetReport = Schemas['place.SheetReport']

/// A place that somebody wants to change, with what stands beside it and inside it.
export interface Subject {
  place: PlaceNow
  siblings: PlaceNow[]
  inside: PlaceNow[]
  /// Of a building or a stairwell; undefined for what belongs to no grid.
  grid?: string | null
}
export const alone = (place: PlaceNow): Subject => ({ place, siblings: [], inside: [] })
