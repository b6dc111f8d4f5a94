import { ErrorResponse, InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import type { Config } from '../../shared/api/schema'
import { Activity } from './activity'

/** Tokens live in memory only; what must outlive the redirect (state, PKCE verifier) lies in this tab's session storage. */
export function userManager(config: Config, language: () => string): UserManager {
  const origin = window.location.origin
  const users = new UserManager({
    authority: config.authority,
    client_id: config.clientId,
    redirect_uri: `${origin}/sign-in/back`,
    silent_redirect_uri: `${origin}/sign-in/silent`,
    popup_redirect_uri: `${origin}/sign-in/window`,
    post_logout_redirect_uri: `${origin}/signed-out`,
    response_type: 'code',
    scope: 'openid profile',
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: 45,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  })
  const languages = () => ({ ui_locales: language() === 'en' ? 'en' : 'zh-CN' })
  const redirect = users.signinRedirect.bind(users)
  users.signinRedirect = args => redirect({ ...languages(), ...args })
  const popup = users.signinPopup.bind(users)
  const activity = new Activity(window.localStorage).follow(window)
  users.signinPopup = async args => {
    const user = await popup({ ...languages(), ...args })
    activity.restart()
    return user
  }
  // A renewal token works once. The timer and a request that was refused may ask at the same moment, after a sleep above all:
  // they share one renewal. A token that counts as used, its answer lost on the way, leaves the session itself to ask.
  const silent = users.signinSilent.bind(users)
  let running: ReturnType<typeof silent> | null = null
  users.signinSilent = args => {
    if (activity.idle()) return Promise.reject(new Error('Nobody has worked here for an hour'))
    running ??= silent(args)
      .catch((failure: unknown) => {
        if (!(failure instanceof ErrorResponse)) throw failure
        return silent({ ...args, forceIframeAuth: true })
      })
      .finally(() => { running = null })
    return running
  }
  return users
}

/** Where a person wanted to go; carried through the sign-in. Only paths of this app are followed. */
export function wayBack(state: unknown): string {
  const path = typeof state === 'object' && state !== null ? (state as { path?: unknown }).path : undefined
  return typeof path === 'string' && path.startsWith('/') && !path.startsWith('//') && !path.startsWith('/sign') ? path : '/'
}
