// SPDX-License-Identifier: Apache-2.0
/// What this device carries of a place to work without network: records of the doors that were given
/// to its user, sealed on the disk, opened in memory, and gone when their lease is over.
///
/// An answer is applied whole or not at all: records and cursor change in one transaction.
import type { Shelved } from '../store'
import { keyOf, seal, unseal } from './cipher'
import type { PackState, SealedRecord } from './shelf'

type Id = { id: string }
/// What the server answers, whatever kinds of records it knows.
export interface PackAnswer {
  cursor: string
  lease: { now: number; until: number; share: string | null }
  changed: Record<string, { records: Id[]; gone: string[] }>
  all: Record<string, Id[]> | null
}

export interface PackSurroundings {
  shelf(): Promise<Shelved>
  ask(place: string, since: string | null): Promise<PackAnswer>
  /// Whose session it is; what somebody else carries is not opened.
  user(): string | null
  /// False once this device was signed out from elsewhere.
  isOurs(): boolean
  now(): number
  /// Runs the work while no other page of this device does.
  alone<T>(work: () => Promise<T>): Promise<T>
  changed(carried: Carried | null): void
}

/// The pack of one place, open in memory.
export interface Carried {
  place: string
  at: number
  until: number
  records: ReadonlyMap<string, ReadonlyMap<string, Id>>
}

/// A clock that is set back by more than this ends the lease: nobody can say how much is left.
const mostBack = 10 * 60_000

/// The server's time as this device reckons it, or null when its clock was set back.
export function reckoned(state: PackState, now: number): number | null {
  const time = now + state.offset
  return time < state.seen - mostBack ? null : Math.max(time, state.seen)
}
export function isOver(state: PackState, now: number): boolean {
  const time = reckoned(state, now)
  return time === null || time >= state.until
}

const nameOf = (place: string, kind: string, id: string) => `${place}/${kind}/${id}`
const rangeOf = (place: string) => IDBKeyRange.bound(`${place}/`, `${place}0`, false, true)

async function sealed(key: CryptoKey, place: string, kind: string, records: Id[]) {
  return Promise.all(
    records.map(async (record): Promise<SealedRecord> => {
      const name = nameOf(place, kind, record.id)
      return { key: name, ...(await seal(key, name, record)) }
    }),
  )
}

export class Pack {
  private state: PackState | null = null
  private records = new Map<string, Map<string, Id>>()
  private round = 0

  constructor(private readonly around: PackSurroundings) {}

  /// What is open in memory and may still be read.
  carried(): Carried | null {
    const { state } = this
    if (!state || isOver(state, this.around.now())) return null
    return { place: state.place, at: state.at, until: state.until, records: this.records }
  }

  /// Opens what an earlier visit left of this place. What is over, of somebody else or unreadable
  /// goes instead.
  async open(place: string): Promise<Carried | null> {
    const mine = ++this.round
    const shelf = await this.around.shelf()
    const state = await shelf.get('pack_state', place)
    if (!state) return this.take(mine, null, new Map())
    if (state.user !== this.around.user() || isOver(state, this.around.now())) {
      await this.drop(place)
      return null
    }
    const records = await this.read(shelf, state).catch(() => null)
    if (!records) {
      await this.drop(place)
      return null
    }
    return this.take(mine, state, records)
  }

  /// Brings the pack of a place up to date. Throws what the question throws, and what the browser
  /// says when it cannot keep it; then everything is as it was.
  sync(place: string): Promise<Carried | null> {
    return this.around.alone(async () => {
      if (this.state?.place !== place) await this.open(place)
      // Another page may have brought it further than this one knows.
      const kept = await (await this.around.shelf()).get('pack_state', place)
      if (kept && this.state && kept.cursor !== this.state.cursor) await this.open(place)
      const mine = ++this.round
      const user = this.around.user()
      const answer = await this.around.ask(place, this.state?.cursor ?? null)
      if (!user || user !== this.around.user() || !this.around.isOurs()) return this.carried()
      return answer.all ? this.replace(place, user, answer, mine) : this.mend(answer, mine)
    })
  }

  /// Takes the pack of a place from this device.
  async drop(place: string): Promise<void> {
    if (this.state?.place === place) this.forget()
    const change = (await this.around.shelf()).transaction(['pack', 'pack_state'], 'readwrite', {
      durability: 'strict',
    })
    await Promise.all([
      change.objectStore('pack').delete(rangeOf(place)),
      change.objectStore('pack_state').delete(place),
      change.done,
    ])
  }

