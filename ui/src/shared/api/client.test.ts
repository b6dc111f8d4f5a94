import { afterEach, describe, expect, it, vi } from 'vitest'
import { bindSession, call, fileName, Problem } from './client'

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

it('a download keeps its Chinese name', () => {
  expect(fileName("attachment; filename=\"x.xlsx\"; filename*=UTF-8''%E5%9B%9E%E8%AE%BF.xlsx")).toBe('回访.xlsx')
  expect(fileName('attachment; filename="a.xlsx"')).toBe('a.xlsx')
  expect(fileName(null)).toBeNull()
})
