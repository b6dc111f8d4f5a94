import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { ShadowRun } from '../../../shared/api/schema'
import { startLanguage } from '../../../test/language'
import { ShadowResult } from './ShadowResult'

const group = { id: 'g', code: 'g', name: 'G', permissions: ['GROUP_READ' as const, 'STANDARDS_MANAGE' as const] }
const run: ShadowRun = {
  id: 'r', store: 's', plugin: 'bh', version: '1.3.0', against: '1.2.0', fromOn: '2026-08-25', toOn: '2026-11-23', state: 'DONE', deliveries: 1_200, replayed: 1_200, callbacksBefore: 1_100, callbacksAfter: 1_100, changes: [],
  askedBy: '郑凯', askedAt: '2026-11-23T09:00:00+08:00',
}

beforeAll(startLanguage)
afterEach(() => vi.unstubAllGlobals())

function show(one: ShadowRun, kind = '') {
  const lines = { number: 0, size: 50, total: 1, entries: [{ number: 1, kind: 'DAY', subject: '电话回访', documentNo: 'WE1', deliveredOn: '2026-11-01', times: 3, before: '2026-11-04', after: null }] }
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(async address => new Response(JSON.stringify(String(address).includes('/differences') ? lines : one))))
  const change = vi.fn()
  render(<QueryClientProvider client={new QueryClient()}><ConfigProvider button={{ autoInsertSpace: false }}><App><ShadowResult group={group} line={one} kind={kind} page={1} change={change} activate={() => undefined} /></App></ConfigProvider></QueryClientProvider>)
  return change
}

it('says that nothing would change as the good news it is', () => {
  show(run)
  expect(screen.getByText('没有任何不同')).toBeVisible()
  expect(screen.getByText(/1,200 条交车记录、1,100 个回访/)).toBeVisible()
  expect(screen.queryByText('下载 Excel')).toBeNull()
})

it('does not call it good news where nothing was compared', () => {
  show({ ...run, deliveries: 0, replayed: 0 })
  expect(screen.getByText('这段时间门店没有交车记录；登记的工单和两个版本的定义没有不同。')).toBeVisible()
  expect(screen.queryByText('没有任何不同')).toBeNull()
})

it('counts by kind, and each count narrows the list to it', async () => {
  const change = show({ ...run, callbacksAfter: 1_090, changes: [{ kind: 'DAY', differences: 30, times: 30 }, { kind: 'CALLBACK_DROPPED', differences: 10, times: 10 }] }, 'DAY')
  expect(screen.getByText('40 处不同')).toBeVisible()
  expect(screen.getByText('少 10 个')).toBeVisible()
  expect(screen.getByText('回访日期', { selector: 'button' })).toHaveAttribute('aria-pressed', 'true')
  expect(await screen.findByText('2026-11-04')).toBeVisible()
  expect(screen.getByText('无')).toBeVisible()
  await userEvent.click(screen.getByText('不再回访', { selector: 'button' }))
  expect(change).toHaveBeenLastCalledWith({ kind: 'CALLBACK_DROPPED', from: 1 })
  await userEvent.click(screen.getByText('回访日期', { selector: 'button' }))
  expect(change).toHaveBeenLastCalledWith({ kind: '', from: 1 })
})

it('shows how far it is and can be stopped', () => {
  show({ ...run, state: 'RUNNING', replayed: 300 })
  expect(screen.getByText('已推算 300 / 1,200 条交车记录')).toBeVisible()
  expect(screen.getByText('停止')).toBeVisible()
  expect(screen.queryByText(/没有任何不同/)).toBeNull()
})
