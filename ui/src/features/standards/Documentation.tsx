import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'

const Markdown = lazy(() => import('./Markdown'))

export function Documentation({ text }: { text: string | null | undefined }) {
  const { t } = useTranslation()
  return (
    <section className="panel part" aria-label={t('standards.documentation.title')}>
      {text ? <Suspense fallback={<Skeleton active title={false} />}><Markdown>{text}</Markdown></Suspense> : <p className="muted" style={{ margin: 0 }}>{t('standards.documentation.none')}</p>}
    </section>
  )
}
