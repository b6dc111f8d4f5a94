import type { SameKeys } from '../../shared/texts'

const zh = {
  title: '职责分离报告', hint: '本应由他人办理、但说明原因后由本人办理的事项。是否允许在门店设置中规定。', none: '没有这样的事项',
  column: { what: '规定', subject: '事项', by: '办理人', why: '原因', at: '时间' },
  subjectKind: { correction: '资料更改', ticket: '工单' },
} as const

const en: SameKeys<typeof zh> = {
  title: 'Separation of duty', hint: 'What somebody else should have done, and who did it themselves with a reason. The store settings say whether that is allowed.',
  none: 'Nothing of the kind', column: { what: 'Rule', subject: 'What', by: 'Who', why: 'Why', at: 'When' },
  subjectKind: { correction: 'Change of data', ticket: 'Ticket' },
}

export default { zh, en }
