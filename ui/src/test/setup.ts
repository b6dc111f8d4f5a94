import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Beside another build a page takes its time; what never comes fails all the same, and in less than a test may take.
configure({ asyncUtilTimeout: 8_000 })

// What Ant Design asks of a browser and jsdom does not have.
class NoResizing { observe() {} unobserve() {} disconnect() {} }
globalThis.ResizeObserver ??= NoResizing as unknown as typeof ResizeObserver
window.matchMedia ??= ((query: string) => ({
  matches: query.includes('min-width'), media: query, onchange: null, addListener() {}, removeListener() {},
  addEventListener() {}, removeEventListener() {}, dispatchEvent: () => false,
})) as typeof window.matchMedia

Element.prototype.scrollIntoView ??= () => undefined

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})
