import { useEffect, useRef } from 'react'

/**
 * The field at which a dialog begins. `autoFocus` does nothing there: the field is made before its dialog stands in the page, and the dialog then takes the
 * focus for itself.
 */
export function useFirst<Field extends { focus(): void }>(wanted = true) {
  const field = useRef<Field>(null)
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => field.current?.focus())
    return () => clearTimeout(timer)
  }, [wanted])
  return field
}
