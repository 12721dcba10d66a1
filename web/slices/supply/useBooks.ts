// SPDX-License-Identifier: Apache-2.0
/// Items and shelves as this device carries them, and what is moved and counted here: kept until the
/// house has it.
import { v7 } from 'uuid'
import { computed } from 'vue'
import { tell } from '../../app/acts'
import { ask, client } from '../../app/client'
import { serverNow } from '../../app/clock'
import { maskName, officeToday } from '../../app/format'
import { useRead } from '../../app/reads'
import { say } from '../../app/words'
import { add } from '../../app/writes'
import { toast } from '../../ui/toasts'
import { picked } from './find'
import type { NewCount, NewLine, NewMove, PackItem } from './types'

export interface Wanted {
  item: string
  amount: number
}

export function useBooks(place: string) {
  const path = { place }
  const read = useRead(
    () => `supply-pack/${place}`,
    () => ask(client.GET('/places/{place}/supply-pack', { params: { path } })),
    {
      topics: ['supply.'],
      keep: (pack) => ({
        ...pack,
        on_the_way: pack.on_the_way.map((one) => ({ ...one, by: maskName(one.by) })),
      }),
    },
  )
  const pack = computed(() => read.value.value)
  const byId = computed(() => new Map((pack.value?.items ?? []).map((one) => [one.item, one])))
  const item = (id: string): PackItem | undefined => byId.value.get(id)
  const shelfName = (id: string) =>
    pack.value?.shelves.find(({ account }) => account === id)?.name ?? ''

  /// Lines from a shelf: what expires first goes first; a kit goes as the house takes it apart.
  function linesFrom(shelf: string, to: string, wanted: readonly Wanted[]): NewLine[] {
    const stock = pack.value?.stock ?? []
    const today = officeToday()
    return wanted.flatMap(({ item: id, amount }) =>
      item(id)?.parts.length
        ? [{ from: shelf, to, item: id, lot: null, amount }]
        : picked(stock, shelf, id, amount, today).map((one) => ({
            from: shelf,
            to,
            item: id,
            lot: one.lot,
            amount: one.amount,
          })),
    )
  }
  const moveOf = (one: Partial<NewMove> & Pick<NewMove, 'kind' | 'lines'>): NewMove => ({
    id: v7(),
    at: Math.round(serverNow()),
    reason: '',
    counters: null,
    arrives: null,
    bound_for: null,
    request: null,
    home: null,
    ...one,
  })

  /// True once it is kept; what was refused is said.
  async function hand(moves: NewMove[], name: string, done: string): Promise<boolean> {
    const outcome = await add('/places/{place}/supply-moves', {
      path,
      body: { moves },
      subject: `supply/${moves[0]!.id}`,
      label: { act: 'supply.hand_in_moves', name },
    })
    const isKept = tell(outcome, done)
    const body = outcome.state === 'sent' ? (outcome.body as { above_limit?: unknown[] }) : null
    if (body?.above_limit?.length) toast(say('supplies.above_limit'), 'bad')
    if (isKept) void read.again()
    return isKept
  }
  async function count(counts: NewCount[], name: string): Promise<boolean> {
    const outcome = await add('/places/{place}/supply-counts', {
      path,
      body: { counts },
      subject: `supply/${counts[0]!.id}`,
      label: { act: 'supply.hand_in_counts', name },
    })
    return tell(outcome, say('supplies.counted'))
  }
  return { read, pack, item, shelfName, linesFrom, moveOf, hand, count }
}
export type Books = ReturnType<typeof useBooks>
