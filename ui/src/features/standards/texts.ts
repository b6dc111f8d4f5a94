import type { SameKeys } from '../../shared/texts'
import preview from './preview/texts'

/** What headquarters, partners and the operator all say about a version of a standard. */
const zh = {
  preview: preview.zh,
  state: { UPLOADED: '待审核', PUBLISHED: '已发布', REFUSED: '未通过', WITHDRAWN: '已下架' }, usable: '可启用',
  origin: { SHIPPED: '平台自带', PARTNER: '品牌伙伴', PRIVATE: '本集团专用' },
  part: { CALLBACKS: '回访安排', SURVEYS: '满意度调查', SCRIPTS: '话术与消息', FORMS: '表单', IMPORTS: '导入写法', TICKETS: '信息记录规范', COMPLAINTS: '投诉级别' },
  newest: '最新', brands: '品牌', anyBrand: '不限品牌', version: '版本', versionOf: '版本 {{version}}', and: '、', actions: '操作', none: '—',
  tab: { documentation: '说明', preview: '预览', settings: '设置', check: '检查结果', facts: '版本资料' },
  fact: {
    title: '版本资料', plugin: '标识', provider: '编写者', contract: '接口版本', signer: '签名', unsigned: '未签名（随平台提供）', digest: '文件校验值', fingerprint: '证书指纹', size: '文件大小', uploaded: '上传', by: '{{name}}，{{time}}',
    reviewed: { PUBLISHED: '发布', REFUSED: '退回', WITHDRAWN: '下架', UPLOADED: '审核' }, reason: '原因', parts: '规定内容', partsHint: '其余沿用基础标准。', noParts: '没有规定任何内容，全部沿用基础标准。', leaves: '（{{occasions}}沿用基础标准）',
  },
  upload: {
    drop: '点击或将标准文件拖到这里', hint: '已签名的 .jar 文件；上传后立即检查，不影响任何门店。', sending: '正在上传 {{name}}', checking: '正在检查 {{name}}：核对签名、读取类文件、试问每一个问题，通常需要几秒。',
    cancel: '取消上传', empty: '这个文件是空的。请重新打包后再上传。', notJar: '这不是 .jar 文件。请上传打包并签名后的 .jar 文件。', refused: '“{{name}}”没有被接受，原因共 {{count}} 处',
    mend: '请逐条修改，重新打包并签名后再上传。没有保存任何内容，现有版本不受影响。', found: '发现', how: '改法', copy: '复制全部原因', copied: '已复制', cancelled: '已取消上传，没有保存任何内容。', again: '上传其他文件',
  },
  findings: { none: '一致性检查没有发现问题。', title: '检查提示（{{count}} 处）', warning: '提示', text: '以下各项不妨碍使用，建议在下一版本中改进。', rule: '规则', input: '出现在', mend: '改法' },
  documentation: { none: '这个版本没有附带说明。', title: '说明' },
  declared: { title: '本版本声明的设置', none: '这个版本没有可供设置的内容。', label: '设置', default: '默认值', allowed: '可取值', range: '{{min}}–{{max}}', on: '开', off: '关', empty: '空', text: '文字' },
  health: { warn: '需要注意', bad: '有问题', resting: '暂停询问', restingHint: '连续失败过多，平台暂停询问这个版本，稍后自动再试；期间相关记录单独搁置，名单照常生成。', open: '未隔离', openHint: '这个版本的工作进程没有与网络和文件隔离。请联系平台运营。', calls: '24 小时询问', failures: '失败', p99: '99% 应答时间', millis: '{{value}} 毫秒', none: '未询问' },
} as const

const en: SameKeys<typeof zh> = {
  preview: preview.en,
  state: { UPLOADED: 'To be reviewed', PUBLISHED: 'Published', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn' }, usable: 'Usable',
  origin: { SHIPPED: 'Comes with the platform', PARTNER: 'Brand partner', PRIVATE: 'This group\'s own' },
  part: { CALLBACKS: 'Callbacks', SURVEYS: 'Surveys', SCRIPTS: 'Scripts and messages', FORMS: 'Forms', IMPORTS: 'Words of exports', TICKETS: 'Record formats', COMPLAINTS: 'Complaint levels' },
  newest: 'Newest', brands: 'Brands', anyBrand: 'Any brand', version: 'Version', versionOf: 'Version {{version}}', and: ', ', actions: 'Actions', none: '—',
  tab: { documentation: 'Documentation', preview: 'Preview', settings: 'Settings', check: 'Check', facts: 'About' },
  fact: {
    title: 'About this version', plugin: 'Id', provider: 'Written by', contract: 'Contract', signer: 'Signed by', unsigned: 'Not signed; comes with the platform', digest: 'File digest', fingerprint: 'Fingerprint', size: 'Size', uploaded: 'Uploaded',
    by: '{{name}}, {{time}}', reviewed: { PUBLISHED: 'Published', REFUSED: 'Refused', WITHDRAWN: 'Withdrawn', UPLOADED: 'Reviewed' }, reason: 'Reason', parts: 'Prescribes', partsHint: 'The rest is the base standard\'s.',
    noParts: 'Nothing of its own; everything is the base standard\'s.', leaves: ' ({{occasions}}: the base\'s)',
  },
  upload: {
    drop: 'Click, or drop a standard\'s file here', hint: 'A signed .jar. It is checked at once; no store is touched.', sending: 'Uploading {{name}}',
    checking: 'Checking {{name}}: its signature is verified, its classes are read, every question is asked once. This takes some seconds.', cancel: 'Cancel', empty: 'This file is empty. Package it again, then upload.',
    notJar: 'This is no .jar file. Upload the packaged and signed .jar.', refused: '{{name}} was not taken; reasons: {{count}}',
    mend: 'Mend each of them, package and sign again, then upload. Nothing was kept, and what is there is not touched.', found: 'Found', how: 'To mend', copy: 'Copy all reasons', copied: 'Copied', cancelled: 'The upload was cancelled; nothing was kept.', again: 'Another file',
  },
  findings: { none: 'The conformance kit found nothing.', title: 'Warnings of the check ({{count}})', warning: 'Warning', text: 'None of them stands in the way; mend them with the next version.', rule: 'Rule', input: 'Seen with', mend: 'To mend' },
  documentation: { none: 'This version comes without documentation.', title: 'Documentation' },
  declared: { title: 'Settings this version declares', none: 'Nothing can be set in this version.', label: 'Setting', default: 'Default', allowed: 'Allowed', range: '{{min}}–{{max}}', on: 'on', off: 'off', empty: 'empty', text: 'text' },
  health: {
    warn: 'Needs attention', bad: 'Something is wrong', resting: 'Not asked', restingHint: 'It failed too often in a row, so the platform leaves it alone and tries again by itself. Meanwhile the records concerned are put aside, and lists are made as ever.', open: 'Not contained',
    openHint: 'The worker of this version is not cut off from network and files. Ask the platform\'s operator.', calls: 'Asked in 24 h', failures: 'Failed', p99: '99 % answered within', millis: '{{value}} ms', none: 'Not asked',
  },
}

export default { zh, en }
