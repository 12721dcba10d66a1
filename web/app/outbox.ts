// SPDX-License-Identifier: Apache-2.0
/// What was written here and is on its way: kept on the device, sent oldest first, applied once.
///
/// Every entry is one act with an id made here, sent as its Idempotency-Key, so sending it again
/// applies it once. Several that allow it go in one request under a key of its own, and each is
/// settled for itself: refused together, they are sent again one by one. 2xx takes it out. 409 makes
/// it a conflict and any other refusal of the act a refusal: both stay, with what the server said,
/// until someone decides. 401, 429, 5xx and silence leave it waiting, with growing pauses. Entries about the same thing never overtake one another;
/// those about different things may be on their way together. What the device cannot keep is sent at
/// once, or refused: nobody is told that it is safe when it is not.
import { byAge, Line, together } from './line'
import { notKept } from './not-kept'

export interface Entry {
  id: string
  /// Its place in the line; ids alone tell the order no more once the clock was set back. Entries of
  /// earlier versions have none and come first.
  order?: number
  /// Who wrote it: it is sent under no other name. Absent in entries of earlier versions.
  user?: string | null
  user_name?: string
  at: number
  /// Server clock less device clock when it was written, in milliseconds.
  offset: number
  method: 'POST' | 'PATCH'
  path: string
  body: Record<string, unknown>
  /// Sent as it is, in place of the body.
  file?: Blob
  revision: number | null
  /// What it is about; entries of one subject are sent strictly in order.
  subject: string
  /// How it goes together with others that wait; absent: it goes alone.
  gather?: Gathering
  /// It may still be handed in when its session was ended from elsewhere.
  outlives?: boolean
  /// The kind of act and what it was done to, to show while it waits.
  label: { act: string; name: string }
  state: 'waiting' | 'conflict' | 'refused'
  tries: number
  next_at: number
  code: string | null
  current: Record<string, unknown> | null
}

/// Entries that differ in nothing but one list may go together, where the act applies each thing of
/// the list once, with whatever others it comes and however often.
export interface Gathering {
  /// The member of the body that is the list.
  list: string
  /// So many things are taken at once.
  most: number
}

export interface Answer {
  status: number
  body: Record<string, unknown> | null
  retry_after: number | null
}

export interface Surroundings {
  load(): Promise<Entry[]>
  /// All of them or none; what is asked first is safe first.
  save(entries: readonly Entry[]): Promise<void>
  drop(ids: readonly string[]): Promise<void>
  /// Resolves to null when nobody answered.
  send(entry: Entry): Promise<Answer | null>
  now(): number
  chance(): number
  newId(): string
  /// False while somebody else is signed in than the one who wrote it.
  isMine(entry: Entry): boolean
  /// Resolves when a form has waited long enough for the answer to what is kept already.
  patience(): Promise<void>
  /// Runs the work while no other page of this device does.
  alone(work: () => Promise<void>): Promise<void>
  changed(entries: Entry[]): void
}

/// Seconds to wait after so many tries: 1 s to 5 min, with jitter of a quarter.
export function pause(tries: number, chance: number): number {
  const plain = Math.min(300_000, 1000 * 2 ** Math.min(tries, 12))
  return Math.round(Math.min(300_000, plain * (0.75 + chance / 2)))
}

/// Entries about different things that may be on their way together: a browser opens six
/// connections to a house, and one of them listens.
const mostTogether = 5
/// No pause is longer, whatever a server asks: an hour.
const longestAsked = 3_600_000
/// While many are sent, those who look on are told now and then.
const toldEvery = 25

export type Outcome =
  | { state: 'sent'; body: Record<string, unknown> | null }
  | { state: 'waiting' | 'conflict' | 'refused'; entry: Entry }

export class Outbox {
  /// By id and in their order. One that changes is replaced, so that who looks on can compare.
  private entries = new Map<string, Entry>()
  private last = 0
  private sent = new Map<string, Record<string, unknown> | null>()
  private loaded: Promise<void> | null = null
  private busy: Promise<void> | null = null
  /// Entries whose outcome somebody waits for.
  private awaited = new Set<string>()
  private untold: number | null = null

  constructor(private readonly around: Surroundings) {}

