import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const platform = process.env.DEALERLOOP_PLATFORM ?? 'http://localhost:8080'

/**
 * Ant Design's fields ask its form for one context, and with it get the whole form with its checks, which the first page has no use for.
 * The context alone stands in a module of its own.
 */
const formContextAlone: Plugin = {
  name: 'form-context-alone',
  enforce: 'pre',
  resolveId(source, importer) {
    return source === '@rc-component/form' && importer?.endsWith('/antd/es/form/context.js') ? this.resolve('@rc-component/form/es/FormContext', importer) : null
  },
}

export default defineConfig({
  plugins: [formContextAlone, react()],
  build: { outDir: 'target/dist', emptyOutDir: true, chunkSizeWarningLimit: 900, manifest: true },
  server: { proxy: { '/api': { target: platform, changeOrigin: true } } },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:8080/' } },
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    testTimeout: 20_000,
  },
})
