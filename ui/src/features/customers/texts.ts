import type { SameKeys } from '../../shared/texts'

const zh = {
  corrections: {
    title: '资料更正', hint: '回访中更正的资料已立即生效；客服中心主管确认，或退回原值。', state: { PENDING: '待确认', CONFIRMED: '已确认', REVERTED: '已退回' },
    column: { subject: '对象', field: '项目', old: '原值', new: '新值', made: '更正人', state: '状态', actions: '操作' },
    confirm: '确认', revert: '退回原值', confirmed: '已确认', reverted: '已退回原值', empty: '没有待确认的更正', none: '没有更正记录', filter: '状态', all: '全部',
    conflict: '别人刚刚处理了这条更正，列表已更新。',
  },
  file: {
    title: '客户档案', person: '个人客户', fleet: '集团客户', owned: '名下车辆', brought: '送修过的车辆', corrections: '更正记录',
    refuses: '拒绝的方式', noRefusal: '无', since: '{{channel}}（{{day}} 起）', withdraw: '取消“拒绝{{channel}}”', withdrawn: '已取消', add: '登记拒绝', goodAdvice: '提过好建议', noCars: '没有车辆',
    unusable: '不可用', search: '姓名、电话、车牌', find: '查找客户', results: '客户', noneFound: '没有找到客户', raw: '导出原文：{{text}}',
  },
} as const

const en: SameKeys<typeof zh> = {
  corrections: {
    title: 'Corrections', hint: 'Corrections made in callbacks are in force at once; the CRC head confirms them or takes the old value back.',
    state: { PENDING: 'To confirm', CONFIRMED: 'Confirmed', REVERTED: 'Taken back' },
    column: { subject: 'Of', field: 'Field', old: 'Old value', new: 'New value', made: 'Made by', state: 'State', actions: 'Actions' },
    confirm: 'Confirm', revert: 'Take back', confirmed: 'Confirmed', reverted: 'The old value is back', empty: 'Nothing to confirm', none: 'No corrections',
    filter: 'State', all: 'All', conflict: 'Somebody just decided this one; the list is up to date again.',
  },
  file: {
    title: 'Customer file', person: 'Person', fleet: 'Fleet', owned: 'Cars owned', brought: 'Cars brought in', corrections: 'Corrections',
    refuses: 'Refuses', noRefusal: 'nothing', since: '{{channel}} (since {{day}})', withdraw: 'Withdraw “refuses {{channel}}”',
    withdrawn: 'Withdrawn', add: 'Note a refusal', goodAdvice: 'Gave good advice', noCars: 'No cars', unusable: 'unusable', search: 'Name, phone, plate',
    find: 'Find a customer', results: 'Customers', noneFound: 'No customer found', raw: 'As exported: {{text}}',
  },
}

export default { zh, en }
