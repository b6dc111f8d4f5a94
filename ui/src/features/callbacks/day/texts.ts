import type { SameKeys } from '../../../shared/texts'

const zh = {
  button: '交班与确认', title: '{{day}} 交班与确认', handIn: '提交给主管经理', takeBack: '收回', acknowledge: '确认', note: '交班说明',
  noteHint: '当天回访小结：主要意见、需要主管关注的客户', acknowledgement: '确认意见', acknowledgementHint: '可写改进要求（选填）',
  person: '回访员', total: '应回访', open: '未完成', done: '已完成', handedIn: '已提交 {{time}}', notYet: '未提交', accepted: '{{name}} 已确认 {{time}}',
  waiting: '待确认', stillOpen: '还有 {{count}} 条待回访，确定现在提交？未成功的电话回访会转入明天。', nobody: '这一天没有人有回访任务', handedInDone: '已提交，等待主管经理确认',
  takenBack: '已收回', acknowledged: '已确认', opened: '名单于 {{time}} 由 {{name}} 生成', automatic: '系统', notOpened: '名单未生成', print: '查看回访记录表', printStore: '全店回访记录表',
  putAside: {
    bar: '{{count}} 次交车，厂家标准没有给出能用的回访安排', show: '查看', title: '搁置的交车', again: '再问一次标准', done: '都已安排', still: '仍有 {{count}} 次没有答案',
    help: '标准插件出错或超时时，交车先搁置，不会丢失；每次生成名单都会再问一次。一直不成功，请联系平台管理员。', reason: '原因', order: '{{number}} · {{day}} 交车', one: '客户', plugin: '标准 {{plugin}}',
    add: '等不及的，可在名单上用“加入客户”手工加入。',
  },
} as const

const en: SameKeys<typeof zh> = {
  button: 'Hand in and acknowledge', title: '{{day}}: hand in and acknowledge', handIn: 'Hand in to the supervisor', takeBack: 'Take back',
  acknowledge: 'Acknowledge', note: 'Note', noteHint: 'Summary of the day: main opinions, customers the supervisor should look at',
  acknowledgement: 'Remark', acknowledgementHint: 'What should improve (optional)', person: 'Agent', total: 'Due', open: 'Open', done: 'Done',
  handedIn: 'Handed in {{time}}', notYet: 'Not handed in', accepted: 'Acknowledged by {{name}} {{time}}', waiting: 'To acknowledge',
  stillOpen: '{{count}} callbacks are still open. Hand in now? Failed calls move to tomorrow.', nobody: 'Nobody has callbacks on this day',
  handedInDone: 'Handed in; the supervisor will acknowledge', takenBack: 'Taken back', acknowledged: 'Acknowledged',
  opened: 'List opened {{time}} by {{name}}', automatic: 'the system', notOpened: 'List not opened', print: 'See the callback record', printStore: 'Record of the whole store',
  putAside: {
    bar: 'Deliveries without a usable answer from their standard: {{count}}', show: 'Show', title: 'Deliveries put aside', again: 'Ask the standard again', done: 'All are planned now', still: '{{count}} still without an answer',
    help: 'When a standard fails or takes too long, the delivery is put aside, not lost; each opening asks again. If it keeps failing, tell the platform\'s administrator.', reason: 'Reason', order: '{{number}} · delivered {{day}}', one: 'Customer', plugin: 'Standard {{plugin}}',
    add: 'What cannot wait can be put on the list by hand with “Add a customer”.',
  },
}

export default { zh, en }
