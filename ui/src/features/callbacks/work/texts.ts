import type { SameKeys } from '../../../shared/texts'

const zh = {
  back: '回到名单', siblings: '同一客户的其他回访', car: '{{plate}} {{model}}', recordedTab: '已记录',
  file: { title: '客户', vehicle: '车辆', visits: '最近维修', attempts: '回访经过', owner: '车主', bringer: '送修人', refuses: '拒绝：{{channels}}', noVisits: '没有更早的记录', noAttempts: '还没有联系过', unusable: '不可用', pending: '待确认', full: '客户档案', mileage: '里程', colour: '颜色', vin: '车架号', address: '地址', email: '邮箱', advisor: { SERVICE: '服务顾问 {{name}}', SALE: '销售顾问 {{name}}' }, standard: '标准：{{name}} {{version}}' },
  script: { title: '回访步骤', next: '下一步', previous: '上一步', nextService: '下次保养：{{mileage}} 公里，约 {{about}}', step: '第 {{number}} 步，共 {{count}} 步' },
  message: { title: '发送内容', subject: '主题', copy: '复制内容', copied: '已复制，发送后请登记“已发送”', sent: '已发送', help: '请在自己的手机或邮箱发送，平台不代发。', text: '短信正文' },
  survey: { title: '满意度调查', na: '未涉及', notAsked: '未问', help: '1–9 打分，0 为 10 分，N 未涉及，自动到下一题', clear: '清除', alarm: '低于警戒线', score: '{{code}} {{score}} 分', scale: '{{code}} 评分', unanswered: '还有 {{count}} 题没有答案。再按一次保存即可照此保存。' },
  form: { state: '现在车况', stateHint: '客户怎么说车现在的状况', opinion: '意见建议', remarks: '备注', outcome: '回访结果', agreedAt: '约定时间', visitor: '拜访人', visitorTitle: '职务', visitedOn: '拜访日期', way: '本次联系', visit: '上门拜访', ahead: '访前电话（前一天）', flags: '同时登记', more: '展开备注' },
  statePick: { good: '正常，故障已排除', same: '故障仍在', other: '有新问题' },
  quick: { hour: '1 小时后', evening: '今天 18:00', tomorrowMorning: '明天 10:00', tomorrowAfternoon: '明天 15:00', dayAfter: '后天 10:00', own: '其他时间' },
  save: { next: '保存，下一位', only: '保存', last: '保存', keys: 'Ctrl + ↵', saving: '正在保存……' },
  need: { outcome: '请选择回访结果', agreedAt: '请选择约定的时间', agreedPast: '约定时间已过，请选择以后的时间', visitor: '请填写拜访人', visitedOn: '请填写拜访日期' },
  complaintHint: '客户投诉：保存后立即生成投诉工单', bookingHint: '客户要预约：保存后生成预约工单',
  saved: '已保存：{{name}}', finished: '名单上的回访都做完了', draft: '已恢复上次未保存的内容', draftDrop: '丢弃', over: '这条回访已经结束（{{state}}），不能再登记。', expired: '登录已过期',
  together: '同一次联系：另外 {{count}} 条也这样登记',
  proposed: '这是上门建议，主管经理同意后才登记。原定的回访方式照常进行。',
  leave: '内容已留作草稿', readOnly: '您的岗位只能查看。',
  conflict: { title: '别人刚刚改动了这条回访', text: '您填写的内容都还在，没有丢失。', theirs: '现在的情况', yours: '您填写的', keep: '保留我填的，按最新情况再保存', discard: '放弃我填的，查看最新', state: '状态', outcome: '最近结果', attempts: '联系次数', assignee: '负责人', channel: '方式', agreedAt: '约定时间', closed: '这条回访已结束，不能再登记。您可以复制填写的内容。', copy: '复制我填的内容', nothing: '（无）' },
  keys: { title: '键盘快捷键', score: '给当前题打分', ten: '10 分', na: '未涉及', questions: '上一题 / 下一题', steps: '下一步 / 上一步话术', outcome: '回访结果', flags: '投诉 / 预约', text: '车况 / 意见 / 备注', leave: '离开输入框', save: '保存，下一位', tabs: '同一客户的上一辆 / 下一辆车', back: '回到名单', copy: '复制短信或邮件内容' },
} as const

