// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'

type Schemas = components['schemas']
export type HandCard = Schemas['hands.HandCard']
export type Profile = HandCard['profile']
export type Chart = Schemas['hands.Chart']
export type OrganisationCard = Chart['items'][number]
export type SeatCard = OrganisationCard['seats'][number]
export type CallCard = Schemas['hands.CallCard']
export type SignUpCard = Schemas['hands.SignUpCard']
export type AskedCard = Schemas['hands.AskedCard']
export type CallSheetText = Schemas['hands.CallSheet']
