import type { Me, Store } from '../../shared/api/schema'
import { may, mayInGroup, type Right } from '../../shared/session'

/** The workspaces: of stores, of a headquarters, of the platform's operator, of a brand partner. */
export type Area = 'store' | 'headquarters' | 'platform' | 'partner'

export type PageName =
  | 'callbacks' | 'forms' | 'tickets' | 'record' | 'corrections' | 'imports' | 'settings' | 'staff' | 'entries' | 'audit'
  | 'stores' | 'standards' | 'people' | 'groupSettings' | 'machines' | 'deeds' | 'groups' | 'review' | 'signers' | 'platformPeople' | 'nationalDays' | 'partner'

/** `more`: stands in a menu of its own, for the line is short. */
export interface PageLink { path: string; text: PageName; more?: true }

const ofStores: (PageLink & { right: Right })[] = [
  { path: '/callbacks', text: 'callbacks', right: 'CALLBACKS_READ' },
  { path: '/forms/callback-record', text: 'forms', right: 'FORMS_READ' },
  { path: '/tickets', text: 'tickets', right: 'TICKETS_READ' },
  { path: '/corrections', text: 'corrections', right: 'CUSTOMERS_READ' },
  { path: '/imports', text: 'imports', right: 'IMPORTS_READ' },
  { path: '/tickets/new', text: 'record', right: 'TICKETS_RECORD' },
  { path: '/staff', text: 'staff', right: 'STAFF_MANAGE', more: true },
  { path: '/entries', text: 'entries', right: 'ENTRIES_READ', more: true },
  { path: '/audit', text: 'audit', right: 'AUDIT_READ', more: true },
  { path: '/settings', text: 'settings', right: 'SETTINGS_READ', more: true },
]

const ofHeadquarters: (PageLink & { right: Right })[] = [
  { path: '/stores', text: 'stores', right: 'GROUP_READ' },
  { path: '/standards', text: 'standards', right: 'GROUP_READ' },
  { path: '/people', text: 'people', right: 'GROUP_READ' },
  { path: '/settings', text: 'groupSettings', right: 'GROUP_READ' },
  { path: '/machines', text: 'machines', right: 'GROUP_READ' },
  { path: '/deeds', text: 'deeds', right: 'GROUP_AUDIT_READ' },
]

const ofPlatform: (PageLink & { right: Right })[] = [
  { path: '/platform/groups', text: 'groups', right: 'TENANTS_APPLY' },
  { path: '/platform/standards', text: 'review', right: 'STANDARDS_REVIEW' },
  { path: '/platform/signers', text: 'signers', right: 'STANDARDS_REVIEW' },
  { path: '/platform/people', text: 'platformPeople', right: 'TENANTS_APPLY' },
  { path: '/platform/national-days', text: 'nationalDays', right: 'CALENDAR_SET' },
  { path: '/platform/deeds', text: 'deeds', right: 'PLATFORM_AUDIT_READ' },
]

/** The workspaces somebody has, the one they land in first. Whoever only looks into an entered store lands at headquarters. */
export function areasOf(me: Me): Area[] {
  return [
    me.stores.length > 0 && 'store' as const, me.groups.length > 0 && 'headquarters' as const,
    me.platform.includes('TENANTS_APPLY') && 'platform' as const, me.platform.includes('PARTNER_SELF') && 'partner' as const,
  ].filter(area => area !== false)
}

export const areaAt = (path: string): Area =>
  /^\/hq(\/|$)/.test(path) ? 'headquarters' : /^\/platform(\/|$)/.test(path) ? 'platform' : /^\/partner(\/|$)/.test(path) ? 'partner' : 'store'

/** The group a headquarters page is about: the address names it. */
export const groupAt = (path: string): string | undefined => path.match(/^\/hq\/([^/]+)/)?.[1]

export const headquarters = (group: string, rest = '/stores') => `/hq/${group}${rest}`

/** Where a workspace begins. */
export function startOf(area: Area, me: Me): string {
  switch (area) {
    case 'store': return linksOf('store', me, me.stores)[0]?.path ?? '/callbacks'
    case 'headquarters': return headquarters(me.groups[0].id)
    case 'platform': return '/platform/groups'
    case 'partner': return '/partner'
  }
}

/** Where somebody lands. Stores that were only entered do not count: they are left again. */
export function homeOf(me: Me): string {
  const own = { ...me, stores: me.stores.filter(store => !store.posts.includes('HEADQUARTERS')) }
  const areas = areasOf(own)
  return areas.length === 0 ? '/callbacks' : startOf(areas[0], own)
}

/** The pages of a workspace that somebody may use: of stores by those shown, of a headquarters by the group at hand. */
export function linksOf(area: Area, me: Me, scope: Store[], group?: string): PageLink[] {
  switch (area) {
    case 'store': {
      const pages = ofStores.filter(page => scope.some(store => may(store, page.right)))
      // Who sees the list records from there.
      return pages.filter(page => page.text !== 'record' || !pages.some(other => other.text === 'tickets'))
    }
    case 'headquarters': {
      const found = me.groups.find(one => one.id === group)
      return ofHeadquarters.filter(page => mayInGroup(found, page.right)).map(page => ({ ...page, path: headquarters(found!.id, page.path) }))
    }
    case 'platform': return ofPlatform.filter(page => me.platform.includes(page.right))
    case 'partner': return me.platform.includes('PARTNER_SELF') ? [{ path: '/partner', text: 'partner' }] : []
  }
}
