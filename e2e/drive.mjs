// SPDX-License-Identifier: Apache-2.0
// Drives that journeys walk, made by the interface: what is shown is the walk, not the planning.
import { randomUUID } from 'node:crypto'
import { call } from './call.mjs'

export const newId = () => randomUUID().replace(/-4(...)-[89ab]/, '-7$1-8')
export const everyKind = ['occupied', 'rented', 'vacant', 'unknown', 'elsewhere']

/// Calls below the community of the journey.
export const asker =
  (world, context) =>
  (method, rest, body, headers = {}) =>
    call(context, world.base, method, `/places/${world.place}${rest}`, body, headers)

/// A drive over a place that runs, all of it given to one owner; answers it with its doors.
export async function runDrive(ask, { name, within, owner, questions, kinds = everyKind }) {
  const drive = newId()
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const fields = ['phone', 'residence']
  const dates = { starts_on: today, ends_on: today }
  await ask('POST', '/drives', { id: drive, name, within, ...dates, kinds, fields, questions })
  await ask('POST', `/drives/${drive}/owners`, { user: owner })
  for (const step of ['split', 'start']) {
    const { revision } = await ask('GET', `/drives/${drive}`)
    await ask('POST', `/drives/${drive}/${step}`, {}, { 'If-Match': `"${revision}"` })
  }
  const { items: doors } = await ask('GET', `/drives/${drive}/doors?whose=all`)
  return { drive, doors }
}

/// The first person behind one of the doors, if their mobile phone is known, with its last digits.
export async function withPhone(ask, doors) {
  for (const door of doors.filter(({ household }) => household)) {
    const { members } = await ask('GET', `/households/${door.household}`)
    const [one] = members
    if (!one?.phone_masked || one.phone_masked.includes('-')) continue
    const wanted = { person: one.person, field: 'phone', purpose: 'correct_data' }
    const { value } = await ask('POST', '/reveals', wanted)
    return { ...door, ...one, tail: value.slice(-4) }
  }
  throw new Error('nobody has a telephone')
}
