import type { SameKeys } from '../../shared/texts'
import machines from './machines/texts'
import people from './people/texts'

const zh = {
  ...people.zh, machines: machines.zh,
  kind: { DEALERSHIP: '4S店', SHARED_CENTRE: '集团客服中心' },
  status: { ACTIVE: '正常', PREPARING: '准备中', SUSPENDED: '已停用' },
  stores: {
    title: '门店', search: '名称或编码', all: '全部', none: '还没有门店。请用“新建门店”建第一家。', noMatch: '没有符合条件的门店', pick: '按名称查找门店',
    column: { name: '门店', status: '状态', imported: '最近导入', list: '最近名单', overdue: '逾期回访', failed: '失败任务', measured: '统计于' },
  },
  health: {
    title: '运行状况', never: '从未', unmeasured: '尚未统计', warn: '需要注意', bad: '有问题', now: '立即统计', done: '已重新统计',
    help: '每十分钟统计一次；超过七天未导入、两天以上没有生成名单、有逾期回访或失败任务时会标出。',
  },
  store: {
    title: '门店', create: '新建门店', createOk: '建立', configure: '修改：{{name}}', saved: '已保存', made: '已建立“{{name}}”', name: '名称', code: '编码',
    codeHint: '2 到 40 位小写字母、数字或短横线，以字母开头；建立后不能更改。', kind: '类型', timeZone: '时区', timeZoneHint: '营业日按这个时区起止。',
    overview: '概况', settings: '设置', people: '人员', setup: '基本资料', preparing: '正在准备：通常几秒后即可使用；登录服务暂时没有应答时，会在其恢复后自动完成，不必重建。', resumed: '“{{name}}”已恢复',
  },
  standards: {
    title: '厂家标准', hint: '按品牌选用标准；其中一个兼管其他品牌的车辆。', plugin: '标准', version: '版本', latest: '最新版本', brands: '适用品牌（导出文件中的写法）',
    base: '兼管其他品牌', add: '增加标准', remove: '去掉“{{title}}”', none: '平台上没有安装任何标准。', chosenNone: '没有选用标准。', ofBrands: '品牌：{{brands}}',
  },
  contact: {
    title: '对客户的称呼与联系方式', hint: '用于短信、邮件和话术；全部留空则只用门店名称。', signature: '落款名称', phone: '电话', email: '邮箱', website: '网址', address: '地址',
    none: '未填写，只用门店名称。',
  },
  enter: {
    do: '进入门店', title: '进入“{{name}}”', ok: '进入', text: '您将以只读方式进入门店，到时自动离开。门店可以看到谁、何时、为何来访。',
  },
  suspend: {
    do: '停用', title: '停用“{{name}}”？', ok: '停用门店', staff: '门店人员立即不能工作，并会看到说明。', jobs: '名单生成等后台任务暂停，恢复后补做。', kept: '所有资料保留，不会丢失。',
    done: '“{{name}}”已停用', resume: '恢复', is: '已停用：{{by}} {{at}}', why: '原因：{{reason}}',
  },
  many: {
    all: '批量更改…', chosen: '已选 {{count}} 家门店', change: '更改所选门店的设置', clear: '取消选择', choose: '选择 {{store}}', chooseAll: '选择本页全部', titleAll: '更改全部门店', title: '更改 {{count}} 家门店',
    help: '选择要更改的设置或标准，先试算，看清结果后再应用。每家门店单独生效，个别不能更改的不影响其他门店。', stores: '门店：', add: '选择要更改的设置', remove: '不更改“{{setting}}”',
    given: '恢复为上级值', giveBack: '取消门店自己的值，随集团设置', groupNow: '（集团目前：{{value}}）', standards: '更换厂家标准', try: '试算', apply: '应用到 {{count}} 家门店',
  },
  groupSettings: { title: '集团设置', help: '适用于所有没有自己设置的门店；每一项都写明来自哪一级、由谁设置。' },
} as const

