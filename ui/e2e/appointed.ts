import type { Browser, Page } from '@playwright/test'
import { chosen } from './environment'
import { linkTo } from './mail'
import { Account } from './pages/Account'
import { SignIn } from './pages/SignIn'
import { Platform } from './platform'

/** A password that the rules for signing in allow. */
export const allowed = 'four words and a wheel'

export interface Person { userName: string; name: string; email: string }

/** Somebody who works for the platform or a brand, known to this run alone. */
export interface Appointed extends Person { subject: string }

/** Comes by the link in the invitation, chooses a password and signs in. */
export async function comes(page: Page, person: Person) {
  await new Account(page).choosePassword(await linkTo(person.email), allowed)
  await new SignIn(page).by(person.userName, allowed)
  await page.locator('#content').waitFor()
}

/** Appoints somebody, who has chosen their password and can sign in by their name. */
export async function appointed(browser: Browser, post: 'PLATFORM_OPERATOR' | 'BRAND_PARTNER', name: string): Promise<Appointed> {
  const mark = Date.now().toString(36)
  const word = post === 'BRAND_PARTNER' ? 'partner' : 'operator'
  const person = { userName: `${word}.std-${mark}`, name: `${name}${mark}`, email: `std-${word}.${mark}@example.com` }
  const { subject } = await (await Platform.operator()).post<{ subject: string }>('/platform/people', { post, person: { ...person, language: 'zh' } })
  const context = await browser.newContext()
  await new Account(await context.newPage()).choosePassword(await linkTo(person.email), allowed)
  await context.close()
  chosen.set(person.userName, allowed)
  return { ...person, subject }
}

let one: Promise<Appointed> | undefined

/** The operator of this run, for specs that are about something else. */
export const operator = (browser: Browser) => one ??= appointed(browser, 'PLATFORM_OPERATOR', '审核')

export const dismissed = async ({ subject }: Appointed) => (await Platform.operator()).delete(`/platform/people/${subject}`)
