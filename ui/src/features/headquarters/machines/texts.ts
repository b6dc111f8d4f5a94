import type { SameKeys } from '../../../shared/texts'
import operations from './operations'

const zh = {
  title: '系统接入', help: '经销商管理系统等外部系统用自己的凭证接入，每个只能用于一家门店，并只能调用授予的操作。', create: '新建接入', createOk: '建立', name: '名称', nameHint: '便于辨认，例如“DMS 东城店”。',
  operations: '可调用的操作', operationsChosen: '可调用的操作（已选 {{count}} 项）', operationsHint: '只授予需要的操作。', find: '查找操作', noMatch: '没有符合的操作', nothing: '没有授予任何操作', count: '共 {{count}} 项',
  since: '建立于', actions: '操作', none: '还没有外部系统接入', grant: '授权', grantTitle: '授权：{{name}}', granted: '授权已更改', renew: '换密钥', renewTitle: '更换“{{name}}”的密钥？', renewText: '旧密钥立即失效，使用它的系统须换上新密钥。',
  revoke: '撤销', revokeTitle: '撤销“{{name}}”？', revokeText: '凭证立即失效，不能恢复。', revoked: '已撤销', storeNeeded: '请选择门店', contacts: '客户联系方式', contactsClear: '可看到完整的电话、邮箱和地址',
  contactsHint: '不勾选时一律打码。勾选须本人可在该门店查看联系方式，即先说明理由进入该门店；勾选与取消都会记入门店和总部的记录。', seesContacts: '可见完整联系方式', secretTitle: '“{{name}}”的凭证', secretOnce: '密钥只显示这一次，请立即保存到安全的地方。',
  clientId: '客户端标识', secret: '密钥', secretKept: '我已妥善保存密钥',
  tag: { audit: '审计', callbacks: '回访', customers: '客户', days: '每日名单', visits: '交车与维修', forms: '表单', imports: '导入', store: '门店', tickets: '工单' }, operation: operations.zh,
} as const

const en: SameKeys<typeof zh> = {
  title: 'Machines', help: 'Outside systems, such as a dealer management system, sign in with credentials of their own: each for one store and for the operations granted.', create: 'New machine', createOk: 'Create', name: 'Name',
  nameHint: 'To know it again, such as “DMS East”.', operations: 'May call', operationsChosen: 'May call ({{count}} chosen)', operationsHint: 'Grant only what is needed.', find: 'Find an operation', noMatch: 'No operation matches',
  nothing: 'Nothing granted', count: '{{count}} in all', since: 'Since', actions: 'Actions', none: 'No outside system yet', grant: 'Grant', grantTitle: 'Grant: {{name}}', granted: 'The grant is changed', renew: 'New secret',
  renewTitle: 'A new secret for {{name}}?', renewText: 'The old one ends at once; whatever uses it needs the new one.', revoke: 'Revoke', revokeTitle: 'Revoke {{name}}?', revokeText: 'Its credentials end at once, for good.', revoked: 'Revoked',
  storeNeeded: 'Choose a store', contacts: 'Customers\' contact data', contactsClear: 'Sees phones, e-mail and addresses whole',
  contactsHint: 'Left out, they are masked. To grant it you must be able to see them in that store yourself, so enter the store with a reason first; granting and taking back stand in the store\'s trail and the group\'s.', seesContacts: 'Sees contact data whole', secretTitle: 'Credentials of {{name}}', secretOnce: 'The secret is shown this once. Put it in a safe place now.', clientId: 'Client id', secret: 'Secret', secretKept: 'I have put the secret in a safe place',
  tag: { audit: 'Audit', callbacks: 'Callbacks', customers: 'Customers', days: 'Days', visits: 'Deliveries and services', forms: 'Forms', imports: 'Imports', store: 'Store', tickets: 'Tickets' }, operation: operations.en,
}

export default { zh, en }
