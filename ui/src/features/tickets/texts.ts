import type { SameKeys } from '../../shared/texts'

const zh = {
  title: '工单', kind: { CONSULTATION: '咨询', RESCUE: '救援', COMPLAINT: '投诉', SUGGESTION: '建议', BOOKING: '预约', CORRECTION: '资料更正' }, state: { OPEN: '处理中', CLOSED: '已关闭' },
  entry: { PHONE: '来电', WALK_IN: '到店', LETTER: '来信', EMAIL: '邮件', MESSAGE: '短信或微信', WEB_FORM: '网页', API: '其他系统', CALLBACK: '回访' },
  column: { number: '编号', kind: '类型', customer: '客户', text: '内容', created: '登记', state: '状态', actions: '操作' },
  filter: { kind: '类型', state: '状态', search: '编号、电话、车牌、车架号、姓名或拼音', find: '查找' }, close: '关闭', reopen: '重新打开', closeTitle: '关闭工单 {{number}}', closeNote: '处理结果',
  noteNeeded: '请写明处理结果', closed: '工单已关闭', reopened: '工单已重新打开', empty: '没有符合条件的工单', callback: '查看回访',
  conflict: '别人刚刚处理了这张工单，列表已更新。', note: '结果：{{note}}', score: '记录 {{score}} 分', open: '查看工单 {{number}}', merged: '已合并',
  record: {
    new: '登记', title: '新登记', hint: 'Ctrl+Enter 保存；填到一半刷新也不会丢。', recogniseLabel: '一句话识别格式', recognisePlaceholder: '粘贴或输入客户所说，自动找出记录格式并读出各项', recognise: '识别', exact: '完全符合', alike: '相似 {{likeness}}%',
    none: '没有认出记录格式，请直接选择。', kind: '类型', entry: '来源', brand: '品牌', base: '不限品牌', format: '记录格式', chooseFormat: '选择记录格式', noFormats: '没有读到这类记录格式，可先用文字登记。', faults: '有标准没有给出记录格式：{{faults}}',
    customer: '客户', findCustomer: '按姓名、电话或车牌查找客户', noCustomer: '没有找到客户，可直接填写', clearCustomer: '取消选择', vehicle: '车辆', noVehicle: '不指定车辆', filled: '已从档案填入 {{count}} 项', callerName: '来电人（若不是客户本人）', callerPhone: '来电号码',
    required: '必填', sentence: '记录语句', blank: '未填', missing: '还缺：{{missing}}', complete: '各项齐全', points: '记录得分 {{total}}', text: '补充说明', textOnly: '内容', fixed: '统一答复：{{answer}}', asSaid: '客户原话如此，照记', save: '登记', saveCorrection: '保存更正', saveSplit: '拆出新工单',
    saved: '工单 {{number}} 已登记', drop: '清空', draft: '这是上次没有登记完的内容。', yes: '是', day: '选择日期', choose: '请选择',
    sure: { title: '清空已填内容？', text: '清空后不能恢复。' },
  },
  earlier: {
    title: '以前的工单', none: '没有发现相关的工单', waiting: '选择客户或填写电话、车牌后，这里显示相关的工单。', failed: '没有查到以前的工单',
    because: { VEHICLE: '同一辆车', CUSTOMER: '同一客户', PHONE: '同一号码', NAME: '同名', PROBLEM: '类似问题' },
  },
  page: {
    back: '返回工单', recorded: '记录', noForm: '没有按格式记录', standard: '依据 {{standard}}', lost: { missing: '缺少：{{names}}', implausible: '不像该项内容：{{names}}' }, caller: '来电人', people: '客户与车辆', noPeople: '没有指明客户', related: '相关工单', timeline: '经过',
    correct: '更正记录', correctTitle: '更正工单 {{number}} 的记录', corrected: '记录已更正，原内容保留在经过中', link: '关联', linkTitle: '把工单 {{number}} 与另一张关联', linked: '已关联', merge: '合并', mergeTitle: '把工单 {{number}} 并入另一张', mergeHint: '合并后在另一张工单上继续处理；可以撤销。', mergedOk: '已合并',
    split: '拆分', splitTitle: '从工单 {{number}} 拆出一张', splitOk: '已拆出工单 {{number}}', pick: '选择工单', pickNone: '没有找到别的工单', pickNeeded: '请选择一张工单', undo: '撤销', undone: '已撤销', undoneMark: '已撤销', undid: '已撤销这一步', conflict: '别人刚刚更改了这张工单，页面已更新，请再看一下。', mergedInto: '已并入另一张工单，请在那里处理。',
    event: {
      OPENED: '登记', CORRECTED: '更正记录', LINKED: '关联工单 {{number}}', UNLINKED: '取消关联工单 {{number}}', MERGED: '并入工单 {{number}}', ABSORBED: '并入了工单 {{number}}', UNMERGED: '从工单 {{number}} 撤回', RELEASED: '工单 {{number}} 已撤回', SPLIT: '拆出工单 {{number}}',
      SPLIT_OFF: '由工单 {{number}} 拆出', CLOSED: '关闭', REOPENED: '重新打开',
    },
    relation: { LINKED: '关联', MERGED_INTO: '并入', ABSORBED: '并入本单', SPLIT_FROM: '拆自', SPLIT_OFF: '拆出' },
    change: '{{label}}：{{before}} → {{after}}', nothing: '（空）',
  },
} as const

