import { expect, test } from '@playwright/test'
import { appointed, type Appointed, dismissed, operator } from './appointed'
import { accessible } from './pages/look'
import { Organisations } from './pages/Organisations'
import { SignIn } from './pages/SignIn'

/** Walked more than once on the same platform, so that what is made has a name of its own. */
const mark = Date.now().toString(36)
const organisation = { name: `晨风汽车${mark}`, code: `chenfeng-${mark}` }

let partner: Appointed

test.beforeAll(async ({ browser }) => { partner = await appointed(browser, 'BRAND_PARTNER', '合作') })
test.afterAll(() => dismissed(partner))

test('an operator makes a partner organisation and appoints somebody, who stands for it until taken out again', async ({ page, browser }) => {
  await new SignIn(page).as((await operator(browser)).userName, '/platform/people')
  const organisations = new Organisations(page)
  await organisations.list()
  await accessible(page)
  await organisations.create.press('Enter')
  await expect(organisations.field('名称')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(organisations.create).toBeFocused()

  await organisations.create.press('Enter')
  await organisations.field('名称').fill(organisation.name)
  await organisations.field('编码').fill('9')
  await organisations.send('建立')
  await expect(organisations.field('编码')).toHaveAttribute('aria-invalid', 'true')
  await accessible(page)
  await organisations.field('编码').fill(organisation.code)
  await organisations.send('建立')

  // Somebody has to act for it: who that is is asked at once.
  await expect(page.getByRole('dialog', { name: `指定“${organisation.name}”的人员` })).toBeVisible()
  await organisations.send('指定')
  await expect(organisations.drawer.getByRole('alert')).toHaveText('请选择一个人')
  await organisations.pick('品牌伙伴', partner.userName)
  await accessible(page)
  await organisations.send('指定')
  await organisations.said(`${partner.userName} 已属于“${organisation.name}”`)
  await expect(organisations.row(organisation.name)).toContainText(organisation.code)
  await expect(organisations.row(organisation.name)).toContainText(partner.userName)
  await page.reload()
  await expect(organisations.row(organisation.name)).toContainText(partner.userName)
  await accessible(page)
  await organisations.tab('人员')
  await expect(organisations.row(partner.userName)).toContainText(organisation.name)
  await accessible(page)

  // A certificate is trusted for the organisation; whoever acts for it is not offered beside it.
  await page.goto('/platform/signers')
  await page.getByRole('button', { name: '信任证书' }).click()
  const offered = await organisations.offered('品牌伙伴', organisation.name)
  await expect(offered.filter({ hasText: partner.userName })).toHaveCount(0)

  await page.goto('/platform/people')
  await organisations.list()
  await organisations.row(organisation.name).getByRole('button', { name: `移出：${partner.userName}` }).click()
  const asked = page.getByRole('dialog').filter({ hasText: `将 ${partner.userName} 移出“${organisation.name}”？` })
  await accessible(page)
  await asked.getByRole('button', { name: /移\s?出/ }).click()
  await organisations.said(`${partner.userName} 已移出“${organisation.name}”`)
  await expect(organisations.row(organisation.name)).not.toContainText(partner.userName)

  await page.goto('/platform/deeds')
  for (const deed of ['建立合作方', '指定合作方人员', '移出合作方人员']) await expect(page.getByRole('row').filter({ hasText: deed }).filter({ hasText: organisation.code }).first()).toBeVisible()
})
