import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import './notice.css'

const signs = { good: CheckCircleFilled, news: InfoCircleFilled, warning: ExclamationCircleFilled, error: CloseCircleFilled }

interface Props { kind: keyof typeof signs; title: string; text?: ReactNode; children?: ReactNode }

/** In the place of a page: what is the matter, and what one can do. Without the drawings of Ant Design's, which everybody would fetch. */
export function Notice({ kind, title, text, children }: Props) {
  const Sign = signs[kind]
  return (
    <div className={`notice notice-${kind}`}>
      <Sign className="notice-sign" aria-hidden />
      <h1>{title}</h1>
      {text && <p className="muted">{text}</p>}
      {children && <div className="notice-ways">{children}</div>}
    </div>
  )
}
