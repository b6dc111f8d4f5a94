import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Select, Spin } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../shared/api/clock'
import type { Store } from '../../shared/api/schema'
import { useStaff } from '../../shared/api/staff'
import { dayOf } from '../../shared/format'
import { may, useSurroundings } from '../../shared/session'
import { DaySwitch } from '../../shared/ui/DaySwitch'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { StorePick, useStore } from '../../shared/ui/StorePick'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { downloadCallbackRecord, useCallbackRecord } from './api/forms'
import { RecordSheets } from './RecordSheets'
import { usePaper } from './Sheet'
import './forms.css'

/** Nobody named: the whole store for those who acknowledge its days, one's own record for everybody else. */
const defaults = { day: '', agent: '' }

export default function RecordPage() {
  const picked = useStore('FORMS_READ')
  return picked.store ? <Record picked={picked} store={picked.store} /> : <Denied />
}

function Record({ picked, store }: { picked: ReturnType<typeof useStore>; store: Store }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { me } = useSurroundings()
  const today = dayOf(useNow(store.timeZone))
  const [state, change] = useUrlState(defaults)
  usePageTitle(t('forms.record'))
  const [busy, setBusy] = useState(false)
  const day = state.day || today
  const whose = state.agent || (may(store, 'DAY_ACKNOWLEDGE') ? 'all' : 'me')
  const form = useCallbackRecord(store.id, day, whose)
  const staff = useStaff(store.id).data ?? []
  const definition = form.data?.definition
  usePaper(definition?.landscape)
  const excel = () => {
    setBusy(true)
    downloadCallbackRecord(store.id, day, whose, t('forms.file', { title: definition?.title ?? t('forms.record'), day }))
      .catch(failure => message.error(problemText(failure, t))).finally(() => setBusy(false))
  }
  return (
    <>
      <div className="page-head no-print">
        <h1>{t('forms.record')}</h1>
        <StorePick {...picked} />
        <DaySwitch day={day} today={today} go={next => change({ day: next })} />
        <Select aria-label={t('forms.agent')} value={whose === me.subject ? 'me' : whose} style={{ width: 140 }} onChange={agent => change({ agent })}
          options={[{ value: 'all', label: t('forms.everybody') }, { value: 'me', label: t('forms.mine') }, ...staff.filter(person => person.subject !== me.subject).map(person => ({ value: person.subject, label: person.name }))]} />
        <span className="grow" />
        <Button icon={<DownloadOutlined />} loading={busy} disabled={!form.data} onClick={excel}>{t('action.excel')}</Button>
        <Button type="primary" icon={<PrinterOutlined />} disabled={!form.data} onClick={() => window.print()}>{t('action.print')}</Button>
      </div>
      {form.isPending && <Spin style={{ display: 'block', margin: 48 }} />}
      {form.isError && !form.data && <LoadFailed failure={form.error} again={() => void form.refetch()} />}
      {form.data && (
        <>
          {form.data.rows.length === 0 && <p className="muted no-print">{t('forms.empty')}</p>}
          <div className="sheets" role="group" aria-label={t('forms.preview', { title: form.data.definition.title })} tabIndex={0}>
            <RecordSheets form={form.data} store={store.name} />
          </div>
        </>
      )}
    </>
  )
}
