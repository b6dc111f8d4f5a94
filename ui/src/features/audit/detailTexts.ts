import type { SameKeys } from '../../shared/texts'

/** What an entry of the trail says beside who, what and when; by the names under which it is written down. */
const zh = {
  assignee: '负责人', channel: '方式', state: '状态', shown: '显示条数', stores: '门店数', day: '日期', kind: '类型', number: '编号', bytes: '字节', sha256: '校验值', changes: '变化', code: '编码', name: '名称',
  plugin: '标准', version: '版本', reason: '原因', field: '项目', applied: '是否生效', until: '到', from: '从', columns: '各列', saved: '是否记住', separation: '职责分离', word: '写法', orders: '工单数', userName: '登录名', held: '是否总部人员',
  operations: '可调用的操作', given: '给予', taken: '收回', standingInFor: '代替', q: '查找', action: '操作', person: '人员', subject: '对象', to: '到', agent: '回访员', what: '内容', outcome: '结果',
  listed: '列入名单', planned: '安排', carriedOver: '昨日未成功', cancelled: '取消', expired: '过期', unchanged: '不变', putAside: '待处理', opened: '结果', replanned: '重排', contactsClear: '联系方式完整可见', format: '记录格式', score: '得分', edition: '第几版', into: '拆出', other: '另一张', customer: '客户', yes: '是', no: '否', all: '全部', me: '本人', none: '无人',
} as const

const en: SameKeys<typeof zh> = {
  assignee: 'Whose', channel: 'Channel', state: 'State', shown: 'Rows shown', stores: 'Stores', day: 'Day', kind: 'Kind', number: 'Number', bytes: 'Bytes', sha256: 'Checksum', changes: 'Changes', code: 'Code', name: 'Name',
  plugin: 'Standard', version: 'Version', reason: 'Reason', field: 'Field', applied: 'In effect', until: 'Until', from: 'From', columns: 'Columns', saved: 'Remembered', separation: 'Separation of duty', word: 'Word', orders: 'Orders', userName: 'User name', held: 'In headquarters',
  operations: 'May call', given: 'Given', taken: 'Taken', standingInFor: 'In place of', q: 'Looked for', action: 'What', person: 'Who', subject: 'To what', to: 'To', agent: 'Agent', what: 'What', outcome: 'Outcome',
  listed: 'On the list', planned: 'Planned', carriedOver: 'Failed yesterday', cancelled: 'Cancelled', expired: 'Expired', unchanged: 'Unchanged', putAside: 'Put aside', opened: 'Outcome', replanned: 'Planned anew', contactsClear: 'Sees contact data whole', format: 'Format', score: 'Score', edition: 'Edition', into: 'Split off', other: 'The other', customer: 'Customer', yes: 'yes', no: 'no', all: 'all', me: 'one\'s own', none: 'nobody\'s',
}

export default { zh, en }
