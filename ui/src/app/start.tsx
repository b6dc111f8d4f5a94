import { createRoot } from 'react-dom/client'
import { App } from './App'
import { startLanguage } from './i18n/language'
import './base.css'

export async function start() {
  await startLanguage()
  createRoot(document.getElementById('root')!).render(<App />)
  // The Chinese font of last resort is large: only browsers without one of their own fetch its pieces, and never before the first picture.
  const idle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 500))
  idle(() => void import('@fontsource-variable/noto-sans-sc/wght.css'))
}
