import { expect, test } from '@playwright/test'
import { people } from './environment'
import { daysAgo, east, order, vin } from './made'
import { DayList } from './pages/DayList'
import { Headquarters } from './pages/Headquarters'
import { accessible } from './pages/look'
import { SignIn } from './pages/SignIn'
import { Platform } from './platform'

test.describe.configure({ mode: 'serial' })

/** Walked more than once on the same platform, so that what is made has a name of its own. */
const mark = Date.now().toString(36)
const number = Date.now() % 1_000_000
const made = { store: `试点门店🚗“${mark}”`, code: `try-${mark}`, person: `孙新${mark}`, customer: `盼客${mark}` }

test('headquarters lands in its own workspace and creates a store', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await accessible(page)
  await hq.create(made.store, made.code)
  await accessible(page)
})

test('a code that is taken is refused at its field', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await page.getByRole('button', { name: '新建门店' }).click()
  await hq.drawer.getByLabel('名称', { exact: true }).fill('同编码的门店')
  await hq.drawer.getByLabel('编码').fill(made.code)
  await hq.drawer.getByRole('button', { name: '增加标准' }).click()
  await accessible(page)
  await hq.drawer.getByRole('button', { name: '建立', exact: true }).click()
  await expect(hq.drawer.getByLabel('编码')).toHaveAttribute('aria-invalid', 'true')
})

test('a setting for many stores is tried first, then applied, and is so afterwards', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await hq.choose(made.store, '启程汽车西郊店')
  await hq.pickSetting('导入文件大小上限')
  const limit = String(100 + Date.now() % 50)
  await hq.drawer.getByRole('spinbutton').fill(limit)
  await hq.drawer.getByRole('button', { name: '试算' }).click()
  await expect(hq.counts).toContainText('2 家将改变')
  await accessible(page)
  await hq.drawer.getByRole('button', { name: '应用到 2 家门店' }).click()
  await expect(hq.counts).toContainText('2 家已改变')
  await hq.drawer.locator('.ant-drawer-footer').getByRole('button', { name: '关闭' }).click()

  await hq.open(made.store)
  await page.getByRole('tab', { name: '设置' }).click()
  const row = page.locator('.setting', { hasText: '导入文件大小上限' })
  await expect(row.getByRole('spinbutton')).toHaveValue(limit)
  await expect(row).toContainText('门店设置')
  await expect(row).toContainText('郑凯')
  await accessible(page)
})

test('somebody is given a post in another store', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await page.getByRole('link', { name: '人员' }).click()
  await page.getByRole('searchbox', { name: '姓名或登录名' }).fill('demo.he.xin')
  await page.getByRole('button', { name: '何欣' }).click()
  await expect(hq.drawer.getByText('demo.he.xin')).toBeVisible()
  await accessible(page)
  await hq.drawer.getByRole('button', { name: '增加门店' }).click()
  await hq.drawer.getByRole('combobox', { name: '增加门店' }).fill(made.code)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: made.store }).click()
  const posts = hq.drawer.getByRole('combobox', { name: `在${made.store}的岗位` })
  await posts.fill('客服专员')
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '客服专员' }).click()
  await page.keyboard.press('Escape')
  await hq.drawer.getByRole('button', { name: '保存' }).click()
  await hq.said('岗位已更改')
  await expect(hq.drawer.locator('.person-store', { hasText: made.store })).toContainText('客服专员')
})

test('somebody is invited by e-mail and given a post at once', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await hq.open(made.store)
  await page.getByRole('tab', { name: '人员' }).click()
  await page.getByRole('button', { name: '邀请人员' }).click()
  await hq.drawer.getByLabel('姓名').fill(made.person)
  await hq.drawer.getByLabel('邮箱').fill('不是邮箱')
  await hq.drawer.getByLabel('登录名').fill(`new.${mark}`)
  await accessible(page)
  await hq.drawer.getByRole('button', { name: '发送邀请' }).click()
  await expect(hq.drawer.getByLabel('邮箱')).toHaveAttribute('aria-invalid', 'true')
  await hq.drawer.getByLabel('邮箱').fill(`new.${mark}@example.com`)
  await hq.drawer.getByRole('button', { name: '发送邀请' }).click()
  await hq.said('已邀请')
  await expect(hq.drawer.getByText(`demo.new.${mark}`)).toBeVisible()
  await expect(hq.drawer).toContainText('待接受邀请')
})

