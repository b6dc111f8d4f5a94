import { ArrowLeftOutlined, DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { App, Button, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useSurroundings } from '../../shared/session'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { downloadInterviewRecord, useInterviewRecord } from './api/forms'
import { InterviewSheet } from './InterviewSheet'
import { usePaper } from './Sheet'
import './forms.css'

export default function InterviewPage() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { me } = useSurroundings()
  const { store = '', id = '' } = useParams()
  const form = useInterviewRecord(store, id)
  usePaper(form.data?.definition.landscape)
  const excel = () => void downloadInterviewRecord(store, id, t('forms.interview')).catch(failure => message.error(problemText(failure, t)))
  return (
    <>
      <div className="page-head no-print">
        <Link to={`/callbacks/${store}/${id}`}><Button size="small" icon={<ArrowLeftOutlined />}>{t('action.back')}</Button></Link>
        <h1>{t('forms.interview')}</h1>
        <span className="grow" />
        <Button icon={<DownloadOutlined />} disabled={!form.data} onClick={excel}>{t('action.excel')}</Button>
        <Button type="primary" icon={<PrinterOutlined />} disabled={!form.data} onClick={() => window.print()}>{t('action.print')}</Button>
      </div>
      {form.isPending && <Spin style={{ display: 'block', margin: 48 }} />}
      {form.isError && !form.data && <LoadFailed failure={form.error} again={() => void form.refetch()} />}
      {form.data && (
        <div className="sheets" role="group" aria-label={t('forms.preview', { title: t('forms.interview') })} tabIndex={0}>
          <InterviewSheet form={form.data} store={me.stores.find(one => one.id === store)?.name ?? ''} />
        </div>
      )}
    </>
  )
}
