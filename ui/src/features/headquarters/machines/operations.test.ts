import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import operations, { tagOf } from './operations'
import texts from './texts'

interface Description { paths: Record<string, Record<string, { operationId: string; tags: string[] }>> }

const { paths } = JSON.parse(readFileSync('../platform-core/server/openapi.json', 'utf8')) as Description
/** A machine is of one store: nothing but what takes place there can be granted to it. */
const grantable = Object.entries(paths).filter(([path]) => path.startsWith('/api/stores/{store}/')).flatMap(([, methods]) => Object.values(methods))
const listed = (words: object) => Object.entries(words).flatMap(([tag, names]) => Object.keys(names as object).map(name => `${tag}.${name}`)).toSorted()

describe('what a machine may be granted', () => {
  it('has words in both languages, under the heading it has in the description', () => {
    const described = grantable.map(one => `${one.tags[0]}.${one.operationId}`).toSorted()
    expect(described.length).toBeGreaterThan(40)
    expect(listed(operations.zh)).toEqual(described)
    expect(listed(operations.en)).toEqual(described)
  })

  it('stands under a heading with words', () => {
    expect(Object.keys(operations.zh).filter(tag => !(tag in texts.zh.tag) || !(tag in texts.en.tag))).toEqual([])
  })

  it('is found by its name', () => {
    expect(grantable.filter(one => tagOf(one.operationId) !== one.tags[0])).toEqual([])
    expect(tagOf('toString')).toBeUndefined()
  })
})
