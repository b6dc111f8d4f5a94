import type { UserManager } from 'oidc-client-ts'

/**
 * Renews a session that ran out while somebody works. First silently; if Keycloak wants a password again, `ask` shows a
 * dialog over the page, which stays as it is. Requests that met the expired token wait here and are then sent again.
 */
export class Renewal {
  private running: Promise<boolean> | null = null
  private answer: ((signedIn: boolean) => void) | null = null
  private window = new AbortController()
  private readonly users: UserManager
  private readonly ask: (open: boolean) => void

  constructor(users: UserManager, ask: (open: boolean) => void) {
    this.users = users
    this.ask = ask
  }

  renew(): Promise<boolean> {
    this.running ??= this.attempt().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async attempt(): Promise<boolean> {
    try {
      if (await this.users.signinSilent()) return true
    } catch {
      // Keycloak's own session is over as well: a person has to sign in.
    }
    return new Promise<boolean>(resolve => {
      this.answer = resolve
      this.ask(true)
    })
  }

  /** The dialog's button. Opened by a click, so browsers allow the window; a second click starts over, for the first may be lost. */
  async signInAgain(): Promise<void> {
    this.window.abort()
    this.window = new AbortController()
    await this.users.signinPopup({ popupSignal: this.window.signal, popupWindowFeatures: { width: 520, height: 680 } })
    this.ask(false)
    this.answer?.(true)
    this.answer = null
  }

  giveUp(): void {
    this.ask(false)
    this.answer?.(false)
    this.answer = null
  }
}
