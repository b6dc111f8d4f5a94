import type { SameKeys } from '../../shared/texts'

const zh = {
  title: '数据导入', drop: '将维修、销售或客户数据文件拖到这里，或点击选择', dropHint: '支持 .xlsx 和 .csv（UTF-8、GB18030，逗号、分号或制表符），上传后先试算，不会直接写入。',
  chooseStore: '请先选择一家门店，再导入文件。', uploading: '正在上传 {{name}}', notFile: '请选择 .xlsx 或 .csv 文件', tooLarge: '文件超过 {{limit}}，请分批导出。', emptyFile: '文件是空的。',
  list: '导入记录', none: '还没有导入过数据',
  column: { file: '文件', kind: '类型', state: '状态', result: '结果', by: '上传', actions: '操作' },
  kind: { SERVICE: '维修 / 交车', SALE: '新车销售', CUSTOMER: '客户资料' },
  state: { CHECKING: '试算中', READY: '待导入', REFUSED: '不能导入', LOADING: '导入中', LOADED: '已导入', UNDOING: '撤销中', UNDONE: '已撤销', FAILED: '失败' },
  counts: { rows: '数据行', creates: '新增', updates: '更新', unchanged: '无变化', bad: '有误', remarks: '缺部分内容', skipped: '跳过（合计等）' },
  detail: { format: '格式', encoding: '编码', delimiter: '分隔符', sheet: '工作表', heading: '表头在第 {{row}} 行', uploaded: '{{name}} 于 {{time}} 上传', loaded: '{{time}} 导入', undone: '{{time}} 撤销' },
  delimiter: { COMMA: '逗号', SEMICOLON: '分号', TAB: '制表符', PIPE: '竖线' },
  mapping: { title: '列对应', hint: '系统按表头识别每一列；不对的可以改，并可为本店保存，下次自动使用。', column: '列', heading: '表头', sample: '示例', field: '作为', ignore: '不导入', needed: '必需', save: '为本店保存这种对应', apply: '按此重新试算', words: '每个字段认识哪些表头', wordsOf: '“{{field}}”认识的表头', platform: '平台', missing: '还缺必需的列：{{fields}}', applied: '正在重新试算', twice: '“{{field}}”只能对应一列' },
  preview: { title: '预览', line: '行', action: '处理', values: '内容', reason: '原因', CREATE: '新增', UPDATE: '更新', UNCHANGED: '无变化', BAD: '有误', SKIP: '跳过' },
  questions: '导入前请确认', load: '确认导入', loading: '正在导入', badRows: '下载有误的行', undo: '撤销导入', undoTitle: '撤销“{{file}}”？', undoText: '将删除这次新增的数据，并恢复被更新的原值。', obstacle: '不能撤销：{{why}}',
  progress: '{{percent}}%', loaded: '已导入', undone: '已撤销', back: '全部导入', checking: '正在试算，不会写入任何数据。', answerFirst: '请先回答上面的问题', problem: '这个文件不能导入', unread: '未识别',
} as const

const en: SameKeys<typeof zh> = {
  title: 'Imports', drop: 'Drop a service, sales or customer file here, or click to choose one',
  dropHint: '.xlsx and .csv (UTF-8, GB18030; comma, semicolon or tab). A trial run comes first; nothing is written by uploading.',
  chooseStore: 'Choose a store first to import a file.', uploading: 'Uploading {{name}}', notFile: 'Choose an .xlsx or .csv file', tooLarge: 'The file is larger than {{limit}}; export it in parts.', emptyFile: 'The file is empty.',
  list: 'Imports so far', none: 'Nothing has been imported yet',
  column: { file: 'File', kind: 'Kind', state: 'State', result: 'Result', by: 'Uploaded', actions: 'Actions' },
  kind: { SERVICE: 'Service / delivery', SALE: 'Vehicle sales', CUSTOMER: 'Customers' },
  state: { CHECKING: 'Trial run', READY: 'Ready to load', REFUSED: 'Refused', LOADING: 'Loading', LOADED: 'Loaded', UNDOING: 'Undoing', UNDONE: 'Undone', FAILED: 'Failed' },
  counts: { rows: 'Rows', creates: 'New', updates: 'Updated', unchanged: 'Unchanged', bad: 'Bad', remarks: 'Loaded in part', skipped: 'Skipped (totals …)' },
  detail: { format: 'Format', encoding: 'Encoding', delimiter: 'Delimiter', sheet: 'Sheet', heading: 'Headings in row {{row}}', uploaded: 'Uploaded by {{name}} {{time}}', loaded: 'Loaded {{time}}', undone: 'Undone {{time}}' },
  delimiter: { COMMA: 'comma', SEMICOLON: 'semicolon', TAB: 'tab', PIPE: 'pipe' },
  mapping: { title: 'Columns', hint: 'Columns are recognised by their headings. Change what is wrong; it can be saved for this store.', column: 'Column', heading: 'Heading', sample: 'Sample', field: 'Read as', ignore: 'Not imported', needed: 'needed', save: 'Save this mapping for the store', apply: 'Run the trial again', words: 'Which headings are recognised', wordsOf: 'Headings read as “{{field}}”', platform: 'The platform', missing: 'Needed columns still missing: {{fields}}', applied: 'Running the trial again', twice: '“{{field}}” can come from one column only' },
  preview: { title: 'Preview', line: 'Line', action: 'Action', values: 'Content', reason: 'Reason', CREATE: 'New', UPDATE: 'Update', UNCHANGED: 'Unchanged', BAD: 'Bad', SKIP: 'Skip' },
  questions: 'Please confirm before loading', load: 'Load', loading: 'Loading', badRows: 'Download bad rows', undo: 'Undo import', undoTitle: 'Undo “{{file}}”?', undoText: 'What it created is removed, and what it changed gets its old values back.', obstacle: 'Cannot be undone: {{why}}',
  progress: '{{percent}}%', loaded: 'Loaded', undone: 'Undone', back: 'All imports', checking: 'Trial run under way; nothing is written.', answerFirst: 'Answer the questions above first', problem: 'This file cannot be imported', unread: 'not recognised',
}

export default { zh, en }
