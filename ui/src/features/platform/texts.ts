import type { SameKeys } from '../../shared/texts'

const zh = {
  groups: {
    title: '集团', search: '名称或编码', help: '平台运营建立集团并邀请其总部的第一批人员；集团的门店和人员由集团自己管理，平台运营看不到。', name: '名称', code: '编码', codeHint: '小写字母、数字或短横线，以字母开头；人员的登录名以此开头，建立后不能更改。',
    actions: '操作', create: '新建集团', createOk: '建立', created: '已建立“{{name}}”', none: '还没有集团', noMatch: '没有符合条件的集团', seat: '邀请总部人员', seatTitle: '邀请进入“{{group}}”总部', seatOk: '发送邀请',
    seatHelp: '被邀请的人将管理该集团的门店和人员。', seated: '已邀请 {{name}} 进入“{{group}}”总部',
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
  partner: {
    title: 'Brand partner', works: '{{name}}, your account works.', will: 'There is nothing to be done here yet. Once partners can publish standards on this platform, this is where you will:', standards: 'publish your brand\'s standards, as plugins;',
    versions: 'see which versions are reviewed and offered.', never: 'A brand partner never sees a store, a customer or a callback.',
  },
}

export default { zh, en }
