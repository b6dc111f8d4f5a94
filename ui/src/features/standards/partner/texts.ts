import type { SameKeys } from '../../../shared/texts'

const zh = {
  title: '我的标准', help: '上传的版本先经平台检查，再由平台运营审核；发布后各集团即可启用。您看不到任何门店、客户或回访资料，只能看到不记名的使用数。', list: '已上传的版本', none: '还没有上传过标准。上传第一个版本后，检查结果和审核进度会显示在这里。', taken: '“{{title}}”{{version}} 已收下，等待平台运营审核',
  column: { title: '标准', version: '版本', state: '审核', warnings: '检查提示', stores: '门店', groups: '集团', calls: '24 小时询问', failures: '失败', uploaded: '上传于' }, under: '少于 5', uncounted: '尚未统计', noWarnings: '无', warnings: '{{count}} 处', back: '我的标准',
  tab: { review: '检查与审核', documentation: '说明', preview: '预览', settings: '设置' }, use: '使用情况', useHelp: '每隔一段时间统计一次，不显示是谁；少于 5 家时不显示数目。', countedAt: '统计于 {{time}}', missing: '没有这个版本，或它不是您上传的。',
  review: { UPLOADED: '等待平台运营审核。审核前后都不能改动这个版本；需要修改时，请上传新的版本号。', PUBLISHED: '已发布，各集团可以启用。', REFUSED: '平台运营没有发布这个版本。请按原因修改，以新的版本号上传。', WITHDRAWN: '已下架，不能再启用；正在执行的门店继续使用，直到换用其他版本。' }, reviewTitle: '审核',
} as const

const en: SameKeys<typeof zh> = {
  title: 'My standards', help: 'A version is checked when it is uploaded and then reviewed by the platform\'s operator; once published, every group may activate it. You see no store, customer or callback, only counts without names.', list: 'Versions uploaded', none: 'Nothing was uploaded yet. What the check finds and how far the review is will stand here.', taken: '{{title}} {{version}} is taken and waits for review',
  column: { title: 'Standard', version: 'Version', state: 'Review', warnings: 'Warnings', stores: 'Stores', groups: 'Groups', calls: 'Asked in 24 h', failures: 'Failed', uploaded: 'Uploaded' }, under: 'under 5', uncounted: 'not counted yet', noWarnings: 'none', warnings: '{{count}}', back: 'My standards',
  tab: { review: 'Check and review', documentation: 'Documentation', preview: 'Preview', settings: 'Settings' }, use: 'Use', useHelp: 'Counted now and then, never of whom; below five no number is told.', countedAt: 'Counted {{time}}', missing: 'There is no such version, or it is not yours.',
  review: { UPLOADED: 'Waits for the platform\'s operator. It can never be changed; to change something, upload it under a new version.', PUBLISHED: 'Published: every group may activate it.', REFUSED: 'The operator did not publish it. Mend what the reason says and upload it under a new version.', WITHDRAWN: 'Withdrawn: nobody begins with it; stores on it keep it until they get another.' }, reviewTitle: 'Review',
}

export default { zh, en }
