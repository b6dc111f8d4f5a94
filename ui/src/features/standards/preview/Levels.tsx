import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../shared/api/schema'
import { timeWords } from './time'
import '../../../shared/ui/plain.css'

const steps = ['ACKNOWLEDGE', 'FIRST_CONTACT', 'PLAN', 'CLOSE', 'CALLBACK'] as const

/** The levels of complaints, the gravest last, with the clocks of each. */
export function Levels({ levels }: { levels: Preview['levels'] }) {
  const { t } = useTranslation()
  const used = steps.filter(step => levels.some(level => level.clocks.some(clock => clock.step === step)))
  return (
    <section className="panel" aria-label={t('standards.preview.section.levels')}>
      <table className="plain untickable settled">
        <thead><tr><th>{t('standards.preview.level')}</th>{used.map(step => <th key={step}>{t(`standards.preview.clock.${step}`)}</th>)}</tr></thead>
        <tbody>
          {levels.toSorted((one, other) => one.rank - other.rank).map(level => (
            <tr key={level.code}>
              <td title={level.code}><b>{level.title}</b>{level.managerInPerson && <Tag className="mark" style={{ marginInlineStart: 6 }}>{t('standards.preview.inPerson')}</Tag>}</td>
              {used.map(step => {
                const clock = level.clocks.find(one => one.step === step)
                return <td key={step} data-label={t(`standards.preview.clock.${step}`)}>{clock ? <>{timeWords(clock.minutes, t)} <span className="muted">{t(`standards.preview.counting.${clock.counting}`)}</span></> : '–'}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
