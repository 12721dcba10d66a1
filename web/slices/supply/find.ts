// SPDX-License-Identifier: Apache-2.0
import type { PackItem, PackStock, RunsOut } from './types'

/// The item whose barcode or code was scanned, else the one that alone is called so.
export function itemOf(items: readonly PackItem[], text: string): PackItem | null {
  const wanted = text.trim()
  if (!wanted) return null
  const exact = items.find(({ barcode, code }) => barcode === wanted || code === wanted)
  if (exact) return exact
  const named = items.filter(({ name }) => name.includes(wanted))
  return named.length === 1 ? named[0]! : (named.find(({ name }) => name === wanted) ?? null)
}

/// How much of an item a shelf has, by the books.
export const onShelf = (stock: readonly PackStock[], account: string, item: string): number =>
  stock
    .filter((one) => one.account === account && one.item === item)
    .reduce((sum, { amount }) => sum + amount, 0)

/// What to take from a shelf, lot by lot: the stock comes with what expires first standing first.
/// What the shelf does not have by the books is taken without a lot: it may be there all the same.
export function picked(
  stock: readonly PackStock[],
  account: string,
  item: string,
  wanted: number,
  today: string,
): { lot: string | null; amount: number }[] {
  const picks: { lot: string | null; amount: number }[] = []
  let left = wanted
  for (const one of stock) {
    if (left <= 0) break
    if (one.account !== account || one.item !== item || one.amount <= 0) continue
    if (one.expires_on && one.expires_on < today) continue
    const amount = Math.min(left, one.amount)
    picks.push({ lot: one.lot ?? null, amount })
    left -= amount
  }
  if (left <= 0) return picks
  const plain = picks.find(({ lot }) => lot === null)
  if (plain) plain.amount += left
  else picks.push({ lot: null, amount: left })
  return picks
}

/// "03-12 – 03-18", one day where all are one; open where it may last longer than is told.
export function spanOf(out: RunsOut): { from: string; until: string | null } | null {
  const from = out.earliest ?? out.likely ?? out.latest
  if (!from) return null
  return { from: from.slice(5), until: out.latest ? out.latest.slice(5) : null }
}
