import { Alert, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Renewal } from './renewal'

/** Laid over the page when a password is needed again; the page beneath keeps what was typed. */
export function Expired({ open, renewal }: { open: boolean; renewal: Renewal }) {
  const { t } = useTranslation()
  const [failed, setFailed] = useState(false)
  const again = async () => {
    setFailed(false)
    try {
      await renewal.signInAgain()
    } catch (failure) {
      if (failure instanceof Error && failure.message !== 'Popup aborted') setFailed(true)
    }
  }
  return (
    <Modal
      open={open}
      title={t('app.sign.expired')}
      okText={t('app.sign.again')}
      cancelText={t('app.sign.later')}
      onOk={() => void again()}
      onCancel={() => renewal.giveUp()}
      mask={{ closable: false }}
    >
      <p>{t('app.sign.expiredText')}</p>
      {failed && <Alert type="warning" showIcon title={t('app.sign.window')} />}
    </Modal>
  )
}
