import type { SameKeys } from '../../shared/texts'

const zh = {
  title: '维修类别写法', unreadLink: '{{count}} 种维修类别待归类',
  help: '不同系统导出的“维修类别”写法不同。这里说明本店的每种写法属于哪一类；归类决定用哪种方式回访。',
  unread: { title: '待归类', none: '导入的写法都能识别，没有要归类的。', orders: '{{count}} 张工单', choose: '选择类别', help: '归类以前，这些工单按电话回访，并标记“请归类”。' },
  own: { title: '本店的写法', none: '本店还没有自己的写法。', word: '写法', kind: '类别', wordHint: '例如：代步车交接', forget: '删除', forgetTitle: '删除“{{word}}”？', forgetText: '带这种写法的工单将改按通用写法识别。', overrules: '覆盖通用写法' },
  shipped: { title: '通用写法', help: '所有门店都能识别的写法；同一写法以本店的为准。' },
  kinds: { MAINTENANCE: '保养', SMALL_REPAIR: '小修', REPAIR: '维修（含大修、事故、索赔、返修）', CAMPAIGN: '召回、服务活动', NONE: '内部（不回访）', UNKNOWN: '看不出类别' },
  saved: '“{{word}}”已归为{{kind}}', forgotten: '“{{word}}”已删除', readOnly: '只有信息员可以归类。',
} as const

const en: SameKeys<typeof zh> = {
  title: 'Words for kinds of service', unreadLink: 'Kinds of service to classify: {{count}}',
  help: 'Systems name kinds of service in their own words. Here the store says what each of its words means; the kind decides how customers are called back.',
  unread: { title: 'To classify', none: 'Every word imported so far is understood.', orders: 'Orders: {{count}}', choose: 'Choose a kind', help: 'Until then these orders get a phone callback, marked “Please classify”.' },
  own: { title: 'The store\'s own words', none: 'The store has no words of its own yet.', word: 'Word', kind: 'Kind', wordHint: 'e.g. loan car', forget: 'Delete', forgetTitle: 'Delete “{{word}}”?', forgetText: 'Orders that carry it will be read by the common words.', overrules: 'overrules a common word' },
  shipped: { title: 'Common words', help: 'Understood in every store; the store\'s own word counts first.' },
  kinds: { MAINTENANCE: 'Maintenance', SMALL_REPAIR: 'Small repair', REPAIR: 'Repair (overhaul, accident, warranty, comeback too)', CAMPAIGN: 'Recall or campaign', NONE: 'Internal (no callback)', UNKNOWN: 'Says nothing' },
  saved: '“{{word}}” now means: {{kind}}', forgotten: '“{{word}}” deleted', readOnly: 'Only the information clerk may classify.',
}

export default { zh, en }
