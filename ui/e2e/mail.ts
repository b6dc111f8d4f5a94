import { expect } from '@playwright/test'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { mailFolder } from './environment'

/** Waits for so many mails with a link to an address and gives the last one's link. */
export async function linkTo(address: string, count = 1): Promise<string> {
  const links = () => arrived().filter(raw => new RegExp(`^To: .*${address}`, 'im').test(raw)).flatMap(raw => plain(raw).match(/https?:\/\/\S+/)?.[0] ?? [])
  await expect.poll(() => links().length, { message: `mails with a link to ${address}` }).toBe(count)
  return links().at(-1)!
}

/** The files' names sort by arrival. */
function arrived(): string[] {
  const folder = mailFolder()
  return readdirSync(folder).filter(name => name.endsWith('.eml')).toSorted().map(name => readFileSync(join(folder, name), 'latin1'))
}

/** The plain text of a mail, which may have parts. */
function plain(raw: string): string {
  const mail = raw.replaceAll('\r\n', '\n')
  const boundary = mail.match(/boundary="?([^"\n;]+)/)?.[1]
  const part = boundary ? mail.split(`--${boundary}`).find(one => /content-type: text\/plain/i.test(one))! : mail
  const [head, ...body] = part.trimStart().split('\n\n')
  const coded = body.join('\n\n')
  if (/encoding: base64/i.test(head)) return Buffer.from(coded, 'base64').toString('utf8')
  if (!/encoding: quoted-printable/i.test(head)) return Buffer.from(coded, 'latin1').toString('utf8')
  return Buffer.from(coded.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8')
}
