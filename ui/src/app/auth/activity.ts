/** As long as Keycloak's own sessions live without a sign of life (`ssoSessionIdleTimeout`). */
export const IDLE_AFTER = 60 * 60_000

const KEY = 'dealerloop.active'
/** A storage that is written at each key would wake every tab at each key. */
const NOTED_EVERY = 10_000

/**
 * When somebody last worked in one of the tabs. An open page fetches by itself, so that its requests say nothing of whether anybody sits
 * before it.
 */
export class Activity {
  private noted: number
  private readonly storage: Storage
  private readonly now: () => number

  constructor(storage: Storage, now: () => number = Date.now) {
    this.storage = storage
    this.now = now
    this.noted = now()
    this.note()
  }

  /** Follows keys and pointers in this window. */
  follow(target: EventTarget): this {
    for (const sign of ['keydown', 'pointerdown', 'wheel']) {
      target.addEventListener(sign, () => this.seen(), { passive: true, capture: true })
    }
    return this
  }

  /** Who comes back after the hour has to sign in first: their first key does not revive the session. */
  seen() {
    if (!this.idle() && this.now() - this.noted >= NOTED_EVERY) this.note()
  }

  /** Somebody has signed in anew. */
  restart() {
    this.note()
  }

  /** Whether nobody has worked in any tab for so long that a session must not be renewed. */
  idle(): boolean {
    const elsewhere = Number(this.storage.getItem(KEY)) || 0
    return this.now() - Math.max(this.noted, elsewhere) > IDLE_AFTER
  }

  private note() {
    this.noted = this.now()
    try {
      this.storage.setItem(KEY, String(this.noted))
    } catch {
      // Without a storage each tab knows its own.
    }
  }
}
