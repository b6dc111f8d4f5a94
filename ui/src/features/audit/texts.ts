import type { SameKeys } from '../../shared/texts'
import detail from './detailTexts'

const zh = {
  title: '审计记录', hint: '谁在何时、从何处、对什么做了什么；查看和下载客户资料也在其中。每天的记录在次日封存。',
  column: { at: '时间', who: '操作人', what: '操作', subject: '对象', details: '内容', from: '来源' },
  filter: { person: '操作人', action: '操作', from: '开始日期', to: '结束日期', all: '全部', subject: '只看这个对象', clear: '清除筛选' },
  empty: '这段时间没有记录',
  via: { PERSON: '人员', MACHINE: '系统接口', PLATFORM: '平台自动' }, request: '请求 {{id}}',
  seal: {
    title: '封存校验', checking: '正在校验近一个月的封存……', intact: '近一个月的记录完好：{{seals}} 天、{{entries}} 条，已封存至 {{day}}。', none: '还没有封存的日期。',
    broken: '记录与封存不符，请立即联系平台运营。', hash: '最新封存值 {{hash}}', late: '其中 {{count}} 条晚到，封存在次日', again: '重新校验',
    kind: {
      DELETED: '被删除', CHANGED: '被更改', REORDERED: '顺序被改动', INSERTED: '被插入', SEAL_REPLACED: '封存被替换', SEAL_MISSING: '缺少封存', NOT_AS_NOTED: '与留存值不符',
    },
    place: '第 {{position}} 条',
  },
  actions: {
    audit: { read: '查看审计记录' },
    callbacks: {
      list: '查看名单', open: '打开回访', 'read-day': '查看当日进度', record: '记录回访', drop: '移出名单', restore: '恢复', move: '改渠道或日期', assign: '分配', add: '加入名单',
      'open-day': '生成名单', 'hand-in': '提交当日', 'take-back': '撤回提交', acknowledge: '确认当日', 'accept-proposal': '接受上门建议', 'decline-proposal': '谢绝上门建议',
      'read-record': '查看回访记录表', 'download-record': '下载回访记录表', 'read-interview': '查看会谈记录', 'download-interview': '下载会谈记录',
    },
    customers: {
      search: '查找客户', 'read-file': '查看客户档案', unmask: '查看完整联系方式', 'list-corrections': '查看更正', 'list-imported-changes': '查看导入的更改', correct: '更正资料', 'confirm-correction': '确认更正',
      'revert-correction': '退回更正', 'propose-correction': '提出更正', 'decline-correction': '不采纳更正', 'note-refusal': '登记拒绝', 'withdraw-refusal': '取消拒绝',
    },
    imports: { list: '查看导入列表', read: '查看导入', upload: '上传文件', map: '指定列', load: '导入', undo: '撤销导入', 'download-bad-rows': '下载问题行' },
    machine: { create: '新建系统凭证', grant: '更改系统权限', revoke: '收回系统凭证', secret: '更换系统密钥', 'contacts-clear': '允许系统看到完整联系方式', 'contacts-masked': '不再让系统看到完整联系方式' },
    separation: { waived: '豁免职责分离' },
    settings: { change: '更改设置' },
    staff: { posts: '调整岗位', 'stand-in': '安排代班', 'stand-in-end': '结束代班', remove: '移出门店' },
    standards: { 'shadow-run': '总部试运行标准', 'cancel-shadow-run': '总部停止试运行' },
    store: { create: '创建门店', configure: '配置门店', enter: '总部进入', leave: '总部离开', suspend: '暂停门店', resume: '恢复门店' },
    tickets: { list: '查看工单', read: '打开工单', earlier: '查找旧工单', open: '生成工单', record: '登记工单', correct: '更正工单记录', split: '拆分工单', link: '关联工单', merge: '合并工单', undo: '撤销工单操作', close: '关闭工单', reopen: '重新打开工单' },
    visits: { search: '查找工单客户', 'classify-service-kind': '归类维修类别', 'forget-service-kind': '删除维修类别写法' },
  },
  subjects: {
    audit: '审计记录', callback: '回访', correction: '更正', customer: '客户', day: '名单', machine: '系统', person: '人员', delivery: '交车', import: '导入', 'service-kind': '维修类别', staff: '员工', 'shadow-run': '试运行',
    store: '门店', ticket: '工单', vehicle: '车辆',
  },
  detail: detail.zh,
} as const

