// SPDX-License-Identifier: Apache-2.0
export interface Measured {
  /// In millionths of a degree, as a phone measures it.
  position: { latitude: number; longitude: number }
  accuracy: number
}

const millionth = (degrees: number) => Math.round(degrees * 1e6)

/// Where this phone is now; null where it does not say.
export const measure = (): Promise<Measured | null> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          position: {
            latitude: millionth(coords.latitude),
            longitude: millionth(coords.longitude),
          },
          accuracy: Math.min(100_000, Math.round(coords.accuracy)),
        }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 },
    )
  })
