/** The same keys, other words: what a second language must offer. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

const zh = {
  product: 'DealerLoop',
  action: {
    save: '保存', cancel: '取消', close: '关闭', retry: '重试', confirm: '确定', edit: '修改', copy: '复制', copied: '已复制',
    undo: '撤销', back: '返回', search: '搜索', reset: '清除筛选', print: '打印', excel: '下载 Excel', more: '更多', refresh: '刷新',
    delete: '删除', add: '添加',
  },
  field: { reason: '原因', note: '说明', store: '门店', allStores: '全部门店（{{count}}）', day: '日期', name: '姓名', phone: '电话', phone2: '备用电话', plate: '车牌号', model: '车型' },
  channel: { SMS: '短信', EMAIL: '邮件', PHONE: '电话', VISIT: '上门' },
  state: {
    OPEN: '待回访', DONE: '已完成', UNREACHABLE: '联系不上', CANCELLED: '已取消', EXPIRED: '已过期', DROPPED: '已移出',
  },
  origin: { DUE: '今日到期', CARRIED_OVER: '昨日未成功', AGREED: '约定时间', ADDED: '手工加入', LATE: '补入', PROPOSAL: '上门建议' },
  outcome: {
    DONE: '完成', INCONVENIENT: '不便，另约', REFUSED: '拒绝', NO_ANSWER: '无人接听', BUSY: '占线', SWITCHED_OFF: '关机',
    NUMBER_DEAD: '空号', WRONG_PERSON: '非本人',
  },
  kind: { MAINTENANCE: '保养', SMALL_REPAIR: '小修', REPAIR: '维修', CAMPAIGN: '召回', NONE: '内部', UNKNOWN: '待归类' },
  occasion: { SERVICE: '维修交车', SALE: '新车交车' },
  mark: {
    PLEASE_CLASSIFY: '请归类', CHECK_PHONE: '核对电话', CHECK_EMAIL: '核对邮箱', HALF_YEAR: '半年电话', WATCH_IN_USE: '继续观察',
    CALL_DAY_BEFORE: '前一天致电',
  },
  flag: { complaint: '投诉', booking: '预约' },
  post: {
    CALLBACK_AGENT: '回访员', MANAGING_SUPERVISOR: '主管经理', CRC_HEAD: '客服中心主管', INFORMATION_CLERK: '信息员',
    SALESPERSON: '销售顾问', SALES_MANAGER: '销售经理', CONSULTATION_INTAKE: '咨询受理', COMPLAINT_INTAKE: '投诉受理',
    DISPATCH_SUPERVISOR: '督导', QUALITY_INSPECTOR: '质检', SERVICE_EVALUATOR: '服务考评', SHIFT_LEADER: '班组长',
    CUSTOMER_SERVICE_MANAGER: '客户服务经理', CRC_SUPERVISOR: '客服部主管', SERVICE_AGENT: '客服专员', TECHNICAL_EXPERT: '技术专家',
    TELEMARKETER: '电话营销', TRAINER: '培训', AFTER_SALES_MANAGER: '售后服务经理', GENERAL_MANAGER: '总经理', HEADQUARTERS: '集团总部',
    PLATFORM_OPERATOR: '平台运营', BRAND_PARTNER: '品牌伙伴',
  },
  correctionField: { NAME: '姓名', PHONE: '电话', EMAIL: '邮箱', ADDRESS: '地址', PLATE: '车牌号', IMPORT: '导入' },
  correct: { title: '更正{{field}}', hint: '记录原值、新值和更正人，由客服中心主管确认；是否立即生效由门店设置决定。', pending: '待确认', proposed: '建议：{{value}}', done: '已更正，待确认', proposedDone: '已提交，确认后生效', edit: '更正{{field}}' },
  changed: { title: '{{title}}：', fromTo: '{{before}} → {{after}}', none: '（沿用上层）', givenBack: '（改为沿用上层）', inStores: '（{{count}} 家门店）' },
  separation: { title: '职责分离', text: '您经手过这件事，按规定应由同事办理。如须由您办理，请说明原因；原因会列入报告。', give: '说明并继续', needed: '请填写原因' },
  problem: {
    unreachable: '连接不上平台，请检查网络后重试。已填写的内容仍在。',
    unknown: '出错了（{{status}}），请重试。',
    forbidden: '您的岗位没有这项权限。',
    missing: '找不到这条记录，可能属于其他门店或已删除。',
    request: '请求编号 {{id}}',
    title: '没有成功', denied: '没有权限',
    load: '没有读到数据',
  },
  crash: { title: '页面出错了', text: '已填写的内容仍保存在本窗口，刷新后可继续。', reload: '刷新页面' },
  pager: { label: '分页', total: '共 {{count}} 条', shown: '{{from}}–{{to}}，共 {{count}} 条', previous: '上一页', next: '下一页', size: '每页条数', perPage: '{{count}} 条/页' },
  unit: { km: '{{value}} 公里', times: '第 {{value}} 次' },
  unmask: { show: '显示', hint: '显示完整内容；会记录是谁、何时查看' },
  none: '—', colon: '：', and: '、', also: '；', beside: '{{text}}（{{note}}）',
} as const

const en: SameKeys<typeof zh> = {
  product: 'DealerLoop',
  action: {
    save: 'Save', cancel: 'Cancel', close: 'Close', retry: 'Try again', confirm: 'OK', edit: 'Edit', copy: 'Copy', copied: 'Copied',
    undo: 'Undo', back: 'Back', search: 'Search', reset: 'Clear filters', print: 'Print', excel: 'Download Excel', more: 'More',
    refresh: 'Refresh', delete: 'Delete', add: 'Add',
  },
  field: { reason: 'Reason', note: 'Note', store: 'Store', allStores: 'All stores ({{count}})', day: 'Day', name: 'Name', phone: 'Phone', phone2: 'Second phone', plate: 'Plate', model: 'Model' },
  channel: { SMS: 'SMS', EMAIL: 'Email', PHONE: 'Phone', VISIT: 'Visit' },
  state: {
    OPEN: 'Open', DONE: 'Done', UNREACHABLE: 'Unreachable', CANCELLED: 'Cancelled', EXPIRED: 'Expired', DROPPED: 'Dropped',
  },
  origin: {
    DUE: 'Due today', CARRIED_OVER: 'Failed yesterday', AGREED: 'Agreed time', ADDED: 'Added by hand', LATE: 'Joined late',
    PROPOSAL: 'Visit proposed',
  },
  outcome: {
    DONE: 'Done', INCONVENIENT: 'Inconvenient, new time', REFUSED: 'Refused', NO_ANSWER: 'No answer', BUSY: 'Busy',
    SWITCHED_OFF: 'Switched off', NUMBER_DEAD: 'Number dead', WRONG_PERSON: 'Wrong person',
  },
  kind: {
    MAINTENANCE: 'Maintenance', SMALL_REPAIR: 'Small repair', REPAIR: 'Repair', CAMPAIGN: 'Recall', NONE: 'Internal',
    UNKNOWN: 'To classify',
  },
  occasion: { SERVICE: 'After service', SALE: 'New car' },
  mark: {
    PLEASE_CLASSIFY: 'Please classify', CHECK_PHONE: 'Check phone', CHECK_EMAIL: 'Check email', HALF_YEAR: 'Half-year call',
    WATCH_IN_USE: 'Watch in use', CALL_DAY_BEFORE: 'Call the day before',
  },
  flag: { complaint: 'Complaint', booking: 'Booking' },
  post: {
    CALLBACK_AGENT: 'Callback agent', MANAGING_SUPERVISOR: 'Managing supervisor', CRC_HEAD: 'CRC head',
    INFORMATION_CLERK: 'Information clerk', SALESPERSON: 'Salesperson', SALES_MANAGER: 'Sales manager',
    CONSULTATION_INTAKE: 'Consultation intake', COMPLAINT_INTAKE: 'Complaint intake', DISPATCH_SUPERVISOR: 'Dispatch supervisor',
    QUALITY_INSPECTOR: 'Quality inspector', SERVICE_EVALUATOR: 'Service evaluator', SHIFT_LEADER: 'Shift leader',
    CUSTOMER_SERVICE_MANAGER: 'Customer service manager', CRC_SUPERVISOR: 'CRC supervisor', SERVICE_AGENT: 'Service agent',
    TECHNICAL_EXPERT: 'Technical expert', TELEMARKETER: 'Telemarketer', TRAINER: 'Trainer', AFTER_SALES_MANAGER: 'After-sales manager',
    GENERAL_MANAGER: 'General manager', HEADQUARTERS: 'Headquarters', PLATFORM_OPERATOR: 'Platform operator', BRAND_PARTNER: 'Brand partner',
  },
  correctionField: { NAME: 'Name', PHONE: 'Phone', EMAIL: 'Email', ADDRESS: 'Address', PLATE: 'Plate', IMPORT: 'Import' },
  correct: { title: 'Correct: {{field}}', hint: 'Old value, new value and your name are kept, and the CRC head confirms it; the store settings say whether it counts at once.', pending: 'to confirm', proposed: 'proposed: {{value}}', done: 'Corrected, to be confirmed', proposedDone: 'Sent; it counts once confirmed', edit: 'Correct: {{field}}' },
  changed: { title: '{{title}}: ', fromTo: '{{before}} → {{after}}', none: '(followed the layer below)', givenBack: '(follows the layer below)', inStores: '(stores: {{count}})' },
  separation: { title: 'Separation of duty', text: 'You have had a hand in this, so a colleague should do it. If you must, say why; the reason is reported.', give: 'Give the reason and go on', needed: 'Please say why' },
  problem: {
    unreachable: 'The platform cannot be reached. Check the network and try again; what you typed is still here.',
    unknown: 'Something went wrong ({{status}}). Please try again.',
    forbidden: 'Your post does not include this right.',
    missing: 'This record cannot be found. It may belong to another store or be gone.',
    request: 'Request {{id}}',
    title: 'Not done', denied: 'No access',
    load: 'Nothing could be read',
  },
  crash: {
    title: 'This page failed', text: 'What you typed is kept in this tab. Reload to go on.', reload: 'Reload the page',
  },
  pager: { label: 'Pages', total: '{{count}} rows', shown: '{{from}}–{{to}} of {{count}}', previous: 'Previous page', next: 'Next page', size: 'Rows per page', perPage: '{{count}} a page' },
  unit: { km: '{{value}} km', times: 'attempt {{value}}' },
  unmask: { show: 'Show', hint: 'Shows it whole; who looked and when is written down' },
  none: '—', colon: ': ', and: ', ', also: '; ', beside: '{{text}} ({{note}})',
}

export default { zh, en }
