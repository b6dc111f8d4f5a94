import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Holding, Post } from '../api/schema'
import { moment } from '../format'

/** Posts of one's own: stand-ins and headquarters' visits have an end of their own and are no posts given. */
export const own = (holdings: Holding[]): Post[] => holdings.filter(one => !one.standingInFor && one.source !== 'ENTRY').map(one => one.post)

export const standIns = (holdings: Holding[]): Holding[] => holdings.filter(one => one.standingInFor)

export function PostTags({ posts }: { posts: Post[] }) {
  const { t } = useTranslation()
  if (posts.length === 0) return <span className="muted">{t('people.noPost')}</span>
  return <span className="tags">{posts.map(post => <Tag key={post}>{t(`post.${post}`)}</Tag>)}</span>
}

/** Stand-ins of one person: whose posts, from when to when; those with the same colleague and time in one line. */
export function StandIns({ holdings, nameOf }: { holdings: Holding[]; nameOf(subject: string): string }) {
  const { t } = useTranslation()
  const groups = [...Map.groupBy(standIns(holdings), one => [one.standingInFor, one.from, one.until].join('|')).values()]
  return groups.map(([first, ...rest]) => (
    <div key={[first.standingInFor, first.from, first.until].join('|')} className="stand-in">
      {t('people.standIn.line', { name: nameOf(first.standingInFor!), posts: [first, ...rest].map(one => t(`post.${one.post}`)).join(t('people.and')) })}
      <span className="muted"> {t('people.standIn.term', { from: moment(first.from), until: moment(first.until) })}</span>
    </div>
  ))
}
