/**
 * Dialogs here are gone as soon as they are closed, and with them whatever in them had the focus, so the library cannot give it back. It goes to where it
 * was before, or to the page's content: whoever works by keyboard does not start anew at the top.
 */
export function keepFocus() {
  let been: HTMLElement[] = []
  let inDialog = false
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    been = [...been.filter(one => one !== target && one.isConnected), target].slice(-10)
    inDialog = target.closest('[role="dialog"]') !== null
  })
  const back = () => {
    if (!inDialog || document.activeElement !== document.body || been.at(-1)?.isConnected) return
    for (const place of [...been.toReversed(), document.getElementById('content')]) {
      if (place?.isConnected) place.focus({ preventScroll: true })
      if (document.activeElement !== document.body) return
    }
  }
  // What holds a dialog stands in the body itself, and goes with it.
  new MutationObserver(back).observe(document.body, { childList: true })
}
