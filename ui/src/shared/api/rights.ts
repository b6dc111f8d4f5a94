import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'

const CHANNEL = 'dealerloop.rights'

/** To be called when the person's own rights have changed: they are read anew, here and in every other window. */
export function useRightsChanged(): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(() => {
    const others = new BroadcastChannel(CHANNEL)
    others.postMessage(null)
    others.close()
    return queries.invalidateQueries({ queryKey: ['me'] })
  }, [queries])
}

/** Reads the person's rights anew when another window says that they have changed. */
export function useRightsOfOtherWindows() {
  const queries = useQueryClient()
  useEffect(() => {
    const others = new BroadcastChannel(CHANNEL)
    others.addEventListener('message', () => void queries.invalidateQueries({ queryKey: ['me'] }))
    return () => others.close()
  }, [queries])
}
