import { type Page, test } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { people } from './environment'
import { SignIn } from './pages/SignIn'
import { type Shot, standardShots } from './standardShots'

const folder = process.env.DEALERLOOP_PICTURES ?? 'target/pictures'

type Step = (page: Page) => Promise<unknown>

const press = (...names: (string | RegExp)[]): Step => async page => {
  for (const name of names) await page.getByRole('button', { name }).first().click()
}

/** The address of the first entry of a list with these filters. */
const entry = (query: string, rest = '/callbacks') => async (page: Page) => {
  await page.goto(`/callbacks?${query}`)
  const link = page.locator('.day-table a.person, .cards a.card-link').first()
  await link.waitFor({ timeout: 6_000 })
  const path = new URL((await link.getAttribute('href'))!, 'http://x').pathname
  return path.replace('/callbacks', rest)
}
const firstLink = (from: string, link: string) => async (page: Page) => {
  await page.goto(from)
  await page.locator(link).first().waitFor({ timeout: 6_000 })
  return (await page.locator(link).first().getAttribute('href'))!
}
/** As if somebody else were signed in: nobody of the demo is operator or partner, and no store of it is suspended. */
const asIf = (change: object, path: string) => async (page: Page) => {
  await page.route('**/api/me', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...await answer.json(), ...change } })
  })
  await page.route('**/api/platform/groups?*', route => route.fulfill({ json: { number: 0, size: 50, total: 2, entries: [
    { id: '1', code: 'demo', name: '启程汽车集团（演示）' }, { id: '2', code: 'yuanhang', name: '远航汽车集团' }] } }))
  await page.route('**/api/platform/people', route => route.fulfill({ json: [
    { subject: '1', userName: 'operator.lu.min', post: 'PLATFORM_OPERATOR' }, { subject: '2', userName: 'partner.han.xue', post: 'BRAND_PARTNER' }, { subject: '3', userName: null, post: 'BRAND_PARTNER' }, { subject: '4', userName: 'partner.luo.yi', post: 'BRAND_PARTNER' }] }))
  await page.route('**/api/platform/partners', route => (route.request().method() === 'POST'
    ? route.fulfill({ status: 400, json: { status: 400, field: 'code', detail: '编码“chenfeng”已被使用。' } })
    : route.fulfill({ json: path.endsWith('&none') ? [] : [
      { id: 'c', code: 'chenfeng', name: '晨风汽车', since: '2026-09-01T02:14:00Z', people: [{ subject: '4', userName: 'partner.luo.yi' }, { subject: '5', userName: 'partner.wei.lan' }, { subject: '6', userName: 'partner.standards-and-quality.zhao.ming' }] },
      { id: 'y', code: 'yuanshan-automotive-standards', name: '远山汽车（中国）有限公司售后服务标准部', since: '2026-11-20T02:14:00Z', people: [] }] })))
  const deed = { at: '2026-11-23T02:14:00Z', by: '1', name: '陆敏', posts: ['PLATFORM_OPERATOR'], settings: [], stores: [], subjectId: '9', via: 'PERSON' }
  await page.route('**/api/platform/audit?*', route => route.fulfill({ json: { number: 0, size: 50, total: 4, entries: [
    { ...deed, id: '1', action: 'platform-person.appoint', subjectKind: 'platform-person', details: { name: '韩雪', userName: 'partner.han.xue', post: 'BRAND_PARTNER' } },
    { ...deed, id: '2', action: 'group.seat', subjectKind: 'group', details: { code: 'yuanhang', userName: 'yuanhang.first' } },
    { ...deed, id: '3', action: 'group.create', subjectKind: 'group', details: { code: 'yuanhang', name: '远航汽车集团' } },
    { ...deed, id: '4', action: 'settings.change', subjectKind: 'platform', via: 'PLATFORM', details: {}, settings: [{ key: 'second-factor', title: '二次验证', before: '不要求', after: '主管', stores: [] }] }] } }))
  await page.route('**/api/platform/audit/verification*', route => route.fulfill({ json: {
    entries: 12, findings: [], hash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c', intact: true, late: 0, sealedThrough: '2026-11-22', seals: 3 } }))
  return path
}
const asOperator = (path: string) => asIf({ groups: [], platform: ['TENANTS_APPLY'] }, path)
const asOneself: Step = async page => {
  await rest(page)
  await page.unrouteAll()
}

/** Nobody wants a picture of a page that is still loading: what is asked of a plugin may take its worker's whole start. */
async function rest(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('.ant-spin-spinning, .ant-btn-loading, .ant-skeleton, [aria-busy="true"]') === null, undefined, { timeout: 30_000 })
  await page.evaluate(() => document.fonts.ready)
}

/** A page of the person's headquarters, whose address names the group. */
const group = (rest: string) => async (page: Page) => {
  await page.goto('/')
  await page.waitForURL(/\/hq\//)
  return new URL(page.url()).pathname.replace('/stores', rest)
}
const more = (item: RegExp): Step => async page => {
  await page.getByRole('button', { name: /更多操作|More actions/ }).first().click()
  // Until it stands in its place a click would scroll to wherever it is.
  await page.waitForTimeout(400)
  await page.getByRole('button', { name: item }).last().click()
}

/** A standard fails only when a plugin is broken, so for the picture the answer is put into the platform's mouth. */
const putAside: Step = async page => {
  await page.route('**/api/stores/*/days/*', async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...await answer.json(), putAside: [{
      deliveryId: '0', orderNumber: 'WE261120001', customerName: '张三', plate: '京A12345', deliveredOn: '2026-11-20', plugin: 'beijing-hyundai',
      reason: 'beijing-hyundai 1.0.0: 20 s', }] } })
  })
  await page.reload()
  await page.getByRole('button', { name: /^(查看|Show)$/ }).click()
  await page.unroute('**/api/stores/*/days/*')
}

