// SPDX-License-Identifier: Apache-2.0
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'
import { spoken } from './foreign'

/// The templates of a community: those of the house first, then its own.
export const useTemplates = (place: { readonly value: string }) =>
  useRead(
    () => `export-templates/${place.value}/${spoken()}`,
    () => {
      const params = { path: { place: place.value }, query: { language: spoken() } }
      return ask(client.GET('/places/{place}/export-templates', { params }))
    },
    { topics: ['exchange.template', 'exchange.export'] },
  )

/// The columns that drives can put on sheets, besides those of the register.
export const useColumns = (place: { readonly value: string }) =>
  useRead(
    () => `export-columns/${place.value}`,
    () => {
      const params = { path: { place: place.value } }
      return ask(client.GET('/places/{place}/export-columns', { params }))
    },
    { topics: ['census.drive'] },
  )
