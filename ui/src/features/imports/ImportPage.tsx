import { ArrowLeftOutlined, DownloadOutlined, RollbackOutlined } from '@ant-design/icons'
import { Alert, App, Button, Checkbox, Progress, Skeleton, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { at, download } from '../../shared/api/client'
import type { Import } from '../../shared/api/schema'
import { moment } from '../../shared/format'
import { useMay } from '../../shared/session'
import { UnreadKinds } from '../../shared/ui/UnreadKinds'
import { LoadFailed, ProblemText, problemText } from '../../shared/ui/ProblemText'
import { underWay, useImport, useImportStep } from './api/imports'
import { CountLine, ImportStateTag } from './bits'
import { Mapping } from './Mapping'
import { Preview } from './Preview'
import './imports.css'

export default function ImportPage() {
  const { store = '', id = '' } = useParams()
  const found = useImport(store, id)
  if (found.isError && !found.data) return <LoadFailed failure={found.error} again={() => void found.refetch()} />
  if (!found.data) return <div className="panel" style={{ padding: 24 }}><Skeleton active title={false} /></div>
  return <Loaded store={store} one={found.data} />
}

function Loaded({ store, one }: { store: string; one: Import }) {
  const { t } = useTranslation()
  const { message, modal } = App.useApp()
  const { inStore } = useMay()
  const step = useImportStep(store, one.id)
  const [answered, setAnswered] = useState<string[]>([])
  const writable = inStore(store, 'IMPORTS_LOAD')
  const open = one.questions.filter(question => !answered.includes(question.code))
  const badRows = () => void download(at(store, `/imports/${one.id}/bad-rows.csv`), undefined, `${one.fileName}-bad-rows.csv`)
    .catch(failure => message.error(problemText(failure, t)))
  const undo = () => void modal.confirm({
    title: t('imports.undoTitle', { file: one.fileName }), content: t('imports.undoText'), okText: t('imports.undo'), okButtonProps: { danger: true },
    onOk: () => step.mutateAsync({ kind: 'undo' }).catch(() => undefined),
  })
  const facts = [
    one.kind && t(`imports.kind.${one.kind}`), one.format, one.encoding, one.delimiter && t(`imports.delimiter.${one.delimiter}` as 'imports.delimiter.TAB', one.delimiter), one.sheet,
    one.headingRow !== null && one.headingRow !== undefined && t('imports.detail.heading', { row: one.headingRow }),
    t('imports.detail.uploaded', { name: one.uploadedBy ?? '', time: moment(one.uploadedAt) }),
    one.loadedAt && t('imports.detail.loaded', { time: moment(one.loadedAt) }), one.undoneAt && t('imports.detail.undone', { time: moment(one.undoneAt) }),
  ].filter(Boolean)
  return (
    <div className="import">
      <div className="page-head">
        <Link to={`/imports?store=${store}`}><Button size="small" icon={<ArrowLeftOutlined />}>{t('imports.back')}</Button></Link>
        <h1>{one.fileName}</h1>
        <ImportStateTag state={one.state} />
        <span className="grow" />
        {one.state === 'LOADED' && one.kind === 'SERVICE' && <UnreadKinds store={store} />}
      </div>
      <p className="muted import-facts">{facts.join(' · ')}</p>
      {one.problem && <Alert type="error" showIcon title={t('imports.problem')} description={one.problem} />}
      {underWay(one) && (
        <div className="panel import-part" role="status">
          <span>{one.state === 'CHECKING' ? t('imports.checking') : t(`imports.state.${one.state}`)}</span>
          <Progress percent={Math.round((one.progress ?? 0) * 100)} status="active" aria-label={t(`imports.state.${one.state}`)} />
        </div>
      )}
      {one.counts && <div className="panel import-part"><CountLine counts={one.counts} /></div>}
      {one.state === 'READY' && one.questions.length > 0 && (
        <Alert type="warning" showIcon title={t('imports.questions')} description={
          <div className="import-questions">
            {one.questions.map(question => (
              <Checkbox key={question.code} checked={answered.includes(question.code)} disabled={!writable}
                onChange={event => setAnswered(event.target.checked ? [...answered, question.code] : answered.filter(code => code !== question.code))}>
                {question.text}
              </Checkbox>
            ))}
          </div>
        } />
      )}
      <Space wrap>
        {(one.state === 'READY' || one.state === 'FAILED') && writable && (
          <Button type="primary" loading={step.isPending} disabled={open.length > 0} onClick={() => step.mutate({ kind: 'load', answers: answered })}>{t('imports.load')}</Button>
        )}
        {open.length > 0 && one.state === 'READY' && <span className="muted">{t('imports.answerFirst')}</span>}
        {(one.counts?.bad ?? 0) + (one.counts?.remarks ?? 0) > 0 && <Button icon={<DownloadOutlined />} onClick={badRows}>{t('imports.badRows')}</Button>}
        {(one.state === 'LOADED' || one.state === 'FAILED') && writable && one.undoable && <Button icon={<RollbackOutlined />} danger loading={step.isPending} onClick={undo}>{t('imports.undo')}</Button>}
        {one.state === 'LOADED' && !one.undoable && one.undoObstacle && <span className="muted">{t('imports.obstacle', { why: one.undoObstacle })}</span>}
      </Space>
      {step.isError && <Alert type="error" showIcon title={<ProblemText failure={step.error} />} />}
      {one.columns.length > 0 && (one.state === 'READY' || one.state === 'REFUSED') && (
        <Mapping key={JSON.stringify(one.columns)} one={one} writable={writable} busy={step.isPending} apply={(columns, save) => step.mutate({ kind: 'mapping', columns, save })} />
      )}
      {one.preview.length > 0 && <Preview one={one} />}
    </div>
  )
}
