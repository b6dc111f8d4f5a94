import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import texts from './deedTexts'

const sources = globSync('../platform-core/{calendar,callbacks,identity,standards,tenancy}/src/main/java/**/*.java').map(file => readFileSync(file, 'utf8'))
const written = sources.filter(source => /\b(GroupAudit|PlatformAudit)\b/.test(source)).flatMap(source => [...source.matchAll(/(?:[aA]udit\.record|note|told|judge)\("([a-z-]+\.[a-z-]+)"/g)].map(found => found[1]))
const word = (code: string) => code.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], texts.zh.what)

describe('the words of what headquarters and operators did', () => {
  it('name every deed the platform writes down', () => {
    expect(written).toEqual(expect.arrayContaining(['group.create', 'group.seat', 'tenants.apply', 'platform-person.appoint', 'platform-person.dismiss', 'store.create', 'standard.publish', 'signer.trust', 'national-day.set', 'national-day.clear']))
    expect(written.filter(code => typeof word(code) !== 'string')).toEqual([])
  })
})
