import { App } from 'antd'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it, vi } from 'vitest'
import { startLanguage } from '../../../test/language'
import type { Entry } from '../../../shared/api/schema'
import { ConflictDialog } from './ConflictDialog'
import { freshDraft } from './draft'

const entry = {
  storeId: 's', callbackId: 'c', version: 1, state: 'OPEN', attempts: 0, channel: 'PHONE', assignee: { subject: 'u', name: '张敏' },
} as Entry
const mine = { ...freshDraft(1), outcome: 'DONE' as const, answers: { Q1: 9, Q2: null }, opinion: '希望增加工位', complaint: true }

beforeAll(startLanguage)

function show(current: Entry | null) {
  const keep = vi.fn()
  const discard = vi.fn()
  render(
    <App>
      <ConflictDialog mine={mine} before={entry} current={current} detail="马思远 09:18 登记了“无人接听”" keep={keep} discard={discard} />
    </App>,
  )
  return { keep, discard }
}

it('tells who changed what, beside everything that was typed', () => {
  show({ ...entry, version: 2, attempts: 1, lastOutcome: 'NO_ANSWER' })
  const dialog = screen.getByRole('dialog')
  for (const text of ['马思远 09:18 登记了“无人接听”', '无人接听', '希望增加工位', '未涉及', '投诉']) expect(dialog).toHaveTextContent(text)
})

it('saves on top of the newest version when asked to', async () => {
  const { keep } = show({ ...entry, version: 2 })
  await userEvent.click(screen.getByRole('button', { name: '保留我填的，按最新情况再保存' }))
  expect(keep).toHaveBeenCalledWith(2)
})

it('offers no save on a callback that is over, but a copy', () => {
  show({ ...entry, version: 2, state: 'DONE' })
  expect(screen.queryByRole('button', { name: '保留我填的，按最新情况再保存' })).toBeNull()
  expect(screen.getByRole('button', { name: '复制我填的内容' })).toBeEnabled()
})
