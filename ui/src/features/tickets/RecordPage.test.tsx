import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Me, Store } from '../../shared/api/schema'
import { SurroundingsContext } from '../../shared/session'
import { startLanguage } from '../../test/language'
import RecordPage from './RecordPage'
import { freshDraft, keepDraft } from './record/draft'

beforeAll(startLanguage)
afterEach(() => vi.unstubAllGlobals())

const store = { id: 's', name: '东城店', permissions: ['TICKETS_RECORD', 'CUSTOMERS_READ'], posts: ['SALESPERSON'] } as unknown as Store
const slot = (name: string, type: string, label: string, fills?: string) => ({ name, type, label, required: true, longest: 300, choices: [], fills })
const formats = {
  brands: [], faults: [],
  formats: [{ code: 'C1', kind: 'CONSULTATION', title: '咨询服务站', standard: 'standard-4s 1.0.0', sentence: '来自{region}的客户因{fault}咨询服务站。', slots: [slot('region', 'REGION', '地区'), slot('fault', 'TEXT', '故障原因')] },
    { code: 'C4', kind: 'CONSULTATION', title: '咨询价格', standard: 'standard-4s 1.0.0', sentence: '客户{name}咨询，联系方式{contact}。', slots: [slot('name', 'PERSON_NAME', '姓名', 'NAME'), slot('contact', 'PHONE', '联系电话', 'PHONE')] }],
}
const named = (name: string, label: string) => ({ name, label })
const json = (status: number, content: unknown) => new Response(JSON.stringify(content), { status })

/** @param answer to recording; everything else is answered as the platform would */
function show(answer: () => Response) {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(async (to, asked) => {
    const path = String(to)
    if (path.endsWith('/render')) return json(200, { sentence: 'x', points: { total: 55, present: 0, plausible: 0, sentence: 0, missing: [], implausible: path ? [named('region', '地区')] : [] } })
    if (path.endsWith('/ticket-formats')) return json(200, formats)
    if (path.includes('/customers?')) return json(200, { entries: [{ id: 'k', name: '王芳', phone: '13800138000', plates: ['京A12345'] }] })
    if (path.endsWith('/customers/k')) return json(200, { customer: { id: 'k', name: '王芳', phone: '13800138000' }, owned: [{ id: 'v', plate: '京A12345', brand: '北京现代' }], brought: [], corrections: [] })
    sent.push(JSON.parse(String(asked?.body)))
    return answer()
  }))
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter initialEntries={['/tickets/new']}>
        <App><SurroundingsContext value={{ me: { stores: [store] } as unknown as Me, config: {} as never, scope: [store], setScope: () => undefined }}><RecordPage /></SurroundingsContext></App>
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return sent as { requestId: string; recording: { slots?: Record<string, string>; asSaid?: string[]; text?: string } }[]
}

const draft = { ...freshDraft(), format: 'C1', slots: { region: '海淀' } }

it('takes up what was left, shows the sentence as it grows and names what is missing', async () => {
  keepDraft('s', draft)
  show(() => json(200, {}))
  expect(await screen.findByText('这是上次没有登记完的内容。')).toBeVisible()
  expect(await screen.findByText('还缺：故障原因')).toBeVisible()
  fireEvent.change(screen.getByLabelText(/故障原因/), { target: { value: '异响' } })
  expect(screen.getByText('各项齐全')).toBeVisible()
  expect(screen.getByText('异响', { selector: 'b' })).toBeVisible()
  expect(JSON.parse(sessionStorage.getItem('dealerloop.draft.ticket.s')!).slots).toEqual({ region: '海淀', fault: '异响' })
})

it('says at the slot what is wrong with it, keeps what was typed and sends it as another request', async () => {
  keepDraft('s', draft)
  const answers = [json(400, { detail: '“地区”至少两个字', field: 'slots.region', errors: [{ field: 'slots.region', detail: '“地区”至少两个字' }] }), json(200, { id: 't', number: 7 })]
  const sent = show(() => answers.shift()!)
  await screen.findByText('还缺：故障原因')
  fireEvent.keyDown(screen.getByLabelText(/地区/), { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(screen.getAllByText('“地区”至少两个字').length).toBeGreaterThan(0))
  fireEvent.click(await screen.findByText('客户原话如此，照记'))
  fireEvent.keyDown(screen.getByLabelText(/地区/), { key: 'Enter', ctrlKey: true })
  await screen.findByText('工单 7 已登记')
  expect(sent[0].recording.slots).toEqual({ region: '海淀' })
  expect(sent[1].recording.asSaid).toEqual(['region'])
  expect(sent[1].requestId).not.toBe(sent[0].requestId)
  await waitFor(() => expect(sessionStorage.getItem('dealerloop.draft.ticket.s')).toBeNull())
})

it('sends the same request again where nobody answered', async () => {
  keepDraft('s', { ...draft, slots: { region: '海淀', fault: '异响' } })
  const sent = show(() => json(503, {}))
  await screen.findByText('各项齐全')
  fireEvent.keyDown(screen.getByLabelText(/地区/), { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(sent).toHaveLength(1))
  await waitFor(() => expect(screen.getByRole('alert')).toBeVisible())
  fireEvent.keyDown(screen.getByLabelText(/地区/), { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1].requestId).toBe(sent[0].requestId)
})

it('fills what is empty from the file of the customer who is chosen', async () => {
  keepDraft('s', { ...freshDraft(), format: 'C4', slots: { name: '王女士' } })
  show(() => json(200, {}))
  await screen.findByText('还缺：联系电话')
  fireEvent.change(screen.getByLabelText('客户'), { target: { value: '王芳' } })
  fireEvent.click(await screen.findByText('王芳', { selector: 'b' }))
  expect(await screen.findByText('各项齐全')).toBeVisible()
  expect(screen.getByLabelText(/联系电话/)).toHaveValue('13800138000')
  expect(screen.getByLabelText(/姓名/)).toHaveValue('王女士')
  expect(JSON.parse(sessionStorage.getItem('dealerloop.draft.ticket.s')!)).toMatchObject({ customer: { id: 'k' }, vehicle: 'v' })
})
