import { DeleteOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceKind } from '../../shared/api/schema'
import { KindSelect, type WordsProps } from './KindSelect'

/** The store's own words: changed, taken back, or written down before they occur. */
export function OwnWords({ words, writable, busy, send }: WordsProps) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const [word, setWord] = useState('')
  const [kind, setKind] = useState<ServiceKind>()
  const common = new Set(words.shipped.flatMap(one => one.words))
  const add = () => {
    if (!word.trim() || !kind) return
    void send({ word: word.trim(), kind }).then(() => { setWord(''); setKind(undefined) }, () => undefined)
  }
  const forget = (own: string) => void modal.confirm({
    title: t('visits.own.forgetTitle', { word: own }), content: t('visits.own.forgetText'), okText: t('visits.own.forget'), okButtonProps: { danger: true },
    onOk: () => send({ word: own, forget: true }).catch(() => undefined),
  })
  return (
    <section className="panel kind-part" aria-label={t('visits.own.title')}>
      <h2>{t('visits.own.title')}</h2>
      {words.words.length === 0 && <p className="muted">{t('visits.own.none')}</p>}
      <ul className="kind-words">
        {words.words.map(own => (
          <li key={own.word}>
            <b>{own.word}</b>
            <span className="muted">{common.has(own.word) && t('visits.own.overrules')}</span>
            <KindSelect label={`${t('visits.own.kind')}${t('colon')}${own.word}`} value={own.kind} disabled={!writable || busy !== null} loading={busy === own.word}
              choose={next => void send({ word: own.word, kind: next }).catch(() => undefined)} />
            {writable && <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('visits.own.forget')}${t('colon')}${own.word}`} disabled={busy !== null} onClick={() => forget(own.word)} />}
          </li>
        ))}
      </ul>
      {writable && (
        <form className="kind-new" onSubmit={event => { event.preventDefault(); add() }}>
          <Input aria-label={t('visits.own.word')} placeholder={t('visits.own.wordHint')} maxLength={200} value={word} onChange={event => setWord(event.target.value)} />
          <KindSelect label={t('visits.own.kind')} value={kind} disabled={busy !== null} choose={setKind} />
          <Button htmlType="submit" type="primary" disabled={!word.trim() || !kind} loading={busy !== null && busy === word.trim()}>{t('action.add')}</Button>
        </form>
      )}
    </section>
  )
}
