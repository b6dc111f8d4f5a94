import { Input, type InputRef, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { NewPerson } from '../api/schema'
import { Field } from './Field'
import { useFirst } from './first'

interface Props { prefix: string; person: NewPerson; errors: Record<string, string>; change(next: NewPerson): void }

export const nobody = (prefix: string): NewPerson => ({ userName: prefix, name: '', email: '', language: 'zh' })

/** What is asked of somebody who is invited. The user name carries the group, so that two groups never meet over one. */
export function PersonFields({ prefix, person, errors, change }: Props) {
  const { t } = useTranslation()
  const first = useFirst<InputRef>()
  const error = (field: string) => errors[field] ?? errors[`person.${field}`]
  return (
    <>
      <Field label={t('people.name')} error={error('name')}>
        {given => <Input {...given} ref={first} maxLength={200} autoComplete="off" value={person.name} onChange={event => change({ ...person, name: event.target.value })} />}
      </Field>
      <Field label={t('people.email')} error={error('email')} hint={t('people.emailHint')}>
        {given => <Input {...given} type="email" maxLength={255} autoComplete="off" value={person.email} onChange={event => change({ ...person, email: event.target.value.trim() })} />}
      </Field>
      <Field label={t('people.userName')} error={error('userName')} hint={t('people.userNameHint')}>
        {given => <Input {...given} prefix={<span className="muted">{prefix}</span>} maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false}
          value={person.userName.slice(prefix.length)} onChange={event => change({ ...person, userName: prefix + event.target.value.trim().toLowerCase() })} />}
      </Field>
      <Field label={t('people.language')} error={error('language')}>
        {given => <Select {...given} value={person.language ?? 'zh'} onChange={language => change({ ...person, language })}
          options={[{ value: 'zh', label: '中文' }, { value: 'en', label: 'English' }]} />}
      </Field>
    </>
  )
}
