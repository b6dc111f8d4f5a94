import { expect, type Locator, type Page } from '@playwright/test'

/** 本日回访名单. */
export class DayList {
  readonly page: Page
  readonly rows: Locator

  constructor(page: Page) {
    this.page = page
    this.rows = page.locator('.day-table tbody tr')
  }

  async go(query = '') {
    await this.page.goto(`/callbacks${query}`)
    await this.ready()
  }

  async ready() {
    await expect(this.page.locator('.day-frame, .cards, .empty').first()).toBeVisible()
    await expect(this.page.locator('.day-frame[aria-busy="true"]')).toHaveCount(0)
    await expect(this.page.getByText('正在读取名单')).toHaveCount(0)
  }

  /** Opens today's list, or lets it take in what came later. */
  async open() {
    await this.page.getByRole('button', { name: /生成今日名单|补入新交车/ }).first().click()
    await expect(this.page.locator('.ant-notification-notice').first()).toBeVisible()
  }

  count(name: string): Locator {
    return this.page.locator('.count', { hasText: name })
  }

  async number(name: string): Promise<number> {
    return Number(await this.count(name).locator('b').textContent())
  }

  /** Only the entries of one channel, or all again. */
  async only(channel: string) {
    await this.count(channel).click()
    await expect(this.count(channel)).toHaveAttribute('aria-pressed', 'true')
    await this.ready()
  }

  async search(text: string) {
    await this.page.keyboard.press('/')
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
    await expect(this.page).toHaveURL(/q=/)
    await this.ready()
  }

  /** Opens the first entry from the keyboard. */
  async openFirst() {
    await this.page.locator('#content').focus()
    await this.page.keyboard.press('j')
    await expect(this.page.locator('.row-active')).toBeVisible()
    await this.page.keyboard.press('Enter')
    await expect(this.page).toHaveURL(/\/callbacks\/.+\/.+/)
  }

  async act(row: Locator, action: string, reason?: string) {
    await row.getByRole('button', { name: /更多操作/ }).click()
    await this.page.getByRole('button', { name: action }).click()
    if (reason === undefined) return
    await this.page.getByRole('dialog').getByLabel('原因').fill(reason)
    await this.page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  }

  /** What the last notice offers to take back. */
  async undo() {
    await this.page.locator('.ant-notification-notice').getByRole('button', { name: '撤销' }).click()
  }

  async handIn(note: string) {
    await this.page.getByRole('button', { name: '交班与确认' }).click()
    const panel = this.page.getByRole('dialog')
    await panel.getByLabel('交班说明').first().fill(note)
    await panel.getByRole('button', { name: '提交给主管经理' }).first().click()
    const sure = this.page.locator('.ant-modal-confirm').getByRole('button', { name: '确定' })
    await expect(sure.or(panel.getByText(/已提交/).first())).toBeVisible()
    if (await sure.isVisible()) await sure.click()
    await expect(panel.getByText(/已提交/).first()).toBeVisible()
  }

  async acknowledge(remark: string) {
    await this.page.getByRole('button', { name: '交班与确认' }).click()
    const panel = this.page.getByRole('dialog')
    await panel.getByLabel('确认意见').first().fill(remark)
    await panel.getByRole('button', { name: '确认', exact: true }).first().click()
    await expect(panel.getByText(/已确认/).first()).toBeVisible()
  }
}
