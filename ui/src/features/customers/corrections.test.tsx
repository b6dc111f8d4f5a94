import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Correction } from '../../shared/api/schema'
import { startLanguage } from '../../test/language'
import { CorrectionTable } from './CorrectionTable'
import { useVerdicts } from './useVerdicts'

const correction = {
  storeId: 's', storeName: '东城店', id: 'c', customerId: 'k', subject: '王芳', field: 'PHONE', oldValue: '13900139002', newValue: '13700137003',
  standing: '13900139002', subjectVersion: 3, state: 'PENDING', inEffect: false, changes: {}, madeBy: '张敏', madeAt: '2026-11-22T09:00:00+08:00',
} as Correction
const whole = { ...correction, id: 'w', customerId: undefined, importId: 'i', subject: 'export.csv', newValue: 'export.csv', field: 'IMPORT', changes: { PHONE: 12, PLATE: 1 } } as Correction

// Found by text: to find by role computes the styles of the whole table, seconds of it here.
beforeAll(startLanguage)
afterEach(() => vi.unstubAllGlobals())

function Shown({ corrections }: { corrections: Correction[] }) {
  const verdicts = useVerdicts()
  return <><CorrectionTable corrections={corrections} loading={false} mayJudge={() => true} verdicts={verdicts} empty="" withSubject />{verdicts.dialog}</>
}

function show(answers: Response[], ...corrections: Correction[]) {
  const fetching = vi.fn<typeof fetch>()
  for (const answer of answers) fetching.mockResolvedValueOnce(answer)
  vi.stubGlobal('fetch', fetching)
  render(<QueryClientProvider client={new QueryClient()}><MemoryRouter><App><Shown corrections={corrections} /></App></MemoryRouter></QueryClientProvider>)
  return fetching
}

const body = (call: Parameters<typeof fetch>) => JSON.parse(String(call[1]?.body)) as unknown
const json = (status: number, content: unknown) => new Response(JSON.stringify(content), { status })

it('says that a value is only proposed, and shows what came to stand there meanwhile', () => {
  show([], { ...correction, standing: '13600136000' })
  expect(screen.getByText('建议，未生效')).toBeVisible()
  expect(screen.getByText('现为：13600136000')).toBeVisible()
  expect(screen.getByText('不采纳')).toBeVisible()
})

it('asks for the reason where the platform wants one, and sends it along', async () => {
  const fetching = show([json(422, { detail: '说明原因', field: 'reason' }), json(200, correction)], correction)
  await userEvent.click(screen.getByText(/^确\s?认$/))
  await userEvent.type(await screen.findByLabelText('原因'), '另一位主管休假')
  await userEvent.click(screen.getByText('说明并继续'))
  await waitFor(() => expect(fetching).toHaveBeenCalledTimes(2))
  expect(fetching.mock.calls[1][0]).toBe('/api/stores/s/corrections/c/confirm')
  expect(body(fetching.mock.calls[1])).toEqual({ reason: '另一位主管休假' })
})

it('lets whoever has seen both values replace the one that changed meanwhile', async () => {
  const fetching = show([json(409, { detail: '资料已变为“13600136000”', current: { ...correction, subjectVersion: 4 } }), json(200, correction)], correction)
  await userEvent.click(screen.getByText(/^确\s?认$/))
  await userEvent.click(await screen.findByText('仍改为“13700137003”'))
  await waitFor(() => expect(fetching).toHaveBeenCalledTimes(2))
  expect(body(fetching.mock.calls[1])).toEqual({ subjectVersion: 4 })
})

it('shows an import as one entry with what it changed, and takes it back as a whole', async () => {
  const fetching = show([json(200, {})], whole)
  expect(screen.getByText('电话 12 · 车牌号 1')).toBeVisible()
  await userEvent.click(screen.getByText('撤销导入'))
  await userEvent.click((await screen.findAllByText('撤销导入')).at(-1)!)
  await waitFor(() => expect(fetching).toHaveBeenCalledTimes(1))
  expect(fetching.mock.calls[0][0]).toBe('/api/stores/s/imports/i/revert')
})

it('leaves the parts of an import without verdicts', () => {
  show([], { ...correction, importId: 'i' })
  expect(screen.queryByText(/^确\s?认$/)).toBeNull()
})
