import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const platform = process.env.DEALERLOOP_PLATFORM ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'target/dist', emptyOutDir: true, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': { target: platform, changeOrigin: true } } },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:8080/' } },
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    testTimeout: 20_000,
  },
})
