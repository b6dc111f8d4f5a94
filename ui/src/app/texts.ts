import type { SameKeys } from '../shared/texts'

const zh = {
  nav: {
    callbacks: '回访名单', forms: '回访记录表', tickets: '工单', record: '登记工单', corrections: '资料更正', imports: '数据导入', audit: '审计', settings: '门店设置',
    staff: '人员', entries: '总部来访', more: '门店管理', stores: '门店', standards: '标准', people: '人员', groupSettings: '集团设置', machines: '系统接入',
    deeds: '操作记录', groups: '集团', platformPeople: '平台人员', nationalDays: '节假日', review: '标准审核', signers: '签名证书', partner: '我的标准', skip: '跳到正文', menu: '菜单', main: '主导航',
  },
  user: { signOut: '退出登录', secondFactor: '设置动态口令', posts: '岗位', language: '语言', menu: '用户菜单：{{name}}' },
  scope: { all: '全部门店（{{count}}）', label: '显示的门店', one: '门店', pick: '选择门店' },
  clock: {
    badge: '演示时钟', title: '演示时钟', help: '演示环境可以调整业务时间，用来走完 D+1、D+3 等流程。', nextDay: '下一天', week: '七天后',
    set: '设为', now: '当前业务时间', changed: '业务时间已调整为 {{time}}',
  },
  sign: {
    in: '登录', working: '正在进入……', failed: '没有登录成功', failedText: '登录服务没有应答或拒绝了这次登录。请重试；仍不行请联系管理员。',
    out: '已退出登录', outText: '可以关闭此窗口，或重新登录。', again: '重新登录',
    noPost: '无岗位', noPostText: '{{name}}，您的账号目前在任何门店都没有岗位。请联系集团管理员分配岗位后再登录。',
    expired: '登录已过期', expiredText: '为安全起见，请再登录一次。本页内容不变，登录后未完成的保存会自动继续。', window: '登录窗口没有完成，请再试一次。',
    later: '稍后',
  },
  area: { label: '工作台', store: '门店工作台', headquarters: '集团总部', headquartersOf: '总部：{{group}}', platform: '平台运营', partner: '品牌伙伴' },
  entry: {
    label: '总部进入门店', in: '您正从总部查看“{{store}}”，只能查看。', until: '到 {{time}} 为止。', reason: '原因：{{reason}}', leave: '离开门店',
  },
  suspended: {
    title: '门店已停用', text: '{{stores}}目前停用或尚未启用。', kept: '所有资料均已保留；恢复后即可继续工作。有疑问请联系集团总部。', again: '再试一次', and: '、',
    some: '{{count}} 家门店目前停用或尚未启用，因此不在列表中：{{stores}}。资料均已保留，有疑问请联系集团总部。',
  },
  lost: { title: '没有这个页面', text: '地址可能有误，或页面已移走。', home: '回到首页' },
} as const

const en: SameKeys<typeof zh> = {
  nav: {
    callbacks: 'Callback list', forms: 'Callback record', tickets: 'Tickets', record: 'Record a ticket', corrections: 'Corrections', imports: 'Imports', audit: 'Audit',
    settings: 'Store settings', staff: 'People', entries: 'Headquarters\' visits', more: 'Store', stores: 'Stores', standards: 'Standards', people: 'People',
    groupSettings: 'Group settings', machines: 'Machines', deeds: 'What was done', groups: 'Groups', platformPeople: 'People', nationalDays: 'National days', review: 'Review', signers: 'Signers', partner: 'My standards', skip: 'Skip to content', menu: 'Menu', main: 'Main navigation',
  },
  user: { signOut: 'Sign out', secondFactor: 'Set up one-time codes', posts: 'Posts', language: 'Language', menu: 'User menu: {{name}}' },
  scope: { all: 'All stores ({{count}})', label: 'Stores shown', one: 'Store', pick: 'Choose a store' },
  clock: {
    badge: 'Demo clock', title: 'Demo clock', help: 'In the demo, business time can be moved to live through D+1, D+3 and so on.',
    nextDay: 'Next day', week: 'Seven days on', set: 'Set', now: 'Business time', changed: 'Business time is now {{time}}',
  },
  sign: {
    in: 'Sign in', working: 'Opening…', failed: 'Sign-in failed',
    failedText: 'The sign-in service did not answer or refused. Try again; if it goes on, ask your administrator.',
    out: 'Signed out', outText: 'You may close this window or sign in again.', again: 'Sign in again',
    noPost: 'No post', noPostText: '{{name}}, your account holds no post in any store. Ask your group\'s administrator for one, then sign in again.',
    expired: 'Your session has expired',
    expiredText: 'Please sign in once more. This page stays as it is, and a save that was under way goes on by itself.',
    window: 'The sign-in window did not finish. Please try again.', later: 'Later',
  },
  area: { label: 'Workspace', store: 'Stores', headquarters: 'Headquarters', headquartersOf: 'Headquarters: {{group}}', platform: 'Platform', partner: 'Brand partner' },
  entry: {
    label: 'Headquarters in a store', in: 'You look into {{store}} from headquarters, read only.', until: 'Until {{time}}.', reason: 'Reason: {{reason}}',
    leave: 'Leave the store',
  },
  suspended: {
    title: 'Store suspended', text: '{{stores}}: suspended, or not at work yet.',
    kept: 'Everything is kept, and work goes on once the store is resumed. Please ask your headquarters.', again: 'Try again', and: ', ',
    some: '{{count}} of your stores are suspended or not at work yet, so they are not shown: {{stores}}. Everything is kept; please ask your headquarters.',
  },
  lost: { title: 'No such page', text: 'The address may be wrong, or the page has moved.', home: 'To the first page' },
}

export default { zh, en }
