import type { SameKeys } from '../../../shared/texts'

const zh = {
  title: '门店人员看到的内容', help: '以虚构的客户和标准的默认设置显示；门店自己的设置会使文字和天数有所不同。', nothing: '这个版本没有可供预览的内容，全部沿用基础标准。', unanswered: '有些内容没能显示', noneOfKind: '这个版本没有规定这一项，沿用基础标准。',
  section: { scripts: '话术', messages: '短信与邮件', surveys: '调查', forms: '表单', formats: '信息记录', levels: '投诉级别', imports: '导入写法' },
  step: { SAY: '说', CHECK_VEHICLE: '核对车辆', STATE_OF_CAR: '询问车况', SURVEY: '调查', NEXT_SERVICE: '告知下次保养', LOG: '登记结果' },
  subject: '主题', smsLength: '{{count}} 字', scale: '评分 {{lowest}}–{{highest}}', alarm: '{{score}} 分及以下预警', notApplicable: '未涉及', alarmMark: '预警', factor: '因素',
  form: { CALLBACK_RECORD: '回访记录表', INTERVIEW_RECORD: '单独会谈记录' }, paper: '纸样：{{title}}', portrait: 'A4 纵向', landscape: 'A4 横向', lines: '每页 {{count}} 行', more: '…… 共 {{count}} 行', notes: '注',
  formatKind: { CONSULTATION: '咨询', RESCUE: '救援', COMPLAINT: '投诉' }, slots: '依次填写', sample: '例句', fixedAnswer: '统一答复', required: '必填', optional: '选填',
  slot: {
    TEXT: '文字', REGION: '地区', DATE: '日期', MONTH_DAY: '月日', MILEAGE: '公里数', PRICE: '价格（元）', PHONE: '电话', PLATE: '车牌号', VIN: '车架号', PART: '配件', BRAND: '品牌', MODEL: '车型', PERSON_NAME: '姓名', STATION: '服务站', STAFF_NUMBER: '工号', YES_NO: '是或否',
  },
  level: '级别', inPerson: '经理亲自处理', clock: { ACKNOWLEDGE: '受理', FIRST_CONTACT: '首次联系', PLAN: '方案', CLOSE: '结案', CALLBACK: '处理后回访' }, counting: { ALWAYS: '自然时间', BUSINESS_HOURS: '营业时间' },
  days: '{{count}} 天', hours: '{{count}} 小时', minutes: '{{count}} 分钟', column: '列', words: '认得的写法', kinds: '维修类别', columns: '各列的写法', byDefault: '内置写法',
  field: {
    DOCUMENT_NO: '单号', VIN: '车架号', PLATE: '车牌号', BRAND: '品牌', MODEL: '车型', COLOUR: '颜色', MILEAGE: '行驶里程', OWNER_NAME: '车主', OWNER_PHONE: '车主电话', OWNER_PHONE2: '车主备用电话', OWNER_EMAIL: '车主邮箱', OWNER_ADDRESS: '车主地址', CONTACT_NAME: '送修人', CONTACT_PHONE: '送修人电话',
    NAME: '姓名', PHONE: '电话', ARRIVED_AT: '进厂时间', DELIVERED_ON: '交车日期', SERVICE_KIND: '维修类别', MAIN_ITEMS: '主要事项', ADVISOR: '服务顾问', AMOUNT: '金额', WATCH_IN_USE: '继续使用观察', FIRST_VISIT: '首次进厂', STATUS: '状态', STORE_NAME: '门店', CUSTOMER_TYPE: '客户类型', FLEET_NAME: '集团客户', OFTEN_ONLINE: '经常上网',
  },
} as const

const en: SameKeys<typeof zh> = {
  title: 'What a store\'s staff will see', help: 'With a made-up customer and the standard\'s defaults; a store\'s own settings change words and days.', nothing: 'There is nothing to preview in this version; everything is the base standard\'s.', unanswered: 'Some of it could not be shown',
  noneOfKind: 'This version prescribes nothing here; the base standard\'s counts.',
  section: { scripts: 'Scripts', messages: 'Texts and e-mails', surveys: 'Surveys', forms: 'Forms', formats: 'Record formats', levels: 'Complaint levels', imports: 'Words of exports' },
  step: { SAY: 'Say', CHECK_VEHICLE: 'Check the car', STATE_OF_CAR: 'State of the car', SURVEY: 'Survey', NEXT_SERVICE: 'Next service', LOG: 'Record the outcome' },
  subject: 'Subject', smsLength: '{{count}} characters', scale: 'Scored {{lowest}}–{{highest}}', alarm: 'Alarm at {{score}} and below', notApplicable: 'Not applicable', alarmMark: 'alarm', factor: 'Factor',
  form: { CALLBACK_RECORD: 'Callback record', INTERVIEW_RECORD: 'Interview record' }, paper: 'On paper: {{title}}', portrait: 'A4 portrait', landscape: 'A4 landscape', lines: '{{count}} lines a page', more: '… {{count}} lines', notes: 'Notes',
  formatKind: { CONSULTATION: 'Consultation', RESCUE: 'Rescue', COMPLAINT: 'Complaint' }, slots: 'Filled in this order', sample: 'Example', fixedAnswer: 'Always answered', required: 'needed', optional: 'optional',
  slot: {
    TEXT: 'text', REGION: 'region', DATE: 'date', MONTH_DAY: 'month and day', MILEAGE: 'km', PRICE: 'price (yuan)', PHONE: 'phone', PLATE: 'plate', VIN: 'chassis number', PART: 'part', BRAND: 'brand', MODEL: 'model', PERSON_NAME: 'name', STATION: 'station', STAFF_NUMBER: 'staff number', YES_NO: 'yes or no',
  },
  level: 'Level', inPerson: 'a manager in person', clock: { ACKNOWLEDGE: 'Acknowledge', FIRST_CONTACT: 'First contact', PLAN: 'Plan', CLOSE: 'Close', CALLBACK: 'Callback afterwards' }, counting: { ALWAYS: 'round the clock', BUSINESS_HOURS: 'business hours' },
  days: '{{count}} d', hours: '{{count}} h', minutes: '{{count}} min', column: 'Column', words: 'Known as', kinds: 'Kinds of service', columns: 'Headings of columns', byDefault: 'Built in',
  field: {
    DOCUMENT_NO: 'Order number', VIN: 'Chassis number', PLATE: 'Plate', BRAND: 'Brand', MODEL: 'Model', COLOUR: 'Colour', MILEAGE: 'Mileage', OWNER_NAME: 'Owner', OWNER_PHONE: 'Owner\'s phone', OWNER_PHONE2: 'Owner\'s second phone', OWNER_EMAIL: 'Owner\'s e-mail', OWNER_ADDRESS: 'Owner\'s address', CONTACT_NAME: 'Bringer',
    CONTACT_PHONE: 'Bringer\'s phone', NAME: 'Name', PHONE: 'Phone', ARRIVED_AT: 'Arrived', DELIVERED_ON: 'Delivered', SERVICE_KIND: 'Kind of service', MAIN_ITEMS: 'Main items', ADVISOR: 'Advisor', AMOUNT: 'Amount', WATCH_IN_USE: 'Watch in use', FIRST_VISIT: 'First visit', STATUS: 'Status', STORE_NAME: 'Store',
    CUSTOMER_TYPE: 'Kind of customer', FLEET_NAME: 'Fleet', OFTEN_ONLINE: 'Often online',
  },
}

export default { zh, en }
