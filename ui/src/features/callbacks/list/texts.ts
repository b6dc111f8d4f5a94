import type { SameKeys } from '../../../shared/texts'

const zh = {
  title: '本日回访名单', other: '{{day}} 回访名单', today: '今天', previous: '前一天', next: '后一天', day: '日期',
  count: { total: '全部', open: '待回访', done: '已完成' },
  filter: {
    search: '姓名、电话、车牌、委托书号', searchHint: '按 / 搜索', channel: '回访方式', state: '状态', assignee: '负责人', me: '我的',
    all: '全部人员', none: '未分配', anyState: '全部状态', label: '筛选',
  },
  column: {
    time: '时间', customer: '客户', vehicle: '车辆', job: '本次维修', why: '入选规则', channel: '方式', assignee: '负责人', state: '状态',
    actions: '操作', select: '选择 {{name}}', all: '全选本页',
  },
  due: '应回访 {{day}}', overdue: '已超 {{count}} 天', agreed: '约定 {{time}}', delivered: '{{day}} 交车', attempts: '已试 {{count}} 次',
  cars: '{{count}} 条 · 一次联系', order: '委托书号 {{number}}', unassigned: '未分配', expires: '{{day}} 到期',
  action: {
    open: '开始回访', drop: '移出名单', restore: '恢复', move: '改方式', add: '加入客户', assign: '分配', assignTo: '分配给',
    accept: '同意上门', decline: '不上门', interview: '会谈记录', more: '更多操作：{{name}}',
  },
  selected: '已选 {{count}} 条', clear: '取消选择', assigned: '已将 {{count}} 条分配给 {{name}}', dropped: '已将 {{name}} 移出名单',
  moved: '{{name}} 已改为{{channel}}', added: '已加入名单', restored: '已恢复', undone: '已撤销', decided: '已处理上门建议',
  dropTitle: '移出名单：{{name}}', moveTitle: '更改回访方式：{{name}}', declineTitle: '不上门：{{name}}', addTitle: '加入回访名单',
  reasonNeeded: '请写明原因', reasonHint: '写给主管经理看，例如：客户已到店当面回访', newChannel: '新的回访方式', newDay: '回访日期',
  addSearch: '姓名、车牌、电话后四位或委托书号', addFind: '查找交车记录', addNone: '没有符合的交车记录', addPick: '选择一次交车', addDo: '加入今日名单',
  addHint: '输入后查找近期交车记录',
  empty: {
    filtered: '没有符合筛选条件的回访', none: '今天没有要回访的客户', notOpened: '今日名单还没有生成', past: '这一天没有名单',
    openText: '名单每天清晨自动生成，也可以现在生成。',
  },
  open: { do: '生成今日名单', again: '补入新交车', done: '名单已生成：到期 {{listed}}，昨日未成功 {{carriedOver}}，取消 {{cancelled}}，过期 {{expired}}，搁置 {{putAside}}', opened: '已于 {{time}} 生成', not: '未生成' },
  keys: {
    title: '键盘快捷键', down: '下一条', up: '上一条', enter: '打开回访', search: '搜索', select: '选择或取消选择', help: '显示本帮助',
    list: '名单', button: '键盘快捷键',
  },
  proposal: '建议上门', sort: '排序', sortKey: { list: '名单顺序', customer: '客户', deliveredOn: '交车日期', channel: '方式', assignee: '负责人', state: '状态' },
  notDelivered: '未交车', updated: '更新于 {{time}}', loading: '正在读取名单', results: '共 {{count}} 条', complaint: '投诉', booking: '预约', phoneMissing: '无电话',
} as const

const en: SameKeys<typeof zh> = {
  title: 'Today\'s callbacks', other: 'Callbacks of {{day}}', today: 'Today', previous: 'Day before', next: 'Day after', day: 'Day',
  count: { total: 'All', open: 'Open', done: 'Done' },
  filter: {
    search: 'Name, phone, plate, order no.', searchHint: 'Press / to search', channel: 'Channel', state: 'State', assignee: 'Assignee',
    me: 'Mine', all: 'Everybody', none: 'Nobody', anyState: 'Any state', label: 'Filters',
  },
  column: {
    time: 'When', customer: 'Customer', vehicle: 'Vehicle', job: 'Last job', why: 'Listed because', channel: 'Channel',
    assignee: 'Assignee', state: 'State', actions: 'Actions', select: 'Select {{name}}', all: 'Select this page',
  },
  due: 'Due {{day}}', overdue: '{{count}} d late', agreed: 'Agreed {{time}}', delivered: 'Delivered {{day}}', attempts: '{{count}} tried',
  cars: '{{count}} rows · one contact', order: 'Order {{number}}', unassigned: 'Nobody', expires: 'Expires {{day}}',
  action: {
    open: 'Start', drop: 'Drop from the list', restore: 'Put back', move: 'Change channel', add: 'Add a customer', assign: 'Assign',
    assignTo: 'Assign to', accept: 'Accept visit', decline: 'Decline visit', interview: 'Interview record', more: 'More actions: {{name}}',
  },
  selected: '{{count}} selected', clear: 'Clear selection', assigned: '{{count}} assigned to {{name}}', dropped: '{{name}} dropped from the list',
  moved: '{{name}} moved to {{channel}}', added: 'Added to the list', restored: 'Put back', undone: 'Undone', decided: 'Visit decided',
  dropTitle: 'Drop from the list: {{name}}', moveTitle: 'Change channel: {{name}}', declineTitle: 'No visit: {{name}}',
  addTitle: 'Add to the callback list', reasonNeeded: 'Please give a reason', reasonHint: 'For the supervisor, e.g. spoke with the customer in the store',
  newChannel: 'New channel', newDay: 'Callback day', addSearch: 'Name, plate, last digits of phone or order no.', addFind: 'Find a delivery',
  addNone: 'No delivery matches', addPick: 'Choose a delivery', addDo: 'Add to today\'s list', addHint: 'Type to find recent deliveries',
  empty: {
    filtered: 'No callback matches these filters', none: 'Nobody to call back today', notOpened: 'Today\'s list has not been opened yet',
    past: 'There is no list for this day', openText: 'The list opens by itself every morning; you may also open it now.',
  },
  open: {
    do: 'Open today\'s list', again: 'Take in new deliveries',
    done: 'List opened: {{listed}} due, {{carriedOver}} carried over, {{cancelled}} cancelled, {{expired}} expired, {{putAside}} put aside',
    opened: 'opened {{time}}', not: 'not opened',
  },
  keys: {
    title: 'Keyboard shortcuts', down: 'next row', up: 'previous row', enter: 'open the callback', search: 'search',
    select: 'select or unselect', help: 'show this help', list: 'List', button: 'Keyboard shortcuts',
  },
  proposal: 'Visit proposed', sort: 'Sort by',
  sortKey: { list: 'List order', customer: 'Customer', deliveredOn: 'Delivery day', channel: 'Channel', assignee: 'Assignee', state: 'State' },
  notDelivered: 'not delivered yet', updated: 'Updated {{time}}', loading: 'Reading the list', results: '{{count}} rows', complaint: 'Complaint', booking: 'Booking', phoneMissing: 'No phone',
}

export default { zh, en }
