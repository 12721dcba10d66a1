// SPDX-License-Identifier: Apache-2.0
/// One sound and one buzz for each verdict, so that a guard need not look.
import type { Answer } from './verdict'

const tones: Record<Answer, [frequency: number, from: number, to: number][]> = {
  admit: [[880, 0, 0.14]],
  wait: [
    [523, 0, 0.12],
    [523, 0.18, 0.3],
  ],
  refuse: [[196, 0, 0.45]],
}
const buzzes: Record<Answer, number[]> = { admit: [40], wait: [80, 60, 80], refuse: [300] }

let context: AudioContext | null = null

/// Never throws: a browser may have no sound, or give none before somebody touched the page.
export function sound(answer: Answer): void {
  try {
    navigator.vibrate?.(buzzes[answer])
    context ??= new AudioContext()
    const begin = context.currentTime
    for (const [frequency, from, to] of tones[answer]) {
      const tone = context.createOscillator()
      const volume = context.createGain()
      tone.frequency.value = frequency
      volume.gain.value = 0.25
      tone.connect(volume).connect(context.destination)
      tone.start(begin + from)
      tone.stop(begin + to)
    }
  } catch {
    // The colour and the word say the same.
  }
}
