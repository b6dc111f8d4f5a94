import type { SameKeys } from '../../shared/texts'

const zh = {
  corrections: {
    title: '资料更正', hint: '客户资料的更改由客服中心主管确认或退回；每次导入作为一个整体。标明“建议”的更改确认后才生效。',
    state: { PENDING: '待确认', CONFIRMED: '已确认', REVERTED: '已退回', DECLINED: '未采纳', SUPERSEDED: '已有更新的资料' }, proposed: '建议，未生效',
    column: { subject: '对象', field: '项目', old: '原值', new: '新值', made: '更正人', state: '状态', actions: '操作' },
    confirm: '确认', revert: '退回原值', decline: '不采纳', undo: '撤销导入', undoTitle: '撤销“{{file}}”？', undoText: '将删除这次新增的数据，并恢复被更新的原值。',
    done: { confirm: '已确认', revert: '已退回', undo: '正在撤销导入' }, standing: '现为：{{value}}', changed: '资料已被更改', over: '仍改为“{{value}}”',
    wholePage: '全选本页', choose: '选择', confirmMany: '确认所选（{{count}}）', confirmedMany: '已确认 {{count}} 条', someLeft: '已确认 {{count}} 条，{{left}} 条未处理', more: '另有 {{count}} 项', parts: '明细',
    empty: '没有待确认的更正', none: '没有更正记录', filter: '状态', all: '全部',
  },
  file: {
    title: '客户档案', person: '个人客户', fleet: '集团客户', owned: '名下车辆', brought: '送修过的车辆', corrections: '更正记录',
    refuses: '拒绝的方式', noRefusal: '无', since: '{{channel}}（{{day}} 起）', withdraw: '取消“拒绝{{channel}}”', withdrawn: '已取消', add: '登记拒绝', goodAdvice: '提过好建议', noCars: '没有车辆',
    unusable: '不可用', search: '姓名、电话、车牌', find: '查找客户', results: '客户', noneFound: '没有找到客户', raw: '导出原文：{{text}}',
  },
} as const

const en: SameKeys<typeof zh> = {
  corrections: {
    title: 'Corrections', hint: 'The CRC head confirms changes of customer data or takes them back, an import as a whole. What is marked as proposed counts once confirmed.',
    state: { PENDING: 'To confirm', CONFIRMED: 'Confirmed', REVERTED: 'Taken back', DECLINED: 'Declined', SUPERSEDED: 'newer data stood there' }, proposed: 'Proposed, not in effect',
    column: { subject: 'Of', field: 'Field', old: 'Old value', new: 'New value', made: 'Made by', state: 'State', actions: 'Actions' },
    confirm: 'Confirm', revert: 'Take back', decline: 'Decline', undo: 'Undo the import', undoTitle: 'Undo “{{file}}”?', undoText: 'What it added is removed, and what it updated gets its old values back.',
    done: { confirm: 'Confirmed', revert: 'Taken back', undo: 'The import is being undone' }, standing: 'now: {{value}}', changed: 'The data has changed', over: 'Change it to “{{value}}” all the same',
    wholePage: 'Select all on this page', choose: 'Choose', confirmMany: 'Confirm the selected ({{count}})', confirmedMany: '{{count}} confirmed', someLeft: '{{count}} confirmed, {{left}} left', more: '{{count}} more', parts: 'Details',
    empty: 'Nothing to confirm', none: 'No corrections', filter: 'State', all: 'All',
  },
  file: {
    title: 'Customer file', person: 'Person', fleet: 'Fleet', owned: 'Cars owned', brought: 'Cars brought in', corrections: 'Corrections',
    refuses: 'Refuses', noRefusal: 'nothing', since: '{{channel}} (since {{day}})', withdraw: 'Withdraw “refuses {{channel}}”',
    withdrawn: 'Withdrawn', add: 'Note a refusal', goodAdvice: 'Gave good advice', noCars: 'No cars', unusable: 'unusable', search: 'Name, phone, plate',
    find: 'Find a customer', results: 'Customers', noneFound: 'No customer found', raw: 'As exported: {{text}}',
  },
}

export default { zh, en }
