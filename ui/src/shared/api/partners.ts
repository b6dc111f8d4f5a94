import { useQuery } from '@tanstack/react-query'
import { call } from './client'
import type { Partner } from './schema'

export const partnersKey = ['platform', 'partners']

/** Organisations that write standards, by name, each with those who act for it. */
export const usePartners = () => useQuery({ queryKey: partnersKey, queryFn: () => call<Partner[]>('/platform/partners') })
