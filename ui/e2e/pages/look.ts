import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'

/** No page may shut anybody out: axe finds nothing. */
export async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(one => `${one.id}: ${one.nodes.map(node => node.html).join(' | ')}`)).toEqual([])
}

/** A picture for people to look at, where somebody asked for pictures. */
export async function picture(page: Page, name: string) {
  const folder = process.env.DEALERLOOP_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
