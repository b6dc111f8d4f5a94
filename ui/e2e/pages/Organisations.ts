import { expect, type Locator, type Page } from '@playwright/test'

/** 平台人员 · 合作方: organisations that write standards, and who acts for them. */
export class Organisations {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async list() {
    await this.tab('合作方')
    await expect(this.page.getByRole('region', { name: '合作方' })).toBeVisible()
  }

  async tab(name: '人员' | '合作方') {
    await this.page.getByRole('tab', { name, exact: true }).click()
    await expect(this.page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true')
  }

  row(name: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(name) })
  }

  get drawer(): Locator {
    return this.page.locator('.ant-drawer-content-wrapper:visible').last()
  }

  get create(): Locator {
    return this.page.getByRole('button', { name: '新建合作方' })
  }

  field(name: string): Locator {
    return this.drawer.getByLabel(name, { exact: true })
  }

  async send(button: '建立' | '指定') {
    await this.drawer.getByRole('button', { name: button, exact: true }).click()
  }

  /** What a list of the drawer offers, once it is open. */
  async offered(list: string, text: string): Promise<Locator> {
    await this.drawer.getByRole('combobox', { name: list }).click()
    const options = this.page.locator('.ant-select-dropdown:visible .ant-select-item-option')
    await expect(options.filter({ hasText: text }).first()).toBeVisible()
    return options
  }

  async pick(list: string, text: string) {
    await (await this.offered(list, text)).filter({ hasText: text }).first().click()
  }

  async said(text: string) {
    await expect(this.page.locator('.ant-message-notice', { hasText: text }).first()).toBeVisible()
  }
}
