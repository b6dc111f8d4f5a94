import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import Markdown from './Markdown'

const show = (text: string) => render(<Markdown>{text}</Markdown>).container

it('shows headings below those of the page, lists, emphasis and code', () => {
  const shown = show('# 回访\n\n电话 **三天**后，见 `call-day`。\n\n1. 短信\n2. 电话\n   - 首次进厂\n\n```\nmvn verify\n```')
  expect(shown.querySelector('h1')).toBeNull()
  expect(screen.getByText('回访').tagName).toBe('H2')
  expect(screen.getByText('三天').tagName).toBe('STRONG')
  expect(shown.querySelectorAll('ol > li')).toHaveLength(2)
  expect(screen.getByText('首次进厂').closest('ul')).not.toBeNull()
  expect(screen.getByText('mvn verify').closest('pre')).not.toBeNull()
})

it.each([
  '<script>window.taken = true</script>',
  'before <img src=x onerror="window.taken = true"> after',
  '<a href="javascript:window.taken=true">press</a>',
  '[press](javascript:window.taken=true)',
  '![picture](https://example.com/seen.png)',
  '<style>body { display: none }</style>',
  '<iframe src="https://example.com"></iframe>',
  '<https://example.com>',
])('makes nothing of an author’s markup that acts or is fetched: %s', text => {
  const shown = show(text)
  expect(shown.querySelectorAll('script, img, a, style, iframe, [onerror], [src], [href]')).toHaveLength(0)
  expect((window as { taken?: boolean }).taken).toBeUndefined()
  expect(shown.textContent).not.toBe('')
})

it('keeps signs that are signs in the text', () => {
  expect(show('5 < 7 & “三天” \\* 二').textContent).toBe('5 < 7 & “三天” * 二')
})
