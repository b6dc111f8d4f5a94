import { Alert, DatePicker, Modal, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../api/client'
import type { Post, StandIn } from '../api/schema'
import { dayOf, instant, inZone, timeOf } from '../format'
import { Field } from './Field'
import { ProblemText } from './ProblemText'

/** A colleague with posts of their own that somebody else may take over. */
export interface Absent { subject: string; name: string; posts: Post[] }

interface Props {
  name: string; colleagues: Absent[]; loading?: boolean; zone: string; busy: boolean; failure: unknown; done(): void; go(standIn: StandIn): void
}

/** From now on for a week, on the store's wall clock: rights begin and end with the real time, wherever the demo's business time stands. */
function week(zone: string): [Dayjs, Dayjs] {
  const now = inZone(new Date().toISOString(), zone)
  const begins = dayjs(`${dayOf(now)}T${timeOf(now)}`)
  return [begins, begins.add(7, 'day').endOf('day').startOf('minute')]
}

/** Whose posts somebody takes over, which of them, from when to when. */
export function StandInDialog({ name, colleagues, loading, zone, busy, failure, done, go }: Props) {
  const { t } = useTranslation()
  const [of, setOf] = useState<string>()
  const [posts, setPosts] = useState<Post[]>([])
  const [time, setTime] = useState<[Dayjs, Dayjs]>(() => week(zone))
  const [lacking, setLacking] = useState(false)
  const absent = colleagues.find(one => one.subject === of)
  const errors = failure instanceof Problem ? failure.fields : {}
  const at = (moment: Dayjs) => instant(moment.format('YYYY-MM-DD'), moment.format('HH:mm'), zone)
  const send = () => {
    setLacking(!absent)
    if (absent) go({ standingInFor: absent.subject, posts: posts.length > 0 ? posts : null, from: at(time[0]), until: at(time[1]) })
  }
  return (
    <Modal open title={t('people.standIn.title', { name })} okText={t('people.standIn.ok')} confirmLoading={busy} onOk={send} onCancel={done}>
      <div className="field-stack">
        <p className="muted">{t('people.standIn.help')}</p>
        <Field label={t('people.standIn.of')} error={lacking && !absent ? t('people.standIn.ofNeeded') : errors.standingInFor}>
          {given => <Select {...given} showSearch={{ optionFilterProp: 'label' }} loading={loading} placeholder={t('people.standIn.pick')} value={of}
            notFoundContent={t('people.standIn.nobody')} onChange={next => { setOf(next); setPosts([]) }} options={colleagues.map(one => ({ value: one.subject, label: one.name }))} />}
        </Field>
        <Field label={t('people.standIn.posts')} error={errors.posts} hint={t('people.standIn.all')}>
          {given => <Select {...given} mode="multiple" disabled={!absent} value={posts} onChange={setPosts}
            options={(absent?.posts ?? []).map(post => ({ value: post, label: t(`post.${post}`) }))} />}
        </Field>
        <Field label={t('people.standIn.time')} error={errors.until ?? errors.from}>
          {given => <DatePicker.RangePicker id={{ start: given.id }} status={given.status} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} style={{ width: '100%' }}
            value={time} onChange={next => { if (next?.[0] && next[1]) setTime([next[0], next[1]]) }} />}
        </Field>
        {failure !== null && failure !== undefined && Object.keys(errors).length === 0 && <Alert type="error" showIcon title={<ProblemText failure={failure} />} />}
      </div>
    </Modal>
  )
}
