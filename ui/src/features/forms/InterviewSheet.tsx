import { useTranslation } from 'react-i18next'
import type { Form, FormCell } from '../../shared/api/schema'
import { type Place, placesOf, questionCodes, scoresOf, textOf } from './pages'
import { Sheet } from './Sheet'

const tall = new Set(['OPINION', 'STATE_OF_CAR', 'MAIN_ITEMS'])

/** 单独会谈记录: boxes to fill in, the grid of scores, room for the customer's signature. */
export function InterviewSheet({ form, store }: { form: Form; store: string }) {
  const row = form.rows[0] ?? null
  const box = (cell: FormCell, place: Place) => (
    <div key={cell.field} className={`box box-${place}${tall.has(cell.field) ? ' box-tall' : ''}${cell.field === 'SIGNATURE' ? ' box-signature' : ''}`}>
      <dt>{cell.title}</dt><dd>{textOf(row, cell.field)}</dd>
    </div>
  )
  return (
    <Sheet definition={form.definition} page={1} pages={1} store={store}>
      {form.definition.groups.map(group => (
        <section key={group.title} className="box-group">
          <h3>{group.title}</h3>
          <dl>
            {placesOf(group.cells).map(([cell, place]) => (cell.field === 'SURVEY_SCORES' ? <Grid key={cell.field} form={form} title={cell.title} /> : box(cell, place)))}
          </dl>
        </section>
      ))}
    </Sheet>
  )
}

function Grid({ form, title }: { form: Form; title: string }) {
  const { t } = useTranslation()
  const scores = scoresOf(form.rows[0] ?? null)
  const lowest = form.lowest ?? 1
  const highest = form.highest ?? 10
  const steps = Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step)
  const wording = (code: string) => form.questions.find(question => question.code === code)?.wording
  return (
    <div className="box box-wide box-grid">
      <dt>{title}</dt>
      <dd>
        <table className="grid">
          <thead><tr><td />{steps.map(step => <th key={step} scope="col">{step}</th>)}<th scope="col">{t('forms.na')}</th></tr></thead>
          <tbody>
            {questionCodes(form).map(code => (
              <tr key={code}>
                <th scope="row">{code} {wording(code)}</th>
                {steps.map(step => <td key={step}>{scores[code] === String(step) ? '✓' : ''}</td>)}
                <td>{/\D/.test(scores[code] ?? '') ? '✓' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </dd>
    </div>
  )
}
