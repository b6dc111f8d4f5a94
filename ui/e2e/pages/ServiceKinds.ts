import { expect, type Locator, type Page } from '@playwright/test'

/** 维修类别写法. */
export class ServiceKinds {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async go() {
    await this.page.goto('/service-kinds')
    await expect(this.page.getByRole('heading', { name: '维修类别写法' })).toBeVisible()
  }

  /** A word, where it is still to be classified or among the store's own. */
  word(word: string, part: '待归类' | '本店的写法'): Locator {
    return this.page.getByRole('region', { name: part }).getByRole('listitem').filter({ hasText: word })
  }

  async classify(word: string, kind: string) {
    await this.page.getByRole('combobox', { name: `类别：${word}` }).click()
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: kind }).click()
  }

  async forget(word: string) {
    await this.page.getByRole('button', { name: `删除：${word}` }).click()
    await this.page.locator('.ant-modal-confirm').getByRole('button', { name: '删除' }).click()
  }
}
