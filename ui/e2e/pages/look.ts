import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'

/** No page may shut anybody out: axe finds nothing. Asked when the page is at rest; notices that come and go stand in no landmark. */
export async function accessible(page: Page) {
  await expect(page.locator('.ant-btn-loading, .ant-spin-spinning, [aria-busy="true"]')).toHaveCount(0)
  await page.mouse.move(0, 0)
  await expect(page.locator('[role="tooltip"]:visible')).toHaveCount(0)
  // Only to put together what it found in frames does axe open a page of its own each time.
  const alone = await page.locator('iframe').count() === 0
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(alone).exclude('.ant-notification').exclude('.ant-message').analyze()
  expect(violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).join(' | ')}`)).toEqual([])
}

/** A picture for people to look at, where somebody asked for pictures. */
export async function picture(page: Page, name: string) {
  const folder = process.env.DEALERLOOP_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
