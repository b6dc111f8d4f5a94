import type { SameKeys } from '../../../shared/texts'

const zh = {
  help: '试运行把门店最近 90 天的交车和登记的工单分别按现用版本和所选版本重新推算一遍，列出每一处不同。不改动任何正在进行的工作，也不显示客户姓名、电话和车牌。', store: '门店', storePick: '选择门店', version: '试用的版本', versionPick: '选择版本', now: '现用 {{version}}', start: '开始试运行', already: '该门店现在用的就是这个版本，请选择其他版本。', onlyOne: '只有一个可用的版本，没有可以比较的。',
  noStores: '还没有门店执行这个标准，无法试运行。', earlier: '试运行记录', none: '这家门店还没有做过试运行。', chooseStore: '先选择门店，可以看到以往的试运行。', line: '{{against}} → {{version}}', asked: '{{name}}，{{time}}', window: '{{from}} 至 {{to}} 的交车',
  state: { QUEUED: '等待开始', RUNNING: '进行中', DONE: '已完成', FAILED: '没有完成', CANCELLED: '已取消' }, progress: '已推算 {{replayed}} / {{deliveries}} 条交车记录', waiting: '正在排队，很快开始。可以离开此页，稍后回来查看。', cancel: '停止', cancelTitle: '停止这次试运行？', cancelText: '已找到的不同会保留。', cancelled: '试运行已停止', partial: '没有推算完，以下只是已找到的部分。',
  failed: '试运行没有完成', difference: '{{count}} 处不同', same: '没有不同', callbacks: '回访数', callbacksFromTo: '{{before}} → {{after}}', delta: { more: '多 {{count}} 个', less: '少 {{count}} 个', same: '一样多' },
  good: '没有任何不同', goodText: '{{deliveries}} 条交车记录、{{callbacks}} 个回访，两个版本的安排、话术、问题和评分完全一致。可以放心启用。', goodEmpty: '这段时间门店没有交车记录；登记的工单和两个版本的定义没有不同。', activate: '启用 {{version}}…', excel: '下载 Excel', result: '试运行结果', list: '不同之处', all: '全部', kinds: '按种类筛选',
  column: { kind: '种类', subject: '内容', order: '单号', delivered: '日期', times: '涉及次数', before: '现用版本', after: '试用版本' }, absent: '无', none2: '没有符合的不同', run: '试运行', open: '查看', shown: '正在查看', openOf: '查看 {{version}}，{{time}}',
  kind: {
    CALLBACK_ADDED: '新增回访', CALLBACK_DROPPED: '不再回访', CHANNEL: '回访方式', DAY: '回访日期', LAST_DAY: '截止日期', POST: '负责岗位', STANDING: '安排方式', REASON: '原因文字', MARKS: '提示', NO_CALLBACK: '不回访的原因', UNANSWERED: '没有可用回答', SCRIPT: '话术', MESSAGE: '短信或邮件', NEXT_SERVICE: '下次保养', QUESTION: '调查问题', SCALE: '评分范围', SCORE: '评分预警', LEVEL: '投诉级别', CLOCK: '投诉时限', FORMAT: '信息记录规范', RECORDING: '信息记录评分', SENTENCE: '信息记录句子', FORM: '表单',
  },
} as const

const en: SameKeys<typeof zh> = {
  help: 'Replays the store\'s last 90 days of deliveries and recorded tickets through the version in force and the one chosen, and lists every difference. Nothing live is touched, and no name, phone or plate is shown.', store: 'Store', storePick: 'Choose a store', version: 'Version to try', versionPick: 'Choose a version', now: 'on {{version}} now', start: 'Start the shadow run', already: 'The store is on this version already; choose another.',
  onlyOne: 'There is but one version that can be used, and nothing to compare it with.', noStores: 'No store follows this standard yet, so there is nothing to replay.', earlier: 'Shadow runs', none: 'No shadow run was made of this store yet.', chooseStore: 'Choose a store to see its earlier runs.', line: '{{against}} → {{version}}', asked: '{{name}}, {{time}}', window: 'Deliveries of {{from}} to {{to}}',
  state: { QUEUED: 'Waiting', RUNNING: 'Under way', DONE: 'Done', FAILED: 'Not finished', CANCELLED: 'Stopped' }, progress: '{{replayed}} of {{deliveries}} deliveries replayed', waiting: 'It begins soon. You may leave this page and come back.', cancel: 'Stop', cancelTitle: 'Stop this shadow run?', cancelText: 'What it has found so far stays.', cancelled: 'The shadow run is stopped', partial: 'Not replayed to the end: this is only what was found.',
  failed: 'The shadow run was not finished', difference: '{{count}} differences', same: 'no difference', callbacks: 'Callbacks', callbacksFromTo: '{{before}} → {{after}}', delta: { more: '{{count}} more', less: '{{count}} fewer', same: 'as many' },
  good: 'Nothing would change', goodText: '{{deliveries}} deliveries, {{callbacks}} callbacks: plans, scripts, questions and scores of both versions are the same. It can be activated without a surprise.', goodEmpty: 'The store had no delivery in these days; recorded tickets and what the versions define are the same.', activate: 'Activate {{version}}…', excel: 'Download Excel', result: 'Result of the shadow run', list: 'Differences', all: 'All', kinds: 'By kind',
  column: { kind: 'Kind', subject: 'What', order: 'Order or ticket', delivered: 'Day', times: 'Times', before: 'In force', after: 'Tried' }, absent: 'none', none2: 'No such difference', run: 'Shadow run', open: 'Show', shown: 'shown', openOf: 'Show {{version}}, {{time}}',
  kind: {
    CALLBACK_ADDED: 'Callback added', CALLBACK_DROPPED: 'Callback dropped', CHANNEL: 'Channel', DAY: 'Day', LAST_DAY: 'Last day', POST: 'Post', STANDING: 'Standing', REASON: 'Reason', MARKS: 'Marks', NO_CALLBACK: 'Why nobody is called', UNANSWERED: 'No usable answer', SCRIPT: 'Script', MESSAGE: 'Message', NEXT_SERVICE: 'Next service', QUESTION: 'Question', SCALE: 'Scale', SCORE: 'Score', LEVEL: 'Complaint level', CLOCK: 'Clocks', FORMAT: 'Record format', RECORDING: 'Recording score', SENTENCE: 'Recorded sentence', FORM: 'Form',
  },
}

export default { zh, en }
