import type { SameKeys } from '../../../shared/texts'

const zh = {
  title: '标准', help: '门店按品牌执行的厂家标准：各版本、执行的门店和运行状况。更换版本立即生效，不需要重启；已开始的回访按原版本完成。', search: '标准、品牌、版本或编写者', allBrands: '全部品牌', attention: '只看需要注意的', none: '平台上还没有标准。可在上方上传本集团自己的标准，或请平台运营发布。', noMatch: '没有符合条件的标准', clear: '清除条件',
  upload: '上传标准', uploadHelp: '上传的版本只供本集团使用，检查通过后即可启用。', uploaded: '“{{title}}”{{version}} 已收下，可以启用',
  column: { title: '标准与版本', state: '状态', origin: '来源', stores: '门店', calls: '24 小时询问', failures: '失败', slowness: '99% 应答时间', brand: '品牌', version: '版本', actions: '操作' },
  sortBy: '按{{column}}排序', storesOf: '{{count}} 家', provider: '编写者：{{provider}}', noneOn: '无', beneath: '其中 {{count}} 家垫底',
  tab: { versions: '版本与门店', documentation: '说明', preview: '预览', settings: '设置', shadow: '试运行', history: '历史' }, pickVersion: '查看的版本', missing: '没有这个标准，或本集团不能使用它。',
  version: { title: '版本', choose: '查看 {{version}}', chosen: '正在查看', withdraw: '下架', withdrawTitle: '下架 {{version}}？', withdrawText: '之后不能再启用这个版本；正在执行的门店（{{count}} 家）继续使用，直到换用其他版本。', withdrawn: '{{version}} 已下架', activate: '启用', activateThis: '启用 {{version}}' },
  stores: { title: '执行的门店', all: '全部版本', none: '还没有门店执行这个标准。请在门店的“基本资料”中为品牌选用它。', noneOn: '没有门店在用这个版本。', name: '门店', version: '现用版本', latest: '跟随最新', pinned: '固定', beneath: '垫底，始终最新', brands: '适用', base: '兼管其他品牌', health: '24 小时询问', healthOf: '{{calls}} 次，失败 {{failures}} 次', silent: '未询问', since: '启用于', before: '此前版本', rollback: '回退', rollbackOne: '回退“{{store}}”', unknownSince: '早于记录' },
  activate: {
    do: '启用版本…', title: '启用版本', version: '版本', latest: '跟随最新版本', latestHint: '以后有新版本发布时自动换用。', pins: '其中 {{count}} 家现在跟随最新版本，启用后固定在 {{version}}，不再自动换用新版本。', which: '门店', all: '执行此标准的全部门店（{{count}} 家）', some: '指定门店', stores: '选择门店', find: '按名称查找', noStore: '没有符合的门店', chooseOn: '选中所有仍在用 {{version}} 的门店（{{count}} 家）', chosen: '已选 {{count}} 家',
    storesNeeded: '请至少选择一家门店', try: '试算', apply: '启用于 {{count}} 家门店', nothing: '没有门店会改变。', done: '{{count}} 家门店已启用 {{version}}', partly: '{{count}} 家门店已启用 {{version}}，{{cannot}} 家没有', help: '选择版本和门店，先试算；看清哪些会变、哪些不能变及原因，再启用。每家门店单独生效，立即执行。',
    noShadow: '所选门店还没有用 {{version}} 做过试运行', noShadowText: '试运行用门店近期的交车记录比对两个版本，不影响任何正在进行的工作。建议先做一次，看清会改变什么。', toShadow: '去试运行', shadowed: '“{{store}}”做过试运行：{{count}} 处不同', shadowedSame: '“{{store}}”做过试运行：没有不同', seeShadow: '查看',
  },
  rollback: {
    do: '回退', title: '回退到此前的版本', titleOne: '“{{store}}”回退到此前的版本', text: '每家门店回到各自此前使用的版本，立即生效；已开始的回访按开始时的版本完成。', apply: '回退 {{count}} 家门店', nothing: '没有门店可以回退：它们都没有更早的版本。', done: '{{count}} 家门店已回退到 {{versions}}', would: '将回退到 {{versions}}', did: '已回退到 {{versions}}', trying: '正在核对每家门店此前的版本……',
  },
  back: { done: '已撤销，门店恢复为 {{versions}}', partly: '已撤销，门店恢复为 {{versions}}；{{count}} 家没有恢复，它们原来的版本已不能启用', nothing: '没有撤销：门店原来的版本已不能启用', latest: '跟随最新版本', on: '{{version}}（{{count}} 家）' },
  settings: { help: '这里的值适用于本集团所有执行此标准、又没有自己设置的门店。', none: '这个标准没有可供设置的内容。', other: '“{{version}}”声明的设置', otherHelp: '换用这个版本后可以设置的内容及默认值。' },
  history: { none: '还没有启用记录', store: '门店', change: '更换', from: '原版本', to: '新版本', at: '时间', by: '操作人', way: '方式', begins: '开始执行', ends: '不再执行', latest: '（跟随最新）', allStores: '全部门店', ways: { ACTIVATION: '启用', ROLLBACK: '回退', SETTINGS: '更改门店标准', FILE: '描述文件', PUBLISHED: '新版本发布', WITHDRAWN: '版本下架' } },
} as const

