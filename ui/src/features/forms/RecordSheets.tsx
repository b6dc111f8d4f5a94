import { useTranslation } from 'react-i18next'
import type { Form, FormCell, FormRow } from '../../shared/api/schema'
import { pagesOf, questionCodes, scoresOf, textOf } from './pages'
import { Sheet } from './Sheet'

/** 回访记录表 exactly as on paper: groups, columns, so many lines a page, head and foot on each. */
export function RecordSheets({ form, store }: { form: Form; store: string }) {
  const { t } = useTranslation()
  const { definition } = form
  const codes = questionCodes(form)
  const cells = definition.groups.flatMap(group => group.cells).filter(cell => cell.field !== 'SURVEY_SCORES' || codes.length > 0)
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  const wide = (cell: FormCell) => (cell.field === 'SURVEY_SCORES' ? codes.length : 1)
  const pages = pagesOf(form.rows, definition.linesPerPage)
  const value = (row: FormRow | null, cell: FormCell) =>
    (cell.field === 'CALLBACK_CHANNEL' && textOf(row, cell.field) in channelKeys ? t(`channel.${textOf(row, cell.field) as 'PHONE'}`) : textOf(row, cell.field))
  const foot = (cell: FormCell) => (cell.field === 'MADE_BY' ? form.madeBy : cell.field === 'MADE_ON' ? form.madeOn : '') ?? ''
  return pages.map((page, index) => (
    <Sheet key={index} definition={definition} page={index + 1} pages={pages.length} store={store}>
      <table className="record-table">
        <colgroup>
          {cells.flatMap(cell => (cell.field === 'SURVEY_SCORES'
            ? codes.map(code => <col key={code} style={{ width: `${(100 * cell.width) / total / codes.length}%` }} />)
            : [<col key={cell.field} style={{ width: `${(100 * cell.width) / total}%` }} />]))}
        </colgroup>
        <thead>
          <tr>{definition.groups.map(group => <th key={group.title} scope="colgroup" colSpan={group.cells.filter(cell => cells.includes(cell)).reduce((sum, cell) => sum + wide(cell), 0)}>{group.title}</th>)}</tr>
          <tr>{cells.map(cell => (cell.field === 'SURVEY_SCORES'
            ? <th key={cell.field} scope="colgroup" colSpan={codes.length}>{cell.title}</th>
            : <th key={cell.field} scope="col" rowSpan={2}>{cell.title}</th>))}</tr>
          <tr>{cells.some(cell => cell.field === 'SURVEY_SCORES') && codes.map(code => <th key={code} scope="col">{code}</th>)}</tr>
        </thead>
        <tbody>
          {page.map((row, line) => (
            <tr key={line}>
              {cells.flatMap(cell => (cell.field === 'SURVEY_SCORES'
                ? codes.map(code => <td key={code} className={/\D/.test(scoresOf(row)[code] ?? '') ? 'record-score record-na' : 'record-score'}>{scoresOf(row)[code]}</td>)
                : [<td key={cell.field} title={value(row, cell) || undefined}><span>{value(row, cell)}</span></td>]))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="record-foot">{definition.foot.map(cell => <span key={cell.field}>{cell.title}{t('colon')}{foot(cell)}</span>)}</p>
    </Sheet>
  ))
}

const channelKeys = { SMS: 1, EMAIL: 1, PHONE: 1, VISIT: 1 }
