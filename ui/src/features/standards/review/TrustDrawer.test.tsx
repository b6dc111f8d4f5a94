import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startLanguage } from '../../../test/language'
import { made } from './certificate.sample'
import TrustDrawer from './TrustDrawer'

beforeAll(startLanguage)
afterEach(() => vi.unstubAllGlobals())

const lists: Record<string, unknown> = {
  '/api/platform/people': [{ subject: 'p', userName: 'partner.han.xue', post: 'BRAND_PARTNER' }, { subject: 'm', userName: 'partner.luo.yi', post: 'BRAND_PARTNER' }, { subject: 'o', userName: 'operator.lu.min', post: 'PLATFORM_OPERATOR' }],
  '/api/platform/partners': [{ id: 'c', code: 'chenfeng', name: '晨风汽车', since: '2026-11-20T02:00:00Z', people: [{ subject: 'm', userName: 'partner.luo.yi' }] }],
}

function show() {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(async (address, init) => {
    if (init?.method !== 'POST') return new Response(JSON.stringify(lists[String(address)] ?? { number: 0, size: 50, total: 0, entries: [] }))
    sent.push(JSON.parse(String(init.body)))
    return new Response(JSON.stringify({ id: '1', name: 'CN=Yaolan signing' }), { status: 201 })
  }))
  render(<QueryClientProvider client={new QueryClient()}><App><TrustDrawer done={() => undefined} /></App></QueryClientProvider>)
  return sent
}

const paste = (text: string) => fireEvent.change(screen.getByLabelText('证书（PEM）'), { target: { value: text } })
const press = () => userEvent.click(screen.getByText('信任证书', { selector: 'button span' }))

it('nothing is trusted before its fingerprint was seen and compared, and it is said whose it is', async () => {
  const sent = show()
  paste(made.pem)
  expect(await screen.findByText(/331d 7def 7638 94f4/)).toBeVisible()
  expect(screen.getByText('CN=Yaolan signing, OU=Standards, O=曜澜汽车, C=CN')).toBeVisible()
  await press()
  expect(await screen.findByText('请先与对方核对指纹')).toBeVisible()
  expect(screen.getByText('请选择证书属于谁')).toBeVisible()
  await userEvent.click(screen.getByText('我已通过其他途径与对方核对过指纹'))
  fireEvent.mouseDown(screen.getByLabelText('品牌伙伴', { selector: '[role=combobox]' }))
  await userEvent.click(await screen.findByText('partner.han.xue', { selector: '.ant-select-item-option-content' }))
  expect(sent).toEqual([])
  await press()
  await waitFor(() => expect(sent).toEqual([{ certificate: made.pem, partner: 'p', group: null, plugins: [], brands: [] }]))
})

it('an organisation may be chosen, and its people are not offered beside it', async () => {
  const sent = show()
  paste(made.pem)
  await userEvent.click(await screen.findByText('我已通过其他途径与对方核对过指纹'))
  fireEvent.mouseDown(screen.getByLabelText('品牌伙伴', { selector: '[role=combobox]' }))
  await screen.findByText('晨风汽车', { selector: '.ant-select-item-option-content' })
  expect([...document.querySelectorAll('.ant-select-item')].map(one => one.textContent)).toEqual(['合作方', '晨风汽车', '单独的品牌伙伴', 'partner.han.xue'])
  await userEvent.click(screen.getByText('晨风汽车', { selector: '.ant-select-item-option-content' }))
  await press()
  await waitFor(() => expect(sent).toEqual([{ certificate: made.pem, partner: 'c', group: null, plugins: [], brands: [] }]))
})

it('another certificate is compared anew', async () => {
  show()
  paste(made.pem)
  await userEvent.click(await screen.findByText('我已通过其他途径与对方核对过指纹'))
  expect(screen.getByRole('checkbox')).toBeChecked()
  paste(`${made.pem} `)
  await waitFor(() => expect(screen.getByRole('checkbox')).not.toBeChecked())
})

it('a private key is told off, and not sent', async () => {
  const sent = show()
  paste(`-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n${made.pem}`)
  expect(await screen.findByText(/其中有私钥/)).toBeVisible()
  await press()
  expect(sent).toEqual([])
})
