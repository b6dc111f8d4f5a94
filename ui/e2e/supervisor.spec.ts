import { expect, test } from '@playwright/test'
import { people } from './environment'
import { daysAgo, east, order, vin } from './made'
import { DayList } from './pages/DayList'
import { CallbackRecord } from './pages/Forms'
import { accessible } from './pages/look'
import { SignIn } from './pages/SignIn'
import { Workspace } from './pages/Workspace'
import { Platform } from './platform'

test.describe.configure({ mode: 'serial' })

const mark = Date.now().toString(36)
const number = Date.now() % 1_000_000
const customer = `来电${mark}`

test.beforeAll(async () => {
  const clerk = await Platform.as(people.clerk)
  await clerk.load(await clerk.store(east), `today-${mark}.csv`, ...order({
    number: `SUP-${mark}`, vin: vin(number), plate: `京E${String(number).padStart(6, '0').slice(1)}`, name: customer, phone: `1361${String(number).padStart(7, '0')}`, delivered: daysAgo(0), kind: '维修',
  }))
})

test('an agent adds a customer, moves them to another channel and drops them, each with a reason and a way back', async ({ page }) => {
  await new SignIn(page).as(people.agent)
  const list = new DayList(page)
  await list.ready()
  await list.add(customer, '短信', '客户来电，要求今天联系')
  await list.go(`?q=${customer}`)
  const row = list.rows.first()
  await expect(row).toContainText('手工加入')
  await expect(row).toContainText('短信')
  await list.act(row, '改方式')
  await list.decide('客户要求当面谈', '电话')
  await expect(row).toContainText('电话')
  await list.act(row, '移出名单')
  await list.decide('客户已到店当面回访')
  await expect(row).toContainText('已移出')
  await list.undo()
  await expect(row).toContainText('待回访')
})

test('the supervisor gives entries to a colleague', async ({ page }) => {
  await new SignIn(page).as(people.supervisor, `/callbacks?q=${customer}`)
  const list = new DayList(page)
  await list.ready()
  await list.give(list.rows.first(), '张敏')
  await expect(list.rows.first()).toContainText('张敏')
})

for (const [channel, name] of [['SMS', '短信'], ['EMAIL', '邮件']] as const) {
  test(`a text by ${channel} is copied, sent by hand and logged`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await new SignIn(page).as(people.agent, `/callbacks?state=OPEN&channel=${channel}`)
    const list = new DayList(page)
    await list.ready()
    await list.openFirst()
    const work = new Workspace(page)
    await work.ready()
    await expect(page.locator('.work-head')).toContainText(name)
    const text = (await page.locator('.message-body').textContent()) ?? ''
    expect(text).toContain(east)
    await page.getByRole('button', { name: /复制内容/ }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(text)
    await accessible(page)
    await work.keys('d')
    await work.save()
    await work.saved()
  })
}

test('a visit is accepted, made and written down in its interview record', async ({ page }) => {
  await new SignIn(page).as(people.supervisor, '/callbacks?state=OPEN&channel=VISIT')
  const list = new DayList(page)
  await list.ready()
  const name = await list.acceptVisit()
  await list.go(`?channel=VISIT&q=${name}`)
  await list.openFirst()
  const work = new Workspace(page)
  await work.ready()
  const path = new URL(page.url()).pathname
  await work.keys('9', '9', '8', '9', '0', 'd')
  await expect(page.locator('.visitor')).toContainText('王强')
  await work.text('意见建议').fill('希望增加上门取送车')
  await accessible(page)
  await work.save()
  await work.saved()

  await page.goto(path.replace('/callbacks', '/forms/interview-record'))
  const sheet = page.locator('.sheet')
  await expect(sheet).toContainText(name)
  await expect(sheet).toContainText('王强 主管经理')
  await expect(sheet).toContainText('希望增加上门取送车')

  const record = new CallbackRecord(page)
  await record.go()
  await expect(record.line(name).first()).toContainText('回访员：王强')
  await expect(record.line(name).first()).toContainText('上门')
  expect(await record.excel()).toContain(east)
})
