import chromium from '@sparticuz/chromium'

/** A browser that comes inside an npm package. Its own default arguments hang at a second page and switch web security off. */
export const launch = async () => ({
  executablePath: process.env.DEALERLOOP_CHROMIUM ?? (await chromium.executablePath()),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
})
