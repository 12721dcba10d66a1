// SPDX-License-Identifier: Apache-2.0
/// What was written here and is on its way: kept on the device, sent oldest first, applied once.
///
/// Every entry is one act with an id made here, sent as its Idempotency-Key, so sending it again
/// applies it once. 2xx takes it out. 409 makes it a conflict and any other refusal of the act a
/// refusal: both stay, with what the server said, until someone decides. 401, 429, 5xx and silence
/// leave it waiting, with growing pauses. Entries about the same thing never overtake one another;
/// those about different things may be on their way together. What the device cannot keep is sent at
/// once, or refused: nobody is told that it is safe when it is not.
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
  /// The kind of act and what it was done to, to show while it waits.
  label: { act: string; name: string }
  state: 'waiting' | 'conflict' | 'refused'
  tries: number
  next_at: number
  code: string | null
  current: Record<string, unknown> | null
}

export interface Answer {
  status: number
  body: Record<string, unknown> | null
  retry_after: number | null
}

export interface Surroundings {
  load(): Promise<Entry[]>
  save(entry: Entry): Promise<void>
  drop(id: string): Promise<void>
  /// Resolves to null when nobody answered.
  send(entry: Entry): Promise<Answer | null>
  now(): number
  chance(): number
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

/// The code of an act that this device could neither keep nor send.
export const notKept = 'outbox.not_kept'

export type Outcome =
  | { state: 'sent'; body: Record<string, unknown> | null }
  | { state: 'waiting' | 'conflict' | 'refused'; entry: Entry }

export class Outbox {
  private entries: Entry[] = []
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
        this.entries = kept.sort(byAge)
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
    return this.entries
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
    if (!(await this.keep(by))) return { state: 'refused', entry: { ...by, code: notKept } }
    await this.discard(id)
    this.awaited.add(by.id)
    return this.outcome(by)
  }

  /// Takes entries back that were saved elsewhere, behind what waits here already; those that are
  /// here stay as they are. Answers how many are new. Throws what the store throws; then those that
  /// were kept before stay.
  async takeBack(saved: readonly Entry[]): Promise<number> {
    await this.load()
    let taken = 0
    for (const entry of saved) {
      if (this.entries.some((known) => known.id === entry.id)) continue
      await this.store({ ...entry, tries: 0, next_at: 0 })
      taken++
    }
    return taken
  }

  private async keep(entry: Entry): Promise<boolean> {
    try {
      await this.load()
      await this.store(entry)
      return true
    } catch {
      return false
    }
  }

  private async store(entry: Entry): Promise<void> {
    entry.order = 1 + Math.max(0, ...this.entries.map((one) => one.order ?? 0))
    await this.around.save(entry)
    this.entries.push(entry)
    this.entries.sort(byAge)
    this.tell()
  }

  /// The disk is full or forbidden: the one way to be safe is to arrive. It must not overtake.
  private async sendUnkept(entry: Entry): Promise<Outcome> {
    const refused = (code: string): Outcome => ({ state: 'refused', entry: { ...entry, code } })
    if (this.entries.some((one) => one.subject === entry.subject)) return refused(notKept)
    const answer = await this.around.send(entry)
    if (answer && answer.status >= 200 && answer.status < 300)
      return { state: 'sent', body: answer.body }
    const isFinal = answer && !isForLater(answer)
    const code = answer?.body?.code
    return refused(isFinal && typeof code === 'string' ? code : notKept)
  }

  private async outcome(entry: Entry): Promise<Outcome> {
    await Promise.race([this.flush(), this.around.patience()])
    this.awaited.delete(entry.id)
    const kept = this.entries.find((other) => other.id === entry.id)
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
  async discard(id: string): Promise<void> {
    this.entries = this.entries.filter((entry) => entry.id !== id)
    await this.around.drop(id)
    this.tell()
  }

  /// Takes all of them out for good: this device is no longer ours.
  async dropAll(): Promise<void> {
    const all = this.entries
    this.entries = []
    this.tell()
    for (const entry of all) await this.around.drop(entry.id)
  }

  /// When the next waiting entry wants to be tried, or null.
  nextAt(): number | null {
    const waiting = this.entries.filter((entry) => entry.state === 'waiting')
    return waiting.length ? Math.min(...waiting.map((entry) => entry.next_at)) : null
  }

  private async round(hurry: boolean): Promise<void> {
    const held = new Set<string>()
    const line = [...this.entries]
    let isSilent = false
    this.untold = 0
    /// The next entry that nothing holds back; what it is about is held until it is settled.
    const next = (): Entry | undefined => {
      if (isSilent) return undefined
      for (let at = 0; at < line.length; at++) {
        const entry = line[at]!
        if (held.has(entry.subject)) continue
        held.add(entry.subject)
        const isReady = hurry || this.isDue(entry)
        if (entry.state !== 'waiting' || !isReady || !this.around.isMine(entry)) continue
        line.splice(at, 1)
        return entry
      }
      return undefined
    }
    const lane = async () => {
      for (let entry = next(); entry; entry = next()) {
        const answer = await this.around.send(entry)
        await this.settle(entry, answer)
        if (answer === null) isSilent = true
        // What follows about the same thing may go once this one has arrived.
        else if (!this.entries.includes(entry)) held.delete(entry.subject)
      }
    }
    try {
      // The first one alone: when nobody answers, one question is enough.
      const first = next()
      if (first) {
        const answer = await this.around.send(first)
        await this.settle(first, answer)
        if (answer === null) return
        if (!this.entries.includes(first)) held.delete(first.subject)
      }
      await Promise.all(Array.from({ length: mostTogether }, lane))
    } finally {
      this.untold = null
      this.tell()
    }
  }

  /// Its pause is over; or so far away that the clock must have been set back.
  private isDue(entry: Entry): boolean {
    const left = entry.next_at - this.around.now()
    return left <= 0 || left > longestAsked
  }

  private async settle(entry: Entry, answer: Answer | null): Promise<void> {
    if (answer && answer.status >= 200 && answer.status < 300) {
      if (this.awaited.has(entry.id)) this.sent.set(entry.id, answer.body)
      // One that cannot be taken out now is sent again, and applied once.
      await this.discard(entry.id).catch(() => undefined)
      return
    }
    // Dropped while it was on its way: it must not come back.
    if (!this.entries.includes(entry)) return
    if (answer === null || isForLater(answer)) {
      entry.tries += 1
      const asked = answer?.retry_after ? answer.retry_after * 1000 : 0
      const wait = Math.max(
        Math.min(asked, longestAsked),
        pause(entry.tries - 1, this.around.chance()),
      )
      entry.next_at = this.around.now() + wait
    } else {
      entry.state = answer.status === 409 ? 'conflict' : 'refused'
      entry.code = typeof answer.body?.code === 'string' ? answer.body.code : null
      const current = answer.body?.current
      entry.current = current ? (current as Record<string, unknown>) : null
    }
    // On a full disk it stays as it was written: waiting, and asked again.
    await this.around.save(entry).catch(() => undefined)
    this.tell()
  }

  private tell() {
    if (this.untold !== null && ++this.untold % toldEvery) return
    this.around.changed(this.entries.map((entry) => ({ ...entry })))
  }
}

function isForLater({ status }: Answer): boolean {
  return status === 401 || status === 429 || status >= 500
}

// Ids of version 7 grow with time, also within one millisecond.
function byAge(a: Entry, b: Entry): number {
  const before = (a.order ?? 0) - (b.order ?? 0)
  return before || (a.id < b.id ? -1 : 1)
}
