import type { SameKeys } from '../../../shared/texts'

/**
 * What an operation does, by the names and tags of the API's description. Whoever grants one to a machine reads this; a test holds
 * that every operation of a store has its words.
 */
const zh = {
  audit: { listAudit: '读取审计记录', verifyAudit: '校验审计记录的封存' },
  callbacks: {
    assignCallbacks: '把回访分配给同事', openCallback: '读取一条回访的全部资料', recordAttempt: '登记一次回访及结果', dropCallback: '移出名单（须写原因）',
    moveCallback: '改渠道或日期（须写原因）', decideProposal: '接受或谢绝上门建议', restoreCallback: '恢复移出或联系不上的回访',
  },
  customers: {
    listCorrectionsOfStore: '读取资料更正', confirmCorrections: '批量确认更正', listImportedChanges: '读取导入更改的内容', confirmCorrection: '确认更正', revertCorrection: '退回更正',
    searchCustomers: '按姓名、电话、车牌或车架号查找客户', readCustomer: '读取客户档案', correctCustomer: '更正客户资料', withdrawRefusal: '取消客户对渠道的拒绝', noteRefusal: '登记客户拒绝的渠道',
    unmaskContact: '查看客户的完整联系方式（留有记录）', correctVehicle: '更正车辆资料',
  },
  days: {
    readDay: '读取当日名单与各人进度', acknowledgeDay: '确认同事的当日工作', addEntry: '把交车记录加入当日名单', takeBackDay: '撤回本人已提交的当日', handInDay: '提交本人的当日', openDay: '生成当日名单',
  },
  forms: {
    readCallbackRecord: '读取回访记录表', downloadCallbackRecord: '下载回访记录表（Excel）', readInterviewRecord: '读取上门会谈记录', downloadInterviewRecord: '下载上门会谈记录（Excel）',
  },
  imports: {
    listImportsOfStore: '读取导入列表', listImportFields: '读取各列可识别的写法', uploadExport: '上传导出文件并开始检查', readImport: '读取一次导入的列、问题和预览', downloadBadRows: '下载有误的行', loadImport: '导入已检查的文件',
    mapImport: '指定各列的含义并重新检查', revertImport: '不予确认，整体退回导入', undoImport: '撤销已导入的文件',
  },
  store: {
    listEntries: '读取总部来访记录', listWaivedSeparations: '读取职责分离的豁免', readSettings: '读取门店设置', changeSettings: '更改门店设置', listStaff: '读取门店人员及岗位',
    inviteStaff: '邀请门店人员', listStaffMembers: '读取岗位的起止与代班', assignStaff: '调整人员岗位', endStaffStandIns: '结束代班', staffStandIn: '安排代班',
  },
  tickets: {
    listTicketsOfStore: '读取工单', readTicket: '读取一张工单的记录与经过', findEarlierTickets: '查找相关的旧工单', listTicketFormats: '读取记录格式', recogniseTicketFormat: '识别一段话的记录格式', renderTicketSentence: '生成记录语句', recordTicket: '登记工单', correctTicket: '更正工单的记录',
    splitTicket: '拆分工单', linkTicket: '关联工单', mergeTicket: '合并工单', undoTicketEvent: '撤销关联、合并或更正', closeTicket: '关闭工单（写明处理结果）', reopenTicket: '重新打开工单',
  },
  visits: {
    searchDeliveries: '查找交车记录', forgetServiceKindWord: '删除门店自己的维修类别写法', listServiceKindWords: '读取维修类别写法', classifyServiceKindWord: '指定一个写法的维修类别',
  },
} as const

const en: SameKeys<typeof zh> = {
  audit: { listAudit: 'Read the audit trail', verifyAudit: 'Verify the seals of the trail' },
  callbacks: {
    assignCallbacks: 'Give callbacks to a colleague', openCallback: 'Read all about one callback', recordAttempt: 'Record an attempt and what came of it', dropCallback: 'Take off the list, with a reason',
    moveCallback: 'Change channel or day, with a reason', decideProposal: 'Accept or decline a proposed visit', restoreCallback: 'Put back what was dropped or unreachable',
  },
  customers: {
    listCorrectionsOfStore: 'Read corrections', confirmCorrections: 'Confirm many corrections', listImportedChanges: 'Read what an import changed', confirmCorrection: 'Confirm a correction', revertCorrection: 'Take a correction back',
    searchCustomers: 'Find customers by name, phone, plate or VIN', readCustomer: 'Read a customer\'s file', correctCustomer: 'Correct a customer\'s data', withdrawRefusal: 'Note that a channel is accepted again',
    noteRefusal: 'Note a channel the customer refuses', unmaskContact: 'Read a customer\'s contact data whole; it is written down', correctVehicle: 'Correct a car\'s data',
  },
  days: {
    readDay: 'Read a day and how far each colleague is', acknowledgeDay: 'Acknowledge a colleague\'s day', addEntry: 'Put a delivery on today\'s list', takeBackDay: 'Take back one\'s own day', handInDay: 'Hand in one\'s own day',
    openDay: 'Open today\'s list',
  },
  forms: {
    readCallbackRecord: 'Read the callback record', downloadCallbackRecord: 'Download the callback record (Excel)', readInterviewRecord: 'Read the interview record of a visit',
    downloadInterviewRecord: 'Download the interview record (Excel)',
  },
  imports: {
    listImportsOfStore: 'Read the list of imports', listImportFields: 'Read by which words columns are recognised', uploadExport: 'Upload an export and have it checked', readImport: 'Read an import: columns, questions, preview', downloadBadRows: 'Download the bad rows', loadImport: 'Load a checked file',
    mapImport: 'Say what columns hold, and check again', revertImport: 'Take an import back instead of confirming it', undoImport: 'Undo a loaded file',
  },
  store: {
    listEntries: 'Read headquarters\' visits', listWaivedSeparations: 'Read waived separations of duty', readSettings: 'Read the store\'s settings', changeSettings: 'Change the store\'s settings', listStaff: 'Read the people and their posts',
    inviteStaff: 'Invite people', listStaffMembers: 'Read when posts begin and end, and stand-ins', assignStaff: 'Change people\'s posts', endStaffStandIns: 'End stand-ins', staffStandIn: 'Arrange a stand-in',
  },
  tickets: {
    listTicketsOfStore: 'Read tickets', readTicket: 'Read a ticket with its timeline', findEarlierTickets: 'Find earlier tickets', listTicketFormats: 'Read the record formats', recogniseTicketFormat: 'Recognise the format of a text', renderTicketSentence: 'Make a recording\'s sentence', recordTicket: 'Record a ticket',
    correctTicket: 'Correct a recording', splitTicket: 'Split a ticket', linkTicket: 'Link tickets', mergeTicket: 'Merge tickets', undoTicketEvent: 'Take a link, a merging or a correction back', closeTicket: 'Close a ticket, saying what was done', reopenTicket: 'Open a closed ticket again',
  },
  visits: {
    searchDeliveries: 'Find deliveries', forgetServiceKindWord: 'Take back a word of the store\'s own for a kind of service', listServiceKindWords: 'Read the words for kinds of service',
    classifyServiceKindWord: 'Say which kind of service a word means',
  },
}

export default { zh, en }

type Tag = keyof typeof zh
const tags = Object.keys(zh) as Tag[]

/** Where the words of an operation stand; none for one that this build of the pages does not know. */
export const tagOf = (operation: string): Tag | undefined => tags.find(tag => Object.hasOwn(zh[tag], operation))
