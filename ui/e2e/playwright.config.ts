import { defineConfig } from '@playwright/test'
import { launch } from './chromium'

/** Run against a platform that stands; see README.md for what the environment must say. */
export default defineConfig({
  testDir: '.',
  outputDir: '../target/e2e',
  workers: 1,
  fullyParallel: false,
  // What a page waits for may be a plugin's worker that is only starting, on a machine that builds something else beside.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  retries: 1,
  reporter: [['list'], ['junit', { outputFile: '../target/e2e-report.xml' }]],
  use: {
    baseURL: process.env.DEALERLOOP_URL ?? 'http://localhost:8080',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    actionTimeout: 30_000,
    contextOptions: { reducedMotion: 'reduce' },
    // Filming every page takes a core that the page itself needs; what stood on it at each step is in the trace all the same.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: await launch(),
  },
})