const en: SameKeys<typeof zh> = {
  title: 'Standards', help: 'The manufacturers\' standards stores follow by brand: their versions, who follows them and how they fare. Another version counts at once, without a restart; callbacks already begun end under theirs.', search: 'Standard, brand, version or author',
  allBrands: 'All brands', attention: 'Needing attention only', none: 'There is no standard on this platform yet. Upload one of your group\'s own above, or ask the operator to publish one.', noMatch: 'No standard matches', clear: 'Clear', upload: 'Upload a standard', uploadHelp: 'For this group alone; usable as soon as it is checked.', uploaded: '{{title}} {{version}} is taken and can be activated',
  column: { title: 'Standard and version', state: 'State', origin: 'From', stores: 'Stores', calls: 'Asked in 24 h', failures: 'Failed', slowness: '99 % within', brand: 'Brand', version: 'Version', actions: 'Actions' },
  sortBy: 'Sort by {{column}}', storesOf: '{{count}}', provider: 'By {{provider}}', noneOn: 'none', beneath: '{{count}} beneath their own',
  tab: { versions: 'Versions and stores', documentation: 'Documentation', preview: 'Preview', settings: 'Settings', shadow: 'Shadow run', history: 'History' }, pickVersion: 'Version shown', missing: 'There is no such standard, or this group may not use it.',
  version: { title: 'Versions', choose: 'Show {{version}}', chosen: 'shown', withdraw: 'Withdraw', withdrawTitle: 'Withdraw {{version}}?', withdrawText: 'Nobody begins with this version any more. Stores that follow it ({{count}}) keep it until they get another.', withdrawn: '{{version}} is withdrawn', activate: 'Activate', activateThis: 'Activate {{version}}' },
  stores: { title: 'Stores that follow it', all: 'All versions', none: 'No store follows this standard yet. Choose it for a brand in a store\'s set-up.', noneOn: 'No store is on this version.', name: 'Store', version: 'In force', latest: 'follows the latest', pinned: 'pinned', beneath: 'beneath its own, always the latest', brands: 'For', base: 'all other brands', health: 'Asked in 24 h', healthOf: '{{calls}}, failed {{failures}}', silent: 'not asked', since: 'Since', before: 'Before', rollback: 'Roll back', rollbackOne: 'Roll back {{store}}', unknownSince: 'before records' },
  activate: {
    do: 'Activate a version…', title: 'Activate a version', version: 'Version', latest: 'Follow the latest version', latestHint: 'Newer versions will count as soon as they are published.', pins: 'Following the latest now: {{count}}. They will be pinned to {{version}} and not move on by themselves.', which: 'Stores', all: 'All stores that follow this standard ({{count}})', some: 'Some stores', stores: 'Choose stores', find: 'Find by name', noStore: 'No store matches',
    chooseOn: 'Choose all still on {{version}} ({{count}})', chosen: 'Chosen: {{count}}', storesNeeded: 'Choose one store at least', try: 'Try it', apply: 'Activate (stores: {{count}})', nothing: 'No store would change.', done: 'Stores now on {{version}}: {{count}}', partly: 'Stores now on {{version}}: {{count}}; not: {{cannot}}',
    help: 'Choose a version and stores and try it. Once you have seen which change, which cannot and why, activate it. Each store changes by itself, at once.', noShadow: 'No shadow run of {{version}} was made for these stores', noShadowText: 'It replays a store\'s last deliveries through both versions and touches nothing live. Make one first to see what would change.', toShadow: 'To the shadow run', shadowed: 'Shadow run of {{store}}: {{count}} differences', shadowedSame: 'Shadow run of {{store}}: no difference', seeShadow: 'Show',
  },
  rollback: {
    do: 'Roll back', title: 'Back to the version before', titleOne: '{{store}} back to the version before', text: 'Each store goes back to the version it had before, at once; callbacks already begun end under the version they began with.', apply: 'Roll back (stores: {{count}})', nothing: 'No store can go back: none had another version before.', done: 'Rolled back (stores: {{count}}), now on {{versions}}', would: 'Going back to {{versions}}', did: 'Back on {{versions}}', trying: 'Looking up what each store had before…',
  },
  back: { done: 'Undone; the stores are on {{versions}} again', partly: 'Undone; the stores are on {{versions}} again. Not undone: {{count}}, for what they had can no longer be activated', nothing: 'Not undone: what the stores had can no longer be activated', latest: 'the latest version', on: '{{version}} ({{count}})' },
  settings: { help: 'These values hold in every store of the group that follows this standard and has none of its own.', none: 'Nothing can be set in this standard.', other: 'What {{version}} declares', otherHelp: 'What can be set once this version is followed, and its defaults.' },
  history: { none: 'Nothing was activated yet', store: 'Store', change: 'Change', from: 'From', to: 'To', at: 'When', by: 'Who', way: 'How', begins: 'begins to follow', ends: 'follows no more', latest: '(follows the latest)', allStores: 'All stores', ways: { ACTIVATION: 'Activated', ROLLBACK: 'Rolled back', SETTINGS: 'Store\'s standards set', FILE: 'From a file', PUBLISHED: 'Version published', WITHDRAWN: 'Version withdrawn' } },
}

export default { zh, en }
