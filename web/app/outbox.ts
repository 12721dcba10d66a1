// SPDX-License-Identifier: Apache-2.0
/// What was written here and is on its way: kept on the device, sent oldest first, applied once.
///
/// Every entry is one act with an id made here, sent as its Idempotency-Key, so sending it again
/// applies it once. 2xx takes it out. 409 makes it a conflict and any other refusal of the act a
/// refusal: both stay, with what the server said, until someone decides. 401, 429, 5xx and silence
/// leave it waiting, with growing pauses. Entries about the same thing never overtake one another.
export interface Entry {
  id: string
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
  /// Runs the work while no other page of this device does.
  alone(work: () => Promise<void>): Promise<void>
  changed(entries: Entry[]): void
}

/// Seconds to wait after so many tries: 1 s to 5 min, with jitter of a quarter.
export function pause(tries: number, chance: number): number {
  const plain = Math.min(300_000, 1000 * 2 ** Math.min(tries, 12))
  return Math.round(Math.min(300_000, plain * (0.75 + chance / 2)))
}

export type Outcome =
  | { state: 'sent'; body: Record<string, unknown> | null }
  | { state: 'waiting' | 'conflict' | 'refused'; entry: Entry }

export class Outbox {
  private entries: Entry[] = []
  private sent = new Map<string, Record<string, unknown> | null>()
  private loaded: Promise<void> | null = null
  private busy: Promise<void> | null = null

  constructor(private readonly around: Surroundings) {}

  /// Reads what an earlier visit left behind.
  load(): Promise<void> {
    this.loaded ??= this.around.load().then((kept) => {
      this.entries = kept.sort(byAge)
      this.tell()
    })
    return this.loaded
  }

  all(): readonly Entry[] {
    return this.entries
  }

  /// Keeps the act, then tries to send everything that is ready; says what became of this one.
  async put(entry: Entry): Promise<Outcome> {
    await this.keep(entry)
    return this.outcome(entry)
  }

  /// Replaces a refused or conflicting entry by a new act and sends that. The old one goes only
  /// when the new one is safe.
  async replace(id: string, by: Entry): Promise<Outcome> {
    await this.keep(by)
    await this.discard(id)
    return this.outcome(by)
  }

  private async keep(entry: Entry): Promise<void> {
    await this.load()
    await this.around.save(entry)
    this.entries.push(entry)
    this.entries.sort(byAge)
    this.tell()
  }

  private async outcome(entry: Entry): Promise<Outcome> {
    await this.flush()
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
    await this.load()
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
    for (const entry of [...this.entries]) {
      if (entry.state !== 'waiting' || held.has(entry.subject)) {
        held.add(entry.subject)
        continue
      }
      if (!hurry && entry.next_at > this.around.now()) {
        held.add(entry.subject)
        continue
      }
      const answer = await this.around.send(entry)
      await this.settle(entry, answer)
      if (answer === null) return
      if (this.entries.includes(entry)) held.add(entry.subject)
    }
  }

  private async settle(entry: Entry, answer: Answer | null): Promise<void> {
    if (answer && answer.status >= 200 && answer.status < 300) {
      this.sent.set(entry.id, answer.body)
      await this.discard(entry.id)
      return
    }
    // Dropped while it was on its way: it must not come back.
    if (!this.entries.includes(entry)) return
    const later =
      answer === null || answer.status === 401 || answer.status === 429 || answer.status >= 500
    if (later) {
      entry.tries += 1
      const asked = answer?.retry_after ? answer.retry_after * 1000 : 0
      const wait = Math.max(asked, pause(entry.tries - 1, this.around.chance()))
      entry.next_at = this.around.now() + wait
    } else {
      entry.state = answer.status === 409 ? 'conflict' : 'refused'
      entry.code = typeof answer.body?.code === 'string' ? answer.body.code : null
      const current = answer.body?.current
      entry.current = current ? (current as Record<string, unknown>) : null
    }
    await this.around.save(entry)
    this.tell()
  }

  private tell() {
    this.around.changed(this.entries.map((entry) => ({ ...entry })))
  }
}

// Ids of version 7 grow with time, also within one millisecond.
function byAge(a: Entry, b: Entry): number {
  return a.id < b.id ? -1 : 1
}
