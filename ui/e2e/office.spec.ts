import { expect, test } from '@playwright/test'
import { people } from './environment'
import { daysAgo, vin } from './made'
import { Corrections } from './pages/Corrections'
import { Imports } from './pages/Imports'
import { accessible } from './pages/look'
import { ServiceKinds } from './pages/ServiceKinds'
import { Settings } from './pages/Settings'
import { SignIn } from './pages/SignIn'

test.describe.configure({ mode: 'serial' })

const headings = '派工单号,车架号,车牌号,品牌,车型,车主,车主手机,送修人,送修人手机,离店那天,维修类别,维修项目,里程数'
const row = (number: string, at: number, name: string, day: string, kind: string) =>
  [number, vin(at), `京A7${String(at).padStart(4, '0')}`, '北京现代', '途胜L', name, `1391000${String(at).padStart(4, '0')}`, '', '', day, kind, '全车检查', '12,300'].join(',')
const lines = [headings, row('E2E-1', 101, '甄实', daysAgo(0), '维修'), row('E2E-2', 102, '贾雨', daysAgo(0), '漆面护理'),
  row('E2E-3', 103, '缺日期', '不详', '维修')]

test('an export with a heading of the store’s own is mapped once, looked at, loaded, taken back and known ever after', async ({ page }) => {
  await new SignIn(page).as(people.clerk, '/imports')
  const imports = new Imports(page)
  await imports.uploadLines('own-headings.csv', ...lines)
  await imports.is('不能导入')
  await imports.map({ 离店那天: '交车日期' })
  await imports.is('待导入')
  await expect(imports.count('新增')).toHaveText('2')
  await expect(imports.count('有误')).toHaveText('1')
  await accessible(page)
  const bad = await imports.badRows()
  expect(bad).toContain('E2E-3')
  expect(bad).not.toContain('E2E-1')
  await imports.load()
  await imports.undo()

  await imports.go()
  await imports.uploadLines('own-headings-again.csv', ...lines)
  await imports.load()
  await expect(imports.count('新增')).toHaveText('2')
})

test('a word nobody could read is classified by the clerk, and taken back', async ({ page }) => {
  await new SignIn(page).as(people.clerk, '/imports')
  await page.getByRole('link', { name: /待归类/ }).click()
  const kinds = new ServiceKinds(page)
  await expect(kinds.word('漆面护理', '待归类')).toContainText('1 张工单')
  await accessible(page)
  await kinds.classify('漆面护理', '小修')
  await expect(kinds.word('漆面护理', '本店的写法')).toContainText('小修')
  await expect(kinds.word('漆面护理', '待归类')).toHaveCount(0)
  await kinds.forget('漆面护理')
  await expect(kinds.word('漆面护理', '待归类')).toBeVisible()
})

test('the head changes a setting in words and gives it back', async ({ page }) => {
  await new SignIn(page).as(people.head, '/settings')
  const settings = new Settings(page)
  await settings.go()
  await expect(page.getByRole('heading', { name: '厂家标准：北京现代经销商运营标准' })).toBeVisible()
  await accessible(page)
  await settings.choose('集团性客户上门', '不上门')
  await settings.save()
  await settings.go()
  await expect(settings.row('集团性客户上门')).toContainText('门店设置')
  await settings.row('集团性客户上门').getByRole('button', { name: '恢复为向主管经理建议' }).click()
  await settings.save()
  await expect(settings.row('集团性客户上门')).toContainText('标准默认')
})

test('where the head wants it so, a correction is proposed and counts once it is confirmed', async ({ page, browser }) => {
  await new SignIn(page).as(people.head, '/settings')
  const settings = new Settings(page)
  await settings.go()
  await settings.choose('客户资料更改何时生效', '确认后生效')
  await settings.save()

  const clerk = await (await browser.newContext()).newPage()
  await new SignIn(clerk).as(people.clerk, '/corrections')
  await clerk.getByLabel('查找客户').fill('甄实')
  await clerk.locator('.ant-select-item-option', { hasText: '甄实' }).first().click()
  const corrections = new Corrections(clerk)
  await corrections.correct('地址', '确认路8号')
  await expect(clerk.getByText('建议：确认路8号')).toBeVisible()
  await accessible(clerk)

  const queue = new Corrections(page)
  await queue.go()
  await expect(queue.line('确认路8号')).toContainText('建议，未生效')
  await accessible(page)
  await queue.confirm('确认路8号')
  await clerk.reload()
  await expect(clerk.locator('.facts')).toContainText('确认路8号')
  await expect(clerk.getByText('建议：确认路8号')).toHaveCount(0)
  await clerk.context().close()

  await page.goto('/separations')
  await expect(page.getByRole('heading', { name: '职责分离报告' })).toBeVisible()
  await accessible(page)
  await settings.go()
  await settings.row('客户资料更改何时生效').getByRole('button', { name: /恢复为/ }).click()
  await settings.save()
})

test('whoever prefers English gets English, in the calendar and in the platform’s answers too', async ({ page }) => {
  await new SignIn(page).as(people.agent)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Today\'s callbacks' })).toBeVisible()
  await page.getByRole('button', { name: /^Day：/ }).click()
  await expect(page.locator('.ant-picker-dropdown')).toContainText(/Today/)
  await expect(page.locator('.ant-picker-dropdown th').first()).toHaveText(/Mo|Su/)
  await page.keyboard.press('Escape')
  await accessible(page)
  await page.goto('/tickets')
  await expect(page.getByRole('heading', { name: 'Tickets' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { name: '工单' })).toBeVisible()
})
