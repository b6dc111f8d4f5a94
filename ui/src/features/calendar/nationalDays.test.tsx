import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Me, NationalDay } from '../../shared/api/schema'
import { SurroundingsContext } from '../../shared/session'
import { startLanguage } from '../../test/language'
import { daysOf } from './daysOf'
import NationalDaysPage from './NationalDaysPage'

beforeAll(startLanguage)
beforeEach(() => window.history.replaceState(null, '', '/platform/national-days?year=2026'))
afterEach(() => vi.unstubAllGlobals())

const newYear: NationalDay = { day: '2026-01-01', kind: 'HOLIDAY', name: '元旦', source: 'LIBRARY' }
const makeUp: NationalDay = { day: '2026-02-14', kind: 'WORKING', name: '春节', source: 'OPERATOR' }

/** The platform with these days: what is set stands, what is taken back is gone. */
function platform(days: NationalDay[]) {
  const sent: string[] = []
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(async (address, init) => {
    const url = new URL(String(address), 'http://localhost')
    if (init?.method === 'PUT' || init?.method === 'DELETE') {
      const day = url.pathname.split('/').at(-1)!
      sent.push(`${init.method} ${day} ${url.searchParams.get('country')}${init.body ? ` ${String(init.body)}` : ''}`)
      const at = days.findIndex(one => one.day === day)
      if (at >= 0) days.splice(at, 1)
      if (init.method === 'DELETE') return new Response(null, { status: 204 })
      const set = { day, source: 'OPERATOR', ...JSON.parse(String(init.body)) } as NationalDay
      days.push(set)
      return Response.json(set)
    }
    const year = Number(url.searchParams.get('year'))
    const its = days.filter(one => one.day.startsWith(String(year))).toSorted((one, other) => one.day.localeCompare(other.day))
    return Response.json({ country: url.searchParams.get('country'), year, known: its.length > 0, days: its })
  }))
  return sent
}

const show = (permissions = ['CALENDAR_SET']) => render(
  <QueryClientProvider client={new QueryClient()}><MemoryRouter initialEntries={['/platform/national-days?year=2026']}><ConfigProvider button={{ autoInsertSpace: false }}><App>
    <SurroundingsContext value={{ me: { subject: 'o', platform: permissions, stores: [], groups: [] } as unknown as Me, config: {} as never, scope: [], setScope: () => undefined }}><NationalDaysPage /></SurroundingsContext>
  </App></ConfigProvider></MemoryRouter></QueryClientProvider>)
const row = (day: string) => screen.getByText(day, { selector: 'td b' }).closest('tr')!
/** It is taken over when its calendar has closed: then the days are counted. */
const type = async (label: string, day: string, count: number) => {
  const field = screen.getByLabelText(label, { selector: '.ant-drawer input' })
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value: day } })
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })
  await screen.findByText(new RegExp(`共 ${count} 天`))
}
const save = () => fireEvent.click(screen.getByText('保存', { selector: '.ant-drawer button span' }))

it('a year shows what each day is and who says so', async () => {
  platform([newYear, makeUp])
  show()
  await screen.findByText('2026-01-01')
  expect(within(row('2026-01-01')).getByText('节假日')).toBeVisible()
  expect(within(row('2026-01-01')).getByText('随版本')).toBeVisible()
  expect(within(row('2026-02-14')).getByText('调休上班')).toBeVisible()
  expect(within(row('2026-02-14')).getByText('平台设置')).toBeVisible()
  expect(within(row('2026-01-01')).queryByText('恢复')).toBeNull()
})

it('a year nobody entered says so, and a holiday of several days is entered at once', async () => {
  const sent = platform([newYear])
  show()
  await screen.findByText('2026-01-01')
  fireEvent.click(screen.getByLabelText('下一年'))
  expect(await screen.findByText(/2027 年的安排尚未录入/)).toBeVisible()
  fireEvent.click(screen.getByText('设置日期', { selector: 'button span' }))
  await screen.findByLabelText('到', { selector: '.ant-drawer input' })
  save()
  expect(await screen.findByText('请选择日期')).toBeVisible()
  await type('日期', '2027-02-05', 1)
  await type('到', '2027-02-07', 3)
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: ' 春节 ' } })
  save()
  await waitFor(() => expect(sent).toEqual(['05', '06', '07'].map(day => `PUT 2027-02-${day} CN {"kind":"HOLIDAY","name":"春节"}`)))
  expect(await screen.findByText('2027-02-06')).toBeVisible()
})

it.each([
  ['2027-02-05', undefined, ['2027-02-05']],
  ['2027-02-27', '2027-03-01', ['2027-02-27', '2027-02-28', '2027-03-01']],
  ['2027-02-05', '2027-02-04', 'lastBefore'],
  ['2027-02-01', '2027-02-16', 16],
  ['2027-02-01', '2027-02-17', 'tooMany'],
])('from %s until %s', (first, last, expected) => {
  const found = daysOf(first, last)
  expect(typeof expected === 'number' ? found.length : found).toEqual(expected)
})

it('a day is changed, and taken back after asking', async () => {
  const sent = platform([newYear, makeUp])
  show()
  fireEvent.click(await screen.findByLabelText('更改：2026-02-14'))
  fireEvent.click(await screen.findByLabelText('平常日'))
  save()
  await waitFor(() => expect(within(row('2026-02-14')).getByText('平常日')).toBeVisible())
  fireEvent.click(screen.getByLabelText('恢复：2026-02-14'))
  fireEvent.click(await screen.findByText('恢复', { selector: '.ant-modal button span' }))
  await waitFor(() => expect(screen.queryByText('2026-02-14')).toBeNull())
  expect(sent).toEqual(['PUT 2026-02-14 CN {"kind":"ORDINARY","name":"春节"}', 'DELETE 2026-02-14 CN'])
})

it('whoever may not set days is told so', () => {
  platform([])
  show([])
  expect(screen.queryByText('设置日期')).toBeNull()
})
