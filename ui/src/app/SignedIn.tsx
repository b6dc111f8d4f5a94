import { useCallback, useMemo, useState } from 'react'
import { SurroundingsContext } from '../shared/session'
import type { Config, Me } from '../shared/api/schema'
import { liveIn } from '../shared/format'
import { Pages } from './routes'
import { Shell } from './shell/Shell'

/** For those without a store: where they sit. */
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
const KEPT = 'dealerloop.stores'

export function SignedIn({ me, config, signOut }: { me: Me; config: Config; signOut(): void }) {
  const [chosen, setChosen] = useState<string[]>(() => (sessionStorage.getItem(KEPT) ?? '').split(',').filter(Boolean))
  const setScope = useCallback((ids: string[]) => {
    sessionStorage.setItem(KEPT, ids.join(','))
    setChosen(ids)
  }, [])
  const surroundings = useMemo(() => {
    liveIn(me.stores[0]?.timeZone ?? here)
    const scope = me.stores.filter(store => chosen.includes(store.id))
    return { me, config, scope: scope.length > 0 ? scope : me.stores, setScope }
  }, [me, config, chosen, setScope])
  return (
    <SurroundingsContext value={surroundings}>
      <Shell signOut={signOut}><Pages /></Shell>
    </SurroundingsContext>
  )
}
