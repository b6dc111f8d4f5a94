import i18next from 'i18next'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { startLanguage } from '../../../test/language'
import { sameSurveys } from './Surveys'
import texts from './texts'
import { timeWords } from './time'

interface Description { components: { schemas: Record<string, { enum: string[] }> } }
const { components } = JSON.parse(readFileSync('../platform-core/server/openapi.json', 'utf8')) as Description

beforeAll(startLanguage)

describe('the preview', () => {
  it.each([['ColumnMeaning', 'field'], ['RecordFormatSlotType', 'slot'], ['RecordFormatKind', 'formatKind'], ['ScriptKind', 'step'], ['FormCode', 'form'], ['ComplaintLevelStep', 'clock'], ['ComplaintLevelCounting', 'counting']] as const)('has a word for every %s', (schema, words) => {
    expect(Object.keys(texts.zh[words]).toSorted()).toEqual(components.schemas[schema].enum.toSorted())
  })
  it.each([[30, '30 分钟'], [120, '2 小时'], [90, '90 分钟'], [4_320, '3 天'], [2_160, '36 小时']])('says %d minutes as %s', (minutes, words) => expect(timeWords(minutes, i18next.t)).toBe(words))
  it('shows a survey once that is the same for several channels', () => {
    const survey = { occasion: 'SERVICE' as const, title: '满意度', lowest: 1, highest: 10, alarmAt: 6, questions: [] }
    const found = sameSurveys([{ ...survey, channel: 'PHONE' }, { ...survey, channel: 'SMS', alarmAt: 5 }, { ...survey, channel: 'VISIT' }])
    expect(found.map(one => one.asked.map(asked => asked.channel))).toEqual([['PHONE', 'VISIT'], ['SMS']])
  })
})
