import { expect, type Locator, type Page } from '@playwright/test'

/** 门店设置. */
export class Settings {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async go() {
    await this.page.goto('/settings')
    await this.ready()
  }

  async ready() {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(this.page.locator('.setting').first()).toBeVisible()
  }

  /** Brands and the base standard beneath them have settings of one name: `standard` says whose is meant. */
  row(label: string, standard?: string): Locator {
    // An empty text in `*=` matches nothing at all, so nobody's standard is another selector.
    const group = standard ? `.setting-group[aria-label*="${standard}"]` : '.setting-group'
    return this.page.locator(`${group} .setting`, { hasText: label })
  }

  async choose(label: string, choice: string, standard?: string) {
    await this.row(label, standard).getByRole('combobox').click()
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: choice }).click()
  }

  async write(label: string, text: string) {
    await this.row(label).getByRole('textbox').fill(text)
  }

  /** What the platform says is wrong, at the setting itself. */
  refusal(label: string): Locator {
    return this.row(label).getByRole('alert')
  }

  /** Whatever comes of it. */
  async press() {
    await this.page.getByRole('button', { name: '保存' }).click()
  }

  async save() {
    await this.press()
    await expect(this.page.locator('.ant-message-notice', { hasText: '设置已保存' }).first()).toBeVisible()
  }
}
