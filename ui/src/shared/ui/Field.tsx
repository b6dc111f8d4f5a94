import { type ReactNode, useId } from 'react'

interface Given { id: string; status?: 'error'; 'aria-invalid'?: true; 'aria-describedby'?: string }
interface Props { label: ReactNode; error?: string; hint?: ReactNode; children(given: Given): ReactNode }

/** A control with its name above, and below it what is wrong with it or what to know. */
export function Field({ label, error, hint, children }: Props) {
  const id = useId()
  const told = error ?? hint
  const given: Given = { id, ...(error && { status: 'error' as const, 'aria-invalid': true as const }), ...(told && { 'aria-describedby': `${id}-told` }) }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(given)}
      {error ? <span id={`${id}-told`} className="field-error" role="alert">{error}</span> : hint && <span id={`${id}-told`} className="muted field-hint">{hint}</span>}
    </div>
  )
}

/** Several controls under one name, such as checkboxes. */
export function FieldSet({ label, error, hint, children }: Omit<Props, 'children'> & { children: ReactNode }) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {children}
      {error ? <span className="field-error" role="alert">{error}</span> : hint && <span className="muted field-hint">{hint}</span>}
    </fieldset>
  )
}
