import type { SameKeys } from '../../shared/texts'

const zh = {
  title: '节假日', help: '门店按营业时间计算时限，节假日休息、调休日上班。随版本带来的日子以国务院公布的安排为准；每年公布下一年的安排后，请在这里录入或核对。更改只影响此后开始的计时，并记入操作记录。',
  before: '上一年', after: '下一年', country: '国家或地区代码，中国为 CN', unknown: '{{year}} 年的安排尚未录入，目前只按星期计算。公布后请录入。', day: '日期', kind: '类型', name: '名称', source: '来源', actions: '操作',
  kinds: { HOLIDAY: '节假日', WORKING: '调休上班', ORDINARY: '平常日' }, sources: { LIBRARY: '随版本', OPERATOR: '平台设置' },
  set: '设置日期', change: '更改', changeTitle: '更改 {{day}}', first: '日期', last: '到', lastHint: '连续多天时填写最后一天；共 {{count}} 天', dayNeeded: '请选择日期', lastBefore: '最后一天早于第一天', tooMany: '一次最多 {{most}} 天', nameHint: '如 春节；可以留空', done: '已设置 {{count}} 天',
  clear: '恢复', clearTitle: '恢复 {{day}}？', clearText: '取消平台的设置，重新按随版本的安排或星期计算。', cleared: '{{day}} 已恢复',
} as const

const en: SameKeys<typeof zh> = {
  title: 'National days', help: 'Stores count due times in business hours: closed on public holidays, open on make-up days. The days that come with a release are those announced; each year, when the next one is announced, enter or check them here. A change counts for what begins to count from then on, and is written down.',
  before: 'Year before', after: 'Year after', country: 'Code of the country; China is CN', unknown: 'Nothing is entered for {{year}} yet, so its weekdays alone count. Enter the days when they are announced.', day: 'Day', kind: 'Kind', name: 'Name', source: 'From', actions: 'Actions',
  kinds: { HOLIDAY: 'Holiday', WORKING: 'Make-up working day', ORDINARY: 'Ordinary day' }, sources: { LIBRARY: 'the release', OPERATOR: 'the operator' },
  set: 'Set days', change: 'Change', changeTitle: 'Change {{day}}', first: 'Day', last: 'Until', lastHint: 'The last day, where there are several; days: {{count}}', dayNeeded: 'Choose a day', lastBefore: 'The last day is before the first', tooMany: 'At most {{most}} days at once', nameHint: 'Such as Spring Festival; may be empty', done: 'Days set: {{count}}',
  clear: 'Take back', clearTitle: 'Take back {{day}}?', clearText: 'What the operator set goes; the release counts again, or the weekday.', cleared: '{{day}} is taken back',
}

export default { zh, en }
