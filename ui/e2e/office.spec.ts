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

/** Walked more than once on the same platform: what is made, and what the store's files call it, has a name of its own. */
const mark = Date.now().toString(36)
const number = Date.now() % 900_000
const own = { heading: `离店那天${mark}`, word: `漆面护理${mark}`, customer: `甄实${mark}`, address: `确认路${mark}号` }
/** The sentence in which a question for parts is recorded: each of its slots stands in it once. */
const recorded = '记录句式 C8'
const headings = `派工单号,车架号,车牌号,品牌,车型,车主,车主手机,送修人,送修人手机,${own.heading},维修类别,维修项目,里程数`
const row = (at: number, name: string, day: string, kind: string) =>
  [`E2E-${at}-${mark}`, vin(number + at), `京F${String(number + at).padStart(6, '0').slice(1)}`, '北京现代', '途胜L', name, `1392${String(number + at).padStart(7, '0')}`, '', '', day, kind, '全车检查', '12,300'].join(',')
const lines = [headings, row(1, own.customer, daysAgo(0), '维修'), row(2, `贾雨${mark}`, daysAgo(0), own.word), row(3, '缺日期', '不详', '维修')]

test('an export with a heading of the store’s own is mapped once, looked at, loaded, taken back and known ever after', async ({ page }) => {
  await new SignIn(page).as(people.clerk, '/imports')
  const imports = new Imports(page)
  await imports.uploadLines('own-headings.csv', ...lines)
  await imports.is('不能导入')
  await imports.map({ [own.heading]: '交车日期' })
  await imports.is('待导入')
  await expect(imports.count('新增')).toHaveText('2')
  await expect(imports.count('有误')).toHaveText('1')
  await accessible(page)
  const bad = await imports.badRows()
  expect(bad).toContain('E2E-3-')
  expect(bad).not.toContain('E2E-1-')
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
  await expect(kinds.word(own.word, '待归类')).toContainText('1 张工单')
  await accessible(page)
  await kinds.classify(own.word, '小修')
  await expect(kinds.word(own.word, '本店的写法')).toContainText('小修')
  await expect(kinds.word(own.word, '待归类')).toHaveCount(0)
  await kinds.forget(own.word)
  await expect(kinds.word(own.word, '待归类')).toBeVisible()
})

test('the head changes a setting in words and gives it back', async ({ page }) => {
  await new SignIn(page).as(people.head, '/settings')
  const settings = new Settings(page)
  await settings.ready()
  await expect(page.getByRole('heading', { name: '厂家标准：北京现代经销商运营标准' })).toBeVisible()
  await accessible(page)
  await settings.choose('集团性客户上门', '不上门', '北京现代')
  await settings.save()
  await settings.go()
  await expect(settings.row('集团性客户上门', '北京现代')).toContainText('门店设置')
  await settings.row('集团性客户上门', '北京现代').getByRole('button', { name: '恢复为向主管经理建议' }).click()
  await settings.save()
  await expect(settings.row('集团性客户上门', '北京现代')).toContainText('标准默认')
})

test('a sentence that could not be read back is refused at its setting, nothing is saved, and mended it is', async ({ page }) => {
  await new SignIn(page).as(people.head, '/settings')
  const settings = new Settings(page)
  await settings.ready()
  const sentence = settings.row(recorded)
  await expect(sentence).toContainText('标准默认')
  await settings.write(recorded, '来自{region}的客户，咨询{part}。')
  await settings.press()
  // Which of the slots it lacks: the standard itself was asked.
  await expect(settings.refusal(recorded)).toContainText('{brand}')
  await expect(settings.refusal(recorded)).toContainText('{price}')
  await expect(sentence.getByRole('textbox')).toBeFocused()
  await expect(page.locator('.setting-save')).toContainText(/请更正：.*C8/)
  await accessible(page)

  const beside = await page.context().newPage()
  await new SignIn(beside).as(people.head, '/settings')
  const meanwhile = new Settings(beside)
  await meanwhile.ready()
  await expect(meanwhile.row(recorded)).toContainText('标准默认')
  await expect(meanwhile.row(recorded).getByRole('textbox')).not.toHaveValue('来自{region}的客户，咨询{part}。')
  await beside.close()

  const mended = '{region}的{brand}车主问{part}，价格{price}'
  await settings.write(recorded, mended)
  await settings.save()
  await expect(settings.refusal(recorded)).toHaveCount(0)
  await settings.go()
  await expect(sentence.getByRole('textbox')).toHaveValue(mended)
  await expect(sentence).toContainText('门店设置')
  await sentence.getByRole('button', { name: /恢复为/ }).click()
  await settings.save()
  await expect(sentence).toContainText('标准默认')
})

test('where the head wants it so, a correction is proposed and counts once it is confirmed', async ({ page, browser }) => {
  await new SignIn(page).as(people.head, '/settings')
  const settings = new Settings(page)
  await settings.ready()
  await settings.choose('客户资料更改何时生效', '确认后生效')
  await settings.save()

  const clerk = await (await browser.newContext()).newPage()
  await new SignIn(clerk).as(people.clerk, '/corrections')
  await clerk.getByLabel('查找客户').fill(own.customer)
  await clerk.locator('.ant-select-item-option', { hasText: own.customer }).first().click()
  const corrections = new Corrections(clerk)
  await corrections.correct('地址', own.address)
  await expect(clerk.getByText(`建议：${own.address}`)).toBeVisible()
  await accessible(clerk)

  const queue = new Corrections(page)
  await queue.go()
  await expect(queue.line(own.address)).toContainText('建议，未生效')
  await accessible(page)
  await queue.confirm(own.address)
  await clerk.reload()
  await expect(clerk.locator('.facts')).toContainText(own.address)
  await expect(clerk.getByText(`建议：${own.address}`)).toHaveCount(0)
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
  await page.getByRole('button', { name: /^Day: / }).click()
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