const en: SameKeys<typeof zh> = {
  title: 'Tickets', kind: { CONSULTATION: 'Consultation', RESCUE: 'Rescue', COMPLAINT: 'Complaint', SUGGESTION: 'Suggestion', BOOKING: 'Booking', CORRECTION: 'Correction' }, state: { OPEN: 'Open', CLOSED: 'Closed' },
  entry: { PHONE: 'Call', WALK_IN: 'Walk-in', LETTER: 'Letter', EMAIL: 'E-mail', MESSAGE: 'Text message', WEB_FORM: 'Web form', API: 'Other system', CALLBACK: 'Callback' },
  column: { number: 'Number', kind: 'Kind', customer: 'Customer', text: 'Text', created: 'Logged', state: 'State', actions: 'Actions' },
  filter: { kind: 'Kind', state: 'State', search: 'Number, phone, plate, chassis number, name or pinyin', find: 'Find' }, close: 'Close', reopen: 'Reopen', closeTitle: 'Close ticket {{number}}', closeNote: 'What was done',
  noteNeeded: 'Please say what was done', closed: 'Ticket closed', reopened: 'Ticket reopened', empty: 'No ticket matches', callback: 'Callback',
  conflict: 'Somebody just handled this ticket; the list is up to date again.', note: 'Result: {{note}}', score: 'Recording {{score}}', open: 'Open ticket {{number}}', merged: 'Merged',
  record: {
    new: 'Record', title: 'New recording', hint: 'Ctrl+Enter saves; a reload loses nothing.', recogniseLabel: 'Recognise the format', recognisePlaceholder: 'Paste or type what the customer said: the format is found and what can be read is filled in', recognise: 'Recognise', exact: 'exact', alike: '{{likeness}}% alike',
    none: 'No format was recognised; please choose one.', kind: 'Kind', entry: 'Came by', brand: 'Brand', base: 'Any brand', format: 'Record format', chooseFormat: 'Choose a record format', noFormats: 'There is no format of this kind; record it in words.', faults: 'A standard gave no formats: {{faults}}',
    customer: 'Customer', findCustomer: 'Find the customer by name, phone or plate', noCustomer: 'No such customer; just fill in', clearCustomer: 'Choose nobody', vehicle: 'Car', noVehicle: 'No car named', filled: '{{count}} filled in from the file', callerName: 'Caller, if not the customer', callerPhone: 'Caller\'s phone',
    required: 'needed', sentence: 'Sentence', blank: 'blank', missing: 'Still missing: {{missing}}', complete: 'Nothing is missing', points: 'Recording {{total}}', text: 'Besides', textOnly: 'What it is about', fixed: 'Always answered: {{answer}}', asSaid: 'The customer said it so', save: 'Record', saveCorrection: 'Save the correction', saveSplit: 'Split off a ticket',
    saved: 'Ticket {{number}} recorded', drop: 'Clear', draft: 'This was left unfinished last time.', yes: 'yes', day: 'Choose a day', choose: 'Please choose',
    sure: { title: 'Clear what was filled in?', text: 'It cannot be brought back.' },
  },
  earlier: {
    title: 'Earlier tickets', none: 'No related ticket', waiting: 'Choose a customer, or fill in a phone or plate: related tickets appear here.', failed: 'Earlier tickets could not be looked up',
    because: { VEHICLE: 'same car', CUSTOMER: 'same customer', PHONE: 'same number', NAME: 'same name', PROBLEM: 'similar problem' },
  },
  page: {
    back: 'Back to the list', recorded: 'Recording', noForm: 'Not recorded in a format', standard: 'By {{standard}}', lost: { missing: 'Missing: {{names}}', implausible: 'Does not look right: {{names}}' }, caller: 'Caller', people: 'Customer and car', noPeople: 'No customer named', related: 'Related', timeline: 'Timeline',
    correct: 'Correct', correctTitle: 'Correct the recording of ticket {{number}}', corrected: 'Corrected; what it said before is kept in the timeline', link: 'Link', linkTitle: 'Link ticket {{number}} with another', linked: 'Linked', merge: 'Merge', mergeTitle: 'Merge ticket {{number}} into another', mergeHint: 'The other ticket is worked on from then on; this can be undone.', mergedOk: 'Merged',
    split: 'Split', splitTitle: 'Split a ticket off ticket {{number}}', splitOk: 'Ticket {{number}} was split off', pick: 'Choose a ticket', pickNone: 'No other ticket found', pickNeeded: 'Please choose a ticket', undo: 'Undo', undone: 'Undone', undoneMark: 'undone', undid: 'That was taken back', conflict: 'Somebody just changed this ticket; please look again.', mergedInto: 'It was merged into another ticket; work on that.',
    event: {
      OPENED: 'Recorded', CORRECTED: 'Recording corrected', LINKED: 'Linked with ticket {{number}}', UNLINKED: 'No more linked with ticket {{number}}', MERGED: 'Merged into ticket {{number}}', ABSORBED: 'Took in ticket {{number}}', UNMERGED: 'Taken back from ticket {{number}}', RELEASED: 'Ticket {{number}} was taken back', SPLIT: 'Ticket {{number}} split off',
      SPLIT_OFF: 'Split off ticket {{number}}', CLOSED: 'Closed', REOPENED: 'Reopened',
    },
    relation: { LINKED: 'linked', MERGED_INTO: 'merged into', ABSORBED: 'merged into this', SPLIT_FROM: 'split off', SPLIT_OFF: 'split off this' },
    change: '{{label}}: {{before}} → {{after}}', nothing: '(empty)',
  },
}

export default { zh, en }
