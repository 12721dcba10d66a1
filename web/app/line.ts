// SPDX-License-Identifier: Apache-2.0
/// Which entries go next: of each subject the first, oldest first, several in one request where they
/// allow it.
import type { Entry } from './outbox'

// Ids of version 7 grow with time, also within one millisecond.
export function byAge(a: Entry, b: Entry): number {
  return (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1)
}

const listOf = ({ body, gather }: Entry) => body[gather!.list] as unknown[]

/// What entries have in common that may go together; undefined of one that goes alone.
function kindOf({ method, path, user, body, gather, file, revision }: Entry): string | undefined {
  if (!gather || file || revision !== null || !Array.isArray(body[gather.list])) return undefined
  return JSON.stringify([method, path, user, gather, { ...body, [gather.list]: 0 }])
}

/// Several entries as one, under an id of its own; one alone as it is.
export function together(batch: readonly Entry[], newId: () => string): Entry {
  const first = batch[0]!
  if (batch.length === 1) return first
  const body = { ...first.body, [first.gather!.list]: batch.flatMap(listOf) }
  return { ...first, id: newId(), body }
}

export class Line {
  private readonly ready: Entry[] = []
  private readonly behind = new Map<string, Entry[]>()
  private readonly kinds = new Map<string, string | undefined>()

  /// `mayGo` is asked again right before an entry goes.
  constructor(
    entries: Iterable<Entry>,
    private readonly mayGo: (entry: Entry) => boolean,
  ) {
    for (const entry of entries) {
      const others = this.behind.get(entry.subject)
      if (others) others.push(entry)
      else {
        this.behind.set(entry.subject, [])
        if (mayGo(entry)) this.ready.push(entry)
      }
    }
  }

  /// Those that go in the next request; none when nothing is left. What they are about is held back
  /// until it is released.
  next(isAlone: (entry: Entry) => boolean): Entry[] {
    let first = this.ready.shift()
    while (first && !this.mayGo(first)) first = this.ready.shift()
    if (!first) return []
    const batch = [first]
    const kind = isAlone(first) ? undefined : this.kind(first)
    if (!kind) return batch
    let room = first.gather!.most - listOf(first).length
    for (let at = 0; at < this.ready.length && room > 0;) {
      const other = this.ready[at]!
      const fits =
        this.kind(other) === kind &&
        listOf(other).length <= room &&
        !isAlone(other) &&
        this.mayGo(other)
      if (!fits) {
        at++
        continue
      }
      this.ready.splice(at, 1)
      batch.push(other)
      room -= listOf(other).length
    }
    return batch
  }

  /// They go again, before all others.
  putBack(batch: readonly Entry[]) {
    this.ready.unshift(...batch)
  }

  /// What was about this has arrived: the next one about it may go.
  release(subject: string) {
    const next = this.behind.get(subject)?.shift()
    if (!next || !this.mayGo(next)) return
    const at = this.ready.findIndex((other) => byAge(next, other) < 0)
    this.ready.splice(at < 0 ? this.ready.length : at, 0, next)
  }

  private kind(entry: Entry): string | undefined {
    if (!this.kinds.has(entry.id)) this.kinds.set(entry.id, kindOf(entry))
    return this.kinds.get(entry.id)
  }
}
