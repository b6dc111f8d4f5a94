import { expect, type Page } from '@playwright/test'
import { createHmac } from 'node:crypto'

/** One's own account on the identity provider's pages: what the links in mails lead to, and the second factor. */
export class Account {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Follows a mail's link to the end, in Chinese. */
  async choosePassword(link: string, password: string) {
    await this.page.goto(link)
    await this.page.getByRole('link', { name: /点击此处继续/ }).click()
    await this.page.locator('#password-new').fill(password)
    await this.page.locator('#password-confirm').fill(password)
    await this.page.locator('#password-confirm').press('Enter')
    await expect(this.page.locator('#kc-page-title')).toHaveText(/^\s*账户已更新\s*$/)
  }

  /** Sets up one-time codes, as an app on a phone would. */
  async setUpCodes() {
    const secret = await this.page.locator('#totpSecret').inputValue()
    await this.page.locator('#totp').fill(code(secret))
    await this.page.locator('#userLabel').fill('手机')
    await this.page.locator('#saveTOTPBtn').click()
  }
}

/** The one-time code of this moment (RFC 6238). */
function code(key: string): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', key).update(counter).digest()
  const number = hash.readUInt32BE(hash[hash.length - 1] & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
