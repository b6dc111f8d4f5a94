/** A chassis number with its right check digit, so that the import does not doubt it. */
export function vin(number: number): string {
  const values: Record<string, number> = { A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 }
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
  const bare = `LBETMBK5_RA${String(number).padStart(6, '0')}`
  const sum = [...bare].reduce((total, sign, at) => total + (sign === '_' ? 0 : (values[sign] ?? Number(sign)) * weights[at]), 0)
  return bare.replace('_', sum % 11 === 10 ? 'X' : String(sum % 11))
}

/** A day some days before the machine's today, in the stores' zone. */
export const daysAgo = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() - days * 86_400_000)
