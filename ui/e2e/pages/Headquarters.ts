import { expect, type Locator, type Page } from '@playwright/test'

/** 集团总部: its stores, one of them, and its people. */
export class Headquarters {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Where headquarters lands. */
  async stores() {
    await expect(this.page.getByRole('heading', { name: '门店', level: 1 })).toBeVisible()
    await expect(this.row('启程汽车西郊店')).toBeVisible()
  }

  row(store: string): Locator {
    return this.page.locator('.plain tbody tr', { hasText: store })
  }

  async open(store: string) {
    await this.row(store).getByRole('link').click()
    await expect(this.page.getByRole('heading', { name: store, level: 1 })).toBeVisible()
  }

  /** Finds somebody among the group's people and opens everything about them. */
  async person(userName: string, name: string) {
    await this.page.getByRole('link', { name: '人员' }).click()
    await this.page.getByRole('searchbox', { name: '姓名或登录名' }).fill(userName)
    await this.page.getByRole('button', { name, exact: true }).click()
    await expect(this.drawer.getByText(userName, { exact: true })).toBeVisible()
  }

  get drawer(): Locator {
    return this.page.locator('.ant-drawer-content-wrapper:visible').last()
  }

  async create(name: string, code: string) {
    await this.page.getByRole('button', { name: '新建门店' }).click()
    await this.drawer.getByLabel('名称', { exact: true }).fill(name)
    await this.drawer.getByLabel('编码').fill(code)
    await this.drawer.getByRole('button', { name: '增加标准' }).click()
    await this.drawer.getByRole('button', { name: '建立', exact: true }).click()
    await expect(this.page.getByRole('heading', { name, level: 1 })).toBeVisible()
    // At work once its organization stands at the identity provider.
    await expect(this.page.locator('.page-head .ant-tag', { hasText: '正常' })).toBeVisible()
  }

  async choose(...stores: string[]) {
    for (const store of stores) await this.row(store).getByRole('checkbox').check()
    await this.page.getByRole('button', { name: '更改所选门店的设置' }).click()
  }

  async pickSetting(label: string) {
    await this.drawer.getByRole('combobox', { name: '选择要更改的设置' }).fill(label)
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: label }).first().click()
  }

  get counts(): Locator {
    return this.drawer.locator('.many-count')
  }

  async reason(text: string, button: string) {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('原因').fill(text)
    await dialog.getByRole('button', { name: button, exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** Chooses in one of the drawer's or dialog's lists. */
  async pick(list: Locator, text: string) {
    await list.click()
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).first().click()
  }

  /** Answers yes to what is asked before something that somebody will feel. */
  async confirm(question: string, button: string) {
    const asked = this.page.locator('.ant-modal-confirm', { hasText: question })
    await asked.getByRole('button', { name: button }).click()
    await expect(asked).toHaveCount(0)
  }

  async said(text: string | RegExp) {
    await expect(this.page.locator('.ant-message-notice', { hasText: text }).first()).toBeVisible()
  }
}
