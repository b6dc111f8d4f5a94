import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { progressOf, shadowKinds } from './kinds'

interface Description { components: { schemas: Record<string, { enum: string[] }> } }
const { components } = JSON.parse(readFileSync('../platform-core/server/openapi.json', 'utf8')) as Description

describe('a shadow run', () => {
  it('names every kind of change the platform tells', () => {
    expect([...shadowKinds].toSorted()).toEqual(components.schemas.ShadowRunKind.enum.toSorted())
  })
  it.each([['QUEUED', 0, 0, 0], ['RUNNING', 500, 1_500, 33], ['RUNNING', 1_500, 1_500, 99], ['DONE', 0, 0, 100], ['DONE', 7, 7, 100], ['CANCELLED', 500, 1_000, 50]] as const)('%s with %d of %d is at %d percent', (state, replayed, deliveries, percent) => {
    expect(progressOf({ state, replayed, deliveries })).toBe(percent)
  })
})
