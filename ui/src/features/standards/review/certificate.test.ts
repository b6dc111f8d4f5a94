import { describe, expect, it } from 'vitest'
import { NoCertificate, readCertificate, textOf } from './certificate'
import { made } from './certificate.sample'
import { standingOf } from './SignersPage'

const why = (text: string) => readCertificate(text).then(() => 'none', (failure: NoCertificate) => failure.why)

describe('a certificate', () => {
  it('is read where it is pasted: whose, until when, and its fingerprint', async () => {
    expect(await readCertificate(`Bag Attributes\n${made.pem}\n`)).toEqual({
      subject: 'CN=Yaolan signing, OU=Standards, O=曜澜汽车, C=CN', issuer: 'CN=Yaolan signing, OU=Standards, O=曜澜汽车, C=CN', from: '2026-11-23T04:38:20Z', until: '2036-11-20T04:38:20Z', fingerprint: made.fingerprint, pem: made.pem, several: 1,
    })
  })
  it('is the same from a binary file, and with the line ends of another system', async () => {
    const der = Uint8Array.from(atob(made.pem.replace(/-----[^-]+-----|\s/g, '')), letter => letter.charCodeAt(0))
    expect((await readCertificate(textOf(der))).fingerprint).toBe(made.fingerprint)
    expect((await readCertificate(textOf(new TextEncoder().encode(made.pem.replaceAll('\n', '\r\n'))))).fingerprint).toBe(made.fingerprint)
  })
  it('of several is the first, and that is said', async () => expect((await readCertificate(made.pem + made.pem)).several).toBe(2))
  it('is none where there is a private key, or nothing of the kind', async () => {
    expect(await why(`${made.pem}-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----`)).toBe('privateKey')
    expect(await why('hello')).toBe('notCertificate')
  })
  it.each([made.pem.slice(0, 300) + made.pem.slice(-30), '-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----', '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----'])('cut short is not read as something else: %#', async text => {
    expect(['unreadable', 'notCertificate']).toContain(await why(text))
  })
})

it.each([[undefined, '2036-11-20T00:00:00Z', 'trusted'], [undefined, '2026-12-10T00:00:00Z', 'soon'], [undefined, '2026-11-01T00:00:00Z', 'expired'], ['2026-11-02T00:00:00Z', '2036-11-20T00:00:00Z', 'revoked']] as const)(
  'a signer revoked %s and valid until %s is %s', (revokedAt, validUntil, standing) => expect(standingOf({ revokedAt, validUntil }, Date.parse('2026-11-23T00:00:00Z'))).toBe(standing))
