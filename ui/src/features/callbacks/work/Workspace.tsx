import { Alert, App, Button } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { at, call, Problem } from '../../../shared/api/client'
import { useNow } from '../../../shared/api/clock'
import type { Entry, Recorded, StepKind, Work } from '../../../shared/api/schema'
import { useStaff } from '../../../shared/api/staff'
import { dayOf } from '../../../shared/format'
import { useMay, useSurroundings } from '../../../shared/session'
import { ProblemText, problemText } from '../../../shared/ui/ProblemText'
import { useRecordAttempt } from '../api/recordAttempt'
import { Attempts } from './Attempts'
import { ConflictDialog } from './ConflictDialog'
import { CustomerPanel } from './CustomerPanel'
import { attemptForSibling, attemptOf, dropDraft, type Missing, missing, unanswered, untouched } from './draft'
import { MessagePanel } from './MessagePanel'
import { Flags, OutcomePanel } from './OutcomePanel'
import { written } from './outcomes'
import { ProposalAlert } from './ProposalAlert'
import { ScriptPanel } from './ScriptPanel'
import { SurveyPanel } from './SurveyPanel'
import { useWorkForm } from './useWorkForm'
import { useWorkKeys } from './useWorkKeys'

interface Props {
  work: Work
  reload(): Promise<Work | null>
  leave(saved: Entry, next: Recorded['next']): void
  tab(by: 1 | -1): void
  toList(): void
  help(): void
}

interface Conflict { current: Entry | null; detail: string }

