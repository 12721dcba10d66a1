// SPDX-License-Identifier: Apache-2.0
import type { Symptom } from './calls'

export const symptoms: Symptom[] = [
  'fever',
  'dry_cough',
  'fatigue',
  'sore_throat',
  'loss_of_smell',
  'diarrhoea',
  'short_breath',
  'other',
]
/// What most read on their thermometer, in tenths of a degree.
export const usual = [362, 364, 366, 368, 370, 373]

/// Tenths of a degree of what somebody typed; undefined of what is no temperature.
export function tenthsOf(text: string): number | undefined {
  const typed = text.trim().replace(/[，,。]/, '.')
  if (!/^\d{2}(\.\d)?$|^\d{3}$/.test(typed)) return undefined
  const tenths = typed.length === 3 ? Number(typed) : Math.round(Number(typed) * 10)
  return tenths >= 300 && tenths <= 450 ? tenths : undefined
}
export const degrees = (tenths: number): string => (tenths / 10).toFixed(1)
