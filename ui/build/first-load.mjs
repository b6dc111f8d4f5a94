// What a browser fetches until an agent who has signed in sees the day's list, as the build has made it: gzip sizes, and a limit.
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

export const LIMIT = 350_000
const pages = ['index.html', 'src/app/start.tsx', 'src/features/callbacks/list/TodayPage.tsx']

/** The files of those modules, of all they import at once, and their style sheets. */
export function filesOf(manifest, modules) {
  const files = new Set()
  const seen = new Set()
  const visit = key => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The build knows no ${key}; has it moved?`)
    files.add(chunk.file)
    for (const sheet of chunk.css ?? []) files.add(sheet)
    for (const next of chunk.imports ?? []) visit(next)
  }
  modules.forEach(visit)
  return [...files]
}

/** Files by size, the largest first. */
export function weigh(files, read) {
  const weighed = files.map(file => ({ file, bytes: gzipSync(read(file), { level: 9 }).length })).toSorted((one, other) => other.bytes - one.bytes)
  return { files: weighed, bytes: weighed.reduce((sum, one) => sum + one.bytes, 0) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = join(dirname(dirname(fileURLToPath(import.meta.url))), 'target')
  const made = join(target, 'dist', '.vite')
  const kept = join(target, 'manifest.json')
  // The manifest is for this check; nobody is to be served it.
  if (existsSync(made)) {
    renameSync(join(made, 'manifest.json'), kept)
    rmSync(made, { recursive: true })
  }
  const manifest = JSON.parse(readFileSync(kept, 'utf8'))
  const { files, bytes } = weigh(['index.html', ...filesOf(manifest, pages)], file => readFileSync(join(target, 'dist', file)))
  const said = `The first page takes ${bytes} bytes of gzip, of ${LIMIT} it may.`
  if (bytes <= LIMIT) {
    console.log(said)
  } else {
    for (const one of files) console.error(`${String(one.bytes).padStart(8)}  ${one.file}`)
    console.error(said)
    process.exit(1)
  }
}
