import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reasonsOf } from './reasons'

/** Why a file was not taken: every reason at once, each with what was found and how to mend it, to be read here or sent to whoever wrote it. */
export function Refusal({ name, reasons, done }: { name: string; reasons: string[]; done(): void }) {
  const { t } = useTranslation()
  const here = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => { here.current?.focus() }, [])
  const copy = () => void navigator.clipboard.writeText([name, ...reasons.map((reason, index) => `${index + 1}. ${reason}`)].join('\n')).then(() => setCopied(true))
  return (
    <div ref={here} tabIndex={-1} className="refusal">
      <Alert type="error" showIcon closable={{ onClose: done, 'aria-label': t('action.close') }} title={t('standards.upload.refused', { name, count: reasons.length })} description={
        <>
          <ol className="reasons">
            {reasons.map(reason => {
              const { rule, found, mend } = reasonsOf(reason)
              return (
                <li key={reason} className="wrap">
                  {found || mend ? <b>{rule}</b> : rule}
                  {found && <span className="sub"><span className="muted">{t('standards.upload.found')}{t('colon')}</span><code>{found}</code></span>}
                  {mend && <span className="sub"><span className="muted">{t('standards.upload.how')}{t('colon')}</span>{mend}</span>}
                </li>
              )
            })}
          </ol>
          <p style={{ margin: '8px 0' }}>{t('standards.upload.mend')}</p>
          {reasons.length > 1 && <Button size="small" onClick={copy}>{copied ? t('standards.upload.copied') : t('standards.upload.copy')}</Button>}
        </>
      } />
    </div>
  )
}