const en: SameKeys<typeof zh> = {
  back: 'To the list', siblings: 'Other callbacks of this customer', car: '{{plate}} {{model}}', recordedTab: 'recorded',
  file: { title: 'Customer', vehicle: 'Vehicle', visits: 'Last jobs', attempts: 'Callback so far', owner: 'Owner', bringer: 'Brought in by', refuses: 'Refuses: {{channels}}', noVisits: 'Nothing earlier', noAttempts: 'Not contacted yet', unusable: 'unusable', pending: 'to confirm', full: 'Customer file', mileage: 'Mileage', colour: 'Colour', vin: 'VIN', address: 'Address', email: 'Email', advisor: { SERVICE: 'Service advisor {{name}}', SALE: 'Salesperson {{name}}' }, standard: 'Standard: {{name}} {{version}}' },
  script: { title: 'Script', next: 'Next step', previous: 'Previous step', nextService: 'Next service: {{mileage}} km, about {{about}}', step: 'Step {{number}} of {{count}}' },
  message: { title: 'Text to send', subject: 'Subject', copy: 'Copy text', copied: 'Copied. Log “sent” when you have sent it', sent: 'Sent', help: 'Send it from your own phone or mailbox; the platform does not send.', text: 'Text' },
  survey: { title: 'Survey', na: 'N/A', notAsked: 'not asked', help: '1–9 score, 0 is 10, N not applicable; goes on by itself', clear: 'Clear', alarm: 'below the line', score: '{{code}}: {{score}}', scale: 'Score for {{code}}', unanswered: '{{count}} questions have no answer. Save once more to save like this.' },
  form: { state: 'State of the car', stateHint: 'What the customer says about the car now', opinion: 'Opinion', remarks: 'Remarks', outcome: 'Outcome', agreedAt: 'Agreed time', visitor: 'Visitor', visitorTitle: 'Title', visitedOn: 'Visited on', way: 'This contact', visit: 'The visit', ahead: 'Call on the day before', flags: 'Also', more: 'Remarks' },
  statePick: { good: 'Fine, fault gone', same: 'Fault still there', other: 'New problem' },
  quick: { hour: 'In 1 hour', evening: 'Today 18:00', tomorrowMorning: 'Tomorrow 10:00', tomorrowAfternoon: 'Tomorrow 15:00', dayAfter: 'In 2 days 10:00', own: 'Other time' },
  save: { next: 'Save, next customer', only: 'Save', last: 'Save', keys: 'Ctrl + ↵', saving: 'Saving…' },
  need: { outcome: 'Choose an outcome', agreedAt: 'Choose the agreed time', agreedPast: 'The agreed time is over; choose a later one', visitor: 'Who visited?', visitedOn: 'When was the visit?' },
  complaintHint: 'Complaint: saving opens a complaint ticket at once', bookingHint: 'Booking wanted: saving opens a booking ticket',
  saved: 'Saved: {{name}}', finished: 'All callbacks on the list are done', draft: 'What you had not saved is back', draftDrop: 'Discard', over: 'This callback is over ({{state}}); nothing more can be logged.', expired: 'Session expired',
  together: 'Same contact: log the other {{count}} rows like this too',
  proposed: 'A visit is only proposed: it can be logged once the supervisor accepts. The ordinary callback stands.',
  leave: 'Kept as a draft', readOnly: 'Your post may only look.',
  conflict: { title: 'Somebody just changed this callback', text: 'Everything you typed is still here.', theirs: 'As it stands now', yours: 'What you typed', keep: 'Keep mine and save on top', discard: 'Discard mine, show the latest', state: 'State', outcome: 'Last outcome', attempts: 'Attempts', assignee: 'Assignee', channel: 'Channel', agreedAt: 'Agreed time', closed: 'This callback is over; nothing more can be logged. You can copy what you typed.', copy: 'Copy what I typed', nothing: '(nothing)' },
  keys: { title: 'Keyboard shortcuts', score: 'score the current question', ten: 'ten', na: 'not applicable', questions: 'previous / next question', steps: 'next / previous script step', outcome: 'outcome', flags: 'complaint / booking', text: 'car / opinion / remarks', leave: 'leave the text field', save: 'save, next customer', tabs: 'previous / next car of this customer', back: 'to the list', copy: 'copy the text to send' },
}

export default { zh, en }
