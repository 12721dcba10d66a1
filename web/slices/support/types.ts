// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'

type Schemas = components['schemas']
export type TeamList = Schemas['support.TeamList']
export type TeamCard = Schemas['support.TeamCard']
export type TeamFile = Schemas['support.TeamFile']
export type RoleCard = Schemas['support.RoleCard']
export type HandChoice = Schemas['support.HandChoice']
export type GridTemplate = Schemas['support.GridTemplate']
export type RoleTemplate = Schemas['support.RoleTemplate']
export type TemplateBook = Schemas['support.TemplateBook']
export type LeaveCard = Schemas['support.LeaveCard']
export type OwnHousehold = Schemas['support.OwnHousehold']
export type ContactCard = Schemas['support.ContactCard']
export type ShownMember = Schemas['support.ShownMember']
export type Note = LeaveCard['notes'][number]
export type TeamRole = RoleCard['role']
