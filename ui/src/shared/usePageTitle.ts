import { useEffect } from 'react'

/** The window's title names the page, never a customer: titles end up in histories and screenshots. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · DealerLoop`
  }, [title])
}
