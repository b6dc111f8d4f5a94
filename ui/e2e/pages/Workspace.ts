import { expect, type Locator, type Page } from '@playwright/test'

/** One callback being worked. */
export class Workspace {
  readonly page: Page
  readonly customer: Locator
  readonly conflict: Locator

  constructor(page: Page) {
    this.page = page
    this.customer = page.locator('.work-head h1')
    this.conflict = page.getByRole('dialog', { name: '别人刚刚改动了这条回访' })
  }

  async go(path: string) {
    await this.page.goto(path)
    await this.ready()
  }

  async ready() {
    await expect(this.customer).toBeVisible()
  }

  /** Types keys one after the other, as an agent would, and tells how many. */
  async keys(...keys: string[]): Promise<number> {
    for (const key of keys) await this.page.keyboard.press(key)
    return keys.length
  }

  async save() {
    await this.page.keyboard.press('Control+Enter')
  }

  async saved() {
    await expect(this.page.locator('.ant-message-notice').filter({ hasText: '已保存' }).first()).toBeVisible()
  }

  score(question: string, score: string): Locator {
    return this.page.locator('fieldset.question', { hasText: question }).getByRole('radio', { name: score, exact: true })
  }

  outcome(name: string): Locator {
    return this.page.locator('.outcomes').getByRole('radio', { name: new RegExp(name) })
  }

  text(label: '现在车况' | '意见建议' | '备注'): Locator {
    return this.page.getByLabel(label)
  }

  /** Corrects the name, phone or plate in place. */
  async correct(field: '姓名' | '电话' | '车牌号', value: string) {
    await this.page.getByRole('button', { name: `更正${field}` }).click()
    const form = this.page.getByRole('dialog', { name: `更正${field}` })
    await form.getByRole('textbox').fill(value)
    await form.getByRole('button', { name: '保存' }).click()
    await expect(this.page.getByText('待确认').first()).toBeVisible()
  }
}
