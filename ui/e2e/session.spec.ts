import { expect, test } from '@playwright/test'
import { password, people } from './environment'
import { DayList } from './pages/DayList'
import { SignIn } from './pages/SignIn'
import { Workspace } from './pages/Workspace'

test('a session that ends while somebody saves costs them nothing', async ({ page, context }) => {
  await new SignIn(page).as(people.agent, '/callbacks?state=OPEN&channel=PHONE')
  const list = new DayList(page)
  await list.ready()
  await list.openFirst()
  const work = new Workspace(page)
  await work.ready()
  await work.keys('a')

  // As if the token had run out and could not be renewed in silence.
  let ended = true
  await context.route('**/attempts', route => (ended ? route.fulfill({ status: 401, json: { status: 401 } }) : route.continue()))
  await context.route('**/protocol/openid-connect/token', route => (ended ? route.fulfill({ status: 400, json: { error: 'invalid_grant' } }) : route.continue()))
  await work.save()
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await expect(dialog).toBeVisible()
  ended = false
  await dialog.getByRole('button', { name: '重新登录' }).click()
  await expect(dialog).toBeHidden()
  await work.saved()
})

test('who signs out is out', async ({ page }) => {
  const sign = new SignIn(page)
  await sign.by(people.agent, password(people.agent))
  await sign.out()
  await page.getByRole('button', { name: '重新登录' }).click()
  await expect(page.locator('#username')).toBeVisible()
})
