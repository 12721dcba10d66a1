// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../app/api'
import type { BodyOf } from '../../app/api-types'

type Schemas = components['schemas']
export type StockLine = Schemas['supply.StockLine']
export type RunsOut = Schemas['supply.RunsOut']
export type ExpiringLot = Schemas['supply.ExpiringLot']
export type StockPage = Schemas['supply.StockPage']
export type SupplyPack = Schemas['supply.SupplyPack']
export type PackItem = Schemas['supply.PackItem']
export type PackShelf = Schemas['supply.PackShelf']
export type PackStock = Schemas['supply.PackStock']
export type OnTheWay = Schemas['supply.OnTheWay']
export type MoveCard = Schemas['supply.MoveCard']
export type RequestCard = Schemas['supply.RequestCard']
export type PickList = Schemas['supply.PickList']
export type DifferenceCard = Schemas['supply.DifferenceCard']
export type ItemCard = Schemas['supply.ItemCard']
export type AccountCard = Schemas['supply.AccountCard']
export type NewMove = BodyOf<'/places/{place}/supply-moves', 'post'>['moves'][number]
export type NewLine = NewMove['lines'][number]
export type NewCount = BodyOf<'/places/{place}/supply-counts', 'post'>['counts'][number]
