import { expect, type Locator, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

export type ImportState = '待导入' | '不能导入' | '已导入' | '已撤销'

/** Uploading an export, looking at the trial run, loading it, taking it back. */
export class Imports {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async go() {
    await this.page.goto('/imports')
    await expect(this.page.getByRole('heading', { name: '数据导入' })).toBeVisible()
  }

  async upload(file: string | { name: string; mimeType: string; buffer: Buffer }) {
    await this.page.locator('input[type=file]').setInputFiles(file)
  }

  /** The same, of a CSV written here. */
  async uploadLines(name: string, ...lines: string[]) {
    await this.upload({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) })
  }

  /** Waits for the end of the trial run, the load or the undoing. */
  async is(name: ImportState) {
    await expect(this.page.locator('.page-head .ant-tag', { hasText: name })).toBeVisible({ timeout: 120_000 })
  }

  count(name: string): Locator {
    return this.page.locator('.import-counts > span', { hasText: name }).locator('b')
  }

  /** Says that a column is to be read as a field, and runs the trial again. */
  async map(columns: Record<string, string>) {
    for (const [heading, field] of Object.entries(columns)) {
      const column = this.page.getByRole('combobox', { name: `作为：${heading}` })
      await column.click()
      await column.fill(field)
      await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: field }).first().click()
    }
    await this.page.getByRole('button', { name: '按此重新试算' }).click()
  }

  /** Loads what was uploaded, answering yes to what is asked. */
  async load() {
    await this.is('待导入')
    for (const question of await this.page.locator('.import-questions').getByRole('checkbox').all()) await question.check()
    await this.page.getByRole('button', { name: '确认导入' }).click()
    await this.is('已导入')
  }

  /** The text of the file of bad rows. */
  async badRows(): Promise<string> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: '下载有误的行' }).click()
    return readFile(await (await download).path(), 'utf8')
  }

  async undo() {
    await this.page.getByRole('button', { name: '撤销导入' }).click()
    await this.page.locator('.ant-modal-confirm').getByRole('button', { name: '撤销导入' }).click()
    await this.is('已撤销')
  }
}
