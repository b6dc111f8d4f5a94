import { expect, request } from '@playwright/test'
import { password, secret } from './environment'

/** What a spec asks of the platform beside the pages: to begin with something at hand, and to leave nothing behind. */
export class Platform {
  private readonly token: string

  private constructor(token: string) {
    this.token = token
  }

  /** As somebody of the demo group. */
  static async as(userName: string) {
    return new Platform(await token({ grant_type: 'password', client_id: 'dealerloop-local', username: userName, password: password(userName), scope: 'openid' }))
  }

  /** As the platform's operator: the account of the command that applies tenants. */
  static async operator() {
    return new Platform(await token({ grant_type: 'client_credentials', client_id: 'dealerloop-operator', client_secret: secret('keycloak-operator') }))
  }

  get = <T>(path: string) => this.ask<T>('GET', path)
  post = <T>(path: string, body: unknown) => this.ask<T>('POST', path, body)
  delete = (path: string) => this.ask<void>('DELETE', path)

  /** Loads a store's export of these lines, as its clerk would by the pages. */
  async load(store: string, name: string, ...lines: string[]) {
    const { id } = await this.ask<{ id: string }>('POST', `/stores/${store}/imports`, Buffer.from(`${lines.join('\n')}\n`), {
      'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name),
    })
    const read = () => this.get<{ state: string; questions: { code: string }[] }>(`/stores/${store}/imports/${id}`)
    const state = async () => (await read()).state
    await expect.poll(state, { message: `${name} is checked`, timeout: 120_000 }).toBe('READY')
    await this.post(`/stores/${store}/imports/${id}/load`, { answers: (await read()).questions.map(question => question.code) })
    await expect.poll(state, { message: `${name} is loaded`, timeout: 120_000 }).toBe('LOADED')
  }

  /** A store in which the person holds a post, by its name. */
  async store(name: string) {
    const me = await this.get<{ stores: { id: string; name: string }[] }>('/me')
    return me.stores.find(store => store.name === name)!.id
  }

  /** The first group the person is headquarters of. */
  async group() {
    const me = await this.get<{ groups: { id: string }[] }>('/me')
    return me.groups[0].id
  }

  private async ask<T>(method: string, path: string, data?: unknown, headers: Record<string, string> = {}): Promise<T> {
    return called<T>(`/api${path}`, { method, data, headers: { ...headers, Authorization: `Bearer ${this.token}` } })
  }
}

const url = process.env.DEALERLOOP_URL ?? 'http://localhost:8080'

async function called<T>(address: string, ask: { method: string; data?: unknown; form?: Record<string, string>; headers?: Record<string, string> }): Promise<T> {
  const calls = await request.newContext({ baseURL: url })
  try {
    const answer = await calls.fetch(address, ask)
    const text = await answer.text()
    if (!answer.ok()) throw new Error(`${ask.method} ${address} was answered with ${answer.status()}: ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  } finally {
    await calls.dispose()
  }
}

async function token(form: Record<string, string>) {
  const { authority } = await called<{ authority: string }>('/api/config', { method: 'GET' })
  return (await called<{ access_token: string }>(`${authority}/protocol/openid-connect/token`, { method: 'POST', form })).access_token
}
