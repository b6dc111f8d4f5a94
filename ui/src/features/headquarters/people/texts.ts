import type { SameKeys } from '../../../shared/texts'

const zh = {
  people: {
    title: '人员', search: '姓名或登录名', invite: '邀请人员', inviteOk: '发送邀请', invited: '已邀请 {{name}}', none: '还没有人员', noMatch: '没有符合条件的人员', standsIn: '代班',
    moreStores: '另有 {{count}} 家门店', postsHere: '在本店的岗位', postsLater: '岗位在邀请之后分配。',
  },
  person: {
    account: '账号', posts: '各店岗位', addStore: '增加门店', editPosts: '更改在{{store}}的岗位', postsIn: '在{{store}}的岗位', postsSaved: '{{store}}的岗位已更改', leaves: '不选岗位即离开该店。',
    seat: '集团总部人员', seatHint: '可建立和配置门店、管理人员。', seated: '已加入集团总部', unseated: '已退出集团总部', end: '停用与删除', enable: '启用', enabled: '已启用', disable: '停用', disabled: '已停用，立即不能工作',
    remove: '删除…', removeTitle: '删除 {{name}}？', removeText: '将收回全部岗位并删除账号，不能撤销。其做过的事仍保留记录。只是暂时离开，请改用“停用”。', removeOk: '删除', removed: '{{name}} 已删除',
    disableTitle: '停用 {{name}}？', disableText: '立即不能登录和工作，正在进行的登录也会中止。岗位保留，随时可以重新启用。', seatTitle: '让 {{name}} 成为集团总部人员？', seatText: '总部人员可以建立、配置和停用门店，并管理集团全部人员。', unseatTitle: '让 {{name}} 退出集团总部？', unseatText: '将立即不能再管理门店和人员；在门店的岗位不变。',
    endHint: '停用后立即不能工作，岗位保留；删除则收回全部岗位和账号。', self: '这是您自己的账号：不能停用、删除或退出总部，请由同事操作。',
  },
  account: {
    enabled: '可登录', disabled: '已停用', pending: '待接受邀请', unknown: '状态未知', away: '身份认证服务暂时没有应答，或该账号不存在：账号状态未知，相关操作暂不可用。岗位仍可更改。', invited: '邀请', neverInvited: '没有发过邀请',
    noPassword: '尚未设置密码', factor: '二次验证', factorOn: '已启用', factorAsked: '下次登录时设置', factorOff: '未启用', inviteAgain: '再次邀请', invitedAgain: '邀请已再次发出', password: '发送重设密码邮件',
    passwordSent: '邮件已发出', requireFactor: '要求二次验证', factorRequired: '下次登录时将要求设置', forgetFactor: '重置二次验证', forgetTitle: '重置 {{name}} 的二次验证？', forgetText: '现在的动态口令立即失效，下次登录时须重新设置。请先确认这是本人的要求。', factorForgotten: '已重置，下次登录时重新设置',
  },
} as const

const en: SameKeys<typeof zh> = {
  people: {
    title: 'People', search: 'Name or user name', invite: 'Invite somebody', inviteOk: 'Send the invitation', invited: '{{name}} is invited', none: 'Nobody yet', noMatch: 'Nobody matches', standsIn: 'Stands in',
    moreStores: '{{count}} more stores', postsHere: 'Posts in this store', postsLater: 'Posts are given after the invitation.',
  },
  person: {
    account: 'Account', posts: 'Posts by store', addStore: 'Add a store', editPosts: 'Change posts in {{store}}', postsIn: 'Posts in {{store}}', postsSaved: 'Posts in {{store}} are changed', leaves: 'No post means leaving the store.',
    seat: 'Belongs to headquarters', seatHint: 'May create and configure stores and manage people.', seated: 'Belongs to headquarters now', unseated: 'No longer belongs to headquarters', end: 'Disable and remove',
    enable: 'Enable', enabled: 'Enabled', disable: 'Disable', disabled: 'Disabled: cannot work any more', remove: 'Remove…', removeTitle: 'Remove {{name}}?',
    removeText: 'Takes every post and the account; this cannot be undone. What they did stays written. For somebody who is only away, disable instead.', removeOk: 'Remove', removed: '{{name}} is removed',
    disableTitle: 'Disable {{name}}?', disableText: 'They can neither sign in nor work from now on, and whatever session they have ends. The posts are kept; they can be enabled again at any time.',
    seatTitle: 'Take {{name}} into headquarters?', seatText: 'Headquarters creates, configures and suspends stores and manages all people of the group.', unseatTitle: 'Take {{name}} out of headquarters?',
    unseatText: 'They manage stores and people no longer, from now on. Posts in stores stay as they are.',
    endHint: 'Disabling stops somebody at once and keeps the posts; removing takes posts and account.', self: 'This is your own account: a colleague must disable or remove it, or take its seat in headquarters.',
  },
  account: {
    enabled: 'May sign in', disabled: 'Disabled', pending: 'Invited', unknown: 'Not known', away: 'The identity provider does not answer just now, or has no such account: its state is not known and it cannot be changed. Posts still can.',
    invited: 'Invited', neverInvited: 'Never', noPassword: 'no password yet', factor: 'Second factor', factorOn: 'In use', factorAsked: 'To be set up at the next sign-in', factorOff: 'Not in use', inviteAgain: 'Invite again',
    invitedAgain: 'The invitation is sent again', password: 'Send a link for a new password', passwordSent: 'The link is sent', requireFactor: 'Require a second factor', factorRequired: 'Asked for at the next sign-in',
    forgetFactor: 'Reset the second factor', forgetTitle: 'Reset the second factor of {{name}}?', forgetText: 'The codes in use end at once, and new ones are set up at the next sign-in. Make sure first that it is they who ask.',
    factorForgotten: 'Reset; a new one is set up at the next sign-in',
  },
}

export default { zh, en }
