import { describe, expect, it } from 'vitest'
import type { Me, Permission, Post, Store } from '../../shared/api/schema'
import { areaAt, areasOf, groupAt, homeOf, linksOf } from './navigation'

const store = (posts: Post[], permissions: Permission[]): Store =>
  ({ id: posts.join(), code: 's', name: 'S', groupName: 'G', timeZone: 'Asia/Shanghai', posts, permissions, brands: [] })
const somebody = (change: Partial<Me>): Me =>
  ({ subject: 'p', name: 'P', language: 'zh', stores: [], suspended: [], groups: [], platform: [], ...change })
const group = (permissions: Permission[], id = 'g') => ({ id, code: id, name: id, permissions })
const all: Permission[] = ['GROUP_READ', 'STORES_CONFIGURE', 'PEOPLE_MANAGE', 'STORE_ENTER', 'MACHINES_MANAGE', 'GROUP_AUDIT_READ']

const agent = store(['CALLBACK_AGENT'], ['CALLBACKS_READ', 'FORMS_READ', 'TICKETS_READ', 'CUSTOMERS_READ'])
const head = store(['CRC_HEAD'], ['CALLBACKS_READ', 'IMPORTS_READ', 'SETTINGS_READ', 'STAFF_MANAGE', 'ENTRIES_READ'])
const visited = store(['HEADQUARTERS'], ['CALLBACKS_READ', 'FORMS_READ', 'SETTINGS_READ'])

const names = (...of: Parameters<typeof linksOf>) => linksOf(...of).map(link => link.text)

describe('nobody is shown a page they may not use', () => {
  it('an agent sees neither imports nor people', () => {
    expect(names('store', somebody({ stores: [agent] }), [agent])).toEqual(['callbacks', 'forms', 'tickets', 'corrections'])
  })
  it('a head sees the people, who came and the settings', () => {
    expect(names('store', somebody({ stores: [head] }), [head])).toEqual(['callbacks', 'imports', 'staff', 'entries', 'settings'])
  })
  it('only the stores shown count', () => {
    expect(names('store', somebody({ stores: [agent, head] }), [agent])).not.toContain('staff')
  })
  it('headquarters in an entered store sees what the entry allows', () => {
    expect(names('store', somebody({ stores: [visited] }), [visited])).toEqual(['callbacks', 'forms', 'settings'])
  })
  it('headquarters’ pages are those of its own group, and of no other', () => {
    const me = somebody({ groups: [group(all)] })
    expect(linksOf('headquarters', me, [], 'g').map(link => link.path)).toEqual(['/hq/g/stores', '/hq/g/standards', '/hq/g/people', '/hq/g/settings', '/hq/g/machines', '/hq/g/deeds'])
    expect(linksOf('headquarters', me, [], 'other')).toEqual([])
    expect(linksOf('headquarters', somebody({ groups: [group([])] }), [], 'g')).toEqual([])
  })
  it('the platform is the operator’s, and the partner’s page the partner’s', () => {
    const operator = somebody({ platform: ['TENANTS_APPLY', 'PLATFORM_AUDIT_READ', 'STANDARDS_REVIEW', 'CALENDAR_SET'] })
    const partner = somebody({ platform: ['PARTNER_SELF'] })
    expect([names('platform', operator, []), names('platform', partner, [])]).toEqual([['groups', 'review', 'signers', 'platformPeople', 'nationalDays', 'deeds'], []])
    expect([names('partner', operator, []), names('partner', partner, [])]).toEqual([[], ['partner']])
  })
})

describe('the workspaces', () => {
  it('are those in which somebody holds a post', () => {
    expect(areasOf(somebody({}))).toEqual([])
    expect(areasOf(somebody({ stores: [agent], groups: [group(all)], platform: ['TENANTS_APPLY'] }))).toEqual(['store', 'headquarters', 'platform'])
  })
  it.each([
    [somebody({ stores: [agent], groups: [group(all)] }), '/callbacks'],
    [somebody({ groups: [group(all)] }), '/hq/g/stores'],
    [somebody({ groups: [group(all)], stores: [visited] }), '/hq/g/stores'],
    [somebody({ stores: [store(['INFORMATION_CLERK'], ['IMPORTS_READ'])] }), '/imports'],
    [somebody({ platform: ['TENANTS_APPLY'] }), '/platform/groups'],
    [somebody({ platform: ['PARTNER_SELF'] }), '/partner'],
  ])('%# have a page to land on', (me, home) => expect(homeOf(me)).toBe(home))
  it('are told by the address', () => {
    expect(['/hq/g/stores', '/platform/groups', '/partner', '/callbacks', '/hqx'].map(areaAt)).toEqual(['headquarters', 'platform', 'partner', 'store', 'store'])
    expect([groupAt('/hq/g/people/1'), groupAt('/hq'), groupAt('/staff')]).toEqual(['g', undefined, undefined])
  })
})
