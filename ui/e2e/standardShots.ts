import type { Page } from '@playwright/test'
import { made } from '../src/features/standards/review/certificate.sample'

type Step = (page: Page) => Promise<unknown>
type Path = (page: Page) => Promise<string>
export interface Shot { name: string; path: string | Path; act?: Step; whole?: boolean }

interface Ways { group(rest: string): Path; press(...names: (string | RegExp)[]): Step; asIf(change: object, path: string): Path; asOneself: Step }

const at = '2026-11-21T10:20:00+08:00'
const page = {
  plugin: 'chenfeng', version: '1.1.0', title: '晨风汽车经销商运营标准', brands: ['晨风'], provider: '晨风汽车', contract: '1.1', origin: 'PARTNER', state: 'UPLOADED', newest: false, digest: made.fingerprint, size: 48_213, signer: { fingerprint: made.fingerprint, name: 'CN=Chenfeng standards,O=晨风汽车,C=CN' },
  uploadedAt: at, uploadedBy: 'partner.luo.yi', parts: ['CALLBACKS', 'SURVEYS', 'SCRIPTS', 'COMPLAINTS'], leaves: [{ part: 'CALLBACKS', occasion: 'SALE' }], documentation: '# 晨风标准\n\n交车后第**三**天电话回访。\n\n1. 首次进厂与维修：电话\n2. 保养：短信', settings: [
    { key: 'chenfeng:phone.days', label: '电话回访在交车后第几天', type: 'NUMBER', defaultValue: '3', min: 1, max: 10, choices: [] }, { key: 'chenfeng:visits', label: '集团客户上门', type: 'CHOICE', defaultValue: 'propose', min: 0, max: 0, choices: [{ value: 'off', label: '不上门' }, { value: 'propose', label: '建议' }] }],
  findings: [{ rule: '英文说明应与中文一样长', input: 'documentation()', mend: '补全英文说明' }],
}
const line = { plugin: 'chenfeng', title: page.title, brands: page.brands, provider: page.provider, origin: 'PARTNER', partner: 'c', partnerName: '晨风汽车', uploadedAt: at, uploadedBy: 'partner.luo.yi' }
const reviewed = [
  { ...line, version: '1.1.0', state: 'UPLOADED', warnings: 1, stores: 0, groups: 0 }, { ...line, partner: '2', partnerName: null, version: '1.0.0', state: 'PUBLISHED', warnings: 0, stores: 214, groups: 6 },
  { ...line, plugin: 'beijing-hyundai', title: '北京现代经销商运营标准', brands: ['北京现代'], provider: 'DealerLoop', origin: 'SHIPPED', partner: null, partnerName: null, version: '1.1.0', state: 'PUBLISHED', warnings: 0, stores: 1_820, groups: 31 },
]
const signers = [
  { id: '1', fingerprint: made.fingerprint, name: 'CN=Chenfeng standards,O=晨风汽车,C=CN', validUntil: '2028-11-20T04:38:20Z', partner: 'c', plugins: ['chenfeng'], brands: ['晨风'], since: '2026-08-01T02:00:00Z' },
  { id: '2', fingerprint: made.fingerprint.split('').toReversed().join(''), name: 'CN=Qicheng HQ', validUntil: '2026-12-10T04:38:20Z', group: '1', plugins: [], brands: [], since: '2025-12-10T02:00:00Z' },
  { id: '3', fingerprint: made.fingerprint.replaceAll('3', 'a'), name: 'CN=Chenfeng standards 2025,O=晨风汽车,C=CN', validUntil: '2026-12-30T04:38:20Z', partner: '2', plugins: ['chenfeng'], brands: ['晨风'], since: '2025-12-10T02:00:00Z', revokedAt: '2026-08-01T02:05:00Z' },
]
const use = { stores: 214, groups: 6, calls: 12_430, failures: 2, countedAt: at }
const partners = [
  { ...line, version: '1.1.0', state: 'UPLOADED', warnings: 1, use: {} }, { ...line, version: '1.0.0', state: 'PUBLISHED', warnings: 0, use }, { ...line, version: '0.9.0', state: 'REFUSED', warnings: 4, reason: '话术中许诺了优惠，请删去。', use: { countedAt: at } },
]

const json = (body: unknown) => ({ json: body })

