// SPDX-License-Identifier: Apache-2.0
/// The code of an act that this device could neither keep nor send.
export const notKept = 'outbox.not_kept'
