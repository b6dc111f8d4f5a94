import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Channel, Work } from '../../../shared/api/schema'
import { phone } from '../../../shared/format'

interface Props { message: NonNullable<Work['message']>; channel: Channel; to?: string | null; copy(): void }

/** A text is sent by hand for now; the platform renders it and does not pretend to send. */
export function MessagePanel({ message, channel, to, copy }: Props) {
  const { t } = useTranslation()
  return (
    <section className="panel message" aria-label={t('callbacks.work.message.title')}>
      <div className="section-head">
        <h2>{t('callbacks.work.message.title')}</h2>
        <span className="muted">{t(`channel.${channel}`)} → {channel === 'SMS' ? phone(to) : to}</span>
        <Button icon={<CopyOutlined />} size="small" onClick={copy} style={{ marginLeft: 'auto' }}>{t('callbacks.work.message.copy')} <kbd>Y</kbd></Button>
      </div>
      {message.subject && <p><span className="muted">{t('callbacks.work.message.subject')}{t('colon')}</span><b>{message.subject}</b></p>}
      <p className="message-body">{message.body}</p>
      <p className="muted sub">{t('callbacks.work.message.help')}</p>
    </section>
  )
}
