import { useEffect } from 'react'
import { typing } from '../../../shared/keys/typing'

export interface ListKeys { down(): void; up(): void; open(): void; search(): void; toggle(): void; help(): void }

/** j/k, Enter, x, / and ?: never while somebody types or a dialog is open. */
export function useListKeys(keys: ListKeys) {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return
      const act = actionFor(event, keys)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [keys])
}

function actionFor(event: KeyboardEvent, keys: ListKeys) {
  switch (event.key) {
    case 'j': return keys.down
    case 'k': return keys.up
    case 'x': return keys.toggle
    case '/': return keys.search
    case '?': return keys.help
    // On a focused link or button Enter already has a meaning of its own.
    case 'Enter': return event.target === document.body || (event.target as HTMLElement).id === 'content' ? keys.open : undefined
    default: return undefined
  }
}
