import { CheckOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Script } from '../../../shared/api/schema'
import { thousands } from '../../../shared/format'

/** The standard's steps: the words of the one that is up are open, the others are a line each. */
export function ScriptPanel({ script, step, go }: { script: Script; step: number; go(step: number): void }) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' })
  }, [step])
  return (
    <section className="panel script" aria-label={t('callbacks.work.script.title')}>
      <div className="section-head">
        <h2>{t('callbacks.work.script.title')}</h2>
        <span className="muted sub"><kbd>↑</kbd> <kbd>↓</kbd></span>
        {script.nextService && (
          <span className="next-service">{t('callbacks.work.script.nextService',
            { mileage: thousands(script.nextService.mileageKm), about: script.nextService.about })}</span>
        )}
      </div>
      <ol ref={list}>
        {script.steps.map((one, index) => (
          <li key={one.code} className={index === step ? 'step step-up' : index < step ? 'step step-done' : 'step'}>
            <button type="button" aria-current={index === step ? 'step' : undefined} onClick={() => go(index)}>
              <span className="step-number">{index < step ? <CheckOutlined /> : index + 1}</span>{one.title}
            </button>
            {index === step && <p className="words">{one.words}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
