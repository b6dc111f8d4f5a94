import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startLanguage } from '../../test/language'
import type { Setting } from '../api/schema'
import { inItsName, inWords, isLong } from './words'

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
    [setting({}), '来自{region}的{brand}客户，因车辆{faultCause}，咨询服务站。', '来自{region}的{brand}客户，因车辆…'],
  ])('%#', (one, value, words) => {
    expect(inWords(one, value, i18next.t)).toBe(words)
  })
})

it('a sentence gets lines of its own, a word or two does not', () => {
  expect(isLong(setting({ defaultValue: '您好，请问现在方便接听电话吗？我们想了解您对这次维修是否满意。' }))).toBe(true)
  expect(isLong(setting({ value: '一\n二' }))).toBe(true)
  expect(isLong(setting({ value: '您好' }))).toBe(false)
  expect(isLong(setting({ type: 'NUMBER', value: '1'.repeat(30) }))).toBe(false)
})

it('a refusal names the setting as people know it', () => {
  const days = setting({ key: 'beijing-hyundai:phone.days', label: '电话回访在交车后第几天' })
  expect(inItsName(days, 'phone.days 必须是 0 到 15 的整数')).toBe('电话回访在交车后第几天 必须是 0 到 15 的整数')
  expect(inItsName(days, '最多 2000 个字符')).toBe('最多 2000 个字符')
})
