import type { SameKeys } from '../../shared/texts'

const zh = {
  title: '门店设置', saved: '设置已保存', changed: '{{count}} 项未保存', refused: '请更正：{{names}}', reset: '恢复为{{value}}', standard: '厂家标准：{{standard}}', platform: '平台与门店',
  source: { PLATFORM: '平台默认', PLUGIN: '标准默认', GROUP: '集团设置', STORE: '门店设置', BELOW: '恢复为上级值' }, byHeadquarters: '由集团总部设置', by: { CONSOLE: '{{name}} {{time}} 设置', FILE: '{{name}} {{time}} 由文件设置' },
  range: '{{min}}–{{max}}', on: '开', off: '关', readOnly: '您的岗位只能查看设置。', conflict: '别人刚刚改过设置，已读入最新值；您未保存的修改仍在，请检查后再保存。',
  leave: '有未保存的修改', filter: '查找设置', empty: '空', none: '没有符合的设置', noneChosen: '未设置', and: '、',
  weekday: { MONDAY: '周一', TUESDAY: '周二', WEDNESDAY: '周三', THURSDAY: '周四', FRIDAY: '周五', SATURDAY: '周六', SUNDAY: '周日' },
} as const

const en: SameKeys<typeof zh> = {
  title: 'Store settings', saved: 'Settings saved', changed: '{{count}} not saved', refused: 'Please correct: {{names}}', reset: 'Back to {{value}}', 
  standard: 'Standard: {{standard}}', platform: 'Platform and store',
  source: { PLATFORM: 'Platform default', PLUGIN: 'Standard\'s default', GROUP: 'Set by the group', STORE: 'Set for the store', BELOW: 'Back to the layer below' }, byHeadquarters: 'Headquarters sets this',
  by: { CONSOLE: 'Set by {{name}} {{time}}', FILE: 'Set from a file by {{name}} {{time}}' }, range: '{{min}}–{{max}}', on: 'On', off: 'Off', readOnly: 'Your post may only look at the settings.',
  conflict: 'Somebody just changed the settings. The latest values are read in; your unsaved changes are still here. Check and save again.',
  leave: 'There are unsaved changes', filter: 'Find a setting', empty: 'empty', none: 'No setting matches', noneChosen: 'None', and: ', ',
  weekday: { MONDAY: 'Monday', TUESDAY: 'Tuesday', WEDNESDAY: 'Wednesday', THURSDAY: 'Thursday', FRIDAY: 'Friday', SATURDAY: 'Saturday', SUNDAY: 'Sunday' },
}

export default { zh, en }
