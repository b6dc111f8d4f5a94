import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { at, call } from '../../../shared/api/client'
import type { RecognisedFormat, RenderedSentence, TicketFormats } from '../../../shared/api/schema'

/** The store's formats, for cars of that brand; their words come in the page's language. */
export function useFormats(store: string, brand: string, language: string) {
  return useQuery({
    queryKey: ['ticket-formats', store, brand, language],
    queryFn: ({ signal }) => call<TicketFormats>(at(store, '/ticket-formats'), { query: { brand }, signal }),
    enabled: store !== '', placeholderData: keepPreviousData,
  })
}

/** What the recording would earn as it stands. */
export function useRendered(store: string, brand: string, format: string, slots: Record<string, string>, language: string) {
  return useQuery({
    queryKey: ['ticket-formats', store, 'render', brand, format, slots, language],
    queryFn: ({ signal }) => call<RenderedSentence>(at(store, '/ticket-formats/render'), { method: 'POST', body: { brand: brand || null, format, slots }, signal }),
    enabled: store !== '' && format !== '', placeholderData: (before, query) => (query?.queryKey[4] === format ? before : undefined), retry: false, gcTime: 0,
  })
}

export const useRecognise = (store: string, brand: string) => useMutation({
  mutationFn: (text: string) => call<RecognisedFormat[]>(at(store, '/ticket-formats/recognise'), { method: 'POST', body: { brand: brand || null, text } }),
})
