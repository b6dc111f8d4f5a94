import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../../shared/api/schema'
import { outcomeKeys, outcomesOf } from './outcomes'

export default function KeyHelp({ channel, close }: { channel: Channel; close(): void }) {
  const { t } = useTranslation()
  const text = (key: 'score' | 'ten' | 'na' | 'questions' | 'steps' | 'tabs' | 'flags' | 'text' | 'leave' | 'save' | 'copy' | 'back') => t(`callbacks.work.keys.${key}`)
  const lines: [string[], string][] = [
    [['1', '…', '9'], text('score')], [['0'], text('ten')], [['N'], text('na')], [['←', '→'], text('questions')], [['↓', '↑'], text('steps')],
    ...outcomesOf(channel).map((outcome): [string[], string] => [[outcomeKeys[outcome].toUpperCase()], t(`outcome.${outcome}`)]),
    [['C', 'K'], text('flags')], [['S', 'P', 'M'], text('text')], [['Esc'], text('leave')], [['Ctrl/⌘', 'Enter'], text('save')],
    [['[', ']'], text('tabs')], [['Y'], text('copy')], [['H'], text('back')],
  ]
  return (
    <Modal open title={t('callbacks.work.keys.title')} onCancel={close} footer={null} width={420}>
      <dl className="help-keys">
        {lines.map(([keys, words]) => [
          <dt key={words}>{keys.map(key => <kbd key={key}>{key}</kbd>)}</dt>, <dd key={`${words}-words`}>{words}</dd>,
        ])}
      </dl>
    </Modal>
  )
}
