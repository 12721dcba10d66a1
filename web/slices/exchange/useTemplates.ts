// SPDX-License-Identifier: Apache-2.0
import { ask, client } from '../../app/client'
import { useRead } from '../../app/reads'
import { language } from '../../app/words'

/// The language in which sheets are written.
export const spoken = () => (language() === 'en' ? ('en' as const) : ('zh' as const))

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