/** Operators and partners have no account in the demo: the answers are put into the platform's mouth. */
const told = (ways: Ways, who: object, path: string): Path => async target => {
  await ways.asIf(who, path)(target)
  await target.route(/\/api\/platform\/standards$/, route => route.fulfill(json(reviewed)))
  await target.route(/\/api\/platform\/standards\/chenfeng\/1\.1\.0$/, route => route.fulfill(json({ page, stores: 0, groups: 0 })))
  await target.route(/\/api\/platform\/standards\/chenfeng\/1\.0\.0$/, route => route.fulfill(json({ page: { ...page, version: '1.0.0', state: 'PUBLISHED', reviewedAt: at, findings: [] }, stores: 214, groups: 6 })))
  await target.route(/\/api\/(platform|partner)\/standards\/chenfeng\/[^/]+\/preview$/, async route => {
    // What somebody is shown of the base, as headquarters, whom the platform knows, may read it.
    const read = (path: string) => route.fetch({ url: new URL(`/api${path}`, route.request().url()).href })
    const { groups } = await (await read('/me')).json() as { groups: { id: string }[] }
    const base = `/groups/${groups[0].id}/standards/standard-4s`
    const { versions } = await (await read(base)).json() as { versions: { version: string }[] }
    await route.fulfill({ response: await read(`${base}/${versions[0].version}/preview`) })
  })
  await target.route(/\/api\/platform\/signers$/, route => route.fulfill(json(signers)))
  await target.route(/\/api\/partner\/standards$/, route => (route.request().method() === 'POST' ? route.fulfill({ status: 422, json: refusal }) : route.fulfill(json(partners))))
  await target.route(/\/api\/partner\/standards\/chenfeng\/1\.0\.0$/, route => route.fulfill(json({ page: { ...page, version: '1.0.0', state: 'PUBLISHED', reviewedAt: at }, use })))
  await target.route(/\/api\/partner\/standards\/chenfeng\/0\.9\.0$/, route => route.fulfill(json({ page: { ...page, version: '0.9.0', state: 'REFUSED', reviewedAt: at, reason: '话术中许诺了优惠，请删去。' }, use: { countedAt: at } })))
  return path
}
const refusal = {
  status: 422, kind: 'REFUSED', title: '没有成功', detail: '插件包未被接受：共 3 处问题，什么也没有保存。', errors: [
    { field: 'unsigned', detail: 'jar 文件没有签名。请用受信任的证书签名（JDK 的 jarsigner）。' }, { field: 'threads', detail: '标准不得启动线程。发现：com.chenfeng.Calls.start(): java.lang.Thread。改法：只在被问到时计算，不留下任何在运行的东西。' },
    { field: 'static-state', detail: '标准不得在静态字段中保存会变的内容。发现：com.chenfeng.Calls.cache: java.util.Map。改法：改为不可变的常量，或在每次询问时计算。' },
  ],
}

const kinds = [['CALLBACK_ADDED', 3], ['CALLBACK_DROPPED', 12], ['CHANNEL', 41], ['DAY', 180], ['SCRIPT', 2], ['QUESTION', 1]] as const
const differences = [
  { kind: 'CHANNEL', subject: '维修后回访', documentNo: 'WE260912004', deliveredOn: '2026-09-12', times: 1, before: '短信', after: '电话' }, { kind: 'DAY', subject: '维修后回访', documentNo: 'WE260913011', deliveredOn: '2026-09-13', times: 1, before: '2026-09-16', after: '2026-09-17' },
  { kind: 'CALLBACK_DROPPED', subject: '保养后短信', documentNo: 'WE260913012', deliveredOn: '2026-09-13', times: 1, before: '短信，2026-09-14，回访员', after: null }, { kind: 'SCRIPT', subject: '开场', documentNo: 'WE260912004', deliveredOn: '2026-09-12', times: 866, before: '您好，这里是{store}，我是{agent}，请问现在方便接听电话吗？', after: '您好，我是{store}的{agent}。想占用您两分钟，了解一下爱车的情况，方便吗？' },
  { kind: 'QUESTION', subject: 'Q5', documentNo: null, deliveredOn: null, times: 866, before: '您对维修质量满意吗？', after: '故障是否一次修好？' },
].map((one, index) => ({ number: index + 1, ...one }))

