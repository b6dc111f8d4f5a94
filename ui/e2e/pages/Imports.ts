import { expect, type Locator, type Page } from '@playwright/test'

/** Uploading an export, looking at the trial run, loading it. */
export class Imports {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async go() {
    await this.page.goto('/imports')
    await expect(this.page.getByRole('heading', { name: '数据导入' })).toBeVisible()
  }

  /** Uploads a file and waits for the end of the trial run. */
  async upload(file: string | { name: string; mimeType: string; buffer: Buffer }) {
    await this.page.locator('input[type=file]').setInputFiles(file)
  }

  state(name: '待导入' | '不能导入' | '已导入' | '已撤销'): Locator {
    return this.page.locator('.page-head .ant-tag', { hasText: name })
  }

  /** Loads what was uploaded, answering yes to what is asked. */
  async load() {
    await expect(this.state('待导入')).toBeVisible({ timeout: 60_000 })
    for (const question of await this.page.locator('.import-questions').getByRole('checkbox').all()) await question.check()
    await this.page.getByRole('button', { name: '确认导入' }).click()
    await expect(this.state('已导入')).toBeVisible({ timeout: 120_000 })
  }
}
