import type { SameKeys } from '../../shared/texts'

const zh = {
  groups: {
    title: '集团', search: '名称或编码', help: '平台运营建立集团并邀请其总部的第一批人员；集团的门店和人员由集团自己管理，平台运营看不到。', name: '名称', code: '编码', codeHint: '小写字母、数字或短横线，以字母开头；人员的登录名以此开头，建立后不能更改。',
    actions: '操作', create: '新建集团', createOk: '建立', created: '已建立“{{name}}”', none: '还没有集团', noMatch: '没有符合条件的集团', seat: '邀请总部人员', seatTitle: '邀请进入“{{group}}”总部', seatOk: '发送邀请',
    seatHelp: '被邀请的人将管理该集团的门店和人员。', seated: '已邀请 {{name}} 进入“{{group}}”总部',
  },
  people: {
    title: '平台人员', help: '平台运营和品牌伙伴各有自己的登录，都看不到任何门店、客户或回访资料。', userName: '登录名', post: '身份', actions: '操作', none: '还没有人员', unknown: '登录服务暂时没有应答，登录名未知', self: '（本人）', notSelf: '不能删除自己，请由同事操作',
    invite: '邀请人员', inviteOk: '发送邀请', invited: '已邀请 {{name}}', postHint: '平台运营建立集团；品牌伙伴发布本品牌的标准。', dismiss: '删除', dismissTitle: '删除 {{name}}？', dismissText: '立即收回其在平台上的身份，并删除账号，不能撤销。', dismissed: '{{name}} 已删除',
  },
  partner: {
    title: '品牌伙伴', works: '{{name}}，您的账号可以正常登录。', will: '目前这里还没有可以操作的内容。平台开放伙伴发布标准后，您将在这里：', standards: '发布本品牌的回访标准（以插件形式）；', versions: '查看各版本的审核与上架情况。',
    never: '品牌伙伴不会看到任何门店、客户或回访资料。',
  },
} as const

const en: SameKeys<typeof zh> = {
  groups: {
    title: 'Groups', search: 'Name or code', help: 'The operator creates groups and invites the first people of each headquarters. A group manages its stores and people itself; the operator does not see them.', name: 'Name', code: 'Code',
    codeHint: 'Lower-case letters, digits or dashes, beginning with a letter. Its people\'s user names begin with it; never changed.', actions: 'Actions', create: 'New group', createOk: 'Create', created: '{{name}} is created', none: 'No group yet',
    noMatch: 'No group matches', seat: 'Invite into headquarters', seatTitle: 'Invite into the headquarters of {{group}}', seatOk: 'Send the invitation', seatHelp: 'Whoever is invited will manage the group\'s stores and people.', seated: '{{name}} is invited into the headquarters of {{group}}',
  },
  people: {
    title: 'People of the platform', help: 'Operators and brand partners sign in by themselves; neither sees a store, a customer or a callback.', userName: 'User name', post: 'As', actions: 'Actions', none: 'Nobody yet',
    unknown: 'The identity provider does not answer just now: user name not known', self: '(you)', notSelf: 'Not yourself: a colleague does that', invite: 'Invite somebody', inviteOk: 'Send the invitation', invited: '{{name}} is invited',
    postHint: 'Operators create groups; brand partners publish their brand\'s standards.', dismiss: 'Remove', dismissTitle: 'Remove {{name}}?', dismissText: 'Takes their post on the platform at once, and the account; this cannot be undone.', dismissed: '{{name}} is removed',
  },
  partner: {
    title: 'Brand partner', works: '{{name}}, your account works.', will: 'There is nothing to be done here yet. Once partners can publish standards on this platform, this is where you will:', standards: 'publish your brand\'s standards, as plugins;',
    versions: 'see which versions are reviewed and offered.', never: 'A brand partner never sees a store, a customer or a callback.',
  },
}

export default { zh, en }
