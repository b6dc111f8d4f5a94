import { useTranslation } from 'react-i18next'
import type { Channel, Counts as Numbers } from '../../../shared/api/schema'
import type { ListState } from './listState'

interface Props { counts: Numbers; state: ListState; change(next: Partial<ListState>): void }
const channels: Channel[] = ['PHONE', 'SMS', 'EMAIL', 'VISIT']

/** The day in numbers; each number is also the filter that shows just those. */
export function Counts({ counts, state, change }: Props) {
  const { t } = useTranslation()
  const only = (name: 'OPEN' | 'DONE') => state.state.length === 1 && state.state[0] === name
  return (
    <div className="counts">
      {chip(t('callbacks.list.count.total'), counts.total, state.state.length === 0 && state.channel.length === 0,
        () => change({ state: [], channel: [], page: 1 }))}
      {chip(t('callbacks.list.count.open'), counts.open, only('OPEN'), () => change({ state: only('OPEN') ? [] : ['OPEN'], page: 1 }))}
      {chip(t('callbacks.list.count.done'), counts.done, only('DONE'), () => change({ state: only('DONE') ? [] : ['DONE'], page: 1 }))}
      {channels.filter(channel => counts.byChannel[channel]).map(channel => {
        const pressed = state.channel.includes(channel)
        return chip(t(`channel.${channel}`), counts.byChannel[channel] ?? 0, pressed,
          () => change({ channel: pressed ? state.channel.filter(other => other !== channel) : [...state.channel, channel], page: 1 }))
      })}
    </div>
  )
}

const chip = (text: string, number: number, pressed: boolean, press: () => void) => (
  <button key={text} type="button" className="count" aria-pressed={pressed} onClick={press}>{text} <b>{number}</b></button>
)