test('a store has somebody on its list', async ({ page }) => {
  const clerk = await Platform.as(people.clerk)
  await clerk.load(await clerk.store(east), `one-${mark}.csv`, ...order({
    number: `HQ-${mark}`, vin: vin(number), plate: `京A${String(number).padStart(6, '0').slice(1)}`, name: made.customer, phone: `1391${String(number).padStart(7, '0')}`, delivered: daysAgo(0), kind: '保养',
  }))
  await new SignIn(page).as(people.agent)
  const list = new DayList(page)
  await list.ready()
  await list.open()
  await list.add(made.customer, '电话', '总部要来看名单')
})

test('headquarters enters a store with a reason, looks and leaves; the store sees it', async ({ page, context, browser }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await hq.open(east)
  await page.getByRole('button', { name: '进入门店' }).click()
  const why = `核对名单 ${mark}`
  await hq.reason(why, '进入')
  const banner = page.getByRole('region', { name: '总部进入门店' })
  await expect(banner).toContainText(east)
  await expect(banner).toContainText(why)
  await expect(page).toHaveURL(/\/callbacks/)
  await expect(page.locator('.day-table tbody tr').first()).toBeVisible()
  await expect(page.getByRole('button', { name: '加入客户' })).toHaveCount(0)
  await accessible(page)

  // Another window, opened afterwards, knows of the visit as well.
  const other = await context.newPage()
  await other.goto('/')
  const there = other.getByRole('region', { name: '总部进入门店' })
  await expect(there).toContainText(why)

  const store = await (await browser.newContext()).newPage()
  await new SignIn(store).as(people.head, '/entries')
  await expect(store.getByRole('row', { name: new RegExp(why) })).toContainText('郑凯')
  await accessible(store)
  await store.goto('/staff')
  await expect(store.getByRole('heading', { name: '人员' })).toBeVisible()
  await expect(store.getByText('demo.li.nan')).toBeVisible()
  await accessible(store)
  await store.context().close()

  await banner.getByRole('button', { name: '离开门店' }).click()
  await expect(page).toHaveURL(/\/hq\//)
  await expect(there).toHaveCount(0)
  await page.goto('/callbacks')
  await expect(page).toHaveURL(/\/hq\//)
})

test('a store is suspended with a reason and resumed', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await hq.open(made.store)
  await page.getByRole('button', { name: /停用$/ }).click()
  await hq.reason('店面装修', '停用门店')
  await expect(page.getByRole('alert').filter({ hasText: '店面装修' })).toBeVisible()
  await accessible(page)
  await page.getByRole('button', { name: /恢复$/ }).click()
  await hq.said('已恢复')
})

test('a machine gets its secret once', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await page.getByRole('link', { name: '系统接入' }).click()
  await page.getByRole('button', { name: '新建接入' }).click()
  await hq.drawer.getByRole('combobox', { name: '门店' }).fill(made.code)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: made.store }).click()
  await hq.drawer.getByLabel('名称').fill(`DMS ${mark}`)
  await hq.drawer.getByRole('checkbox', { name: /上传导出文件/ }).check()
  await accessible(page)
  await hq.drawer.getByRole('button', { name: '建立', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `“DMS ${mark}”的凭证` })
  await expect(dialog.locator('code').last()).toHaveText(/\S{16,}/)
  await accessible(page)
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: '关闭' }).click()
  const row = page.getByRole('row', { name: new RegExp(`DMS ${mark}`) })
  await row.getByRole('button', { name: /撤销/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click()
  await expect(row).toHaveCount(0)
})

test('what headquarters did is written down', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  await new Headquarters(page).stores()
  await page.getByRole('link', { name: '操作记录' }).click()
  await expect(page.getByRole('row', { name: /停用门店/ }).first()).toContainText('店面装修')
  await accessible(page)
})
