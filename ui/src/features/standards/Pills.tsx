export interface Pill { key: string; text: string; count?: number }

/** A few ways to narrow what is shown, each with how much there is of it. */
export function Pills({ label, pills, chosen, choose }: { label: string; pills: Pill[]; chosen: string; choose(key: string): void }) {
  return (
    <div className="pills" role="group" aria-label={label}>
      {pills.map(pill => (
        <button key={pill.key} type="button" className="pill" aria-pressed={pill.key === chosen} onClick={() => choose(pill.key)}>{pill.text}{pill.count !== undefined && <> <b>{pill.count}</b></>}</button>
      ))}
    </div>
  )
}
