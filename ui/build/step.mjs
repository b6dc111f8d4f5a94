// One step of the UI's build. A step runs again only when something it reads has changed: its stamp is a hash of those files.
// Run by the machine's own Node (20 or newer); the tools themselves run on the Node that `npm ci` brings along.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = dirname(dirname(fileURLToPath(import.meta.url)))
const stamps = join(home, 'target', 'stamps')
const lock = ['package.json', 'package-lock.json', '.npmrc']
const api = '../platform-core/server/openapi.json'
const sources = [api, 'build', 'src', 'public', 'e2e', 'index.html', 'vite.config.ts', 'tsconfig.json', '.oxlintrc.json']

const steps = {
  install: { reads: lock, makes: 'node_modules/.package-lock.json', runs: [['ci', '--no-audit', '--no-fund', '--loglevel=error']] },
  check: { reads: [...lock, ...sources], runs: [['run', '--silent', 'lint'], ['run', '--silent', 'typecheck']] },
  test: { reads: [...lock, ...sources], runs: [['run', '--silent', 'test']] },
  build: { reads: [...lock, ...sources], makes: 'target/dist/index.html', runs: [['run', '--silent', 'build'], ['run', '--silent', 'first-load']] },
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).toSorted().filter(name => name !== 'openapi.d.ts').flatMap(name => filesUnder(join(path, name)))
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(name => filesUnder(join(home, name)))) {
    hash.update(path.slice(home.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

const name = process.argv[2]
const step = steps[name]
if (!step) {
  console.error(`No step "${name}"; there are ${Object.keys(steps).join(', ')}.`)
  process.exit(2)
}
const stamp = join(stamps, name)
const now = fingerprint(step.reads)
const made = !step.makes || existsSync(join(home, step.makes))
if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  console.log(`ui ${name}: nothing changed`)
  process.exit(0)
}
rmSync(stamp, { force: true })
for (const run of step.runs) {
  const { status, error } = spawnSync('npm', run, { cwd: home, stdio: 'inherit' })
  if (error) {
    console.error(`ui ${name}: npm could not be started (${error.code}). The UI's build needs Node 20 or newer with npm on the PATH.`)
    process.exit(1)
  }
  if (status !== 0) process.exit(status ?? 1)
}
mkdirSync(stamps, { recursive: true })
writeFileSync(stamp, now)
