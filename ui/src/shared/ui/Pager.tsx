import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Page } from '../api/schema'

const sizes = [20, 50, 100, 200]

/** Where one is in a long list, and how many rows a page has. Pages are counted from 1 for people, from 0 by the platform. */
export function Pager({ page, go, resize }: { page: Page; go(number: number): void; resize(size: number): void }) {
  const { t } = useTranslation()
  const { number, size, total } = page
  const pages = Math.max(1, Math.ceil(total / size))
  if (total <= sizes[0]) return total > 0 ? <p className="pager muted">{t('pager.total', { count: total })}</p> : null
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <span className="muted">{t('pager.shown', { from: number * size + 1, to: Math.min(total, (number + 1) * size), count: total })}</span>
      <Button size="small" icon={<LeftOutlined />} aria-label={t('pager.previous')} disabled={number === 0} onClick={() => go(number)} />
      <span>{number + 1} / {pages}</span>
      <Button size="small" icon={<RightOutlined />} aria-label={t('pager.next')} disabled={number + 1 >= pages} onClick={() => go(number + 2)} />
      <select className="native" aria-label={t('pager.size')} value={size} onChange={event => resize(Number(event.target.value))}>
        {sizes.map(one => <option key={one} value={one}>{t('pager.perPage', { count: one })}</option>)}
      </select>
    </nav>
  )
}