/** An import as it stands before it is loaded; those of the demo are loaded. */
const mapping = async (page: Page) => {
  await page.route(/\/imports\/[0-9a-f-]{36}$/, async route => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...await answer.json(), state: 'READY', undoable: false, loadedAt: null } })
  })
  return firstLink('/imports', 'a[href^="/imports/"]')(page)
}

const shots: Record<string, Shot[]> = {
  [people.agent]: [
    { name: 'list', path: '/callbacks' },
    { name: 'list-menu', path: '/callbacks', act: press(/更多操作|More actions/) },
    { name: 'list-drop', path: '/callbacks?state=OPEN', act: more(/移出名单|Drop from/) },
    { name: 'list-move', path: '/callbacks?state=OPEN', act: more(/改方式|Change channel/) },
    { name: 'list-selected', path: '/callbacks', act: page => page.locator('.day-table tbody input[type=checkbox], .card input[type=checkbox]').first().check() },
    { name: 'list-calendar', path: '/callbacks', act: page => page.locator('.day-pick').click() },
    { name: 'list-filtered-empty', path: '/callbacks?q=zzzz' },
    { name: 'list-past', path: '/callbacks?day=2020-01-01' },
    { name: 'add', path: '/callbacks', act: press(/加入客户|Add a customer/) },
    { name: 'add-found', path: '/callbacks', act: async page => {
      await press(/加入客户|Add a customer/)(page)
      await page.locator('.ant-drawer input').first().fill('张')
      await page.keyboard.press('Enter')
      await page.locator('.ant-drawer .ant-radio-wrapper.panel').first().click()
    } },
    { name: 'day', path: '/callbacks', act: press(/交班与确认|Hand in and acknowledge/) },
    { name: 'put-aside', path: '/callbacks', act: putAside },
    { name: 'keys', path: '/callbacks', act: page => page.keyboard.press('?') },
    { name: 'work-phone', path: entry('channel=PHONE&state=OPEN'), whole: true },
    { name: 'work-phone-agreed', path: entry('channel=PHONE&state=OPEN'), act: page => page.locator('.outcome-INCONVENIENT').click(), whole: true },
    { name: 'work-phone-calendar', path: entry('channel=PHONE&state=OPEN'), act: async page => {
      await page.locator('.outcome-INCONVENIENT').click()
      await page.locator('.agreed-at .ant-picker').click()
    } },
    { name: 'work-correct', path: entry('channel=PHONE&state=OPEN'), act: press(/更正姓名|Correct: Name/) },
    { name: 'work-keys', path: entry('channel=PHONE&state=OPEN'), act: press(/键盘快捷键|Keyboard shortcuts/) },
    { name: 'work-sms', path: entry('channel=SMS&state=OPEN'), whole: true },
    { name: 'work-email', path: entry('channel=EMAIL&state=OPEN'), whole: true },
    { name: 'work-done', path: entry('state=DONE'), whole: true },
    { name: 'tickets', path: '/tickets?state=ALL' },
    { name: 'ticket-record', path: '/tickets/new' },
    { name: 'ticket-close', path: '/tickets', act: press(/关闭|Close/) },
    { name: 'tickets-empty', path: '/tickets?state=CLOSED&kind=COMPLAINT' },
    { name: 'record-mine', path: '/forms/callback-record' },
    { name: 'user', path: '/tickets', act: press(/用户菜单|User menu/) },
    { name: 'menu', path: '/tickets', act: async page => { await page.getByRole('button', { name: /^(菜单|Menu)$/ }).click({ timeout: 1_500 }) } },
    { name: 'lost', path: '/nowhere' },
    { name: 'denied', path: '/imports' },
  ],
  [people.supervisor]: [
    { name: 'supervisor-list', path: '/callbacks' },
    { name: 'supervisor-day', path: '/callbacks', act: press(/交班与确认|Hand in and acknowledge/) },
    { name: 'work-visit', path: entry('channel=VISIT'), whole: true },
    { name: 'interview', path: entry('channel=VISIT', '/forms/interview-record'), whole: true },
    { name: 'record-store', path: '/forms/callback-record', whole: true },
    { name: 'corrections', path: '/corrections?state=ALL' },
    { name: 'settings-readonly', path: '/settings' },
  ],
  [people.clerk]: [
    { name: 'imports', path: '/imports' },
    { name: 'import', path: firstLink('/imports', 'a[href^="/imports/"]'), whole: true },
    { name: 'import-mapping', path: mapping, whole: true },
    { name: 'import-mapping-words', path: mapping, act: async page => { await press(/认识的表头$|^Headings read as/)(page); await page.waitForTimeout(400) } },
    { name: 'service-kinds', path: '/service-kinds', whole: true },
    { name: 'customer-search', path: '/corrections' },
    { name: 'customer', path: async page => {
      const work = await entry('channel=PHONE')(page)
      await page.goto(work)
      const link = page.locator('a[href^="/customers/"]').first()
      await link.waitFor()
      return (await link.getAttribute('href'))!
    }, whole: true },
  ],
  [people.head]: [
    { name: 'settings', path: '/settings', whole: true },
    { name: 'settings-changed', path: '/settings', act: async page => {
      await page.locator('.ant-select').nth(0).click()
    } },
    { name: 'corrections-head', path: '/corrections' },
    { name: 'staff', path: '/staff' },
    { name: 'staff-posts', path: '/staff', act: press(/^(更改岗位：|Change posts: )/) },
    { name: 'staff-stand-in', path: '/staff', act: press(/^(安排代班：|Stand in: )/) },
    { name: 'staff-stand-in-time', path: '/staff', act: async page => {
      await press(/^(安排代班：|Stand in: )/)(page)
      await page.locator('.ant-modal .ant-picker input').first().click()
    } },
    { name: 'audit', path: '/audit' },
    { name: 'separations', path: '/separations' },
    { name: 'entries', path: '/entries' },
    { name: 'head-menu', path: '/staff', act: async page => { await page.getByRole('button', { name: /(门店管理|Store|菜单|Menu)$/ }).first().click({ timeout: 1_500 }) } },
  ],
  [people.headquarters]: [
    { name: 'hq-stores', path: '/' },
    { name: 'hq-stores-empty', path: group('/stores?q=zzzz') },
    { name: 'hq-create', path: '/', act: press(/新建门店|New store/) },
    { name: 'hq-many', path: '/', act: async page => {
      await page.locator('.plain tbody input[type=checkbox]').nth(0).check()
      await page.locator('.plain tbody input[type=checkbox]').nth(1).check()
      await press(/更改所选门店的设置|Change their settings/)(page)
      await page.locator('.ant-drawer .ant-select').first().click()
      await page.keyboard.press('Enter')
      await press(/^(试算|Try it)$/)(page)
    } },
    { name: 'hq-many-standards', path: '/', act: async page => {
      await press(/^(批量更改…|Change many…)$/)(page)
      await page.getByRole('checkbox', { name: /更换厂家标准|Choose other standards/ }).check()
      await press(/增加标准|Add a standard/)(page)
      await press(/^(试算|Try it)$/)(page)
    } },
    { name: 'hq-store', path: firstLink('/', 'a.name'), whole: true },
    { name: 'hq-store-configure', path: firstLink('/', 'a.name'), act: press(/(修改|Edit)$/) },
    { name: 'hq-store-settings', path: async page => `${await firstLink('/', 'a.name')(page)}?tab=settings`, whole: true },
    { name: 'hq-store-people', path: async page => `${await firstLink('/', 'a.name')(page)}?tab=people` },
    { name: 'hq-suspend', path: firstLink('/', 'a.name'), act: press(/(停用|Suspend)$/) },
    { name: 'hq-enter', path: firstLink('/', 'a.name'), act: press(/进入门店|Enter the store/) },
    { name: 'hq-people', path: group('/people') },
    { name: 'hq-person', path: group('/people'), act: page => page.locator('.link-button').first().click() },
    { name: 'hq-person-posts', path: group('/people'), act: async page => {
      await page.locator('.link-button').nth(1).click()
      await press(/更改在|Change posts in/)(page)
    } },
    { name: 'hq-person-stand-in', path: group('/people'), act: async page => {
      await page.locator('.link-button').nth(1).click()
      await press(/^(安排代班：|Stand in: )/)(page)
    } },
    { name: 'hq-person-disable', path: group('/people'), act: async page => {
      await page.locator('.link-button').nth(1).click()
      await press(/^(停用|Disable)$/)(page)
    } },
    { name: 'hq-invite', path: group('/people'), act: press(/邀请人员|Invite somebody/) },
    { name: 'hq-settings', path: group('/settings'), whole: true },
    { name: 'hq-machines', path: group('/machines') },
    { name: 'hq-machine', path: group('/machines'), act: press(/新建接入|New machine/) },
    { name: 'hq-deeds', path: group('/deeds') },
    { name: 'groups', path: asIf({ groups: [], platform: ['TENANTS_APPLY'] }, '/'), act: asOneself },
    { name: 'groups-create', path: asIf({ groups: [], platform: ['TENANTS_APPLY'] }, '/'), act: async page => { await press(/新建集团|New group/)(page); await asOneself(page) } },
    { name: 'groups-seat', path: asIf({ groups: [], platform: ['TENANTS_APPLY'] }, '/'), act: async page => { await press(/^(邀请总部人员|Invite into headquarters)/)(page); await asOneself(page) } },
    { name: 'platform-people', path: asIf({ groups: [], platform: ['TENANTS_APPLY'] }, '/platform/people'), act: asOneself },
    { name: 'platform-appoint', path: asIf({ groups: [], platform: ['TENANTS_APPLY'] }, '/platform/people'), act: async page => { await press(/(邀请人员|Invite somebody)$/)(page); await asOneself(page) } },
    { name: 'platform-dismiss', path: asIf({ groups: [], platform: ['TENANTS_APPLY'] }, '/platform/people'), act: async page => { await press(/^(删除|Remove)/)(page); await asOneself(page) } },
    { name: 'platform-deeds', path: asIf({ groups: [], platform: ['TENANTS_APPLY', 'PLATFORM_AUDIT_READ'] }, '/platform/deeds'), act: asOneself },
    { name: 'organisations', path: asOperator('/platform/people?tab=partners'), act: asOneself },
    { name: 'organisations-none', path: asOperator('/platform/people?tab=partners&none'), act: asOneself },
    { name: 'organisations-create', path: asOperator('/platform/people?tab=partners'), act: async page => {
      await press(/(新建合作方|New organisation)$/)(page)
      await page.locator('.ant-drawer input').nth(1).fill('chenfeng')
      await page.locator('.ant-drawer button[type=submit]').click()
      await page.locator('.ant-drawer .field-error').waitFor()
      await asOneself(page)
    } },
    { name: 'organisations-appoint', path: asOperator('/platform/people?tab=partners'), act: async page => {
      await press(/(指定人员：|Appoint: ).*/)(page)
      await page.locator('.ant-drawer .ant-select').click()
      await page.waitForTimeout(400)
      await asOneself(page)
    } },
    { name: 'organisations-moves', path: asOperator('/platform/people?tab=partners'), act: async page => {
      await page.getByRole('button', { name: /(指定人员：|Appoint: )远山/ }).click()
      await page.locator('.ant-drawer .ant-select').click()
      await page.locator('.ant-select-item-option').filter({ hasText: 'luo.yi' }).click()
      await asOneself(page)
    } },
    ...standardShots({ group, press, asIf, asOneself }),
    { name: 'suspended', path: asIf({ groups: [], suspended: ['启程曜澜南城店', '启程汽车西郊店'] }, '/'), act: asOneself },
  ],
  [people.agentOfTwo]: [
    { name: 'two-stores', path: '/callbacks' },
    { name: 'suspended-some', path: asIf({ suspended: ['启程曜澜南城店'] }, '/tickets'), act: asOneself },
    { name: 'several-workspaces', path: asIf({ groups: [{ id: '1', code: 'a', name: '启程汽车集团（演示）', permissions: [] }, { id: '2', code: 'b', name: '远航汽车集团', permissions: [] }] }, '/tickets'), act: asOneself },
    { name: 'two-stores-scope', path: '/callbacks', act: press(/全部门店|All stores/) },
    { name: 'two-stores-day', path: '/callbacks', act: press(/交班与确认|Hand in and acknowledge/) },
  ],
}

