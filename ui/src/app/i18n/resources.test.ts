import { describe, expect, it } from 'vitest'
import headquarters from '../../features/headquarters/texts'
import { resources } from './resources'

type Tree = { [key: string]: string | Tree }
const leaves = (tree: Tree, path = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]): [string, string][] =>
  (typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`)))
const zh = new Map(leaves({ ...resources.zh.translation, headquarters: headquarters.zh }))
const en = new Map(leaves({ ...resources.en.translation, headquarters: headquarters.en } as unknown as Tree))
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(found => found[1]).toSorted()

describe('both languages', () => {
  it('have the same keys', () => {
    expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted())
  })
  it('say nothing empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })
  it('fill the same slots', () => {
    expect([...zh].filter(([key, text]) => String(slots(text)) !== String(slots(en.get(key) ?? ''))).map(([key]) => key)).toEqual([])
  })
  it('leave no Chinese in the English', () => {
    expect([...en].filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([])
  })
})
