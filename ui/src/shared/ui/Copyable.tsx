import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A text to be taken along exactly as it is. */
export function Copyable({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <div className="copyable">
      <span className="muted">{label}</span>
      <code>{text}</code>
      <Button size="small" icon={copied ? <CheckOutlined /> : <CopyOutlined />} aria-label={`${t('action.copy')}${t('colon')}${label}`} onClick={copy}>{t(copied ? 'action.copied' : 'action.copy')}</Button>
    </div>
  )
}
