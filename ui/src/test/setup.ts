import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// What Ant Design asks of a browser and jsdom does not have.
class NoResizing { observe() {} unobserve() {} disconnect() {} }
globalThis.ResizeObserver ??= NoResizing as unknown as typeof ResizeObserver
window.matchMedia ??= ((query: string) => ({
  matches: query.includes('min-width'), media: query, onchange: null, addListener() {}, removeListener() {},
  addEventListener() {}, removeEventListener() {}, dispatchEvent: () => false,
})) as typeof window.matchMedia

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})