  /// Closes what is open in memory: the disk was cleared by somebody else.
  forget(): void {
    this.round++
    this.state = null
    this.records = new Map()
    this.around.changed(null)
  }

  /// Milliseconds until what is open has to go, or null when nothing is.
  left(): number | null {
    if (!this.state) return null
    const time = reckoned(this.state, this.around.now())
    return time === null ? 0 : Math.max(0, this.state.until - time)
  }

  /// Notes how late it is, so that a clock which is set back later is found out.
  async tick(): Promise<void> {
    const { state } = this
    if (!state) return
    if (isOver(state, this.around.now())) return this.drop(state.place)
    state.seen = reckoned(state, this.around.now()) ?? state.seen
    await (await this.around.shelf()).put('pack_state', state)
  }

  private async read(shelf: Shelved, state: PackState) {
    const records = new Map<string, Map<string, Id>>()
    const rows = await shelf.getAll('pack', rangeOf(state.place))
    const opened = await Promise.all(
      rows.map((row) => unseal(state.key, row.key, row.iv, row.sealed)),
    )
    rows.forEach((row, index) => {
      const [, kind, id] = row.key.split('/') as [string, string, string]
      put(records, kind, id, opened[index] as Id)
    })
    return records
  }

  private stateFrom(place: string, user: string, answer: PackAnswer, key: CryptoKey): PackState {
    const { now, until } = answer.lease
    const offset = now - this.around.now()
    return { place, user, cursor: answer.cursor, key, at: now, until, offset, seen: now }
  }

  private async replace(place: string, user: string, answer: PackAnswer, mine: number) {
    if (!answer.lease.share) throw new Error('a whole pack without a share')
    const key = await keyOf(answer.lease.share, `${user}/${place}`)
    const state = this.stateFrom(place, user, answer, key)
    const records = new Map<string, Map<string, Id>>()
    for (const [kind, list] of Object.entries(answer.all ?? {}))
      for (const record of list) put(records, kind, record.id, record)
    apply(records, answer)
    const rows: SealedRecord[] = []
    for (const [kind, list] of records)
      rows.push(...(await sealed(key, place, kind, [...list.values()])))
    await this.write(state, rows, rangeOf(place), [])
    return this.take(mine, state, records)
  }

  private async mend(answer: PackAnswer, mine: number) {
    const before = this.state
    if (!before) throw new Error('changes of nothing')
    const { place, user, key } = before
    const rows: SealedRecord[] = []
    const gone: string[] = []
    for (const [kind, { records, gone: ids }] of Object.entries(answer.changed)) {
      rows.push(...(await sealed(key, place, kind, records)))
      gone.push(...ids.map((id) => nameOf(place, kind, id)))
    }
    const state = this.stateFrom(place, user, answer, key)
    await this.write(state, rows, null, gone)
    // Readers hold the maps they were given: the new ones take their place.
    const records = new Map([...this.records].map(([kind, list]) => [kind, new Map(list)]))
    apply(records, answer)
    return this.take(mine, state, records)
  }

  private async write(
    state: PackState,
    rows: SealedRecord[],
    before: IDBKeyRange | null,
    gone: string[],
  ): Promise<void> {
    const change = (await this.around.shelf()).transaction(['pack', 'pack_state'], 'readwrite', {
      durability: 'strict',
    })
    const pack = change.objectStore('pack')
    const steps: Promise<unknown>[] = []
    if (before) steps.push(pack.delete(before))
    for (const key of gone) steps.push(pack.delete(key))
    for (const row of rows) steps.push(pack.put(row))
    steps.push(change.objectStore('pack_state').put(state), change.done)
    await Promise.all(steps)
  }

  private take(mine: number, state: PackState | null, records: Map<string, Map<string, Id>>) {
    if (mine !== this.round) return this.carried()
    this.state = state
    this.records = records
    const carried = this.carried()
    this.around.changed(carried)
    return carried
  }
}

function put(records: Map<string, Map<string, Id>>, kind: string, id: string, record: Id) {
  const list = records.get(kind) ?? new Map<string, Id>()
  list.set(id, record)
  records.set(kind, list)
}

function apply(records: Map<string, Map<string, Id>>, answer: PackAnswer) {
  for (const [kind, { records: changed, gone }] of Object.entries(answer.changed)) {
    for (const id of gone) records.get(kind)?.delete(id)
    for (const record of changed) put(records, kind, record.id, record)
  }
}
