/** What an X.509 certificate says of itself, read in the browser so that it can be compared before anything is sent. */
export interface Certificate { subject: string; issuer: string; from: string; until: string; fingerprint: string; pem: string; several: number }

export class NoCertificate extends Error {
  readonly why: 'privateKey' | 'notCertificate' | 'unreadable'
  constructor(why: 'privateKey' | 'notCertificate' | 'unreadable') {
    super(why)
    this.why = why
  }
}

const BLOCK = /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g

/** @throws NoCertificate saying why it is none */
export async function readCertificate(text: string): Promise<Certificate> {
  if (/PRIVATE KEY-----/.test(text)) throw new NoCertificate('privateKey')
  const blocks = [...text.matchAll(BLOCK)].map(found => found[1])
  if (blocks.length === 0) throw new NoCertificate('notCertificate')
  try {
    const der = Uint8Array.from(atob(blocks[0].replace(/\s/g, '')), letter => letter.charCodeAt(0))
    const fingerprint = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', der)))
    return { ...parse(der), fingerprint, pem: pemOf(der), several: blocks.length }
  } catch (failure) {
    throw failure instanceof NoCertificate ? failure : new NoCertificate('unreadable')
  }
}

/** A file may hold the same in binary. */
export function textOf(bytes: Uint8Array): string {
  return bytes[0] === 0x30 ? pemOf(bytes) : new TextDecoder().decode(bytes)
}

function pemOf(der: Uint8Array): string {
  const text = btoa(Array.from(der, byte => String.fromCharCode(byte)).join(''))
  return `-----BEGIN CERTIFICATE-----\n${text.replace(/(.{64})/g, '$1\n').trimEnd()}\n-----END CERTIFICATE-----\n`
}

const hex = (bytes: Uint8Array) => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

interface Part { tag: number; content: Uint8Array; end: number }

/** One element of DER: tag, length, content. */
function element(bytes: Uint8Array, at: number): Part {
  let length = bytes[at + 1]
  let start = at + 2
  if (length & 0x80) {
    const size = length & 0x7f
    if (size === 0 || size > 4) throw new NoCertificate('unreadable')
    length = 0
    for (let index = 0; index < size; index++) length = length * 256 + bytes[start + index]
    start += size
  }
  const end = start + length
  if (!(end <= bytes.length)) throw new NoCertificate('unreadable')
  return { tag: bytes[at], content: bytes.subarray(start, end), end }
}

function within(bytes: Uint8Array): Part[] {
  const parts: Part[] = []
  for (let at = 0; at < bytes.length; at = parts[parts.length - 1].end) parts.push(element(bytes, at))
  return parts
}

const VERSION = 0xa0

function parse(der: Uint8Array): Pick<Certificate, 'subject' | 'issuer' | 'from' | 'until'> {
  const signed = within(element(der, 0).content)[0]
  const parts = within(signed.content)
  // Serial number, algorithm, issuer, validity, subject; before them the version, where it is stated.
  const [, , issuer, validity, subject] = parts[0].tag === VERSION ? parts.slice(1) : parts
  const [from, until] = within(validity.content)
  return { issuer: name(issuer), subject: name(subject), from: time(from), until: time(until) }
}

const names: Record<string, string> = { '2.5.4.3': 'CN', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.10': 'O', '2.5.4.11': 'OU', '1.2.840.113549.1.9.1': 'E', '0.9.2342.19200300.100.1.25': 'DC' }

/** The most particular first, as the platform writes it. */
function name({ content }: Part): string {
  return within(content).toReversed().map(set => within(set.content).map(pair => {
    const [type, value] = within(pair.content)
    const id = oid(type.content)
    return `${names[id] ?? id}=${words(value)}`
  }).join('+')).join(', ')
}

function oid(bytes: Uint8Array): string {
  const numbers = [Math.min(2, Math.floor(bytes[0] / 40))]
  numbers.push(bytes[0] - numbers[0] * 40)
  let value = 0
  for (const byte of bytes.subarray(1)) {
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      numbers.push(value)
      value = 0
    }
  }
  return numbers.join('.')
}

const BMP = 30
const LATIN = [19, 20, 22]

const words = ({ tag, content }: Part): string =>
  new TextDecoder(tag === BMP ? 'utf-16be' : LATIN.includes(tag) ? 'latin1' : 'utf-8').decode(content)

const SHORT_YEAR = 23

/** ISO 8601 in UTC. Of a year in two digits those below fifty are of this century. */
function time({ tag, content }: Part): string {
  const text = new TextDecoder('latin1').decode(content)
  const full = tag === SHORT_YEAR ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const found = full.match(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/)
  if (!found) throw new NoCertificate('unreadable')
  const [, year, month, day, hour, minute, second = '00'] = found
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}