export function Workspace({ work, reload, leave, tab, toList, help }: Props) {
  const { t } = useTranslation()
  const { message, notification } = App.useApp()
  const { me } = useSurroundings()
  const { inStore } = useMay()
  const { entry, survey, script } = work
  const zone = me.stores.find(store => store.id === entry.storeId)?.timeZone ?? 'Asia/Shanghai'
  const now = useNow(zone)
  const today = dayOf(now)
  const staff = useStaff(entry.channel === 'VISIT' ? entry.storeId : '').data ?? []
  const post = me.stores.find(store => store.id === entry.storeId)?.posts[0]
  const form = useWorkForm(entry, survey, { name: me.name, title: post ? t(`post.${post}` as 'post.CALLBACK_AGENT', post) : '', today })
  const record = useRecordAttempt(entry.storeId, entry.callbackId)
  const [step, setStep] = useState(0)
  const [lacking, setLacking] = useState<Missing | null>(null)
  const [sure, setSure] = useState(false)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [together, setTogether] = useState(true)
  const [busy, setBusy] = useState(false)
  const texts = { stateOfCar: useRef<TextAreaRef>(null), opinion: useRef<TextAreaRef>(null), remarks: useRef<TextAreaRef>(null) }
  const mine = inStore(entry.storeId, 'CALLBACKS_WORK')
  const proposed = entry.state === 'OPEN' && entry.proposal === 'PROPOSED'
  const enabled = mine && entry.state === 'OPEN' && !proposed
  const openSiblings = work.siblings.filter(one => one.state === 'OPEN' && one.callbackId !== entry.callbackId)
  const unasked = unanswered(form.draft, work)

  const stepTo = (kind: StepKind) => {
    const found = script?.steps.findIndex(one => one.kind === kind) ?? -1
    if (found >= 0) setStep(at => Math.max(at, found))
  }
  const copy = () => {
    const text = [work.message?.subject, work.message?.body].filter(Boolean).join('\n\n')
    navigator.clipboard?.writeText(entry.channel === 'SMS' ? work.message?.body ?? '' : text)
      .then(() => void message.success(t('callbacks.work.message.copied')), () => void message.error(t('problem.title')))
  }

  const save = async () => {
    if (busy || !enabled || conflict) return
    const lack = missing(form.draft, work, now)
    setLacking(lack)
    if (lack) return
    if (unasked.length > 0 && !sure) {
      setSure(true)
      form.ask(survey?.questions.findIndex(question => question.code === unasked[0]) ?? 0)
      return
    }
    setBusy(true)
    try {
      const saved = await record.mutateAsync(attemptOf(form.draft, entry))
      dropDraft(entry.storeId, entry.callbackId)
      const failed = form.draft.outcome !== 'DONE' && together ? await recordSiblings() : false
      void message.success({ content: `${t('callbacks.work.saved', { name: entry.customer.name })}${saved.consequence ? `${t('colon')}${saved.consequence}` : ''}`, duration: 4 })
      const allDone = openSiblings.length === 0 || (form.draft.outcome !== 'DONE' && together && !failed)
      if (!saved.next && allDone) void message.info(t('callbacks.work.finished'))
      if (allDone) leaveTo(saved)
      else leave(saved.entry ?? entry, openSiblings[0])
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 409) {
        const given = failure.body.current as Partial<Entry> | undefined
        const current = given && 'callbackId' in given ? given as Entry : (await reload())?.entry ?? null
        setConflict({ current, detail: problemText(failure, t) })
      }
    } finally {
      setBusy(false)
    }
  }
  const leaveTo = (saved: Recorded) => {
    const own = new Set([entry, ...work.siblings].map(one => one.callbackId))
    const next = saved.next && !own.has(saved.next.callbackId) ? saved.next : null
    leave({ ...entry, callbackId: '' }, next)
  }
  const recordSiblings = async () => {
    let failed = false
    for (const sibling of openSiblings) {
      try {
        await call(at(sibling.storeId, `/callbacks/${sibling.callbackId}/attempts`), { method: 'POST', body: attemptForSibling(form.draft, sibling) })
      } catch (failure) {
        failed = true
        void notification.error({ title: sibling.vehicle.plate ?? t('problem.title'), description: problemText(failure, t), placement: 'bottomRight' })
      }
    }
    return failed
  }

  useWorkKeys({
    work, enabled: enabled && !conflict,
    score: score => {
      setSure(false)
      stepTo('SURVEY')
      if (survey && form.question < survey.questions.length) form.answer(form.question, score)
    },
    unscore: () => {
      const last = Math.min(form.question, survey?.questions.length ?? 0) - 1
      if (last >= 0) form.answer(last, undefined)
    },
    question: by => form.ask(Math.max(0, Math.min((survey?.questions.length ?? 1) - 1, form.question + by))),
    step: by => setStep(at => Math.max(0, Math.min((script?.steps.length ?? 1) - 1, at + by))),
    outcome: outcome => { form.choose(outcome); setLacking(null); stepTo('LOG') },
    flag: flag => form.change({ [flag]: !form.draft[flag] }),
    focus: field => texts[field].current?.focus(),
    save: () => void save(), tab, list: toList, copy, help,
  })

  const errors = record.error instanceof Problem && record.error.status !== 409 ? record.error.fields : {}
  return (
    <div className="columns">
      <CustomerPanel work={work} today={today} />
      <div className="middle">
        {work.message && written(entry.channel) && (
          <MessagePanel message={work.message} channel={entry.channel} copy={copy} to={entry.channel === 'EMAIL' ? work.customer.email : work.customer.phone} />
        )}
        {script && !written(entry.channel) && <ScriptPanel script={script} step={step} go={setStep} />}
        <Attempts attempts={work.attempts} today={today} />
      </div>
      <div className="panel record">
        {work.notice && <Alert type="warning" showIcon title={work.notice} />}
        {form.restored && !untouched(form.draft) && (
          <Alert type="info" showIcon title={t('callbacks.work.draft')}
            action={<Button size="small" onClick={() => form.discard(entry.version)}>{t('callbacks.work.draftDrop')}</Button>} />
        )}
        {entry.state !== 'OPEN' && <Alert type="info" showIcon title={t('callbacks.work.over', { state: t(`state.${entry.state}`) })} />}
        {proposed && <ProposalAlert entry={entry} reload={() => void reload()} />}
        {!mine && <Alert type="info" showIcon title={t('callbacks.work.readOnly')} />}
        <div className="record-body" tabIndex={enabled ? undefined : 0} role="group" aria-label={t('callbacks.work.form.outcome')}>
          {survey && <SurveyPanel survey={survey} form={form} disabled={!enabled} />}
          <OutcomePanel work={work} form={form} now={now} zone={zone} texts={texts} missing={lacking} staff={staff} disabled={!enabled}
            errors={errors} siblings={openSiblings.length} together={together} setTogether={setTogether} />
          {sure && unasked.length > 0 && <Alert type="warning" showIcon title={t('callbacks.work.survey.unanswered', { count: unasked.length })} />}
          {record.isError && !(record.error instanceof Problem && record.error.status === 409) && (
            <Alert type="error" showIcon title={<ProblemText failure={record.error} />} />
          )}
        </div>
        {enabled && (
          <div className="save-bar">
            <Flags form={form} />
            <Button type="primary" loading={busy} onClick={() => void save()}>
              {busy ? t('callbacks.work.save.saving') : t('callbacks.work.save.next')} <kbd aria-hidden="true">{t('callbacks.work.save.keys')}</kbd>
            </Button>
          </div>
        )}
      </div>
      {conflict && (
        <ConflictDialog mine={form.draft} before={entry} current={conflict.current} detail={conflict.detail}
          keep={version => { form.change({ version }); setConflict(null); void reload() }}
          discard={() => { setConflict(null); void reload().then(fresh => form.discard(fresh?.entry.version ?? entry.version)) }} />
      )}
    </div>
  )
}
