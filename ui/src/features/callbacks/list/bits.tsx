import { MailOutlined, MessageOutlined, PhoneOutlined, HomeOutlined } from '@ant-design/icons'
import { Tag, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel, Entry, State } from '../../../shared/api/schema'
import { daysBetween, moment, shortDay } from '../../../shared/format'

const channelIcon: Record<Channel, ReactNode> = {
  SMS: <MessageOutlined />, EMAIL: <MailOutlined />, PHONE: <PhoneOutlined />, VISIT: <HomeOutlined />,
}

export function ChannelTag({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  return <span className={`channel channel-${channel}`}>{channelIcon[channel]} {t(`channel.${channel}`)}</span>
}

const stateColour: Record<State, string> = {
  OPEN: 'state-open', DONE: 'state-done', UNREACHABLE: 'state-bad', CANCELLED: 'state-off', EXPIRED: 'state-bad', DROPPED: 'state-off',
}

export function StateText({ entry }: { entry: Entry }) {
  const { t } = useTranslation()
  return (
    <span className={stateColour[entry.state]}>
      {entry.state === 'OPEN' && entry.proposal === 'PROPOSED' ? t('callbacks.list.proposal') : t(`state.${entry.state}`)}
      {entry.state === 'OPEN' && entry.attempts > 0 && (
        <span className="muted sub">
          {entry.attempts} × {entry.lastOutcome ? t(`outcome.${entry.lastOutcome}`) : ''}
        </span>
      )}
      {(entry.complaint || entry.booking) && (
        <span className="sub">
          {entry.complaint && <Tag variant="solid" color="#a8071a">{t('flag.complaint')}</Tag>}
          {entry.booking && <Tag variant="solid" color="#0958d9">{t('flag.booking')}</Tag>}
        </span>
      )}
    </span>
  )
}

/** Which rule put it there, told in words; the code for those who look it up. */
export function Why({ entry, today }: { entry: Entry; today: string }) {
  const { t } = useTranslation()
  const origin = entry.origin ? t(`origin.${entry.origin}`) : null
  return (
    <div className="why">
      <Tooltip title={origin ? `${origin} · ${entry.rule}` : entry.rule}>
        <span>{entry.reason}</span>
      </Tooltip>
      <div className="sub">
        {origin && entry.origin !== 'DUE' && <Tag className={`origin origin-${entry.origin}`}>{origin}</Tag>}
        <Marks marks={entry.marks} />
        {entry.dueOn && entry.state === 'OPEN' && <Due entry={entry} today={today} />}
      </div>
    </div>
  )
}

function Due({ entry, today }: { entry: Entry; today: string }) {
  const { t } = useTranslation()
  const late = today && entry.dueOn ? daysBetween(entry.dueOn, today) : 0
  if (late <= 0) return null
  return <span className="late">{t('callbacks.list.overdue', { count: late })}</span>
}

export function Marks({ marks }: { marks: string[] }) {
  const { t } = useTranslation()
  return marks.map(mark => <Tag key={mark} className="mark">{t(`mark.${mark}` as 'mark.WATCH_IN_USE', mark)}</Tag>)
}

export function When({ entry, today }: { entry: Entry; today: string }) {
  if (entry.agreedAt) return <b className="agreed">{moment(entry.agreedAt, today)}</b>
  return <span className="muted">{shortDay(entry.dueOn, today)}</span>
}

export function Job({ entry, today, store }: { entry: Entry; today: string; store: boolean }) {
  const { t } = useTranslation()
  const kind = entry.occasion === 'SALE' ? t('occasion.SALE') : entry.serviceKind ? t(`kind.${entry.serviceKind}`) : ''
  return (
    <div className="job">
      <span className="job-items" title={entry.mainItems ?? undefined}><b>{kind}</b> {entry.mainItems}</span>
      <span className="muted sub nowrap">
        {entry.deliveredOn && t('callbacks.list.delivered', { day: shortDay(entry.deliveredOn, today) })}
        {entry.orderNumber && ` · ${entry.orderNumber}`}{store && ` · ${entry.storeName}`}
      </span>
    </div>
  )
}
