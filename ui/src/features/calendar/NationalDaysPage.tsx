import { CalendarOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, App, Button, Input, Spin, Tag } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NationalDay } from '../../shared/api/schema'
import { weekday } from '../../shared/format'
import { useSurroundings } from '../../shared/session'
import { Denied } from '../../shared/ui/Denied'
import { LoadFailed, problemText } from '../../shared/ui/ProblemText'
import { useUrlState } from '../../shared/urlState'
import { usePageTitle } from '../../shared/usePageTitle'
import { useClearDay, useNationalDays } from './api/nationalDays'
import '../../shared/ui/plain.css'

const SetDays = lazy(() => import('./SetDays'))

const colours = { HOLIDAY: 'error', WORKING: 'processing', ORDINARY: 'default' } as const

/** A year's public holidays and make-up working days, by which stores count their working time. */
export default function NationalDaysPage() {
  const { me } = useSurroundings()
  return me.platform.includes('CALENDAR_SET') ? <NationalDays /> : <Denied />
}

const thisYear = new Date().getFullYear()
const defaults = { year: thisYear, country: 'CN' }

function NationalDays() {
  const { t, i18n } = useTranslation()
  const { message, modal } = App.useApp()
  usePageTitle(t('nationalDays.title'))
  const [{ year, country }, change] = useUrlState(defaults)
  const [typed, setTyped] = useState(country)
  const list = useNationalDays(country, year)
  const clear = useClearDay(country)
  const [setting, setSetting] = useState<NationalDay | 'new' | null>(null)
  const takeBack = (one: NationalDay) => void modal.confirm({
    title: t('nationalDays.clearTitle', { day: one.day }), content: t('nationalDays.clearText'), okText: t('nationalDays.clear'), cancelText: t('action.cancel'),
    onOk: () => clear.mutateAsync(one.day).then(() => void message.success(t('nationalDays.cleared', { day: one.day })), (failure: Error) => void message.error(problemText(failure, t))),
  })
  return (
    <>
      <div className="page-head">
        <h1>{t('nationalDays.title')}</h1>
        <Button icon={<LeftOutlined />} aria-label={t('nationalDays.before')} onClick={() => change({ year: year - 1 })} />
        <b aria-live="polite">{year}</b>
        <Button icon={<RightOutlined />} aria-label={t('nationalDays.after')} onClick={() => change({ year: year + 1 })} />
        <Input style={{ width: 72 }} maxLength={2} autoCapitalize="characters" spellCheck={false} aria-label={t('nationalDays.country')} title={t('nationalDays.country')} value={typed}
          onChange={event => { const code = event.target.value.toUpperCase(); setTyped(code); if (code.length === 2) change({ country: code }) }} />
        <span className="grow" />
        <Button type="primary" icon={<CalendarOutlined />} onClick={() => setSetting('new')}>{t('nationalDays.set')}</Button>
      </div>
      <p className="muted">{t('nationalDays.help')}</p>
      {list.isError && !list.data && <LoadFailed failure={list.error} again={() => void list.refetch()} />}
      {list.isPending && <Spin style={{ display: 'block', margin: 48 }} />}
      {list.data && !list.data.known && <Alert type="warning" showIcon title={t('nationalDays.unknown', { year })} />}
      {list.data && list.data.days.length > 0 && (
        <div className="panel plain-scroll">
          <table className="plain untickable">
            <thead>
              <tr>
                <th scope="col">{t('nationalDays.day')}</th><th scope="col">{t('nationalDays.kind')}</th><th scope="col">{t('nationalDays.name')}</th><th scope="col">{t('nationalDays.source')}</th><th scope="col"><span className="visually-hidden">{t('nationalDays.actions')}</span></th>
              </tr>
            </thead>
            <tbody>
              {list.data.days.map(one => (
                <tr key={one.day}>
                  <td className="nowrap"><b>{one.day}</b> <span className="muted">{weekday(one.day, i18n.language)}</span></td>
                  <td><Tag color={colours[one.kind]}>{t(`nationalDays.kinds.${one.kind}`)}</Tag></td>
                  <td>{one.name}</td>
                  <td data-label={t('nationalDays.source')}>{t(`nationalDays.sources.${one.source}`)}</td>
                  <td className="row-actions">
                    <Button size="small" aria-label={`${t('nationalDays.change')}${t('colon')}${one.day}`} onClick={() => setSetting(one)}>{t('nationalDays.change')}</Button>
                    {one.source === 'OPERATOR' && <Button size="small" aria-label={`${t('nationalDays.clear')}${t('colon')}${one.day}`} onClick={() => takeBack(one)}>{t('nationalDays.clear')}</Button>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Suspense>{setting && <SetDays country={country} year={year} standing={setting === 'new' ? undefined : setting} done={() => setSetting(null)} />}</Suspense>
    </>
  )
}
