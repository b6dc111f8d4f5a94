import { defineConfig } from '@playwright/test'
import { launch } from './chromium'

const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } }

/** Every page and drawer as a picture, in both languages and sizes. For people to look at; it asserts nothing and is no test. */
export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: '../target/pictures-run',
  workers: 1,
  timeout: 400_000,
  reporter: 'list',
  projects: Object.entries(sizes).flatMap(([size, viewport]) => ['zh-CN', 'en'].map(locale => ({
    name: `${size}-${locale}`, use: { viewport, locale, hasTouch: size === 'phone', isMobile: size === 'phone' },
  }))),
  use: {
    baseURL: process.env.DEALERLOOP_URL ?? 'http://localhost:8080',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 8_000,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await launch(),
  },
})
