import { expect, test } from '@playwright/test'
import { people } from './environment'
import { daysAgo, east, order, vin } from './made'
import { Corrections } from './pages/Corrections'
import { accessible } from './pages/look'
import { SignIn } from './pages/SignIn'
import { Platform } from './platform'

/** Walked more than once on the same platform, so that what is made has a name of its own. */
const mark = Date.now().toString(36)
const number = 500_000 + Date.now() % 400_000
const before = { name: `原名${mark}`, plate: `京C${String(number).slice(1)}`, phone: `1371${String(number).padStart(7, '0')}` }
const after = { name: `改名${mark}`, plate: `京D${String(number).slice(1)}`, phone: `1381${String(number).padStart(7, '0')}` }
/** Delivered so long ago that no standard calls anybody about it. */
const rows = (line: string, phone: string, days: number) =>
  order({ number: line, vin: vin(number), plate: before.plate, name: before.name, phone, delivered: daysAgo(days), kind: '保养' })

test('what others change in customer data waits for the head, who keeps one, takes back another and judges an import as a whole', async ({ page, browser }) => {
  const clerk = await Platform.as(people.clerk)
  const store = await clerk.store(east)
  await clerk.load(store, `new-${mark}.csv`, ...rows(`A-${mark}`, before.phone, 400))

  const agent = await (await browser.newContext()).newPage()
  await new SignIn(agent).as(people.agent, '/corrections')
  await agent.getByLabel('查找客户').fill(before.name)
  await agent.locator('.ant-select-item-option', { hasText: before.name }).click()
  const corrections = new Corrections(agent)
  await corrections.correct('姓名', after.name)
  await corrections.correct('车牌号', after.plate)
  await expect(agent.getByRole('heading', { level: 1, name: after.name })).toBeVisible()
  await expect(agent.getByText('待确认').first()).toBeVisible()
  await expect(agent.getByRole('button', { name: '退回原值' })).toHaveCount(0)

  await clerk.load(store, `again-${mark}.csv`, ...rows(`B-${mark}`, after.phone, 390))

  await new SignIn(page).as(people.head, '/corrections')
  const queue = new Corrections(page)
  const name = queue.line(after.name)
  await expect(name).toContainText(before.name)
  await expect(name).toContainText('李楠')
  await accessible(page)
  await queue.confirm(after.name)
  await queue.line(after.plate).getByRole('button', { name: '退回原值' }).click()
  await expect(queue.line(after.plate)).toHaveCount(0)

  const whole = queue.line(`again-${mark}.csv`)
  await expect(whole).toContainText('电话 1')
  await whole.getByRole('button', { name: /展开|Expand/ }).click()
  await expect(page.locator('.imported-changes li')).toContainText(after.name)
  await expect(page.locator('.imported-changes li')).toContainText('→')
  await accessible(page)
  await queue.confirm(`again-${mark}.csv`)

  await agent.reload()
  await expect(agent.getByRole('heading', { level: 1, name: after.name })).toBeVisible()
  await expect(agent.getByRole('region', { name: '名下车辆' })).toContainText(before.plate.replace(/^(..)/, '$1·'))
  await expect(queue.line(after.name)).toHaveCount(0)
  const history = agent.getByRole('row')
  await expect(history.filter({ hasText: after.name })).toContainText('已确认')
  await expect(history.filter({ hasText: after.plate })).toContainText('已退回')
  await agent.context().close()
})
