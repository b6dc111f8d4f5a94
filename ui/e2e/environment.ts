import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const needed = (name: string) => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; see ui/e2e/README.md`)
  return value
}

/** A secret that the platform's start generated. */
export const secret = (name: string) => readFileSync(join(needed('DEALERLOOP_SECRETS'), name), 'utf8').trim()

/** Passwords that somebody chose in this run. */
export const chosen = new Map<string, string>()

/** The password of a demo person, or of somebody who chose one in this run. */
export const password = (userName: string) => chosen.get(userName) ?? secret(`user-${userName}`)

/** Where mails of this machine become files. */
export const mailFolder = () => process.env.DEALERLOOP_MAIL ?? join(needed('DEALERLOOP_SECRETS'), '..', 'mail')

/** A store's sample exports in the order in which they are to be loaded. */
export function sample(store: string): string[] {
  const folder = join(needed('DEALERLOOP_SAMPLE'), store)
  return readdirSync(folder).toSorted().map(name => join(folder, name))
}

/** Versions of standards and their signers' certificates, made and signed for this run; without them nothing is uploaded for good. */
export const plugins = process.env.DEALERLOOP_PLUGINS
export const made = (name: string) => readFileSync(join(needed('DEALERLOOP_PLUGINS'), name))

/** The people of the demo group, by what they do. */
export const people = {
  agent: 'demo.li.nan', agentOfTwo: 'demo.zhang.min', supervisor: 'demo.wang.qiang', head: 'demo.liu.fang', clerk: 'demo.chen.jing',
  stranger: 'demo.he.xin', headquarters: 'demo.zheng.kai',
} as const
