import { useQuery } from '@tanstack/react-query'
import { call } from './client'
import type { PlatformPerson } from './schema'

export const platformPeopleKey = ['platform', 'people']

/** Operators and brand partners. */
export const usePlatformPeople = () => useQuery({ queryKey: platformPeopleKey, queryFn: () => call<PlatformPerson[]>('/platform/people') })
