import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it } from 'vitest'
import { startLanguage } from '../../test/language'
import { Problem } from '../api/client'
import type { Setting, StoreSettings } from '../api/schema'
import { type SettingsChange, SettingsForm } from './SettingsForm'

beforeAll(startLanguage)

const text = (name: string, label: string, value: string): Setting =>
  ({ key: `acme:${name}`, value, defaultValue: value, source: 'PLUGIN', label, type: 'TEXT', min: 0, max: 0, choices: [], byHeadquarters: false, standard: '晨风标准' })
const values = [
  ...Array.from({ length: 6 }, (_, index) => text(`short.${index}`, `短语 ${index}`, '您好')),
  text('ticket.c1', 'C1 咨询服务站', '来自{region}的{brand}客户，因车辆{faultCause}，咨询{stationRegion}服务站的联系方式。'),
]

/** A form whose every change is refused at one setting. */
function Refusing() {
  const settings = useQuery({ queryKey: ['settings'], queryFn: async () => ({ version: 1, values }) as StoreSettings })
  const save = useMutation<StoreSettings, Error, SettingsChange>({
    mutationFn: async () => { throw new Problem({ status: 400, detail: 'ticket.c1 缺少 {brand}', errors: [{ field: 'acme:ticket.c1', detail: 'ticket.c1 缺少 {brand}' }] }) },
  })
  return <SettingsForm settings={settings} save={save} layer="STORE" writable headquarters />
}

it('what the platform refuses stands at the setting, by its name, even if a search had hidden it', async () => {
  render(<QueryClientProvider client={new QueryClient()}><App><Refusing /></App></QueryClientProvider>)
  const sentence = await screen.findByLabelText('C1 咨询服务站')
  fireEvent.change(sentence, { target: { value: '来自本地的客户' } })
  fireEvent.change(screen.getByLabelText('查找设置'), { target: { value: '短语' } })
  expect(screen.queryByLabelText('C1 咨询服务站')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }))

  expect(await screen.findByRole('alert')).toHaveTextContent('C1 咨询服务站 缺少 {brand}')
  const again = screen.getByLabelText('C1 咨询服务站')
  await waitFor(() => expect(again).toHaveFocus())
  expect(again).toHaveValue('来自本地的客户')
  expect(again).toHaveAccessibleDescription('C1 咨询服务站 缺少 {brand}')
  expect(screen.getByText('请更正：C1 咨询服务站')).toBeVisible()
})
