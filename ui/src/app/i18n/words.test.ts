import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parts } from './words'

/** Types are gone when the page is drawn. */
const IMPORT = /^(?!import type).*?(?:from|import)\s*\(?'(\.[^']+)'/gm
const routes = readFileSync('src/app/routes.tsx', 'utf8')
const pages = [...routes.matchAll(/page\(\(\) => import\('([^']+)'\)([^\n]*)\)/g)]
  .map(([, path, words]) => ({ file: join('src/app', `${path}.tsx`), words: [...words.matchAll(/'([^']+)'/g)].map(found => found[1]) }))

/** A module and all it imports, now or later. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const found = ['.tsx', '.ts'].map(ending => join(dirname(file), path) + ending).find(existsSync)
    if (found) reached(found, seen)
  }
  return seen
}

const spoken = (file: string) => {
  const source = readFileSync(file, 'utf8')
  return Object.keys(parts).filter(part => new RegExp(`['"\`]${part.replace('.', '\\.')}\\.[a-zA-Z$]`).test(source))
}

describe('the words of a page', () => {
  it('are found in the routes', () => expect(pages.length).toBeGreaterThan(15))

  it.each(pages)('of $file come with it, and no others', ({ file, words }) => {
    expect([...new Set([...reached(file)].flatMap(spoken))].toSorted()).toEqual(words.toSorted())
  })

  it('of the frame are there from the start', () => {
    const frame = ['App', 'SignedIn', 'shell/Shell', 'auth/Gate'].map(name => join('src/app', `${name}.tsx`))
    const own = new Set(['src/app/routes.tsx', ...pages.map(page => page.file)])
    const drawn = frame.flatMap(file => [...reached(file, new Set(own))]).filter(file => !own.has(file))
    expect(drawn.flatMap(spoken)).toEqual([])
  })
})
