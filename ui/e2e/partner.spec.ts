import { expect, test, type Page } from '@playwright/test'
import { appointed, type Appointed, dismissed, operator } from './appointed'
import { made, people, plugins } from './environment'
import { accessible } from './pages/look'
import { Review } from './pages/Review'
import { SignIn } from './pages/SignIn'
import { Standards } from './pages/Standards'
import { Platform } from './platform'

test.describe.configure({ mode: 'serial' })
test.skip(!plugins, 'no signed archives were made for this run')

/** Walked more than once on the same platform, so that what is made has a name of its own. */
const mark = Date.now().toString(36)
const store = `伙伴门店${mark}`
const why = { refused: '重大投诉的首次联系比一般投诉还慢，请调整时限。', withdrawn: '品牌要求停用，下周发布新版本。' }

/** Who uploads and who judges, and what the next test goes on with. */
let partner: Appointed
let judge: Appointed
let standard = { title: '', plugin: '' }

test.beforeAll(async ({ browser }) => {
  judge = await operator(browser)
  partner = await appointed(browser, 'BRAND_PARTNER', '品牌')
})
test.afterAll(() => dismissed(partner))

/** What of the preview somebody sees, each section looked at. */
async function preview(page: Page) {
  const standards = new Standards(page)
  await standards.tab('预览')
  const seen: string[] = []
  for await (const section of standards.preview()) seen.push(section)
  return seen
}

test('a partner whose signature nobody trusts reads why the file is not taken; nobody else’s standards are there', async ({ page }) => {
  await new SignIn(page).as(partner.userName)
  await expect(page).toHaveURL(/\/partner$/)
  await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link')).toHaveText(['我的标准'])
  await expect(page.getByText('还没有上传过标准')).toBeVisible()
  await accessible(page)
  const standards = new Standards(page)
  await standards.upload('brand.jar', made('partner/1.0.0.jar'))
  await expect(standards.refusal.getByRole('listitem').first()).toBeVisible()
  await accessible(page)
  await page.goto('/platform/standards')
  await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
})

test('a good version is uploaded, checked, looked at and waits for review', async ({ page }) => {
  await (await Platform.operator()).post('/platform/signers', { certificate: made('partner/signer.pem').toString(), partner: partner.subject, plugins: [], brands: [] })
  await new SignIn(page).as(partner.userName)
  await new Standards(page).upload('brand-1.0.0.jar', made('partner/1.0.0.jar'))
  const heading = page.getByRole('heading', { name: / 1\.0\.0$/, level: 1 })
  await expect(heading).toBeVisible({ timeout: 90_000 })
  standard = { title: (await heading.textContent())!.replace(' 1.0.0', ''), plugin: new URL(page.url()).pathname.split('/')[2] }
  await expect(page.getByRole('tabpanel').getByRole('alert').filter({ hasText: '等待平台运营审核' })).toBeVisible()
  await expect(page.getByRole('region', { name: /^检查提示（\d+ 处）$/ })).toContainText('更严重的投诉应同样快或更快')
  await accessible(page)
  expect(await preview(page)).toEqual(expect.arrayContaining(['调查', '投诉级别']))
  await accessible(page)
})

test('the operator reads the check and the preview, and refuses the version with a reason', async ({ page }) => {
  await new SignIn(page).as(judge.userName, '/platform/standards')
  const review = new Review(page)
  await expect(review.row(standard.title, '1.0.0')).toContainText('待审核')
  await expect(review.row(standard.title, '1.0.0')).toContainText(partner.userName)
  // Slower than its own level beneath, and than the base's gravest.
  await expect(review.row(standard.title, '1.0.0')).toContainText('2 处')
  await accessible(page)
  await review.open(standard.title, '1.0.0')
  await expect(page.getByRole('region', { name: /^检查提示/ })).toContainText('核对两个级别的时限')
  await accessible(page)
  expect(await preview(page)).toEqual(expect.arrayContaining(['调查', '投诉级别']))
  await accessible(page)

  await page.getByRole('button', { name: /退回$/ }).click()
  await expect(page.getByRole('dialog')).toContainText('品牌伙伴会看到原因')
  await accessible(page)
  await review.because(why.refused, '退回')
  await review.said('1.0.0 已退回')
  await expect(review.state).toHaveText('未通过')
})