/** A store's shadow run in a state that the demo's few versions do not give. */
const shadow = (ways: Ways, change: object): Path => async target => {
  const run = {
    id: 'r', plugin: 'beijing-hyundai', version: '1.1.0', against: '1.0.0', fromOn: '2026-08-25', toOn: '2026-11-23', state: 'DONE', deliveries: 1_204, replayed: 1_204, callbacksBefore: 1_102, callbacksAfter: 1_093, changes: kinds.map(([kind, count]) => ({ kind, differences: count, times: count })), askedBy: '郑凯', askedAt: at, ...change,
  }
  await target.route(/\/shadow-runs$/, async route => { const store = route.request().url().split('/').at(-2); await route.fulfill({ json: [{ ...run, store }, { ...run, store, id: 'q', version: '0.9.0', changes: [] }] }) })
  await target.route(/\/shadow-runs\/[rq]$/, async route => { const store = route.request().url().split('/').at(-3); await route.fulfill({ json: { ...run, store } }) })
  await target.route(/\/differences\?/, route => route.fulfill({ json: { number: 0, size: 50, total: 239, entries: differences } }))
  const path = await ways.group('/standards/beijing-hyundai?tab=shadow')(target)
  await target.goto(path)
  await target.locator('.shadow-ask .ant-select').first().click()
  await target.locator('.ant-select-item-option').first().click()
  await target.waitForTimeout(300)
  return target.url()
}

/** Stores that had other versions before: the demo has one version of each standard. */
const rollable = (ways: Ways): Path => async target => {
  const health = { calls: 812, failures: 0 }
  const stores = ['启程北京现代东城店', '启程北京现代西郊店', '启程汽车北城综合店'].map((name, index) => ({ store: String(index), name, how: 'CHOSEN', version: '1.3.0', latest: index === 1, base: false, brands: ['北京现代'], since: at, before: index === 2 ? '1.1.0' : '1.2.0', health }))
  await target.route(/\/api\/.*\/standards\/beijing-hyundai$/, async route => { const answer = await route.fetch(); await route.fulfill({ response: answer, json: { ...await answer.json() as object, rollback: 3 } }) })
  await target.route(/\/standards\/beijing-hyundai\/stores\?/, route => route.fulfill({ json: { number: 0, size: 50, total: 3, entries: stores } }))
  await target.route(/\/standards\/beijing-hyundai\/rollback$/, route => route.fulfill({ json: { dryRun: (route.request().postDataJSON() as { dryRun: boolean }).dryRun, changing: 3, alreadySo: 0, cannot: 0, stores: stores.map(one => ({ store: one.store, name: one.name, effect: 'CHANGES' })) } }))
  return ways.group('/standards/beijing-hyundai')(target)
}
const rollBack = (ways: Ways): Step => async target => { await ways.press(/(回退|Roll back)$/)(target); await target.locator('.ant-modal .many-count').waitFor() }

const sections = ['scripts', 'messages', 'surveys', 'forms', 'formats', 'levels', 'imports']
const reviewer = { groups: [], platform: ['TENANTS_APPLY', 'STANDARDS_REVIEW'] }
const brand = { groups: [], platform: ['PARTNER_SELF'] }
const bad = { name: 'chenfeng-1.1.0.jar', mimeType: 'application/java-archive', buffer: Buffer.from('no archive') }

