import { afterEach, describe, expect, it, vi } from 'vitest'
import { bindSession, call, fileName, Problem, upload } from './client'

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

afterEach(() => vi.unstubAllGlobals())

describe('a request', () => {
  it('carries the token and the language, and leaves out empty filters', async () => {
    const fetching = vi.fn<typeof fetch>().mockResolvedValue(answer(200, { fine: true }))
    vi.stubGlobal('fetch', fetching)
    bindSession({ token: () => 'abc', language: () => 'en', renew: async () => false })
    await call('/callbacks', { query: { q: '', channel: ['PHONE', 'SMS'], state: [], page: 0 } })
    const [url, init] = fetching.mock.calls[0]
    expect(url).toBe('/api/callbacks?channel=PHONE%2CSMS&page=0')
    expect(new Headers(init?.headers).get('Authorization')).toBe('Bearer abc')
    expect(new Headers(init?.headers).get('Accept-Language')).toBe('en')
  })
  it('is sent again after the session was renewed, so a save is not lost', async () => {
    const fetching = vi.fn<typeof fetch>().mockResolvedValueOnce(answer(401, {})).mockResolvedValueOnce(answer(200, { saved: 1 }))
    vi.stubGlobal('fetch', fetching)
    bindSession({ token: () => 'old', language: () => 'zh', renew: async () => true })
    await expect(call('/x', { method: 'POST', body: { opinion: '好' } })).resolves.toEqual({ saved: 1 })
    expect(fetching.mock.calls[1][1]?.body).toBe('{"opinion":"好"}')
  })
  it('tells a refusal with its fields', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(answer(400, { detail: '输入有误', errors: [{ field: 'answers.Q1', detail: '只能是 1 到 10' }] })))
    const failure = await call('/x').catch(problem => problem as Problem)
    expect(failure).toBeInstanceOf(Problem)
    expect((failure as Problem).fields).toEqual({ 'answers.Q1': '只能是 1 到 10' })
  })
  it('tells an unreachable platform and an answer that is no problem', async () => {
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('network')))
    await expect(call('/x')).rejects.toMatchObject({ body: { status: 0 } })
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(new Response('<html>', { status: 502 })))
    await expect(call('/x')).rejects.toMatchObject({ body: { status: 502 } })
  })
})

describe('a file that is sent', () => {
  /** A request as the browser makes it, answered one after the other. */
  class Answering extends EventTarget {
    static answers: [number, string][] = []
    static tokens: string[] = []
    upload = new EventTarget()
    status = 0
    responseText = ''
    open() {}
    setRequestHeader(name: string, value: string) { if (name === 'Authorization') Answering.tokens.push(value) }
    abort() { this.dispatchEvent(new Event('abort')) }
    send() {
      const answer = Answering.answers.shift()
      if (!answer) return
      this.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded: 3, total: 4 }));
      [this.status, this.responseText] = answer
      this.dispatchEvent(new Event('load'))
    }
  }
  const send = (answers: [number, string][], told = vi.fn(), signal?: AbortSignal) => {
    Answering.answers = answers
    vi.stubGlobal('XMLHttpRequest', Answering)
    return upload<{ fine: boolean }>('/x', new Blob(['PK']), told, signal)
  }
  it('tells how much of it has gone', async () => {
    const told = vi.fn()
    await expect(send([[201, '{"fine":true}']], told)).resolves.toEqual({ fine: true })
    expect(told).toHaveBeenCalledWith(0.75)
  })
  it('is sent again after the session was renewed', async () => {
    Answering.tokens = []
    let token = 'old'
    bindSession({ token: () => token, language: () => 'zh', renew: async () => { token = 'new'; return true } })
    await expect(send([[401, ''], [201, '{}']])).resolves.toEqual({})
    expect(Answering.tokens).toEqual(['Bearer old', 'Bearer new'])
  })
  it('is refused with every reason', async () => {
    const failure = await send([[422, JSON.stringify({ detail: '没有被接受', errors: [{ field: 'a', detail: '一' }, { field: 'b', detail: '二' }] })]]).catch(problem => problem as Problem)
    expect((failure as Problem).body.errors?.map(one => one.detail)).toEqual(['一', '二'])
  })
  it('can be stopped', async () => {
    const stop = new AbortController()
    const going = send([], vi.fn(), stop.signal)
    stop.abort()
    await expect(going).rejects.toThrow(DOMException)
  })
})

it('a download keeps its Chinese name', () => {
  expect(fileName("attachment; filename=\"x.xlsx\"; filename*=UTF-8''%E5%9B%9E%E8%AE%BF.xlsx")).toBe('回访.xlsx')
  expect(fileName('attachment; filename="a.xlsx"')).toBe('a.xlsx')
  expect(fileName(null)).toBeNull()
})