const en: SameKeys<typeof zh> = {
  ...people.en, machines: machines.en,
  kind: { DEALERSHIP: 'Dealership', SHARED_CENTRE: 'Shared centre' },
  status: { ACTIVE: 'At work', PREPARING: 'Preparing', SUSPENDED: 'Suspended' },
  stores: {
    title: 'Stores', search: 'Name or code', all: 'All', none: 'There is no store yet. Make the first with “New store”.', noMatch: 'No store matches',
    pick: 'Find a store by name',
    column: { name: 'Store', status: 'Status', imported: 'Last import', list: 'Last list', overdue: 'Overdue', failed: 'Failed jobs', measured: 'Measured' },
  },
  health: {
    title: 'Health', never: 'Never', unmeasured: 'Not yet', warn: 'Needs attention', bad: 'Something is wrong', now: 'Measure now', done: 'Measured anew',
    help: 'Measured every ten minutes. Marked when nothing was imported for seven days, no list was opened for two, or callbacks are overdue or jobs failed.',
  },
  store: {
    title: 'Store', create: 'New store', createOk: 'Create', configure: 'Change {{name}}', saved: 'Saved', made: '{{name}} is created', name: 'Name', code: 'Code',
    codeHint: '2 to 40 lower-case letters, digits or dashes, beginning with a letter; never changed.', kind: 'Kind', timeZone: 'Time zone',
    timeZoneHint: 'Where its days begin and end.', overview: 'Overview', settings: 'Settings', people: 'People', setup: 'Set-up',
    preparing: 'Being prepared: at work in seconds. Where the identity provider does not answer just now, it is finished by itself once it does; do not create it again.', resumed: '{{name}} is at work again',
  },
  standards: {
    title: 'Standards', hint: 'Brands choose a standard; one of them serves every other car.', plugin: 'Standard', version: 'Version', latest: 'Latest version',
    brands: 'Brands, as exports write them', base: 'Serves all other brands', add: 'Add a standard', remove: 'Remove {{title}}', none: 'No standard is installed on this platform.',
    chosenNone: 'No standard is chosen.', ofBrands: 'Brands: {{brands}}',
  },
  contact: {
    title: 'Towards customers', hint: 'For texts, e-mails and scripts; all empty means the store\'s name alone.', signature: 'Signs as', phone: 'Phone', email: 'E-mail', website: 'Website',
    address: 'Address', none: 'Nothing stated: the store\'s name alone.',
  },
  enter: {
    do: 'Enter the store', title: 'Enter {{name}}', ok: 'Enter', text: 'You look into the store read only and leave by yourself when the time is over. The store sees who came, when and why.',
  },
  suspend: {
    do: 'Suspend', title: 'Suspend {{name}}?', ok: 'Suspend the store', staff: 'Its people cannot work from now on and are told so.', jobs: 'Its jobs wait, and are done when it resumes.',
    kept: 'Everything is kept; nothing is lost.', done: '{{name}} is suspended', resume: 'Resume', is: 'Suspended by {{by}}, {{at}}', why: 'Reason: {{reason}}',
  },
  many: {
    all: 'Change many…', chosen: 'Stores chosen: {{count}}', change: 'Change their settings', clear: 'Choose none', choose: 'Choose {{store}}', chooseAll: 'Choose all of this page', titleAll: 'Change all stores', title: 'Change stores: {{count}}',
    help: 'Choose what is to change, try it, look, then apply. Each store changes by itself; one that cannot does not keep the others from changing.', stores: 'Stores:',
    add: 'Choose a setting', remove: 'Leave “{{setting}}” as it is', given: 'Given back to the layer below', giveBack: 'Take the store\'s own value away, follow the group',
    groupNow: '(the group has: {{value}})', standards: 'Choose other standards', try: 'Try it', apply: 'Apply (stores: {{count}})',
  },
  groupSettings: { title: 'Group settings', help: 'For every store that has no value of its own. Each says from which layer it comes and who set it.' },
}

export default { zh, en }
