import type { SameKeys } from '../../shared/texts'

const zh = {
  title: '人员', invite: '邀请新人员', inviteOk: '发送邀请', invited: '已邀请 {{name}}', self: '（您）', notSelf: '自己的岗位由总部更改', change: '更改岗位', changeTitle: '{{name}} 的岗位', changed: '{{name}} 的岗位已更改', actions: '操作', none: '本店还没有人员',
  mayGive: '可由本店分配的岗位', fixed: '只能由集团总部分配', leaves: '不选任何岗位，{{name}} 将离开本店。', formerly: '已离开的同事', visiting: '总部来访中（只读）',
  head: { NO: '集团总部未允许门店管理人员。您可以查看，更改请联系集团总部。', POSTS: '可为本店人员分配岗位和安排代班；邀请新人员由集团总部办理。', INVITE: '可为本店人员分配岗位、安排代班，并邀请新人员。' },
  onlyHeadquarters: '只能由集团总部分配：{{posts}}。',
  entries: { title: '总部来访', help: '集团总部的人员进入本店查看时，必须写明原因；只能查看，到时自动离开。', who: '来访人', why: '原因', from: '进入', until: '离开', left: '{{time}} 离开', here: '在店内，{{time}} 前', over: '{{time}} 到时离开', none: '总部还没有人来访' },
} as const

const en: SameKeys<typeof zh> = {
  title: 'People', invite: 'Invite somebody', inviteOk: 'Send the invitation', invited: '{{name}} is invited', self: '(you)', notSelf: 'Headquarters changes your own posts', change: 'Change posts', changeTitle: 'Posts of {{name}}', changed: 'Posts of {{name}} are changed', actions: 'Actions',
  none: 'Nobody yet', mayGive: 'Posts this store may give', fixed: 'Given by headquarters alone', leaves: 'Without a post {{name}} leaves this store.', formerly: 'a former colleague', visiting: 'Visiting from headquarters (read only)',
  head: {
    NO: 'Headquarters does not let the store manage its people. You can look; for a change please ask headquarters.', POSTS: 'You may give posts and set stand-ins; new people are invited by headquarters.', INVITE: 'You may give posts, set stand-ins and invite new people.',
  },
  onlyHeadquarters: 'Given by headquarters alone: {{posts}}.',
  entries: { title: 'Headquarters\' visits', help: 'Whoever of headquarters looks into this store must say why; they can only look, and leave by themselves when the time is over.', who: 'Who', why: 'Why', from: 'Came', until: 'Left', left: 'Left {{time}}', here: 'Here until {{time}}', over: 'Time was over {{time}}', none: 'Nobody of headquarters has come yet' },
}

export default { zh, en }
