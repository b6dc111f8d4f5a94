import { expect, type Locator, type Page } from '@playwright/test'

/** 标准审核: the operator's list, and the page of one version. */
export class Review {
  readonly page: Page
  readonly state: Locator

  constructor(page: Page) {
    this.page = page
    this.state = page.locator('.page-head .ant-tag').first()
  }

  row(title: string, version: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name: `${title} ${version}`, exact: true }) })
  }

  async open(title: string, version: string) {
    await this.row(title, version).getByRole('link').click()
    await expect(this.page.getByRole('heading', { name: `${title} ${version}`, level: 1 })).toBeVisible()
  }

  /** States a reason where one is asked for. */
  async because(reason: string, button: string) {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByLabel('原因').fill(reason)
    await dialog.getByRole('button', { name: button, exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  async confirm(question: string, button: string) {
    const asked = this.page.locator('.ant-modal-confirm', { hasText: question })
    await asked.getByRole('button', { name: button, exact: true }).click()
    await expect(asked).toHaveCount(0)
  }

  async said(text: string) {
    await expect(this.page.locator('.ant-message-notice', { hasText: text }).first()).toBeVisible()
  }
}
