import { expect, type Locator, type Page } from '@playwright/test'

/** 门店设置. */
export class Settings {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async go() {
    await this.page.goto('/settings')
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(this.page.locator('.setting').first()).toBeVisible()
  }

  row(label: string): Locator {
    return this.page.locator('.setting', { hasText: label })
  }

  async choose(label: string, choice: string) {
    await this.row(label).getByRole('combobox').click()
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: choice }).click()
  }

  async save() {
    await this.page.getByRole('button', { name: '保存' }).click()
    await expect(this.page.locator('.ant-message-notice', { hasText: '设置已保存' }).first()).toBeVisible()
  }
}
