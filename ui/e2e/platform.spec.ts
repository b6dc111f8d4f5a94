import { expect, test, type Page } from '@playwright/test'
import { comes } from './appointed'
import { people } from './environment'
import { accessible } from './pages/look'
import { Platform } from './platform'

const mark = Date.now().toString(36)
const operator = { userName: `operator.e2e-${mark}`, name: `运营${mark}`, email: `operator.${mark}@example.com`, language: 'zh' }
const partner = { userName: `partner.e2e-${mark}`, name: `伙伴${mark}`, email: `partner.${mark}@example.com` }
const group = { name: `远航集团${mark}`, code: `yh-${mark}` }
const first = { userName: `${group.code}.first`, name: `首任${mark}`, email: `first.${mark}@example.com` }

const drawer = (page: Page) => page.locator('.ant-drawer-content-wrapper:visible').last()
const links = (page: Page) => page.getByRole('navigation', { name: '主导航' }).getByRole('link')

async function invite(page: Page, person: { userName: string; name: string; email: string }) {
  await drawer(page).getByLabel('姓名').fill(person.name)
  await drawer(page).getByLabel('邮箱').fill(person.email)
  await drawer(page).getByLabel('登录名').fill(person.userName.replace(/^[^.]+\./, ''))
  await drawer(page).getByRole('button', { name: '发送邀请' }).click()
  await expect(page.locator('.ant-message-notice', { hasText: `已邀请 ${person.name}` })).toBeVisible()
}

test('an operator makes a group and appoints people, and sees nobody’s stores; a partner and the new group see neither', async ({ page, browser }) => {
  const root = await Platform.operator()
  const { subject } = await root.post<{ subject: string }>('/platform/people', { post: 'PLATFORM_OPERATOR', person: operator })
  const theirs = await (await Platform.as(people.headquarters)).group()

  await comes(page, operator)
  await expect(page).toHaveURL(/\/platform\/groups$/)
  await expect(links(page)).toHaveText(['集团', '标准审核', '签名证书', '平台人员', '节假日', '操作记录'])
  await expect(page.getByRole('row', { name: /启程汽车集团/ })).toBeVisible()
  await accessible(page)
  const create = page.getByRole('button', { name: '新建集团' })
  await create.press('Enter')
  await expect(drawer(page).getByLabel('名称')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(create).toBeFocused()
  await create.press('Enter')
  await drawer(page).getByLabel('名称').fill(group.name)
  await drawer(page).getByLabel('编码').fill('demo')
  await drawer(page).getByRole('button', { name: '建立' }).click()
  await expect(drawer(page).getByLabel('编码')).toHaveAttribute('aria-invalid', 'true')
  await drawer(page).getByLabel('编码').fill(group.code)
  await drawer(page).getByRole('button', { name: '建立' }).click()
  // Somebody has to go on: the invitation is offered at once.
  await expect(page.getByRole('dialog', { name: `邀请进入“${group.name}”总部` })).toBeVisible()
  await accessible(page)
  await invite(page, first)
  await expect(page.getByRole('row', { name: new RegExp(group.name) })).toContainText(group.code)
  for (const path of [`/hq/${theirs}/stores`, '/partner']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: '没有权限' })).toBeVisible()
  }
  await page.goto('/callbacks')
  await expect(page).toHaveURL(/\/platform\/groups$/)

  await links(page).filter({ hasText: '平台人员' }).click()
  await page.getByRole('button', { name: '邀请人员' }).click()
  await invite(page, partner)
  const row = page.getByRole('row', { name: new RegExp(partner.userName) })
  await expect(row).toContainText('品牌伙伴')
  await expect(page.getByRole('row', { name: new RegExp(operator.userName) })).toContainText('不能删除自己')
  await accessible(page)

  const seat = await (await browser.newContext()).newPage()
  await comes(seat, first)
  await expect(seat).toHaveURL(/\/hq\/[^/]+\/stores$/)
  await expect(seat.getByText('还没有门店')).toBeVisible()
  await seat.goto(`/hq/${theirs}/people`)
  await expect(seat.getByRole('heading', { name: '没有权限' })).toBeVisible()
  await seat.context().close()

  const brand = await (await browser.newContext()).newPage()
  await comes(brand, partner)
  await expect(brand).toHaveURL(/\/partner$/)
  await expect(brand.getByRole('heading', { name: '我的标准' })).toBeVisible()
  await expect(links(brand)).toHaveText(['我的标准'])
  await accessible(brand)
  for (const path of [`/hq/${theirs}/stores`, '/platform/groups', '/platform/people']) {
    await brand.goto(path)
    await expect(brand.getByRole('heading', { name: '没有权限' })).toBeVisible()
    await expect(brand.getByText(/启程|远航/)).toHaveCount(0)
  }

  await row.getByRole('button', { name: /删除/ }).click()
  await page.locator('.ant-modal-confirm', { hasText: `删除 ${partner.userName}？` }).getByRole('button', { name: '删除' }).click()
  await expect(row).toHaveCount(0)
  await links(page).filter({ hasText: '操作记录' }).click()
  for (const [deed, whom] of [['建立集团', group.code], ['邀请总部人员', first.userName], ['邀请平台人员', partner.userName], ['删除平台人员', partner.userName]]) {
    await expect(page.getByRole('row').filter({ hasText: deed }).filter({ hasText: whom }).first()).toContainText(operator.name)
  }
  await accessible(page)
  await brand.goto('/partner')
  await expect(brand.getByRole('heading', { name: /没有权限|无岗位|没有登录成功/ }).or(brand.locator('#username'))).toBeVisible()
  await brand.context().close()
  await root.delete(`/platform/people/${subject}`)
})
