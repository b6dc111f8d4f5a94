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

  /** Accepts the first visit that is proposed, and tells whose it is. */
  async acceptVisit(): Promise<string> {
    const row = this.rows.filter({ hasText: '同意上门' }).first()
    const name = (await row.locator('.person').textContent()) ?? ''
    await row.getByRole('button', { name: '同意上门' }).click()
    await expect(this.page.locator('.ant-notification-notice', { hasText: '已处理上门建议' })).toBeVisible()
    return name
  }

  /** Opens the first entry after a service from the keyboard: those after a new car's delivery are the salesperson's, whatever day it is. */
  async openFirst() {
    await expect(this.rows.first()).toBeVisible()
    const jobs = await this.rows.allTextContents()
    const steps = jobs.findIndex(job => !job.includes('新车交车')) + 1
    expect(steps, 'an entry after a service').toBeGreaterThan(0)
    await this.page.locator('#content').focus()
    for (let step = 0; step < steps; step++) await this.page.keyboard.press('j')
    await expect(this.page.locator('.row-active')).toHaveText(jobs[steps - 1]!)
    await this.page.keyboard.press('Enter')
    await expect(this.page).toHaveURL(/\/callbacks\/.+\/.+/)
  }

  async act(row: Locator, action: string) {
    await row.getByRole('button', { name: /更多操作/ }).click()
    await this.page.locator('.row-menu:visible').getByRole('button', { name: action }).click()
  }

  /** Answers the question a decision asks: why, and for a move the new channel. */
  async decide(reason: string, channel?: string) {
    const dialog = this.page.getByRole('dialog')
    if (channel) await dialog.locator('.ant-radio-button-wrapper', { hasText: channel }).click()
    await dialog.getByLabel('原因').fill(reason)
    await dialog.getByRole('button', { name: '确定' }).click()
    await expect(dialog).toBeHidden()
  }

  /** Puts a delivery on today's list by hand. */
  async add(search: string, channel: string, reason: string) {
    await this.page.getByRole('button', { name: '加入客户' }).click()
    const drawer = this.page.getByRole('dialog')
    await drawer.getByLabel('查找交车记录').fill(search)
    await this.page.keyboard.press('Enter')
    await drawer.getByRole('radio', { name: new RegExp(search) }).first().check()
    await drawer.locator('.ant-radio-button-wrapper', { hasText: channel }).click()
    await drawer.getByLabel('原因').fill(reason)
    await drawer.getByRole('button', { name: '加入今日名单' }).click()
    await expect(drawer).toBeHidden()
  }

  /** Gives an entry to a colleague. */
  async give(row: Locator, colleague: string) {
    await row.getByRole('checkbox').check()
    const bar = this.page.getByRole('region', { name: '分配' })
    await bar.getByRole('combobox').click()
    await this.page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: colleague }).click()
    await bar.getByRole('button', { name: '分配', exact: true }).click()
    await expect(bar).toBeHidden()
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
    await expect(sure.or(panel.getByText(/已提交/)).first()).toBeVisible()
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
