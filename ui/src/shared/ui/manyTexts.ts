import type { SameKeys } from '../texts'

/** What comes of a change for many stores. */
const zh = {
  result: '结果', would: '试算结果，尚未更改', did: '已应用', more: '另有 {{count}} 家未列出',
  effect: { CHANGES: '家将改变', CHANGED: '家已改变', ALREADY_SO: '家已是如此', CANNOT: '家不能更改' },
  one: { CHANGES: '将改变', CHANGED: '已改变', ALREADY_SO: '已是如此', CANNOT: '不能更改' },
} as const

const en: SameKeys<typeof zh> = {
  result: 'Result', would: 'What would come of it; nothing is changed yet', did: 'Applied', more: '{{count}} more not shown',
  effect: { CHANGES: 'change', CHANGED: 'changed', ALREADY_SO: 'already so', CANNOT: 'cannot' },
  one: { CHANGES: 'changes', CHANGED: 'changed', ALREADY_SO: 'already so', CANNOT: 'cannot' },
}

export default { zh, en }
