import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** Words in both languages, what is typed in either way, and what is read out of either language. */
const exempt = [/[tT]exts\.ts$/, /\.test\.tsx?$/, /sample\.ts$/, /machines\/operations\.ts$/, /standards\/reasons\.ts$/, /settings\/words\.ts$/, /^src\/main\.ts$/]
const typed = /tokenSeparators|^\s*(\*|\/[/*])/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name)).map(name => join('src', name))

it('no page writes the brackets and stops of one language beside words of the other', () => {
  const found = files.filter(file => !exempt.some(one => one.test(file)))
    .flatMap(file => readFileSync(file, 'utf8').split('\n').filter(line => /[\u3001-\u3003\u3008-\u3011\uff00-\uffef]/.test(line) && !typed.test(line)).map(line => `${file}: ${line.trim()}`))
  expect(files.length).toBeGreaterThan(150)
  expect(found).toEqual([])
})
