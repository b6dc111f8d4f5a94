import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'

export default function KeyHelp({ close }: { close(): void }) {
  const { t } = useTranslation()
  const keys = [['j', 'down'], ['k', 'up'], ['Enter', 'enter'], ['x', 'select'], ['/', 'search'], ['?', 'help']] as const
  return (
    <Modal open title={t('callbacks.list.keys.title')} onCancel={close} footer={null} width={360}>
      <dl className="help-keys">
        {keys.map(([key, text]) => [
          <dt key={key}><kbd>{key}</kbd></dt>, <dd key={text}>{t(`callbacks.list.keys.${text}`)}</dd>,
        ])}
      </dl>
    </Modal>
  )
}
