// SPDX-License-Identifier: Apache-2.0
// A scanner is a keyboard that types faster than anybody, whatever else its machine has to do.

/// Types the code and Enter into whatever has the focus, in one go.
export const scan = (page, code) =>
  page.evaluate(
    (keys) => {
      for (const key of keys)
        document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        )
    },
    [...code, 'Enter'],
  )
