import { InboxOutlined } from '@ant-design/icons'
import { Button, Progress, Upload } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '../../shared/ui/ProblemText'
import { Refusal } from './Refusal'
import { allReasons } from './reasons'

/** Sends a file, says how much of it has gone, and can be stopped. */
export type Send<T> = (file: File, told: (share: number) => void, signal: AbortSignal) => Promise<T>

interface Props<T> { send: Send<T>; taken(made: T): void }
interface Going { name: string; share: number; stop: AbortController }

/** Where a signed jar is dropped or chosen. A file that is refused costs nothing: the page stays, with every reason and what to do. */
export function PluginDrop<T>({ send, taken }: Props<T>) {
  const { t } = useTranslation()
  const [going, setGoing] = useState<Going | null>(null)
  const [refused, setRefused] = useState<{ name: string; reasons: string[] } | null>(null)
  const [stopped, setStopped] = useState(false)
  // Whoever leaves the page does not wait for the answer.
  useEffect(() => () => going?.stop.abort(), [going?.stop])
  const take = (file: File) => {
    setRefused(null)
    setStopped(false)
    const wrong = file.size === 0 ? t('standards.upload.empty') : /\.jar$/i.test(file.name) ? null : t('standards.upload.notJar')
    if (wrong) setRefused({ name: file.name, reasons: [wrong] })
    else void go(file)
    return false
  }
  const go = async (file: File) => {
    const stop = new AbortController()
    setGoing({ name: file.name, share: 0, stop })
    try {
      const made = await send(file, share => setGoing(now => now && { ...now, share }), stop.signal)
      setGoing(null)
      taken(made)
    } catch (failure) {
      setGoing(null)
      if (stop.signal.aborted) setStopped(true)
      else setRefused({ name: file.name, reasons: allReasons(failure, problemText(failure, t)) })
    }
  }
  if (going) {
    return (
      <div className="panel upload-going" role="status">
        <span className="wrap">{going.share < 1 ? t('standards.upload.sending', { name: going.name }) : t('standards.upload.checking', { name: going.name })}</span>
        <Progress percent={Math.round(going.share * 100)} status="active" aria-label={t('standards.upload.sending', { name: going.name })} />
        <div><Button size="small" onClick={() => going.stop.abort()}>{t('standards.upload.cancel')}</Button></div>
      </div>
    )
  }
  return (
    <div className="upload-place">
      <Upload.Dragger accept=".jar" showUploadList={false} multiple={false} beforeUpload={take} style={{ background: '#fff' }}>
        <p className="upload-line"><InboxOutlined aria-hidden /> <b>{t('standards.upload.drop')}</b></p>
        <p className="muted" style={{ margin: 0 }}>{t('standards.upload.hint')}</p>
      </Upload.Dragger>
      {stopped && <p role="status" className="muted" style={{ margin: 0 }}>{t('standards.upload.cancelled')}</p>}
      {refused && <Refusal key={refused.reasons.join()} {...refused} done={() => setRefused(null)} />}
    </div>
  )
}
