import type { Cookie, Page } from '@playwright/test'
import { password } from '../environment'

/** What the identity provider's pages left in the browser of whoever signed in before: where they come again they are known, as in a browser that was not closed. */
const known = new Map<string, Cookie[]>()

/** Keycloak's own page. */
export class SignIn {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes to a page of ours and is there: the first time past the identity provider's form. */
  async as(userName: string, path = '/') {
    await this.page.context().addCookies(known.get(userName) ?? [])
    await this.page.goto(path)
    const form = this.page.locator('#username')
    const content = this.page.locator('#content')
    await form.or(content).first().waitFor()
    if (!await form.isVisible()) return
    await this.fill(userName, password(userName))
    await content.waitFor()
    known.set(userName, await this.page.context().cookies())
  }

  /** By name and password whoever came before, in a session of one's own, to wherever that leads. */
  async by(userName: string, chosen: string, path = '/') {
    await this.page.goto(path)
    await this.fill(userName, chosen)
  }

  private async fill(userName: string, chosen: string) {
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
