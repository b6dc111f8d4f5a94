import { expect, type Locator, type Page } from '@playwright/test'

/** 标准: headquarters' list, and the page of one of them. */
export class Standards {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** From wherever in headquarters one is. */
  async list() {
    await this.page.getByRole('navigation', { name: '主导航' }).getByRole('link').filter({ hasText: /^\s*标准\s*$/ }).click()
    await expect(this.page.getByRole('heading', { name: '标准', level: 1 })).toBeVisible()
    await expect(this.page.locator('.standards')).toBeVisible()
  }

  /** A standard in the list, by its name. */
  row(title: string): Locator {
    return this.page.locator('.standards tbody', { has: this.page.getByRole('link', { name: title, exact: true }) })
  }

  async open(title: string) {
    await this.row(title).getByRole('link', { name: title, exact: true }).click()
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
  }

  async tab(name: string) {
    await this.page.getByRole('tab', { name, exact: true }).click()
    await expect(this.page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true')
  }

  /** The sections of a preview, each as it is shown. */
  async *preview() {
    const sections = this.page.getByRole('group', { name: '门店人员看到的内容' }).getByRole('button')
    await expect(sections.first()).toBeVisible()
    for (const section of await sections.all()) {
      await section.click()
      await expect(section).toHaveAttribute('aria-pressed', 'true')
      yield (await section.textContent())!.replace(/ \d+$/, '')
    }
  }

  /** Drops a file where archives are taken. */
  async upload(name: string, buffer: Buffer) {
    await this.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/java-archive', buffer })
  }

  get refusal(): Locator {
    return this.page.locator('.refusal')
  }

  get drawer(): Locator {
    return this.page.locator('.ant-drawer-content-wrapper:visible').last()
  }

  get counts(): Locator {
    return this.page.locator('.many-count:visible')
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  async pick(list: Locator, text: string) {
    await list.click()
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).first().click()
  }

  async said(text: string | RegExp) {
    await expect(this.page.locator('.ant-message-notice, .ant-notification-notice', { hasText: text }).first()).toBeVisible()
  }

  /** A store that follows the standard, on its page. */
  store(name: string): Locator {
    return this.page.getByRole('region', { name: '执行的门店' }).getByRole('row', { name: new RegExp(name) })
  }
}
