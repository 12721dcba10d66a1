// SPDX-License-Identifier: Apache-2.0
const china = 8 * 3_600_000

/// An instant as a field for date and time has it, where the office is; and back.
export const toField = (at: number): string => new Date(at + china).toISOString().slice(0, 16)
export const fromField = (text: string): number => Date.parse(`${text}:00+08:00`)
/// "2027-01-15 18:00" where the office is.
export const onPaper = (at: number): string => toField(at).replace('T', ' ')
