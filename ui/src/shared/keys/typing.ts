/** Whether a key belongs to a text field, an input method or a dialog rather than to the page's shortcuts. */
export function typing(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return true
  const at = event.target as HTMLElement | null
  return inText(at) || dialogOpen(at)
}

export function inText(at: HTMLElement | null): boolean {
  if (!at || !('tagName' in at)) return false
  if (at.isContentEditable || at.tagName === 'TEXTAREA' || at.tagName === 'SELECT') return true
  if (at.tagName !== 'INPUT') return false
  return !['checkbox', 'radio', 'button', 'submit'].includes((at as HTMLInputElement).type)
}

function dialogOpen(at: HTMLElement | null): boolean {
  return Boolean(at?.closest?.('[role="dialog"], [role="menu"], [role="listbox"]'))
    || document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null
}

/** The character meant, even when an input method hides it (it then reports `Process`). */
export function keyOf(event: KeyboardEvent): string {
  if (event.key !== 'Process' && event.key !== 'Unidentified') return event.key.length === 1 ? event.key.toLowerCase() : event.key
  const physical = event.code.match(/^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/)
  return physical ? (physical[1] ?? physical[2] ?? physical[3]).toLowerCase() : event.key
}
