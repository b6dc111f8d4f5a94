import type { SameKeys } from '../texts'

/** Words about people that headquarters, stores and the operator share. */
const zh = {
  name: '姓名', email: '邮箱', emailHint: '邀请邮件发往这里，由本人设置密码。', userName: '登录名', userNameHint: '小写字母、数字、点或短横线；开头部分固定，此后不能更改。',
  language: '语言', noPost: '无岗位', and: '、', posts: '岗位', reasonNeeded: '请写明原因（至少两个字）',
  standIn: {
    title: '{{name}} 代班', ok: '设为代班', help: '在这段时间内代行同事的岗位，到时自动结束；自己的岗位不变。', of: '被代班的同事', ofNeeded: '请选择被代班的同事',
    pick: '选择同事', nobody: '没有可代班的同事', posts: '代行的岗位', all: '不选表示全部岗位。', time: '起止时间', line: '代 {{name}}：{{posts}}',
    term: '{{from}} 至 {{until}}', add: '安排代班', end: '结束代班', endTitle: '结束 {{name}} 的代班？', endText: '{{name}} 立即不能再代行同事的岗位，自己的岗位不变。', ended: '代班已结束', set: '代班已安排',
  },
} as const

const en: SameKeys<typeof zh> = {
  name: 'Name', email: 'E-mail', emailHint: 'The invitation goes there; they choose their own password.', userName: 'User name',
  userNameHint: 'Lower-case letters, digits, dots or dashes, after a beginning that is given; never changed.', language: 'Language', noPost: 'No post',
  and: ', ', posts: 'Posts', reasonNeeded: 'Please say why (two characters at least)',
  standIn: {
    title: '{{name}} stands in', ok: 'Let stand in', help: 'Takes over a colleague\'s posts for this time, which ends by itself; their own posts stay.',
    of: 'In whose place', ofNeeded: 'Choose the colleague', pick: 'Choose a colleague', nobody: 'No colleague to stand in for', posts: 'Posts taken over',
    all: 'None chosen means all of them.', time: 'From and until', line: 'For {{name}}: {{posts}}', term: '{{from}} to {{until}}', add: 'Stand in',
    end: 'End stand-ins', endTitle: 'End the stand-ins of {{name}}?', endText: '{{name}} can no longer act for a colleague, from now on; their own posts stay.', ended: 'Stand-ins ended', set: 'The stand-in is set',
  },
}

export default { zh, en }
