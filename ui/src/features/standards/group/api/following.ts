import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../shared/api/client'
import type { FollowingStore, Paged } from '../../../../shared/api/schema'
import { keyOf, pathOf } from './standard'

const LARGEST = 200

const read = (group: string, plugin: string, version: string, page: number, size: number) =>
  call<Paged<FollowingStore>>(pathOf(group, plugin, '/stores'), { query: { version, page, size } })

/** The stores that follow a standard, by name; only those on a version, if one is given. */
export const useFollowingPage = (group: string, plugin: string, version: string, page: number, size: number) => useQuery({
  queryKey: keyOf(group, plugin, 'stores', version, page, size), queryFn: () => read(group, plugin, version, page, size), placeholderData: keepPreviousData,
})

/** All of them, as they are now. */
export async function readFollowing(group: string, plugin: string): Promise<FollowingStore[]> {
  const found: FollowingStore[] = []
  for (let page = 0; ; page++) {
    const { entries, total } = await read(group, plugin, '', page, LARGEST)
    found.push(...entries)
    if (entries.length === 0 || found.length >= total) return found
  }
}

/** All of them, for fields in which some are chosen; there may be thousands, so they are asked for when such a field is opened. */
export const useFollowing = (group: string, plugin: string) => useQuery({ queryKey: keyOf(group, plugin, 'all-stores'), queryFn: () => readFollowing(group, plugin) })
