import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../shared/api/schema'

/** Texts and e-mails as the customer gets them. */
export function Messages({ messages }: { messages: Preview['messages'] }) {
  const { t } = useTranslation()
  return (
    <div className="preview-two">
      {messages.map(message => {
        const heading = `${t(`occasion.${message.occasion}`)} · ${t(`channel.${message.channel}`)}`
        return (
          <section key={heading} className="panel part" aria-label={heading}>
            <h2>{heading}</h2>
            {message.subject && <p className="wrap"><span className="muted">{t('standards.preview.subject')}{t('colon')}</span><b>{message.subject}</b></p>}
            <p className={message.channel === 'EMAIL' ? 'mail' : 'bubble'}>{message.body}</p>
            {message.channel === 'SMS' && <p className="muted sub" style={{ margin: 0 }}>{t('standards.preview.smsLength', { count: message.body.length })}</p>}
          </section>
        )
      })}
    </div>
  )
}