const en: SameKeys<typeof zh> = {
  title: 'Audit trail', hint: 'Who did what to what, when and from where; looking at and downloading customers\' data too. Each day is sealed the day after.',
  column: { at: 'Time', who: 'Who', what: 'What', subject: 'To what', details: 'Details', from: 'From where' },
  filter: { person: 'Who', action: 'What', from: 'From', to: 'To', all: 'All', subject: 'Only this one', clear: 'Clear filters' },
  empty: 'Nothing was done in these days',
  via: { PERSON: 'Person', MACHINE: 'Machine', PLATFORM: 'Platform' }, request: 'Request {{id}}',
  seal: {
    title: 'Seals', checking: 'Checking the seals of the last month…', intact: 'The last month stands as it was sealed: {{seals}} days, {{entries}} entries, sealed through {{day}}.',
    none: 'No day is sealed yet.', broken: 'The trail is not what was sealed. Tell the platform\'s operator at once.', hash: 'Newest seal {{hash}}',
    late: '{{count}} came late and stand in a later seal', again: 'Check again',
    kind: {
      DELETED: 'deleted', CHANGED: 'changed', REORDERED: 'reordered', INSERTED: 'inserted', SEAL_REPLACED: 'seal replaced', SEAL_MISSING: 'seal missing',
      NOT_AS_NOTED: 'not as noted',
    },
    place: 'number {{position}}',
  },
  actions: {
    audit: { read: 'Read the trail' },
    callbacks: {
      list: 'Saw the list', open: 'Opened a callback', 'read-day': 'Saw the day', record: 'Recorded an attempt', drop: 'Dropped', restore: 'Restored',
      move: 'Moved', assign: 'Assigned', add: 'Added', 'open-day': 'Opened the day', 'hand-in': 'Handed the day in', 'take-back': 'Took the day back',
      acknowledge: 'Acknowledged a day', 'accept-proposal': 'Accepted a visit', 'decline-proposal': 'Declined a visit', 'read-record': 'Saw the callback record',
      'download-record': 'Downloaded the callback record', 'read-interview': 'Saw an interview record', 'download-interview': 'Downloaded an interview record',
    },
    customers: {
      search: 'Searched customers', 'read-file': 'Opened a customer file', unmask: 'Had contact data shown', 'list-corrections': 'Saw corrections', 'list-imported-changes': 'Saw what an import changed', correct: 'Corrected data',
      'confirm-correction': 'Confirmed a correction', 'revert-correction': 'Took a correction back', 'propose-correction': 'Proposed a correction', 'decline-correction': 'Declined a correction', 'note-refusal': 'Noted a refusal', 'withdraw-refusal': 'Withdrew a refusal',
    },
    imports: { list: 'Saw the imports', read: 'Saw an import', upload: 'Uploaded a file', map: 'Mapped columns', load: 'Loaded a file', undo: 'Took an import back', 'download-bad-rows': 'Downloaded bad rows' },
    machine: { create: 'Made credentials', grant: 'Changed a machine\'s grant', revoke: 'Revoked a machine', secret: 'Renewed a secret', 'contacts-clear': 'Let a machine see contact data', 'contacts-masked': 'Masked contact data for a machine' },
    separation: { waived: 'Waived a separation' },
    settings: { change: 'Changed settings' },
    staff: { posts: 'Changed posts', 'stand-in': 'Arranged a stand-in', 'stand-in-end': 'Ended a stand-in', remove: 'Took out of the store' },
    standards: { 'shadow-run': 'Shadow run by headquarters', 'cancel-shadow-run': 'Shadow run stopped by headquarters' },
    store: { create: 'Created the store', configure: 'Configured the store', enter: 'Headquarters entered', leave: 'Headquarters left', suspend: 'Suspended the store', resume: 'Resumed the store' },
    tickets: { list: 'Saw the tickets', read: 'Opened a ticket\'s page', earlier: 'Looked for earlier tickets', open: 'Opened a ticket', record: 'Recorded a ticket', correct: 'Corrected a recording', split: 'Split a ticket', link: 'Linked tickets', merge: 'Merged tickets', undo: 'Took a step back', close: 'Closed a ticket', reopen: 'Opened a ticket again' },
    visits: { search: 'Searched deliveries', 'classify-service-kind': 'Classified a kind of service', 'forget-service-kind': 'Forgot a word for a kind of service' },
  },
  subjects: {
    audit: 'Audit trail', callback: 'Callback', correction: 'Correction', customer: 'Customer', machine: 'Machine', person: 'Person', day: 'Day', delivery: 'Delivery', import: 'Import', 'shadow-run': 'Shadow run', 'service-kind': 'Kind of service',
    staff: 'Colleague', store: 'Store', ticket: 'Ticket', vehicle: 'Car',
  },
  detail: detail.en,
}

export default { zh, en }
