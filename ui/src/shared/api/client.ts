import type { ProblemBody } from './schema'

/** A refusal by the platform: the text is already in the user's language. Status 0 = the platform could not be reached. */
export class Problem extends Error {
  readonly body: ProblemBody

  constructor(body: ProblemBody) {
    super(body.detail || body.title || String(body.status))
    this.name = 'Problem'
    this.body = body
  }

  get status() { return this.body.status }

  /** What is wrong with which field; the key is the field's name in the request. */
  get fields(): Record<string, string> {
    const found: Record<string, string> = {}
    if (this.body.field) found[this.body.field] = this.message
    for (const error of this.body.errors ?? []) found[error.field] = error.detail
    return found
  }
}

/** How requests learn who asks and in which language; set once by the app. `renew` answers whether a retry makes sense. */
export interface Session {
  token(): string | null
  language(): string
  renew(): Promise<boolean>
}

let session: Session = { token: () => null, language: () => 'zh', renew: async () => false }

export function bindSession(next: Session) {
  session = next
}

export type Query = Record<string, string | number | boolean | string[] | null | undefined>

export interface Ask {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

function address(path: string, query?: Query) {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue
    if (Array.isArray(value)) {
      if (value.length > 0) params.set(name, value.join(','))
    } else {
      params.set(name, String(value))
    }
  }
  const text = params.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

async function send(path: string, ask: Ask): Promise<Response> {
  const headers = new Headers(ask.headers)
  headers.set('Accept-Language', session.language())
  const token = session.token()
  if (token) headers.set('Authorization', `Bearer ${token}`)
  let body: BodyInit | undefined
  if (ask.body instanceof Blob) {
    body = ask.body
  } else if (ask.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    body = JSON.stringify(ask.body)
  }
  try {
    return await fetch(address(path, ask.query), { method: ask.method ?? 'GET', headers, body, signal: ask.signal })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new Problem({ status: 0, kind: 'UNREACHABLE' })
  }
}

function refusal(status: number, text: string): Problem {
  try {
    return new Problem({ ...JSON.parse(text) as ProblemBody, status })
  } catch {
    return new Problem({ status })
  }
}

/** Sends once more after the session was renewed, so what was typed goes through although the token had run out. */
async function answered(path: string, ask: Ask): Promise<Response> {
  let response = await send(path, ask)
  if (response.status === 401 && (await session.renew())) response = await send(path, ask)
  if (!response.ok) throw refusal(response.status, await response.text().catch(() => ''))
  return response
}

export async function call<T>(path: string, ask: Ask = {}): Promise<T> {
  const response = await answered(path, ask)
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

function post(path: string, file: Blob, told: (share: number) => void, signal?: AbortSignal): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    request.open('POST', address(path))
    request.setRequestHeader('Accept-Language', session.language())
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    const token = session.token()
    if (token) request.setRequestHeader('Authorization', `Bearer ${token}`)
    request.upload.addEventListener('progress', event => { if (event.lengthComputable) told(event.loaded / event.total) })
    request.addEventListener('load', () => done({ status: request.status, text: request.responseText }))
    request.addEventListener('error', () => failed(new Problem({ status: 0, kind: 'UNREACHABLE' })))
    request.addEventListener('abort', () => failed(new DOMException('', 'AbortError')))
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', stop))
    signal?.addEventListener('abort', stop)
    request.send(file)
  })
}

/** Sends a file and tells how much of it has gone; `fetch` could not. Once more after the session was renewed, as every request. */
export async function upload<T>(path: string, file: Blob, told: (share: number) => void, signal?: AbortSignal): Promise<T> {
  let answer = await post(path, file, told, signal)
  if (answer.status === 401 && (await session.renew())) answer = await post(path, file, told, signal)
  if (answer.status < 200 || answer.status > 299) throw refusal(answer.status, answer.text)
  return JSON.parse(answer.text) as T
}

/** Fetches a file with the bearer token, which a plain link could not carry, and hands it to the browser's downloads. */
export async function download(path: string, query: Query | undefined, fallbackName: string) {
  const response = await answered(path, { query })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(response.headers.get('Content-Disposition')) ?? fallbackName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export function fileName(disposition: string | null): string | null {
  const extended = disposition?.match(/filename\*=(?:UTF-8|utf-8)''([^;]+)/)
  if (extended) return decodeURIComponent(extended[1])
  const plain = disposition?.match(/filename="?([^";]+)"?/)
  return plain ? plain[1] : null
}

/** A store's part of the API. */
export const at = (store: string, rest: string) => `/stores/${encodeURIComponent(store)}${rest}`

/** A group's part of the API. */
export const inGroup = (group: string, rest: string) => `/groups/${encodeURIComponent(group)}${rest}`