/** Everything about standards, by headquarters, the operator and a brand's partner. */
export function standardShots(ways: Ways): Shot[] {
  const { group, press, asOneself } = ways
  const previewed: Step = async target => { await target.locator('.preview .pill').first().waitFor({ timeout: 30_000 }); await asOneself(target) }
  return [
    { name: 'standards', path: group('/standards'), whole: true },
    { name: 'standards-empty', path: group('/standards?q=zzzz') },
    { name: 'standards-refused', path: group('/standards'), act: async target => { await press(/上传标准|Upload a standard/)(target); await target.locator('input[type=file]').setInputFiles(bad); await target.locator('.refusal').waitFor() } },
    { name: 'standard', path: group('/standards/beijing-hyundai'), whole: true },
    { name: 'standard-documentation', path: group('/standards/beijing-hyundai?tab=documentation'), whole: true },
    ...sections.map(part => ({ name: `standard-preview-${part}`, path: group(`/standards/beijing-hyundai?tab=preview&part=${part}`), whole: true, act: (target: Page) => target.locator('.preview .pill').first().waitFor() })),
    { name: 'standard-base-formats', path: group('/standards/standard-4s?tab=preview&part=formats'), whole: true, act: target => target.locator('.preview .pill').first().waitFor() },
    { name: 'standard-base-levels', path: group('/standards/standard-4s?tab=preview&part=levels'), whole: true, act: target => target.locator('.preview .pill').first().waitFor() },
    { name: 'standard-settings', path: group('/standards/beijing-hyundai?tab=settings'), whole: true },
    { name: 'standard-base-settings', path: group('/standards/standard-4s?tab=settings'), whole: true },
    { name: 'standard-history', path: group('/standards/beijing-hyundai?tab=history') },
    { name: 'standard-activate', path: group('/standards/beijing-hyundai'), act: async target => { await press(/启用版本…|Activate a version…/)(target); await press(/^(试算|Try it)$/)(target) } },
    { name: 'standard-activate-some', path: group('/standards/beijing-hyundai'), act: async target => { await press(/启用版本…|Activate a version…/)(target); await target.getByRole('radio', { name: /指定门店|Some stores/ }).check() } },
    { name: 'standard-rollback', path: rollable(ways), act: async target => { await rollBack(ways)(target); await asOneself(target) } },
    { name: 'standard-rolled-back', path: rollable(ways), act: async target => { await rollBack(ways)(target); await target.locator('.ant-modal .ant-btn-dangerous').click(); await target.locator('.ant-notification-notice').waitFor(); await target.waitForTimeout(400); await asOneself(target) } },
    { name: 'standard-shadow', path: group('/standards/beijing-hyundai?tab=shadow') },
    { name: 'standard-shadow-result', path: shadow(ways, {}), whole: true, act: asOneself },
    { name: 'standard-shadow-running', path: shadow(ways, { state: 'RUNNING', replayed: 500, changes: [] }), act: asOneself },
    { name: 'standard-shadow-good', path: shadow(ways, { changes: [], callbacksAfter: 1_102 }), act: asOneself },
    { name: 'review', path: told(ways, reviewer, '/platform/standards?state=all'), act: asOneself },
    { name: 'review-version', path: told(ways, reviewer, '/platform/standards/chenfeng/1.1.0'), whole: true, act: asOneself },
    ...['', 'surveys', 'formats', 'levels'].map(part => ({ name: `review-preview${part && `-${part}`}`, path: told(ways, reviewer, `/platform/standards/chenfeng/1.1.0?tab=preview&part=${part}`), whole: true, act: previewed })),
    { name: 'review-refuse', path: told(ways, reviewer, '/platform/standards/chenfeng/1.1.0'), act: async target => { await press(/(退回|Refuse)$/)(target); await asOneself(target) } },
    { name: 'review-publish', path: told(ways, reviewer, '/platform/standards/chenfeng/1.1.0'), act: async target => { await press(/(发布|Publish)$/)(target); await asOneself(target) } },
    { name: 'review-withdraw', path: told(ways, reviewer, '/platform/standards/chenfeng/1.0.0'), act: async target => { await press(/(下架|Withdraw)$/)(target); await asOneself(target) } },
    { name: 'signers', path: told(ways, reviewer, '/platform/signers'), act: asOneself },
    { name: 'signers-trust', path: told(ways, reviewer, '/platform/signers'), act: async target => { await press(/(信任证书|Trust a certificate)$/)(target); await target.locator('.ant-drawer textarea').fill(made.pem); await target.waitForTimeout(300); await asOneself(target) } },
    { name: 'signers-whose', path: told(ways, reviewer, '/platform/signers'), act: async target => { await press(/(信任证书|Trust a certificate)$/)(target); await target.locator('.ant-drawer .ant-select').first().click(); await target.waitForTimeout(400); await asOneself(target) } },
    { name: 'partner', path: told(ways, brand, '/'), act: asOneself },
    { name: 'partner-refused', path: told(ways, brand, '/partner'), act: async target => { await target.locator('input[type=file]').setInputFiles(bad); await target.locator('.refusal').waitFor(); await asOneself(target) }, whole: true },
    { name: 'partner-version', path: told(ways, brand, '/partner/chenfeng/1.0.0'), whole: true, act: asOneself },
    { name: 'partner-version-refused', path: told(ways, brand, '/partner/chenfeng/0.9.0'), whole: true, act: asOneself },
    { name: 'partner-preview', path: told(ways, brand, '/partner/chenfeng/1.0.0?tab=preview'), whole: true, act: previewed },
  ]
}
