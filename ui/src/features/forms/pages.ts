import type { Form, FormCell, FormRow } from '../../shared/api/schema'

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

/** The questions a form shows: those of the survey, or where none is known those that were answered. */
export function questionCodes(form: Pick<Form, 'questions' | 'rows'>): string[] {
  if (form.questions.length > 0) return form.questions.map(question => question.code)
  return [...new Set(form.rows.flatMap(row => Object.keys(scoresOf(row))))].toSorted()
}

export function scoresOf(row: FormRow | null): Record<string, string> {
  const scores = row?.SURVEY_SCORES
  return typeof scores === 'object' && scores !== null ? scores as Record<string, string> : {}
}

export const textOf = (row: FormRow | null, field: string): string => {
  const value = row?.[field]
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value)
}

export type Place = 'wide' | 'left' | 'right'

/** Boxes two by two; a wide one, or a narrow one without a neighbour, has the line to itself. */
export function placesOf(cells: FormCell[]): [FormCell, Place][] {
  const places: [FormCell, Place][] = []
  for (let at = 0; at < cells.length; at++) {
    const next = cells[at + 1]
    if (cells[at].width > 1 || !next || next.width > 1) {
      places.push([cells[at], 'wide'])
    } else {
      places.push([cells[at], 'left'], [next, 'right'])
      at++
    }
  }
  return places
}
