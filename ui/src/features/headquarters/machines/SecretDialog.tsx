import { Alert, Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Credentials } from '../../../shared/api/schema'
import { Copyable } from '../../../shared/ui/Copyable'

/** The one time a secret is seen: the dialog stays until somebody says that it is kept. */
export function SecretDialog({ credentials, done }: { credentials: Credentials; done(): void }) {
  const { t } = useTranslation()
  const [kept, setKept] = useState(false)
  return (
    <Modal open closable={false} keyboard={false} mask={{ closable: false }} title={t('headquarters.machines.secretTitle', { name: credentials.machine.name })}
      footer={<Button type="primary" disabled={!kept} onClick={done}>{t('action.close')}</Button>}>
      <div className="field-stack">
        <Alert type="warning" showIcon title={t('headquarters.machines.secretOnce')} />
        <Copyable label={t('headquarters.machines.clientId')} text={credentials.machine.clientId} />
        <Copyable label={t('headquarters.machines.secret')} text={credentials.secret} />
        <Checkbox checked={kept} onChange={event => setKept(event.target.checked)}>{t('headquarters.machines.secretKept')}</Checkbox>
      </div>
    </Modal>
  )
}
