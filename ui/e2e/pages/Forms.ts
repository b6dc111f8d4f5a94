import { expect, type Locator, type Page } from '@playwright/test'

/** 回访记录表 on the screen. */
export class CallbackRecord {
  readonly page: Page
  readonly sheets: Locator

  constructor(page: Page) {
    this.page = page
    this.sheets = page.locator('.sheet')
  }

  async go(query = '') {
    await this.page.goto(`/forms/callback-record${query}`)
    await expect(this.sheets.first()).toBeVisible()
  }

  line(customer: string): Locator {
    return this.sheets.locator('tbody tr', { hasText: customer })
  }

  /** The workbook's file name. */
  async excel(): Promise<string> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: '下载 Excel' }).click()
    return (await download).suggestedFilename()
  }
}
