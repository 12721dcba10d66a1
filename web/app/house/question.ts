// SPDX-License-Identifier: Apache-2.0
import type { IdKind, Sex } from '../api-types'

/// What a form about one person holds while it is being filled.
export interface Typed {
  name: string
  sex: string
  born_on: string
  phone: string
  id_kind: string
  id_number: string
}

/// The question for the register, or null while too little is typed to tell anybody by.
export function questionOf(typed: Typed, household: string | null) {
  const name = typed.name.trim()
  const phone = typed.phone.trim()
  const number = typed.id_number.trim()
  const isName = [...name].length >= 2
  const isPhone = phone.replace(/\D/g, '').length >= 7
  const isNumber = number.length >= 6
  if (!isName && !isPhone && !isNumber) return null
  return {
    ...(isName ? { name } : {}),
    ...(isPhone ? { phone } : {}),
    ...(isNumber ? { id_kind: typed.id_kind as IdKind, id_number: number } : {}),
    ...(typed.born_on ? { born_on: typed.born_on } : {}),
    ...(typed.sex === 'unknown' ? {} : { sex: typed.sex as Sex }),
    ...(household ? { household } : {}),
  }
}
