import { Alert, App, Button, Checkbox, Drawer, Input, Radio, Select, Space, Upload } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../shared/api/client'
import { useGroups } from '../../../shared/api/groups'
import { Field, FieldSet } from '../../../shared/ui/Field'
import { useFirst } from '../../../shared/ui/first'
import { ProblemText } from '../../../shared/ui/ProblemText'
import { useTrust } from './api/signers'
import { type Certificate, NoCertificate, readCertificate, textOf } from './certificate'
import { CertificateCard } from './CertificateCard'
import { PartnerSelect } from './PartnerSelect'

type Read = { certificate: Certificate } | { why: NoCertificate['why'] } | null

/** A certificate is read where it is pasted, so that its fingerprint can be compared with its owner before it is trusted. */
export default function TrustDrawer({ done }: { done(): void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const trust = useTrust()
  const first = useFirst<TextAreaRef>()
  const [text, setText] = useState('')
  const [read, setRead] = useState<Read>(null)
  const [kind, setKind] = useState<'partner' | 'group'>('partner')
  const [whose, setWhose] = useState<string>()
  const [q, setQ] = useState('')
  const [plugins, setPlugins] = useState<string[]>([])
  const [brands, setBrands] = useState<string[]>([])
  const [compared, setCompared] = useState(false)
  const [pressed, setPressed] = useState(false)
  const [now] = useState(() => Date.now())
  const groups = useGroups(q, 0, 50)
  const latest = useRef('')
  // Another certificate has another fingerprint: it is compared anew.
  const put = (next: string) => {
    latest.current = next
    setText(next)
    setCompared(false)
    setRead(null)
    const told = (found: Read) => { if (latest.current === next) setRead(found) }
    if (next.trim() !== '') readCertificate(next).then(certificate => told({ certificate }), (failure: NoCertificate) => told({ why: failure.why }))
  }
  const certificate = read && 'certificate' in read ? read.certificate : null
  const over = certificate !== null && Date.parse(certificate.until) < now
  const errors = trust.error instanceof Problem ? trust.error.fields : {}
  const wrong = read && 'why' in read ? t(`review.signers.${read.why}`) : over ? t('review.signers.hasExpired') : pressed && !certificate ? t('review.signers.notCertificate') : errors.certificate
  const send = () => {
    setPressed(true)
    if (!certificate || over || !whose || !compared) return
    trust.mutate({ certificate: certificate.pem, partner: kind === 'partner' ? whose : null, group: kind === 'group' ? whose : null, plugins, brands }, {
      onSuccess: made => { void message.success(t('review.signers.done', { name: made.name })); done() },
    })
  }
  const take = (file: File) => {
    void file.arrayBuffer().then(bytes => put(textOf(new Uint8Array(bytes))))
    return false
  }
  return (
    <Drawer open size={600} title={t('review.signers.trust')} onClose={done} mask={{ closable: false }}
      footer={<Space><Button type="primary" htmlType="submit" form="trust-form" loading={trust.isPending}>{t('review.signers.trust')}</Button><Button onClick={done}>{t('action.cancel')}</Button></Space>}>
      <form id="trust-form" className="field-stack" noValidate onSubmit={event => { event.preventDefault(); send() }}>
        <Field label={t('review.signers.certificate')} error={wrong} hint={t('review.signers.certificateHint')}>
          {given => <Input.TextArea {...given} ref={first} rows={5} spellCheck={false} autoCapitalize="none" className="hex" value={text} onChange={event => put(event.target.value)} />}
        </Field>
        <div><Upload accept=".pem,.crt,.cer,.der" showUploadList={false} multiple={false} beforeUpload={take}><Button size="small">{t('review.signers.choose')}</Button></Upload></div>
        {certificate && <CertificateCard certificate={certificate} now={now} />}
        {certificate && (
          <FieldSet label={<span className="visually-hidden">{t('review.signers.fingerprint')}</span>} error={pressed && !compared ? t('review.signers.checkNeeded') : undefined}>
            <Checkbox checked={compared} onChange={event => setCompared(event.target.checked)}>{t('review.signers.check')}</Checkbox>
          </FieldSet>
        )}
        <FieldSet label={t('review.signers.whose')}>
          <Radio.Group value={kind} aria-label={t('review.signers.whose')} onChange={event => { setKind(event.target.value as 'partner' | 'group'); setWhose(undefined) }} options={(['partner', 'group'] as const).map(one => ({ value: one, label: t(`review.signers.${one}`) }))} />
        </FieldSet>
        <Field label={t(kind === 'partner' ? 'review.signers.partner' : 'review.signers.group')} error={pressed && !whose ? t('review.signers.whoseNeeded') : errors.partner ?? errors.group}>
          {given => (kind === 'partner'
            ? <PartnerSelect {...given} key="partner" value={whose} onChange={setWhose} />
            : <Select {...given} key="group" value={whose} onChange={setWhose} placeholder={t('review.signers.groupPick')} notFoundContent={t('review.signers.noGroup')} showSearch={{ filterOption: false, onSearch: setQ }} options={groups.data?.entries.map(one => ({ value: one.id, label: one.name })) ?? []} />)}
        </Field>
        <Field label={t('review.signers.plugins')} hint={t('review.signers.pluginsHint')} error={errors.plugins}>
          {given => <Select {...given} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ' ']} value={plugins} onChange={setPlugins} placeholder={t('review.signers.pluginsEnter')} />}
        </Field>
        <Field label={t('review.signers.brands')} hint={t('review.signers.brandsHint')} error={errors.brands}>
          {given => <Select {...given} mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、']} value={brands} onChange={setBrands} placeholder={t('review.signers.brandsEnter')} />}
        </Field>
        {trust.isError && <Alert type="error" showIcon title={<ProblemText failure={trust.error} />} />}
      </form>
    </Drawer>
  )
}
