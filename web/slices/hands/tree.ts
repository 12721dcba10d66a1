// SPDX-License-Identifier: Apache-2.0
import type { Chart, SeatCard } from './types'

export interface TreeLine {
  seat: SeatCard
  organisation: string
  depth: number
}

/// Who calls whom: each seat below the one that it reports to.
export function contactTree(chart: Chart): TreeLine[] {
  const seats = chart.items.flatMap((body) =>
    body.seats.map((seat) => ({ seat, organisation: body.name })),
  )
  const known = new Set(seats.map(({ seat }) => seat.seat))
  const lines: TreeLine[] = []
  const add = (above: string | null, depth: number) => {
    for (const one of seats) {
      const reports = one.seat.reports_to
      const parent = reports && known.has(reports) ? reports : null
      if (parent !== above) continue
      lines.push({ ...one, depth })
      add(one.seat.seat, depth + 1)
    }
  }
  add(null, 0)
  return lines
}
