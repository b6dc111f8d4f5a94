import type { SameKeys } from '../texts'

/** What is done is written as `capability.verb`, which is what the keys follow. */
const zh = {
  title: '操作记录', help: '总部做过的事，只增不改，最新的在前；涉及门店的也记入该店自己的记录。每天（按 UTC）的记录在次日封存。',
  platformHelp: '平台运营做过的事，只增不改，最新的在前；涉及集团的也记入该集团自己的记录。每天（按 UTC）的记录在次日封存。', byPlatform: '平台', and: '、', moreStores: '另有 {{count}} 家', at: '时间', by: '操作人', action: '操作', subject: '对象', details: '内容', none: '还没有记录', yes: '是', no: '否',
  what: {
    group: { create: '建立集团', rename: '集团改名', seat: '邀请总部人员' },
    'platform-person': { appoint: '邀请平台人员', dismiss: '删除平台人员' },
    tenants: { apply: '应用描述文件' },
    store: { create: '建立门店', configure: '配置门店', suspend: '停用门店', resume: '恢复门店', enter: '进入门店', leave: '离开门店' },
    settings: { 'change': '更改设置', 'change-many': '批量更改设置' },
    staff: { 'posts': '更改岗位', 'stand-in': '安排代班', 'stand-in-end': '结束代班', 'remove': '移出门店' },
    person: {
      'register': '由文件加入人员', 'invite': '邀请人员', 'invite-again': '再次邀请', 'headquarters': '更改总部席位', 'enable': '启用人员', 'disable': '停用人员', 'remove': '删除人员', 'new-password': '发送重设密码邮件', 'second-factor': '要求二次验证', 'second-factor-reset': '重置二次验证',
    },
    machine: { create: '建立接入', grant: '更改授权', secret: '更换密钥', revoke: '撤销接入', 'contacts-clear': '允许看到完整联系方式', 'contacts-masked': '不再看到完整联系方式' },
    standard: { upload: '上传标准版本', publish: '发布标准版本', refuse: '退回标准版本', withdraw: '下架标准版本', latest: '跟随最新版本的门店更换版本' },
    partner: { create: '建立合作方', appoint: '指定合作方人员', remove: '移出合作方人员' },
    'national-day': { set: '设置节假日', clear: '恢复节假日' },
    signer: { trust: '信任签名证书', revoke: '撤销签名证书' },
    standards: { 'shadow-run': '试运行标准', 'cancel-shadow-run': '停止试运行' },
  },
  detail: { reason: '原因', code: '编码', name: '名称', timeZone: '时区', userName: '登录名', held: '是否总部人员', operations: '可调用的操作', contactsClear: '可看到完整联系方式', given: '给予岗位', taken: '收回岗位', standingInFor: '代替', from: '自', until: '到', post: '身份', groups: '集团', stores: '门店数', plugin: '标准', version: '版本', digest: '文件校验值', fingerprint: '证书指纹', plugins: '可签标准', brands: '可签品牌', partner: '品牌伙伴', group: '集团', country: '国家或地区', day: '日期', before: '原为', kind: '设为' },
  dayKind: { HOLIDAY: '节假日', WORKING: '调休上班', ORDINARY: '平常日' },
} as const

const en: SameKeys<typeof zh> = {
  title: 'What was done', help: 'What headquarters did, only ever added to, newest first. What it did to a store stands in the store\'s own trail too. Each day (UTC) is sealed the day after.',
  platformHelp: 'What the platform\'s operators did, only ever added to, newest first. What they did to a group stands in the group\'s own trail too. Each day (UTC) is sealed the day after.', byPlatform: 'Platform', and: ', ', moreStores: '{{count}} more', at: 'When', by: 'Who', action: 'What', subject: 'To', details: 'Details', none: 'Nothing yet', yes: 'yes', no: 'no',
  what: {
    group: { create: 'Group created', rename: 'Group renamed', seat: 'Invited into headquarters' },
    'platform-person': { appoint: 'Person of the platform invited', dismiss: 'Person of the platform removed' },
    tenants: { apply: 'Descriptions applied' },
    store: { create: 'Store created', configure: 'Store configured', suspend: 'Store suspended', resume: 'Store resumed', enter: 'Store entered', leave: 'Store left' },
    settings: { 'change': 'Settings changed', 'change-many': 'Settings changed for many' },
    staff: { 'posts': 'Posts changed', 'stand-in': 'Stand-in set', 'stand-in-end': 'Stand-ins ended', 'remove': 'Taken out of the store' },
    person: {
      'register': 'Person named by a file', 'invite': 'Person invited', 'invite-again': 'Invited again', 'headquarters': 'Seat in headquarters', 'enable': 'Person enabled', 'disable': 'Person disabled', 'remove': 'Person removed', 'new-password': 'Password link sent', 'second-factor': 'Second factor required', 'second-factor-reset': 'Second factor reset',
    },
    machine: { create: 'Machine created', grant: 'Machine granted', secret: 'Secret renewed', revoke: 'Machine revoked', 'contacts-clear': 'Sees contact data whole', 'contacts-masked': 'Contact data masked again' },
    standard: { upload: 'Version of a standard uploaded', publish: 'Version of a standard published', refuse: 'Version of a standard refused', withdraw: 'Version of a standard withdrawn', latest: 'Stores moved with the latest version' },
    partner: { create: 'Partner organisation made', appoint: 'Person of a partner organisation', remove: 'Taken out of a partner organisation' },
    'national-day': { set: 'National day set', clear: 'National day taken back' },
    signer: { trust: 'Signing certificate trusted', revoke: 'Signing certificate revoked' },
    standards: { 'shadow-run': 'Shadow run', 'cancel-shadow-run': 'Shadow run stopped' },
  },
  detail: {
    reason: 'Reason', code: 'Code', name: 'Name', timeZone: 'Time zone', userName: 'User name', held: 'In headquarters', operations: 'May call', contactsClear: 'Sees contact data whole', given: 'Posts given', taken: 'Posts taken',
    standingInFor: 'In place of', from: 'From', until: 'Until', post: 'As', groups: 'Groups', stores: 'Stores', plugin: 'Standard', version: 'Version', digest: 'Digest', fingerprint: 'Fingerprint', plugins: 'May sign plugins', brands: 'May sign for brands', partner: 'Partner', group: 'Group', country: 'Country', day: 'Day', before: 'Was', kind: 'Is',
  },
  dayKind: { HOLIDAY: 'Holiday', WORKING: 'Make-up working day', ORDINARY: 'Ordinary day' },
}

export default { zh, en }
