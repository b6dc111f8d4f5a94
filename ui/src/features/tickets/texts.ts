import type { SameKeys } from '../../shared/texts'

const zh = {
  title: '工单', kind: { COMPLAINT: '投诉', BOOKING: '预约', CORRECTION: '资料更正' }, state: { OPEN: '处理中', CLOSED: '已关闭' },
  column: { number: '编号', kind: '类型', customer: '客户', text: '内容', created: '登记', state: '状态', actions: '操作' },
  filter: { kind: '类型', state: '状态' }, close: '关闭', reopen: '重新打开', closeTitle: '关闭工单 {{number}}', closeNote: '处理结果',
  noteNeeded: '请写明处理结果', closed: '工单已关闭', reopened: '工单已重新打开', empty: '没有符合条件的工单', callback: '查看回访',
  conflict: '别人刚刚处理了这张工单，列表已更新。', note: '结果：{{note}}',
} as const

const en: SameKeys<typeof zh> = {
  title: 'Tickets', kind: { COMPLAINT: 'Complaint', BOOKING: 'Booking', CORRECTION: 'Correction' }, state: { OPEN: 'Open', CLOSED: 'Closed' },
  column: { number: 'Number', kind: 'Kind', customer: 'Customer', text: 'Text', created: 'Logged', state: 'State', actions: 'Actions' },
  filter: { kind: 'Kind', state: 'State' }, close: 'Close', reopen: 'Reopen', closeTitle: 'Close ticket {{number}}', closeNote: 'What was done',
  noteNeeded: 'Please say what was done', closed: 'Ticket closed', reopened: 'Ticket reopened', empty: 'No ticket matches', callback: 'Callback',
  conflict: 'Somebody just handled this ticket; the list is up to date again.', note: 'Result: {{note}}',
}

export default { zh, en }
