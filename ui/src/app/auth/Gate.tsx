import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { AuthProvider, useAuth } from 'react-oidc-context'
import { bindSession } from '../../shared/api/client'
import { fetchConfig, fetchMe } from '../../shared/api/me'
import { useRightsOfOtherWindows } from '../../shared/api/rights'
import type { Config } from '../../shared/api/schema'
import { followAccount, language } from '../i18n/language'
import { areasOf } from '../shell/navigation'
import { SignedIn } from '../SignedIn'
import { Expired } from './Expired'
import { NoPost, SignedOut, SignInFailed, Suspended, Waiting } from './pages'
import { Renewal } from './renewal'
import { userManager, wayBack } from './users'

/** Nobody gets past here without a token and a post. */
export function Gate() {
  const config = useQuery({ queryKey: ['config'], queryFn: fetchConfig, staleTime: Infinity })
  if (config.isError) return <SignInFailed failure={config.error} again={() => void config.refetch()} />
  if (!config.data) return <Waiting />
  return <Session config={config.data} />
}

function Session({ config }: { config: Config }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const users = useMemo(() => userManager(config, language), [config])
  const renewal = useMemo(() => new Renewal(users, setAsking), [users])

  useEffect(() => {
    let token: string | null = null
    const keep = (user: { access_token: string } | null) => { token = user?.access_token ?? null }
    const loaded = (user: { access_token: string }) => keep(user)
    void users.getUser().then(keep)
    users.events.addUserLoaded(loaded)
    bindSession({ token: () => token, language, renew: () => renewal.renew() })
    return () => users.events.removeUserLoaded(loaded)
  }, [users, renewal])

  return (
    <AuthProvider userManager={users} onSigninCallback={user => navigate(wayBack(user?.state), { replace: true })}>
      <Entrance config={config} />
      <Expired open={asking} renewal={renewal} />
    </AuthProvider>
  )
}

function Entrance({ config }: { config: Config }) {
  const auth = useAuth()
  const { pathname, search } = useLocation()
  // Once in, the page stays mounted even while a token is being renewed, or typed text would be lost.
  const [entered, setEntered] = useState(false)
  const out = pathname === '/signed-out'
  const ready = auth.isAuthenticated
  if (ready && !entered) setEntered(true)
  const leave = !ready && !entered && !auth.isLoading && !auth.activeNavigator && !auth.error && !out
  const { signinRedirect } = auth
  useEffect(() => {
    if (leave) void signinRedirect({ state: { path: pathname + search } })
  }, [leave, pathname, search, signinRedirect])

  if (out) return <SignedOut signIn={() => void signinRedirect({ state: { path: '/' } })} />
  if (!entered && auth.error) return <SignInFailed failure={auth.error} again={() => void signinRedirect({ state: { path: '/' } })} />
  if (!entered) return <Waiting />
  const signOut = () => {
    // Drafts are about customers: they outlive an expired session, not a person who leaves.
    sessionStorage.clear()
    void auth.signoutRedirect()
  }
  return <Welcome config={config} signOut={signOut} />
}

function Welcome({ config, signOut }: { config: Config; signOut(): void }) {
  const me = useQuery({ queryKey: ['me'], queryFn: fetchMe, staleTime: 60_000, refetchInterval: 300_000 })
  useRightsOfOtherWindows()
  const { t } = useTranslation()
  const account = me.data?.language
  useEffect(() => { if (account) void followAccount(account) }, [account])
  if (me.isError && !me.data) return <SignInFailed failure={me.error} again={() => void me.refetch()} signOut={signOut} />
  if (!me.data) return <Waiting text={t('app.sign.working')} />
  if (areasOf(me.data).length === 0) {
    return me.data.suspended.length > 0
      ? <Suspended stores={me.data.suspended} again={() => void me.refetch()} signOut={signOut} />
      : <NoPost name={me.data.name} signOut={signOut} />
  }
  return <SignedIn me={me.data} config={config} signOut={signOut} />
}