test('the partner reads the reason and uploads the next version, which says so of itself', async ({ page }) => {
  await new SignIn(page).as(partner.userName)
  const line = page.getByRole('row', { name: new RegExp(standard.title) })
  await expect(line).toContainText('未通过')
  await expect(line).toContainText(why.refused)
  await expect(line).toContainText(partner.userName)
  await accessible(page)
  await line.getByRole('link', { name: `${standard.title} 1.0.0` }).click()
  await expect(page.getByRole('tabpanel').getByRole('alert').filter({ hasText: '没有发布这个版本' })).toContainText(why.refused)
  await page.getByRole('link', { name: '我的标准' }).last().click()

  await new Standards(page).upload('brand-1.1.0.jar', made('partner/1.1.0.jar'))
  await expect(page.getByRole('heading', { name: `${standard.title} 1.1.0`, level: 1 })).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText('一致性检查没有发现问题')).toBeVisible()
})

test('the operator publishes it, and headquarters sees it, lets a store follow it and cannot do so with the one refused', async ({ page, browser }) => {
  await new SignIn(page).as(judge.userName, `/platform/standards/${standard.plugin}/1.1.0`)
  const review = new Review(page)
  await page.getByRole('button', { name: /发布$/ }).click()
  await review.confirm(`发布 ${standard.title} 1.1.0？`, '发布')
  await review.said('1.1.0 已发布')
  await expect(review.state).toHaveText('已发布')
  await expect(page.getByText('没有门店在执行')).toBeVisible()

  const hq = await Platform.as(people.headquarters)
  await hq.post(`/groups/${await hq.group()}/stores`, {
    code: `partner-${mark}`, name: store, kind: 'DEALERSHIP', timeZone: 'Asia/Shanghai', standards: [{ plugin: standard.plugin, version: '1.1.0', base: true, brands: ['伙伴'], settings: {} }],
  })
  const seat = await (await browser.newContext()).newPage()
  await new SignIn(seat).as(people.headquarters)
  const standards = new Standards(seat)
  await standards.list()
  await expect(standards.row(standard.title)).toContainText('品牌伙伴')
  await expect(standards.row(standard.title)).toContainText('1.1.0')
  await expect(standards.row(standard.title)).not.toContainText('1.0.0')
  await standards.open(standard.title)
  await expect(standards.store(store)).toContainText('1.1.0')
  await expect(seat.getByRole('button', { name: /启用版本…$/ })).toBeVisible()
  await seat.context().close()
})

test('the operator withdraws it knowing who follows it; the store keeps it, nobody begins, and partner and headquarters read why', async ({ page, browser }) => {
  await new SignIn(page).as(judge.userName, `/platform/standards/${standard.plugin}/1.1.0`)
  const review = new Review(page)
  await expect(page.getByText('1 家门店（1 个集团）正在执行')).toBeVisible()
  await page.getByRole('button', { name: /下架$/ }).click()
  await expect(page.getByRole('dialog')).toContainText('有 1 家门店（1 个集团）正在执行这个版本。')
  await expect(page.getByRole('dialog')).toContainText('正在执行的门店继续使用')
  await accessible(page)
  await review.because(why.withdrawn, '下架')
  await review.said('1.1.0 已下架')
  await expect(review.state).toHaveText('已下架')

  const seat = await (await browser.newContext()).newPage()
  await new SignIn(seat).as(people.headquarters)
  const standards = new Standards(seat)
  await standards.list()
  await expect(standards.row(standard.title)).toContainText('已下架')
  await standards.open(standard.title)
  await expect(standards.store(store)).toContainText('1.1.0')
  await expect(seat.getByRole('region', { name: '版本资料' })).toContainText(why.withdrawn)
  await expect(seat.getByRole('button', { name: /启用/ })).toHaveCount(0)
  await accessible(seat)
  await seat.context().close()

  const brand = await (await browser.newContext()).newPage()
  await new SignIn(brand).as(partner.userName)
  await expect(brand.getByRole('row', { name: new RegExp(`${standard.title}.*1\\.1\\.0`) })).toContainText(why.withdrawn)
  await brand.context().close()
})
