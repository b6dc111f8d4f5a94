import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../shared/api/schema'

/** Calls and visits, step by step, as the agent's workspace shows them. */
export function Scripts({ scripts }: { scripts: Preview['scripts'] }) {
  const { t } = useTranslation()
  return (
    <div className="preview-two">
      {scripts.map(script => (
        <section key={`${script.occasion} ${script.channel}`} className="panel part" aria-label={`${t(`occasion.${script.occasion}`)} · ${t(`channel.${script.channel}`)}`}>
          <h2>{t(`occasion.${script.occasion}`)} · {t(`channel.${script.channel}`)}</h2>
          <ol className="script">
            {script.steps.map((step, index) => (
              <li key={index}>
                <span className="script-head"><b>{step.title}</b>{step.kind !== 'SAY' && <Tag>{t(`standards.preview.step.${step.kind}`)}</Tag>}</span>
                <blockquote className="script-words">{step.words}</blockquote>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
