// SPDX-License-Identifier: Apache-2.0
import type { components } from '../../../app/api'

type Schemas = components['schemas']
export type DoorOfLetter = Schemas['report.DoorOfLetter']
export type KnownDoor = Schemas['report.KnownDoor']
export type KnownMember = Schemas['report.KnownMember']
export type GivenProof = Schemas['report.GivenProof']
export type Receipt = Schemas['report.Receipt']
export type Newcomer = Schemas['census.Newcomer.request']
export type FieldChange = Schemas['people.FieldChange.request']
export type NewAnswer = Schemas['census.NewAnswer']
export type Question = Schemas['census.Question']
export type Problem = Schemas['Problem']

/// The house said no; `code` is the key of its words.
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly pointer: string,
    readonly seconds: number,
  ) {
    super(code)
  }
}

export interface Report {
  id: string
  code: string
  proof: GivenProof | null
  changes: FieldChange[]
  newcomers: Newcomer[]
  answers: NewAnswer[]
  call_back: string | null
  remark: string | null
}

/// A network that went while something was on its way may never say so; what is sent again counts once.
const patience = 15_000

export async function post<T>(path: string, body: unknown): Promise<T> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), patience)
  const answer = await fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    signal: limit.signal,
  })
    .catch(() => {
      throw new Refused('unreachable', '', 0)
    })
    .finally(() => clearTimeout(timer))
  const value: unknown = await answer.json().catch(() => null)
  if (answer.ok) return value as T
  const problem = (value ?? {}) as Partial<Problem>
  const first = problem.errors?.[0]
  const code = problem.code === 'json.invalid' && first ? first.code : problem.code
  const seconds = Number(answer.headers.get('Retry-After'))
  throw new Refused(code ?? 'house.broken', first?.pointer ?? '', seconds)
}

export const lookAtDoor = (code: string) => post<DoorOfLetter>('/letter-doors', { code })
export const prove = (code: string, proof: GivenProof) =>
  post<KnownDoor>('/letter-proofs', { code, proof })
export const send = (report: Report) => post<Receipt>('/reports', report)

/// A version 7 id; `crypto.randomUUID` is missing in old browsers and outside https.
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let time = Date.now()
  for (let at = 5; at >= 0; --at) {
    bytes[at] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = (bytes[6]! & 15) | 112
  bytes[8] = (bytes[8]! & 63) | 128
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
