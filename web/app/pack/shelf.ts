// SPDX-License-Identifier: Apache-2.0
/// How a pack lies on this device.

/// One record, sealed; its key tells only where it belongs: "place/doors/id".
export interface SealedRecord {
  key: string
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

/// What is known of the pack of a place besides its records.
export interface PackState {
  place: string
  user: string
  cursor: string
  /// Opens the records. Scripts can use it and cannot read it.
  key: CryptoKey
  /// When the pack was brought up to date, by the server's clock.
  at: number
  /// When its records have to go, by the server's clock.
  until: number
  /// Server clock less device clock at that time, and the latest server time that was seen or
  /// reckoned since: a clock that is set back does not lengthen the lease.
  offset: number
  seen: number
}