  /// Reads what an earlier visit left behind. Throws what the store throws, and tries again then.
  load(): Promise<void> {
    this.loaded ??= this.around.load().then(
      (kept) => {
        for (const entry of kept.sort(byAge)) this.entries.set(entry.id, entry)
        this.last = kept.at(-1)?.order ?? 0
        this.tell()
      },
      (fault: unknown) => {
        this.loaded = null
        throw fault
      },
    )
    return this.loaded
  }

  all(): readonly Entry[] {
    return [...this.entries.values()]
  }

  /// Keeps the act, then tries to send everything that is ready; says what became of this one. One
  /// that cannot be kept is sent or refused, and is not among the entries then.
  async put(entry: Entry): Promise<Outcome> {
    this.awaited.add(entry.id)
    if (await this.keep(entry)) return this.outcome(entry)
    this.awaited.delete(entry.id)
    return this.sendUnkept(entry)
  }

  /// Replaces a refused or conflicting entry by a new act and sends that. The old one goes only
  /// when the new one is safe.
  async replace(id: string, by: Entry): Promise<Outcome> {
    this.awaited.add(by.id)
    if (await this.keep(by)) {
      await this.discard(id)
      return this.outcome(by)
    }
    this.awaited.delete(by.id)
    return { state: 'refused', entry: { ...by, code: notKept } }
  }

  /// Takes entries back that were saved elsewhere, behind what waits here already; those that are
  /// here stay as they are. Answers how many are new. Throws what the store throws, and takes none
  /// then.
  async takeBack(saved: readonly Entry[]): Promise<number> {
    await this.load()
    const fresh = new Map<string, Entry>()
    for (const entry of saved)
      if (!this.entries.has(entry.id)) fresh.set(entry.id, { ...entry, tries: 0, next_at: 0 })
    await this.store([...fresh.values()])
    return fresh.size
  }

  private async keep(entry: Entry): Promise<boolean> {
    try {
      await this.load()
      await this.store([entry])
      return true
    } catch {
      return false
    }
  }

  private async store(fresh: Entry[]): Promise<void> {
    for (const entry of fresh) entry.order = ++this.last
    await this.around.save(fresh)
    for (const entry of fresh) this.entries.set(entry.id, entry)
    this.tell()
  }

  /// The disk is full or forbidden: the one way to be safe is to arrive. It must not overtake.
  private async sendUnkept(entry: Entry): Promise<Outcome> {
    const refused = (code: string): Outcome => ({ state: 'refused', entry: { ...entry, code } })
    if (this.all().some((one) => one.subject === entry.subject)) return refused(notKept)
    const answer = await this.around.send(entry)
    if (answer && isTaken(answer)) return { state: 'sent', body: answer.body }
    const isFinal = answer && !isForLater(answer)
    const code = answer?.body?.code
    return refused(isFinal && typeof code === 'string' ? code : notKept)
  }

  private async outcome(entry: Entry): Promise<Outcome> {
    await Promise.race([this.flush(), this.around.patience()])
    this.awaited.delete(entry.id)
    const kept = this.entries.get(entry.id)
    if (kept) return { state: kept.state, entry: kept }
    // Dropped with all others while it was on its way.
    if (!this.sent.has(entry.id)) return { state: 'refused', entry }
    const body = this.sent.get(entry.id) ?? null
    this.sent.delete(entry.id)
    return { state: 'sent', body }
  }

  /// Sends what waits, oldest first. `hurry` ignores the pauses: the network is back, or someone
  /// pressed the button. A second call while one runs waits for a round of its own.
  async flush(hurry = false): Promise<void> {
    const isLoaded = await this.load().then(
      () => true,
      () => false,
    )
    if (!isLoaded) return
    const before = this.busy
    const mine = (async () => {
      if (before) await before
      await this.around.alone(() => this.round(hurry))
    })()
    this.busy = mine
    await mine
    if (this.busy === mine) this.busy = null
  }

  /// Takes an entry out for good.
  discard(id: string): Promise<void> {
    return this.take([id])
  }

