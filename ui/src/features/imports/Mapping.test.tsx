import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Import, ImportField } from '../../shared/api/schema'
import { startLanguage } from '../../test/language'
import { Mapping } from './Mapping'

const fields: ImportField[] = [
  { field: 'DOCUMENT_NO', label: '工单号', needed: true, synonyms: ['派工单号', '委托书号'], standards: [{ plugin: 'bh', title: '北京现代标准', words: ['派工单编码'] }] },
  { field: 'DELIVERED_ON', label: '交车日期', needed: true, synonyms: ['交车日期'], standards: [] },
]
const one = {
  id: 'i', storeId: 's', kind: 'SERVICE', fileName: 'x.csv', state: 'READY',
  columns: [{ index: 0, heading: '派工单编码', sample: 'WE1', field: 'DOCUMENT_NO' }, { index: 1, heading: '备注', sample: '' }],
} as unknown as Import

beforeAll(startLanguage)
afterEach(() => vi.unstubAllGlobals())

it('says by the keyboard which headings a field is read from, and who says so; of a column that is not read there is nothing to ask', async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(async () => Response.json(fields)))
  render(<QueryClientProvider client={new QueryClient()}><Mapping one={one} writable busy={false} apply={() => undefined} /></QueryClientProvider>)
  const ask = await screen.findByRole('button', { name: '“工单号”认识的表头' })
  expect(screen.getAllByRole('button', { name: /认识的表头/ })).toHaveLength(1)
  ask.focus()
  await userEvent.keyboard('{Enter}')
  const said = await screen.findByRole('tooltip')
  expect(said).toHaveTextContent('平台：派工单号、委托书号')
  expect(said).toHaveTextContent('北京现代标准：派工单编码')
  expect(ask).toHaveFocus()
  expect(ask).toHaveClass('ant-popover-open')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(ask).not.toHaveClass('ant-popover-open'))
})
