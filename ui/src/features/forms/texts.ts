import type { SameKeys } from '../../shared/texts'

const zh = {
  record: '回访记录表', interview: '单独会谈记录', agent: '回访员', mine: '我的', everybody: '全店', page: '第 {{number}} 页，共 {{count}} 页', na: '未涉及',
  empty: '这一天没有回访记录', notes: '注', registration: '登记编号', revision: '修改次数', revisedOn: '修改日期', binding: '装订线',
  printHint: '打印时请选 A4{{direction}}，边距“默认”，勾选“背景图形”。', landscape: '横向', portrait: '纵向', preview: '{{title}}预览', none: '没有这份记录',
  score: '{{code}} 评分', questions: '满意度调查', file: '{{title}} {{day}}',
} as const

const en: SameKeys<typeof zh> = {
  record: 'Callback record', interview: 'Interview record', agent: 'Agent', mine: 'Mine', everybody: 'Whole store', page: 'Page {{number}} of {{count}}', na: 'N/A',
  empty: 'No callbacks recorded on this day', notes: 'Notes', registration: 'Registration no.', revision: 'Revision', revisedOn: 'Revised on',
  binding: 'Binding edge', printHint: 'Print on A4 {{direction}}, default margins, with background graphics.', landscape: 'landscape', portrait: 'portrait',
  preview: 'Preview: {{title}}', none: 'There is no such record', score: 'Score {{code}}', questions: 'Survey', file: '{{title}} {{day}}',
}

export default { zh, en }
