import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormDefinition } from '../../shared/api/schema'

interface Props { definition: FormDefinition; page: number; pages: number; store?: string; children: ReactNode }

/** One A4 page with its controlled-document head and, where the standard wants it, the binding edge. */
export function Sheet({ definition, page, pages, store, children }: Props) {
  const { t } = useTranslation()
  const { document: head, title, landscape, bindingEdge, notes } = definition
  return (
    <article className={`sheet${landscape ? ' sheet-landscape' : ''}${bindingEdge ? ' sheet-bound' : ''}`} aria-label={`${title} ${t('forms.page', { number: page, count: pages })}`}>
      {bindingEdge && <div className="binding" aria-hidden="true"><span>{t('forms.binding')}</span></div>}
      <header className="sheet-head">
        <span>{store}</span>
        <h2>{title}</h2>
        <dl>
          {head && (
            <>
              <dt>{t('forms.registration')}</dt><dd>{head.registrationNumber}</dd>
              <dt>{t('forms.revision')}</dt><dd>{head.revision}</dd>
              <dt>{t('forms.revisedOn')}</dt><dd>{head.revisedOn}</dd>
            </>
          )}
        </dl>
      </header>
      {children}
      {notes.length > 0 && (
        <p className="sheet-notes">{t('forms.notes')}{t('colon')}{notes.map((note, index) => <span key={note}>{notes.length > 1 ? `${index + 1}. ` : ''}{note} </span>)}</p>
      )}
      <footer className="sheet-foot">{t('forms.page', { number: page, count: pages })}</footer>
    </article>
  )
}

/** Tells the printer the paper's direction while such a form is on screen. */
export function usePaper(landscape: boolean | undefined) {
  useEffect(() => {
    if (landscape === undefined) return
    const style = document.createElement('style')
    style.textContent = `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 0 }`
    document.head.append(style)
    return () => style.remove()
  }, [landscape])
}
