// SPDX-License-Identifier: Apache-2.0
/// The least of 4, 8, 20, 40, 80, 200 … that is not below the value: four lines with whole figures.
export function roundedTop(value: number): number {
  for (let power = 4; ; power *= 10)
    for (const factor of [1, 2, 5]) if (power * factor >= value) return power * factor
}
