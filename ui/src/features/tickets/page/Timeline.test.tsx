import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { beforeAll, expect, it, vi } from 'vitest'
import type { TicketEvent } from '../../../shared/api/schema'
import { startLanguage } from '../../../test/language'
import { Timeline } from './Timeline'

beforeAll(startLanguage)

const event = (more: object) => ({ id: '1', kind: 'OPENED', at: '2026-03-02T09:00:00+08:00', by: '张敏', changes: [], undone: false, undoable: false, ...more }) as TicketEvent

it('tells what was corrected from what to what, and shows scripts as text', () => {
  const { container } = render(<MemoryRouter><Timeline store="s" busy={false} events={[event({}), event({ id: '2', kind: 'CORRECTED', changes: [{ field: 'slots.place', label: '故障地点', after: '<img src=x onerror=alert(1)>' }] })]} /></MemoryRouter>)
  expect(screen.getByText('故障地点：（空） → <img src=x onerror=alert(1)>')).toBeVisible()
  expect(container.querySelector('img')).toBeNull()
  expect(screen.queryByText('撤销')).toBeNull()
})

it('offers to take back what may be taken back, to whoever may', async () => {
  const undo = vi.fn<(event: TicketEvent) => void>()
  const other = { id: 'o', number: 12, kind: 'COMPLAINT', state: 'OPEN' }
  render(<MemoryRouter><Timeline store="s" busy={false} undo={undo} events={[event({ id: '2', kind: 'LINKED', other, undoable: true }), event({ id: '3', kind: 'LINKED', other, undone: true })]} /></MemoryRouter>)
  await userEvent.click(screen.getByText(/^撤\s?销$/))
  expect(undo).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: '2' }))
  expect(screen.getAllByText('关联工单 12')).toHaveLength(2)
})
