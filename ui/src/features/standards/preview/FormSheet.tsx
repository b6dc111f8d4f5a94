import { useTranslation } from 'react-i18next'
import type { Preview } from '../../../shared/api/schema'

type Form = Preview['forms'][number]

/** A form as it comes out of the printer, empty and made smaller. */
export function FormSheet({ form }: { form: Form }) {
  const { t } = useTranslation()
  const label = t('standards.preview.paper', { title: form.title })
  return (
    <figure className="paper-figure">
      <figcaption><b>{t(`standards.preview.form.${form.code}`)}</b> <span className="muted">{t(form.landscape ? 'standards.preview.landscape' : 'standards.preview.portrait')}{form.linesPerPage > 1 && ` · ${t('standards.preview.lines', { count: form.linesPerPage })}`}</span></figcaption>
      <div className="paper-scroll" tabIndex={0} role="group" aria-label={label}>
        <article className={form.landscape ? 'paper paper-landscape' : 'paper'}>
          <p className="paper-title">{form.title}</p>
          {form.linesPerPage > 1 ? <Lines form={form} /> : <Boxes form={form} />}
          {form.notes.length > 0 && <p className="paper-notes">{t('standards.preview.notes')}{t('colon')}{form.notes.map((note, index) => <span key={note}>{form.notes.length > 1 ? `${index + 1}. ` : ''}{note} </span>)}</p>}
        </article>
      </div>
    </figure>
  )
}

/** A line per callback. */
function Lines({ form: { groups, linesPerPage } }: { form: Form }) {
  const { t } = useTranslation()
  const columns = groups.flatMap(group => group.columns)
  const shown = Math.min(6, linesPerPage)
  return (
    <table className="paper-table">
      <thead>
        <tr>{groups.map((group, index) => <th key={index} colSpan={Math.max(1, group.columns.length)} scope="colgroup">{group.title}</th>)}</tr>
        <tr>{groups.flatMap((group, index) => (group.columns.length > 0 ? group.columns : ['']).map((column, at) => <th key={`${index} ${at}`} scope="col">{column}</th>))}</tr>
      </thead>
      <tbody>
        {Array.from({ length: shown }, (_, line) => <tr key={line}>{columns.map((_, index) => <td key={index}>{line === 0 && index === 0 ? '1' : ' '}</td>)}</tr>)}
        {linesPerPage > shown && <tr><td colSpan={columns.length} className="paper-more">{t('standards.preview.more', { count: linesPerPage })}</td></tr>}
      </tbody>
    </table>
  )
}

/** A page per visit. */
function Boxes({ form: { groups } }: { form: Form }) {
  return groups.map((group, index) => (
    <section key={index} className="paper-boxes">
      {group.title && <p className="paper-group">{group.title}</p>}
      <div className="paper-grid">{group.columns.map((column, at) => <div key={at} className="paper-box"><span>{column}</span></div>)}</div>
    </section>
  ))
}
