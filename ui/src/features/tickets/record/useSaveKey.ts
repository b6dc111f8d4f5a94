import { useEffect, useRef } from 'react'

/** Ctrl or ⌘ with Enter saves from any field of the form. */
export function useSaveKey(save: () => void) {
  const form = useRef<HTMLFormElement>(null)
  const latest = useRef(save)
  useEffect(() => { latest.current = save })
  useEffect(() => {
    const at = form.current
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) return
      event.preventDefault()
      latest.current()
    }
    at?.addEventListener('keydown', pressed)
    return () => at?.removeEventListener('keydown', pressed)
  }, [])
  return form
}