  /// Takes all of them out for good, also what other pages of this device kept, but what `rest` makes
  /// of some: this device is no longer ours.
  async dropAll(rest: (entry: Entry) => Entry | null = () => null): Promise<void> {
    const all = await this.around.load().catch(() => [...this.entries.values()])
    const left = all
      .sort(byAge)
      .map(rest)
      .filter((entry) => entry !== null)
    this.entries = new Map(left.map((entry) => [entry.id, entry]))
    this.tell()
    const gone = all.map(({ id }) => id).filter((id) => !this.entries.has(id))
    await Promise.all([this.around.save(left), this.around.drop(gone)])
  }

  /// When the next waiting entry wants to be tried, or null.
  nextAt(): number | null {
    let next: number | null = null
    for (const { state, next_at } of this.entries.values())
      if (state === 'waiting' && (next === null || next_at < next)) next = next_at
    return next
  }

  private async round(hurry: boolean): Promise<void> {
    const line = new Line(this.entries.values(), (entry) => this.mayGo(entry, hurry))
    const refused = new Set<string>()
    let isSilent = false
    this.untold = 0
    const isAlone = ({ id }: Entry) => this.awaited.has(id) || refused.has(id)
    /// Sends what goes next; false when there was nothing.
    const send = async (): Promise<boolean> => {
      const batch = isSilent ? [] : line.next(isAlone)
      if (!batch.length) return false
      const answer = await this.around.send(together(batch, this.around.newId))
      if (batch.length > 1 && answer && !isTaken(answer) && !isForLater(answer)) {
        for (const { id } of batch) refused.add(id)
        line.putBack(batch)
        return true
      }
      await this.settle(batch, answer)
      if (answer === null) isSilent = true
      // What follows about the same thing may go once this one has arrived.
      for (const { id, subject } of batch) if (!this.entries.has(id)) line.release(subject)
      return true
    }
    const lane = async () => {
      while (await send());
    }
    try {
      // The first one alone: when nobody answers, one question is enough.
      await send()
      await Promise.all(Array.from({ length: mostTogether }, lane))
    } finally {
      this.untold = null
      this.tell()
    }
  }

  private mayGo({ id }: Entry, hurry: boolean): boolean {
    const entry = this.entries.get(id)
    if (entry?.state !== 'waiting' || !this.around.isMine(entry)) return false
    // Its pause is over; or so far away that the clock must have been set back.
    const left = entry.next_at - this.around.now()
    return hurry || left <= 0 || left > longestAsked
  }

  private async settle(batch: readonly Entry[], answer: Answer | null): Promise<void> {
    if (answer && isTaken(answer)) {
      for (const { id } of batch) if (this.awaited.has(id)) this.sent.set(id, answer.body)
      // What cannot be taken out now is sent again, and applied once.
      return this.take(batch.map(({ id }) => id)).catch(() => undefined)
    }
    const changed: Entry[] = []
    for (const { id } of batch) {
      const entry = this.entries.get(id)
      // Dropped while it was on its way: it must not come back.
      if (entry) changed.push({ ...entry, ...this.answered(entry, answer) })
    }
    for (const entry of changed) this.entries.set(entry.id, entry)
    // On a full disk they stay as they were written: waiting, and asked again.
    await this.around.save(changed).catch(() => undefined)
    this.tell(changed.length)
  }

  /// What becomes of one that was not taken.
  private answered({ tries }: Entry, answer: Answer | null): Partial<Entry> {
    if (answer === null || isForLater(answer)) {
      const asked = Math.min((answer?.retry_after ?? 0) * 1000, longestAsked)
      const wait = Math.max(asked, pause(tries, this.around.chance()))
      return { tries: tries + 1, next_at: this.around.now() + wait }
    }
    const { code, current } = answer.body ?? {}
    return {
      state: answer.status === 409 ? 'conflict' : 'refused',
      code: typeof code === 'string' ? code : null,
      current: current ? (current as Record<string, unknown>) : null,
    }
  }

  private async take(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.entries.delete(id)
    await this.around.drop(ids)
    this.tell(ids.length)
  }

  private tell(settled = 1) {
    if (this.untold !== null) {
      this.untold += settled
      if (this.untold < toldEvery) return
      this.untold = 0
    }
    this.around.changed([...this.entries.values()])
  }
}

const isTaken = ({ status }: Answer): boolean => status >= 200 && status < 300

function isForLater({ status }: Answer): boolean {
  return status === 401 || status === 429 || status >= 500
}
