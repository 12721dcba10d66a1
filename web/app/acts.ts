// SPDX-License-Identifier: Apache-2.0
import { toast } from '../ui/toasts'
import { Refused, Unreachable } from './client'
import type { Outcome } from './outbox'
import { say, sayAny } from './words'

/// The words of a refusal: its own if the house knows them, else those of its kind.
export function refusalWords(code: string | null, status = 0): string {
  const own = code ? sayAny(`refusal.${code}`) : undefined
  if (own) return own
  if (status === 429 || status === 503) return say('refusal.busy')
  return status >= 500 ? say('refusal.fault') : say('refusal.unknown')
}

/// The words of a call that failed.
export function faultWords(fault: unknown): string {
  if (fault instanceof Unreachable) return say('refusal.unreachable')
  if (fault instanceof Refused) {
    const first = fault.problem.errors?.[0]
    const field = first ? sayAny(`refusal.${first.code}`) : undefined
    return field ?? refusalWords(fault.code, fault.status)
  }
  throw fault
}

/// Says briefly what became of a write; true when the form may close.
export function tell(outcome: Outcome, done: string): boolean {
  if (outcome.state === 'sent') toast(done, 'good')
  else if (outcome.state === 'waiting') toast(say('waiting.kept'))
  else if (outcome.state === 'conflict') toast(say('conflict.found'), 'bad')
  else {
    toast(refusalWords(outcome.entry.code), 'bad')
    return false
  }
  return true
}
