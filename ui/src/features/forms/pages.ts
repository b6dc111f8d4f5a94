import type { Form, FormRow } from '../../shared/api/schema'

/** Rows cut into printed pages; the last is filled up with empty lines, as on the paper form. */
export function pagesOf(rows: FormRow[], lines: number): (FormRow | null)[][] {
  const pages: (FormRow | null)[][] = []
  for (let start = 0; start === 0 || start < rows.length; start += lines) {
    const page: (FormRow | null)[] = rows.slice(start, start + lines)
    while (page.length < lines) page.push(null)
    pages.push(page)
  }
  return pages
}

/** The questions a form shows: those of the survey, or those that were answered. */
export function questionCodes(form: Form): string[] {
  if (form.questions && form.questions.length > 0) return form.questions.map(question => question.code)
  const answered = new Set(form.rows.flatMap(row => Object.keys(scoresOf(row))))
  return answered.size > 0 ? [...answered].toSorted() : ['Q1', 'Q2', 'Q3', 'Q4', 'Q5']
}

export function scoresOf(row: FormRow | null): Record<string, number | null> {
  const scores = row?.SURVEY_SCORES
  return typeof scores === 'object' && scores !== null ? scores as Record<string, number | null> : {}
}

export const textOf = (row: FormRow | null, field: string): string => {
  const value = row?.[field]
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}
