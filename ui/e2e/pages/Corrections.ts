import { expect, type Locator, type Page } from '@playwright/test'

/** 资料更正: the head's queue, and a correction made in a customer's file. */
export class Corrections {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async go() {
    await this.page.goto('/corrections')
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible()
  }

  line(value: string): Locator {
    return this.page.getByRole('row').filter({ hasText: value })
  }

  async confirm(value: string) {
    await this.line(value).getByRole('button', { name: '确认' }).click()
    await expect(this.line(value)).toHaveCount(0)
  }

  async correct(field: string, value: string) {
    await this.page.getByRole('button', { name: `更正${field}` }).click()
    const form = this.page.getByRole('dialog', { name: `更正${field}` })
    await form.getByRole('textbox').fill(value)
    await form.getByRole('button', { name: '保存' }).click()
    await expect(form).toHaveCount(0)
  }
}
