import { expect, test } from '@playwright/test'
import { people } from './environment'
import { east } from './made'
import { linkTo } from './mail'
import { Account } from './pages/Account'
import { Headquarters } from './pages/Headquarters'
import { accessible } from './pages/look'
import { SignIn } from './pages/SignIn'
import { Platform } from './platform'

const mark = Date.now().toString(36)

/** What somebody's posts in a store are, as the platform takes them. */
async function posts() {
  const me = await (await Platform.as('demo.zhao.lei')).get<{ stores: { name: string; posts: string[] }[] }>('/me')
  return me.stores.find(store => store.name === east)?.posts
}

test('somebody stands in from–to, is shown so and may do so, and the stand-in ends before its time', async ({ page }) => {
  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await hq.person('demo.zhao.lei', '赵磊')
  await hq.drawer.getByRole('button', { name: `安排代班：${east}` }).click()
  const dialog = page.getByRole('dialog', { name: '赵磊 代班' })
  await hq.pick(dialog.getByRole('combobox', { name: '被代班的同事' }), '孙浩')
  const [from, until] = await dialog.locator('.ant-picker input').all()
  await from.click()
  await from.press('Enter')
  const begins = await from.inputValue()
  const ends = `${new Date(Date.parse(`${begins.slice(0, 10)}T00:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10)} 18:30`
  await until.fill(ends)
  await until.press('Enter')
  await dialog.getByRole('button', { name: '设为代班' }).click()
  await hq.said('代班已安排')
  const line = hq.drawer.locator('.stand-in')
  await expect(line).toContainText('代 孙浩：销售经理')
  // A beginning that has passed meanwhile counts from now on.
  await expect(line).toContainText(new RegExp(`\\d{2}:\\d{2} 至 ${ends}`))
  await expect(page.locator('.ant-table-row', { hasText: '赵磊' })).toContainText('代班')
  expect(await posts()).toContain('SALES_MANAGER')
  await accessible(page)

  await hq.drawer.getByRole('button', { name: '结束代班' }).click()
  await hq.confirm('结束 赵磊 的代班？', '结束代班')
  await expect(line).toHaveCount(0)
  await expect(page.locator('.ant-table-row', { hasText: '赵磊' })).not.toContainText('代班')
  expect(await posts()).toEqual(['SALESPERSON'])
})

test('a new password comes by mail, and a second factor that was lost is set up anew', async ({ page, browser }) => {
  const [userName, email] = [`demo.mail.${mark}`, `mail.${mark}@example.com`]
  const demo = await Platform.as(people.headquarters)
  const path = `/groups/${await demo.group()}/people`
  const { subject } = await demo.post<{ subject: string }>(path, { userName, name: `邮新${mark}`, email, language: 'zh' })
  const own = await (await browser.newContext()).newPage()
  const account = new Account(own)
  await account.choosePassword(await linkTo(email), 'four words and a wheel')

  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await hq.person(userName, `邮新${mark}`)
  const part = hq.drawer.getByRole('region', { name: '账号' })
  await part.getByRole('button', { name: '发送重设密码邮件' }).click()
  await hq.said('邮件已发出')
  await account.choosePassword(await linkTo(email, 2), 'five other words and a wheel')

  await part.getByRole('button', { name: '要求二次验证' }).click()
  await expect(part.getByText('下次登录时设置')).toBeVisible()
  await new SignIn(own).by(userName, 'five other words and a wheel')
  await account.setUpCodes()
  await expect(own.getByRole('heading', { name: '无岗位' })).toBeVisible()

  await page.reload()
  await expect(part.getByText('已启用', { exact: true })).toBeVisible()
  await accessible(page)
  await part.getByRole('button', { name: '重置二次验证' }).click()
  await hq.confirm(`重置 邮新${mark} 的二次验证？`, '重置二次验证')
  await hq.said('已重置')
  await expect(part.getByText('下次登录时设置')).toBeVisible()
  await own.context().close()
  const anew = await (await browser.newContext()).newPage()
  await new SignIn(anew).by(userName, 'five other words and a wheel')
  await expect(anew.locator('#totp')).toBeVisible()
  await anew.context().close()
  await demo.delete(`${path}/${subject}`)
})

test('standards are chosen for many stores: tried, applied, and each store says whose choice it is', async ({ page }) => {
  const demo = await Platform.as(people.headquarters)
  const group = await demo.group()
  const path = `/groups/${group}/stores`
  const newest = (await demo.get<{ plugin: string; version: string; newest: boolean }[]>(`/groups/${group}/standards`)).find(line => line.plugin === 'beijing-hyundai' && line.newest)!.version
  const [one, other] = [`甲店${mark}`, `乙店${mark}`]
  for (const [code, name, version] of [['a', one, 'latest'], ['b', other, newest]]) {
    const { store } = await demo.post<{ store: { id: string } }>(path, {
      code: `many-${code}-${mark}`, name, kind: 'DEALERSHIP', timeZone: 'Asia/Shanghai', contact: null,
      standards: [{ plugin: 'beijing-hyundai', version, base: true, brands: [], settings: {} }],
    })
    await expect.poll(async () => (await demo.get<{ store: { status: string } }>(`${path}/${store.id}`)).store.status).toBe('ACTIVE')
  }

  await new SignIn(page).as(people.headquarters)
  const hq = new Headquarters(page)
  await hq.stores()
  await page.getByRole('searchbox', { name: '名称或编码' }).fill(mark)
  await expect(page.locator('.plain tbody tr')).toHaveCount(2)
  await hq.choose(one, other)
  await hq.drawer.getByRole('checkbox', { name: '更换厂家标准' }).check()
  await hq.drawer.getByRole('button', { name: '增加标准' }).click()
  await hq.pick(hq.drawer.getByRole('combobox', { name: '标准', exact: true }), '北京现代')
  await hq.pick(hq.drawer.getByRole('combobox', { name: '版本' }), newest)
  await hq.drawer.getByRole('button', { name: '试算' }).click()
  await expect(hq.counts).toContainText('1 家将改变')
  await expect(hq.counts).toContainText('1 家已是如此')
  await accessible(page)
  await hq.drawer.getByRole('button', { name: '应用到 1 家门店' }).click()
  await expect(hq.counts).toContainText('1 家已改变')
  await hq.drawer.locator('.ant-drawer-footer').getByRole('button', { name: '关闭' }).click()

  await hq.open(one)
  const standards = page.getByRole('region', { name: '厂家标准' })
  await expect(standards).toContainText(newest)
  await expect(standards).toContainText(/郑凯 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 设置/)
})
