import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { FollowingStore, ManyResult, StandardDetail, StandardLine } from '../../../shared/api/schema'
import { startLanguage } from '../../../test/language'
import ActivateDrawer from './ActivateDrawer'
import RollbackDialog from './RollbackDialog'

const group = { id: 'g', code: 'g', name: 'G', permissions: ['GROUP_READ' as const, 'STANDARDS_MANAGE' as const] }
const line = (version: string, change: Partial<StandardLine> = {}): StandardLine => ({
  plugin: 'bh', version, title: '北京现代标准', brands: ['北京现代'], provider: 'x', origin: 'SHIPPED', state: 'PUBLISHED', newest: false, stores: 1, beneath: 0, health: { calls: 0, failures: 0 }, ...change,
})
const standard: StandardDetail = { plugin: 'bh', title: '北京现代标准', brands: ['北京现代'], versions: [line('1.3.0', { newest: true }), line('1.2.0'), line('1.1.0', { state: 'WITHDRAWN' })] }
const stores: FollowingStore[] = [
  { store: 'e', name: '东城店', how: 'CHOSEN', version: '1.2.0', latest: false, base: true, brands: ['北京现代'], before: '1.1.0', health: { calls: 0, failures: 0 } },
  { store: 'w', name: '西郊店', how: 'CHOSEN', version: '1.2.0', latest: false, base: false, brands: ['北京现代'], health: { calls: 0, failures: 0 } },
]
const outcome = (dryRun: boolean, cannot = false): ManyResult => ({
  dryRun, changing: cannot ? 1 : 2, alreadySo: 0, cannot: cannot ? 1 : 0,
  stores: [{ store: 'e', name: '东城店', effect: 'CHANGES' }, { store: 'w', name: '西郊店', effect: cannot ? 'CANNOT' : 'CHANGES', why: cannot ? '新版本不认识这些设置：call-day' : undefined }],
})

beforeAll(startLanguage)
afterEach(() => vi.unstubAllGlobals())

/** The platform: what follows the standard (after a change, where given, something else), no shadow run, and what each change is answered with. */
function platform(answers: Record<string, ManyResult[]>, after: FollowingStore[] = stores) {
  let standing = stores
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(async (address, init) => {
    const path = String(address).replace('/api/groups/g/', '')
    if (init?.method === 'POST') {
      const body = JSON.parse(String(init.body)) as { dryRun: boolean }
      sent.push({ path, body })
      if (!body.dryRun) standing = after
      return new Response(JSON.stringify(answers[path].shift()))
    }
    return new Response(JSON.stringify(path.includes('shadow-runs') ? [] : { number: 0, size: 200, total: standing.length, entries: standing }))
  }))
  return sent
}

const show = (what: React.ReactNode) => render(<QueryClientProvider client={new QueryClient()}><MemoryRouter><ConfigProvider button={{ autoInsertSpace: false }}><App>{what}</App></ConfigProvider></MemoryRouter></QueryClientProvider>)

it('a version is tried, its result seen, then activated; and taken back with one press', async () => {
  const sent = platform({ 'standards/bh/activate': [outcome(true, true), outcome(false, true)], 'standards/bh/rollback': [outcome(false, true)] }, [{ ...stores[0], version: '1.3.0', before: '1.2.0' }, stores[1]])
  show(<ActivateDrawer group={group} standard={standard} done={() => undefined} />)
  await userEvent.click(await screen.findByText('试算'))
  expect(await screen.findByText('新版本不认识这些设置：call-day')).toBeVisible()
  await userEvent.click(screen.getByText('启用于 1 家门店'))
  await screen.findByText('1 家门店已启用 1.3.0，1 家没有')
  fireEvent.click(screen.getByText('撤销'))
  await waitFor(() => expect(sent).toHaveLength(3))
  expect(sent).toEqual([
    { path: 'standards/bh/activate', body: { version: '1.3.0', stores: ['e', 'w'], dryRun: true } }, { path: 'standards/bh/activate', body: { version: '1.3.0', stores: ['e', 'w'], dryRun: false } },
    { path: 'standards/bh/rollback', body: { stores: ['e'], dryRun: false } },
  ])
  await screen.findByText('已撤销，门店恢复为 1.2.0')
})

it('what cannot be taken back is said, and no store is led to a third version', async () => {
  const sent = platform({ 'standards/bh/activate': [outcome(true, true), outcome(false, true)] }, [{ ...stores[0], version: '1.3.0', before: '1.1.0' }, stores[1]])
  show(<ActivateDrawer group={group} standard={standard} done={() => undefined} />)
  await userEvent.click(await screen.findByText('试算'))
  await userEvent.click(await screen.findByText('启用于 1 家门店'))
  fireEvent.click(await screen.findByText('撤销'))
  await screen.findByText('没有撤销：门店原来的版本已不能启用')
  expect(sent).toHaveLength(2)
})

it('whatever is altered after the trial is tried anew, and no store is no change', async () => {
  const sent = platform({ 'standards/bh/activate': [outcome(true)] })
  show(<ActivateDrawer group={group} standard={standard} done={() => undefined} />)
  await userEvent.click(await screen.findByText('试算'))
  expect(await screen.findByText('启用于 2 家门店')).toBeVisible()
  await userEvent.click(screen.getByText('指定门店'))
  expect(screen.queryByText(/启用于/)).toBeNull()
  await userEvent.click(screen.getByText('试算'))
  expect(await screen.findByText('请至少选择一家门店')).toBeVisible()
  expect(sent).toHaveLength(1)
  await userEvent.click(screen.getByText('选中所有仍在用 1.2.0 的门店（2 家）'))
  expect(screen.getByText('已选 2 家')).toBeVisible()
})

it('a shadow run is recommended where none was made', async () => {
  platform({})
  show(<ActivateDrawer group={group} standard={standard} done={() => undefined} />)
  expect(await screen.findByText('所选门店还没有用 1.3.0 做过试运行')).toBeVisible()
  expect(screen.getByText('去试运行')).toHaveAttribute('href', '/hq/g/standards/bh?tab=shadow&at=e&try=1.3.0')
})

it('a rollback finds out by itself which stores can go back, and needs one press', async () => {
  const back: ManyResult = { dryRun: true, changing: 1, alreadySo: 0, cannot: 0, stores: [{ store: 'e', name: '东城店', effect: 'CHANGES' }] }
  const sent = platform({ 'standards/bh/rollback': [back, { ...back, dryRun: false }, { ...back, dryRun: false }] }, [{ ...stores[0], version: '1.1.0', before: '1.2.0' }, stores[1]])
  show(<RollbackDialog group={group} plugin="bh" done={() => undefined} />)
  await screen.findByText('将回退到 1.1.0')
  expect(screen.getByText('1.2.0 → 1.1.0')).toBeInTheDocument()
  await userEvent.click(screen.getByText('回退 1 家门店'))
  await screen.findByText('1 家门店已回退到 1.1.0')
  expect(screen.getByText('已回退到 1.1.0')).toBeInTheDocument()
  expect(sent.map(one => one.body)).toEqual([{ stores: ['e'], dryRun: true }, { stores: ['e'], dryRun: false }])
  fireEvent.click(screen.getByText('撤销'))
  await waitFor(() => expect(sent.map(one => one.path)).toEqual(Array<string>(3).fill('standards/bh/rollback')))
  await screen.findByText('已撤销，门店恢复为 1.2.0')
})
