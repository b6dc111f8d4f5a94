import type { Page } from '@playwright/test'
import { password } from '../environment'

/** Keycloak's own page. */
export class SignIn {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to a page of ours, signs in on the way, and is there. */
  async as(userName: string, path = '/') {
    await this.by(userName, password(userName), path)
    await this.page.locator('#content').waitFor()
  }

  /** The same of somebody whose password nobody generated, to wherever that leads. */
  async by(userName: string, chosen: string, path = '/') {
    await this.page.goto(path)
    await this.page.locator('#username').fill(userName)
    await this.page.locator('#password').fill(chosen)
    await this.page.locator('#kc-login').click()
  }

  async out() {
    await this.page.getByRole('button', { name: /用户菜单|User menu/ }).click()
    await this.page.getByRole('button', { name: /退出登录|Sign out/ }).click()
    await this.page.getByRole('heading', { name: /已退出登录|Signed out/ }).waitFor()
  }
}
