import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startLanguage } from '../../test/language'
import type { Setting } from '../api/schema'
import { inWords } from './words'

const setting = (change: Partial<Setting>): Setting =>
  ({ key: 'x', value: '', defaultValue: '', source: 'PLATFORM', label: 'X', type: 'TEXT', min: 0, max: 0, choices: [], byHeadquarters: false, ...change })

beforeAll(startLanguage)

describe('a setting’s value is said in words', () => {
  it.each([
    [setting({ type: 'CHOICE', choices: [{ value: 'propose', label: '建议' }] }), 'propose', '建议'],
    [setting({ type: 'FLAG' }), 'true', '开'],
    [setting({ key: 'quiet-weekdays' }), 'SATURDAY,SUNDAY', '周六、周日'],
    [setting({}), '', '空'],
    [setting({ type: 'CHOICE' }), 'gone', 'gone'],
  ])('%#', (one, value, words) => {
    expect(inWords(one, value, i18next.t)).toBe(words)
  })
})
