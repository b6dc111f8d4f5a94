import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Me, Store } from '../../shared/api/schema'
import { SurroundingsContext } from '../../shared/session'
import { startLanguage } from '../../test/language'
import { EntryBanners } from './EntryBanner'

const east = {
  id: 'e', code: 'east', name: '东城店', groupName: '启程', timeZone: 'Asia/Shanghai', posts: ['HEADQUARTERS'], permissions: ['CALLBACKS_READ'], brands: [],
  entry: { group: 'g', reason: '核对投诉', endsAt: '2099-11-22T15:30:00+08:00' },
} as Store
const own = { ...east, id: 'w', name: '西郊店', posts: ['CALLBACK_AGENT'], entry: undefined } as Store

beforeAll(startLanguage)
afterEach(() => vi.unstubAllGlobals())

function Address() {
  return <output>{useLocation().pathname}</output>
}

function show(stores: Store[], at = '/callbacks') {
  const me = { subject: 'p', name: '郑凯', language: 'zh', stores, suspended: [], groups: [], platform: [] } as Me
  render(
    <QueryClientProvider client={new QueryClient()}><MemoryRouter initialEntries={[at]}><App>
      <SurroundingsContext value={{ me, config: {} as never, scope: [own], setScope: () => {} }}><EntryBanners /><Address /></SurroundingsContext>
    </App></MemoryRouter></QueryClientProvider>,
  )
}

it('says in any window into which store one came, until when on its clock and why, even while others are shown', () => {
  show([own, east])
  for (const text of ['东城店', '15:30', '核对投诉']) expect(screen.getByRole('region')).toHaveTextContent(text)
})

it('leaves the store and leads back to headquarters', async () => {
  const fetching = vi.fn<typeof fetch>().mockResolvedValue(new Response(null, { status: 204 }))
  vi.stubGlobal('fetch', fetching)
  show([east])
  await userEvent.click(screen.getByRole('button', { name: '离开门店' }))
  await waitFor(() => expect(screen.getByText('/hq/g/stores/e')).toBeVisible())
  expect(fetching.mock.calls[0][0]).toBe('/api/groups/g/stores/e/entry')
  expect(fetching.mock.calls[0][1]?.method).toBe('DELETE')
})

it('stays on a page of headquarters when one leaves from there', async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockResolvedValue(new Response(null, { status: 204 })))
  show([east], '/hq/g/people')
  await userEvent.click(screen.getByRole('button', { name: '离开门店' }))
  await waitFor(() => expect(screen.getByRole('button')).not.toHaveClass('ant-btn-loading'))
  expect(screen.getByText('/hq/g/people')).toBeVisible()
})

it('shows nothing to those who serve the store', () => {
  show([own])
  expect(screen.queryByRole('region')).toBeNull()
})
