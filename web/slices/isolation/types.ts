// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'

type Schemas = components['schemas']
export type OrderFile = Schemas['isolation.OrderFile']
export type OrderLine = Schemas['isolation.OrderLine']
export type OrderList = Schemas['isolation.OrderList']
export type AlarmCard = Schemas['isolation.AlarmCard']
export type Judged = Schemas['isolation.Judged']
export type ObjectionCard = Schemas['isolation.ObjectionCard']
export type PaperText = Schemas['isolation.PaperText']
export type PolicyCard = Schemas['isolation.PolicyCard']
export type PolicyPreview = Schemas['isolation.PolicyPreview']
export type Terms = Schemas['isolation.Terms']
export type View = 'in_force' | 'due_today' | 'overdue' | 'unserved' | 'objections' | 'over'
export type ChangeKind = Schemas['isolation.ChangeCard']['kind']
export type ChangeReason = Schemas['isolation.ChangeCard']['reason']
