import { expect, test, type Page } from '@playwright/test'
import { people } from './environment'
import { DayList } from './pages/DayList'
import { SignIn } from './pages/SignIn'

const LIST = /\/api\/(stores\/[^/]+\/)?callbacks\?/

/** As if the token had run out: the next reading of the list is refused once, and the page asks Keycloak itself for another token. */
async function renew(page: Page) {
  let refused = false
  await page.route(LIST, route => {
    if (refused) return route.continue()
    refused = true
    return route.fulfill({ status: 401, json: { status: 401 } })
  })
  const patience = { timeout: 60_000 }
  const renewed = page.waitForResponse(answer => answer.url().endsWith('/protocol/openid-connect/token') && answer.ok(), patience)
  const repeated = page.waitForResponse(answer => LIST.test(answer.url()) && answer.ok(), patience)
  await expect(async () => {
    // What a tab hears when somebody comes back to it; the list is then read again, unless it is being read already.
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')))
    expect(refused).toBe(true)
  }).toPass(patience)
  await renewed
  await repeated
  await page.unroute(LIST)
  await expect(page.getByRole('dialog', { name: '登录已过期' })).toBeHidden()
}

test('two tabs renew side by side, though a renewal token works once', async ({ context }) => {
  const first = await context.newPage()
  await new SignIn(first).as(people.agent, '/callbacks')
  await new DayList(first).ready()
  const second = await context.newPage()
  await new DayList(second).go()

  for (const tab of [first, second, second, first, second]) await renew(tab)
})

test('a renewal whose answer was lost is made good without a password', async ({ page }) => {
  await new SignIn(page).as(people.agent, '/callbacks')
  await new DayList(page).ready()
  let lost = false
  await page.route('**/protocol/openid-connect/token', async route => {
    if (lost) return route.continue()
    lost = true
    await route.fetch()
    return route.fulfill({ status: 400, json: { error: 'invalid_grant' } })
  })
  await renew(page)
  expect(lost).toBe(true)
})
