const isDialog = (node: Node) => node instanceof Element && (node.matches('[role="dialog"]') || node.querySelector('[role="dialog"]') !== null)

/**
 * Dialogs here are gone as soon as they are closed, and with them whatever in them had the focus, so the library cannot give it back. It goes to where it
 * was before, or to the page's content: whoever works by keyboard does not start anew at the top.
 */
export function keepFocus() {
  let been: HTMLElement[] = []
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) been = [...been.filter(one => one !== target && one.isConnected), target].slice(-10)
  })
  const back = (changes: MutationRecord[]) => {
    if (document.activeElement !== document.body || !changes.some(change => [...change.removedNodes].some(isDialog))) return
    for (const place of [...been.toReversed(), document.getElementById('content')]) {
      if (document.activeElement !== document.body) return
      if (place?.isConnected) place.focus({ preventScroll: true })
    }
  }
  new MutationObserver(back).observe(document.body, { childList: true })
}
