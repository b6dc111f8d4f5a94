import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import texts from './texts'

const description = readFileSync('../platform-core/server/openapi.json', 'utf8')
const trails = [...description.matchAll(/"x-trail" : "([^"]+)"/g)].map(found => found[1])
const word = (code: string) => code.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], texts.zh.actions)

describe('the words of the trail', () => {
  it('name every kind of reading the platform writes down', () => {
    expect(trails.length).toBeGreaterThan(10)
    expect(trails.filter(code => typeof word(code) !== 'string')).toEqual([])
  })
})
