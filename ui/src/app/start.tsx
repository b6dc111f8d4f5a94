import { createRoot } from 'react-dom/client'
import { App } from './App'
import { bringChinese } from './chinese'
import { keepFocus } from './focus'
import { startLanguage } from './i18n/language'
import './base.css'

export async function start() {
  await startLanguage()
  keepFocus()
  createRoot(document.getElementById('root')!).render(<App />)
  const idle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 500))
  idle(() => void bringChinese())
}