for (const [who, own] of Object.entries(shots)) {
  test(who, async ({ page }, { project }) => {
    const to = join(folder, project.name)
    mkdirSync(to, { recursive: true })
    const only = process.env.DEALERLOOP_ONLY ? process.env.DEALERLOOP_ONLY.split(',') : null
    await page.addInitScript(chosen => localStorage.setItem('dealerloop.language', chosen), project.name.endsWith('zh-CN') ? 'zh' : 'en')
    await page.goto('/')
    await page.locator('#username').waitFor()
    if (who === people.agent) {
      await page.screenshot({ path: join(to, 'sign-in.png') })
    }
    await new SignIn(page).as(who)
    for (const { name, path, act, whole } of own) {
      if (only && !only.includes(name)) continue
      try {
        await page.goto(typeof path === 'string' ? path : await path(page))
        await page.locator('#content').waitFor()
        await page.waitForLoadState('networkidle')
        await act?.(page)
        await rest(page).catch(() => process.stdout.write(`${project.name} ${name}: still loading\n`))
        await page.waitForTimeout(300)
        await page.screenshot({ path: join(to, `${name}.png`), fullPage: whole })
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        if (wider > 0) process.stdout.write(`${project.name} ${name}: ${wider} px wider than the window\n`)
      } catch (failure) {
        process.stdout.write(`${project.name} ${name}: no picture (${String(failure).split('\n')[0]})\n`)
      }
    }
  })
}
