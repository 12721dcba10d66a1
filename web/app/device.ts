// SPDX-License-Identifier: Apache-2.0
/// Keeps a choice of this device; a browser that forbids it forgets it at the end of the visit.
export function keep(name: string, value: string) {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Private windows may forbid it.
  }
}

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
