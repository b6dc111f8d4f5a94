import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Me, Partner } from '../../shared/api/schema'
import { SurroundingsContext } from '../../shared/session'
import { startLanguage } from '../../test/language'
import PeoplePage from './PeoplePage'

const since = '2026-11-20T02:00:00Z'
const people = [
  { subject: 'o', userName: 'operator.lu.min', post: 'PLATFORM_OPERATOR' }, { subject: 'h', userName: 'partner.han.xue', post: 'BRAND_PARTNER' }, { subject: 'l', userName: 'partner.luo.yi', post: 'BRAND_PARTNER' },
]

beforeAll(startLanguage)
afterEach(() => vi.unstubAllGlobals())

/** The platform with these organisations: a code is taken once, and whoever is appointed stands among its people. */
function platform(partners: Partner[]) {
  const sent: string[] = []
  vi.stubGlobal('fetch', vi.fn<typeof fetch>(async (address, init) => {
    const path = String(address)
    if (path === '/api/platform/people') return Response.json(people)
    if (init?.method === 'POST') {
      const { code, name } = JSON.parse(String(init.body)) as { code: string; name: string }
      if (partners.some(one => one.code === code)) return Response.json({ status: 400, field: 'code', detail: `编码“${code}”已被使用。` }, { status: 400 })
      partners.push({ id: code, code, name, since, people: [] })
      return Response.json(partners.at(-1), { status: 201 })
    }
    const appointed = path.match(/^\/api\/platform\/partners\/(.+)\/people\/(.+)$/)
    if (init?.method === 'PUT' && appointed) {
      sent.push(path)
      for (const one of partners) {
        one.people = one.people.filter(person => person.subject !== appointed[2])
        if (one.id === appointed[1]) one.people.push({ subject: appointed[2], userName: people.find(person => person.subject === appointed[2])!.userName })
      }
      return Response.json(partners.find(one => one.id === appointed[1]))
    }
    if (init?.method === 'DELETE' && appointed) {
      sent.push(`DELETE ${path}`)
      const from = partners.find(one => one.id === appointed[1])!
      if (!from.people.some(person => person.subject === appointed[2])) return Response.json({ status: 404, detail: '此人不属于这个合作方。' }, { status: 404 })
      from.people = from.people.filter(person => person.subject !== appointed[2])
      return Response.json(from)
    }
    return Response.json(partners)
  }))
  return sent
}

const me = { subject: 'o', platform: ['TENANTS_APPLY'], stores: [], groups: [] } as unknown as Me
const show = () => render(
  <QueryClientProvider client={new QueryClient()}><MemoryRouter initialEntries={['/platform/people?tab=partners']}><ConfigProvider button={{ autoInsertSpace: false }}><App>
    <SurroundingsContext value={{ me, config: {} as never, scope: [], setScope: () => undefined }}><PeoplePage /></SurroundingsContext>
  </App></ConfigProvider></MemoryRouter></QueryClientProvider>)
const row = (name: string) => screen.getByText(name, { selector: 'td b' }).closest('tr')!
const pick = async (name: string) => {
  fireEvent.mouseDown(await screen.findByLabelText('品牌伙伴', { selector: '[role=combobox]' }))
  fireEvent.click(await screen.findByText(name, { selector: '.ant-select-item-option-content' }))
  await waitFor(() => expect(screen.getByLabelText('品牌伙伴', { selector: '[role=combobox]' }).closest('.ant-select')).toHaveTextContent(name))
}

const press = (name: string, within = 'button span') => fireEvent.click(screen.getByText(name, { selector: within }))
const make = async (name: string, code: string) => {
  press('新建合作方')
  fireEvent.change(await screen.findByLabelText('名称'), { target: { value: name } })
  fireEvent.change(screen.getByLabelText('编码'), { target: { value: code } })
  press('建立')
}

it('an organisation is made, and somebody is appointed at once', async () => {
  const sent = platform([])
  show()
  expect(await screen.findByText(/还没有合作方/)).toBeVisible()
  await make('晨风汽车', 'Chenfeng')
  const appoint = await screen.findByText('指定', { selector: '.ant-drawer button span' })
  // Who there is to choose from is read only now.
  await waitFor(() => expect(appoint.closest('button')).toBeEnabled())
  press('指定', '.ant-drawer button span')
  expect(await screen.findByText('请选择一个人')).toBeVisible()
  await pick('partner.han.xue')
  expect(await screen.findByText(/从此归合作方所有/)).toBeVisible()
  press('指定', '.ant-drawer button span')
  await waitFor(() => expect(within(row('晨风汽车')).getByText('partner.han.xue')).toBeVisible())
  expect(sent).toEqual(['/api/platform/partners/chenfeng/people/h'])
})

it('a code that is taken is said at its field', async () => {
  platform([{ id: 'a', code: 'chenfeng', name: '晨风汽车', since, people: [] }])
  show()
  await screen.findByText('晨风汽车')
  await make('另一个', 'chenfeng')
  await waitFor(() => expect(screen.getByLabelText('编码')).toHaveAccessibleDescription('编码“chenfeng”已被使用。'))
})

it('whoever acts for another organisation is said to leave it', async () => {
  platform([{ id: 'a', code: 'a', name: '晨风汽车', since, people: [{ subject: 'h', userName: 'partner.han.xue' }] }, { id: 'b', code: 'b', name: '远山汽车', since, people: [] }])
  show()
  fireEvent.click(await screen.findByLabelText('指定人员：远山汽车'))
  await pick('partner.han.xue（现属于“晨风汽车”）')
  expect(await screen.findByText('指定后不再属于“晨风汽车”；其在那里上传的标准留在原处。')).toBeVisible()
  press('指定', '.ant-drawer button span')
  await waitFor(() => expect(within(row('远山汽车')).getByText('partner.han.xue')).toBeVisible())
  expect(within(row('晨风汽车')).getByText('还没有人')).toBeVisible()
  press('人员', '[role=tab]')
  expect(await screen.findByText('远山汽车', { selector: '.sub' })).toBeVisible()
})

it('somebody is taken out once it is confirmed', async () => {
  const sent = platform([{ id: 'a', code: 'a', name: '晨风汽车', since, people: [{ subject: 'h', userName: 'partner.han.xue' }, { subject: 'l', userName: 'partner.luo.yi' }] }])
  show()
  fireEvent.click(await screen.findByLabelText('移出：partner.han.xue'))
  await screen.findByText('将 partner.han.xue 移出“晨风汽车”？', { selector: '.ant-modal-confirm-title' })
  expect(sent).toEqual([])
  press('移出', '.ant-modal-confirm button span')
  await waitFor(() => expect(within(row('晨风汽车')).queryByText('partner.han.xue')).toBeNull())
  expect(within(row('晨风汽车')).getByText('partner.luo.yi')).toBeVisible()
  expect(sent).toEqual(['DELETE /api/platform/partners/a/people/h'])
})

it('whoever is gone already is said so, and the list is read anew', async () => {
  const partners: Partner[] = [{ id: 'a', code: 'a', name: '晨风汽车', since, people: [{ subject: 'h', userName: 'partner.han.xue' }] }]
  platform(partners)
  show()
  fireEvent.click(await screen.findByLabelText('移出：partner.han.xue'))
  await screen.findByText('将 partner.han.xue 移出“晨风汽车”？', { selector: '.ant-modal-confirm-title' })
  partners[0].people = []
  press('移出', '.ant-modal-confirm button span')
  await screen.findByText('此人不属于这个合作方。')
  await waitFor(() => expect(within(row('晨风汽车')).getByText('还没有人')).toBeVisible())
})
