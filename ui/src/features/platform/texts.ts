import type { SameKeys } from '../../shared/texts'

const zh = {
  groups: {
    title: '集团', search: '名称或编码', help: '平台运营建立集团并邀请其总部的第一批人员；集团的门店和人员由集团自己管理，平台运营看不到。', name: '名称', code: '编码', codeHint: '小写字母、数字或短横线，以字母开头；人员的登录名以此开头，建立后不能更改。',
    actions: '操作', create: '新建集团', createOk: '建立', created: '已建立“{{name}}”', none: '还没有集团', noMatch: '没有符合条件的集团', seat: '邀请总部人员', seatTitle: '邀请进入“{{group}}”总部', seatOk: '发送邀请',
    seatHelp: '被邀请的人将管理该集团的门店和人员。', seated: '已邀请 {{name}} 进入“{{group}}”总部',
  },
  people: {
    title: '平台人员', tab: '人员', help: '平台运营和品牌伙伴各有自己的登录，都看不到任何门店、客户或回访资料。', userName: '登录名', post: '身份', actions: '操作', none: '还没有人员', unknown: '登录服务暂时没有应答，登录名未知', self: '（本人）', notSelf: '不能删除自己，请由同事操作',
    invite: '邀请人员', inviteOk: '发送邀请', invited: '已邀请 {{name}}', postHint: '平台运营建立集团；品牌伙伴发布本品牌的标准。', dismiss: '删除', dismissTitle: '删除 {{name}}？', dismissText: '立即收回其在平台上的身份，并删除账号，不能撤销。', dismissed: '{{name}} 已删除',
  },
  partners: {
    title: '合作方', help: '编写标准的机构。由合作方的任何一人上传的标准归合作方所有，其他人可以接着上传新版本、查看审核。', name: '名称', nameHint: '审核标准、信任证书时显示这个名称。', code: '编码', codeHint: '2 到 40 位小写字母、数字或短横线，以字母开头；建立后不能更改。', people: '人员', since: '建立于',
    none: '还没有合作方。品牌伙伴可以单独上传标准；同一机构由几个人办理时，在这里建立合作方并指定人员。', nobodyYet: '还没有人', create: '新建合作方', createOk: '建立', created: '已建立合作方“{{name}}”',
    appoint: '指定人员', appointTitle: '指定“{{name}}”的人员', appointOk: '指定', appointHelp: '先在“人员”中邀请品牌伙伴，再指定到合作方。一个人只属于一个合作方。', person: '品牌伙伴', personPick: '选择品牌伙伴', personNeeded: '请选择一个人', nobody: '没有其他品牌伙伴。请先在“人员”中邀请。',
    now: '现属于“{{name}}”', moves: '指定后不再属于“{{name}}”；其在那里上传的标准留在原处。', brings: '其单独上传的标准、单独受信任的证书从此归合作方所有，不能再分开。', appointed: '{{person}} 已属于“{{name}}”',
    remove: '移出', removeTitle: '将 {{person}} 移出“{{name}}”？', removeText: '其今后上传的标准归本人所有；已在这里上传的标准和受信任的证书留在合作方。账号不变，可以再次指定。', removed: '{{person}} 已移出“{{name}}”',
  },
} as const

const en: SameKeys<typeof zh> = {
  groups: {
    title: 'Groups', search: 'Name or code', help: 'The operator creates groups and invites the first people of each headquarters. A group manages its stores and people itself; the operator does not see them.', name: 'Name', code: 'Code',
    codeHint: 'Lower-case letters, digits or dashes, beginning with a letter. Its people\'s user names begin with it; never changed.', actions: 'Actions', create: 'New group', createOk: 'Create', created: '{{name}} is created', none: 'No group yet',
    noMatch: 'No group matches', seat: 'Invite into headquarters', seatTitle: 'Invite into the headquarters of {{group}}', seatOk: 'Send the invitation', seatHelp: 'Whoever is invited will manage the group\'s stores and people.', seated: '{{name}} is invited into the headquarters of {{group}}',
  },
  people: {
    title: 'People of the platform', tab: 'People', help: 'Operators and brand partners sign in by themselves; neither sees a store, a customer or a callback.', userName: 'User name', post: 'As', actions: 'Actions', none: 'Nobody yet',
    unknown: 'The identity provider does not answer just now: user name not known', self: '(you)', notSelf: 'Not yourself: a colleague does that', invite: 'Invite somebody', inviteOk: 'Send the invitation', invited: '{{name}} is invited',
    postHint: 'Operators create groups; brand partners publish their brand\'s standards.', dismiss: 'Remove', dismissTitle: 'Remove {{name}}?', dismissText: 'Takes their post on the platform at once, and the account; this cannot be undone.', dismissed: '{{name}} is removed',
  },
  partners: {
    title: 'Partner organisations', help: 'Organisations that write standards. What any of their people uploads is the organisation\'s: the others go on with new versions and read the review.', name: 'Name', nameHint: 'Shown where standards are reviewed and certificates trusted.', code: 'Code',
    codeHint: '2 to 40 lower-case letters, digits or dashes, beginning with a letter; never changed.', people: 'People', since: 'Since', none: 'No organisation yet. A brand partner may upload alone; where several people act for one organisation, create it here and appoint them.', nobodyYet: 'Nobody yet',
    create: 'New organisation', createOk: 'Create', created: '{{name}} is created', appoint: 'Appoint', appointTitle: 'Appoint somebody to {{name}}', appointOk: 'Appoint', appointHelp: 'Invite brand partners under People first, then appoint them here. Nobody acts for two organisations.', person: 'Brand partner', personPick: 'Choose a partner',
    personNeeded: 'Choose somebody', nobody: 'There is no other brand partner. Invite one under People first.', now: 'now with {{name}}', moves: 'They leave {{name}}; the standards they uploaded there stay there.', brings: 'The standards they uploaded alone, and certificates trusted for them alone, become the organisation\'s and stay there.',
    appointed: '{{person}} acts for {{name}}', remove: 'Take out', removeTitle: 'Take {{person}} out of {{name}}?', removeText: 'What they upload from now on is their own; standards they uploaded here and certificates trusted here stay with the organisation. The account stays, and they may be appointed again.',
    removed: '{{person}} no longer acts for {{name}}',
  },
}

export default { zh, en }
