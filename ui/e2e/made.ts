/** A chassis number with its right check digit, so that the import does not doubt it. */
export function vin(number: number): string {
  const values: Record<string, number> = { A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 }
  const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
  const bare = `LBETMBK5_RA${String(number).padStart(6, '0')}`
  const sum = [...bare].reduce((total, sign, at) => total + (sign === '_' ? 0 : (values[sign] ?? Number(sign)) * weights[at]), 0)
  return bare.replace('_', sum % 11 === 10 ? 'X' : String(sum % 11))
}

/** An export of one order as a store's own system writes it. */
export const order = (one: { number: string; vin: string; plate: string; name: string; phone: string; delivered: string; kind: string }) => [
  '派工单号,车架号,车牌号,品牌,车型,车主,车主手机,交车日期,维修类别,维修项目,里程数',
  [one.number, one.vin, one.plate, '北京现代', '途胜L', one.name, one.phone, one.delivered, one.kind, '常规保养', '8000'].join(','),
]

/** The store in which most of the demo's people work. */
export const east = '启程北京现代东城店'

/** A day some days before the machine's today, in the stores' zone. */
export const daysAgo = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() - days * 86_400_000)
