import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startLanguage } from '../../test/language'

type Tree = { [key: string]: string | Tree }
const leaves = (tree: Tree, path = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]): [string, string][] =>
  (typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`)))
const all = (language: string) => new Map(leaves(i18next.getResourceBundle(language, 'translation') as Tree))
let zh = new Map<string, string>()
let en = zh
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(found => found[1]).toSorted()

beforeAll(async () => {
  await startLanguage()
  zh = all('zh')
  en = all('en')
})

describe('both languages', () => {
  it('have the same keys', () => {
    expect(zh.size).toBeGreaterThan(800)
    expect([...en.keys()].toSorted()).toEqual([...zh.keys()].toSorted())
  })
  it('say nothing empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })
  it('fill the same slots', () => {
    expect([...zh].filter(([key, text]) => String(slots(text)) !== String(slots(en.get(key) ?? ''))).map(([key]) => key)).toEqual([])
  })
  it('leave no Chinese in the English, wide brackets and stops included', () => {
    expect([...en].filter(([, text]) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(text))).toEqual([])
  })
})
