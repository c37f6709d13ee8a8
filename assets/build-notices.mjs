/**
 * Writes assets/THIRD-PARTY-NOTICES.txt: name, version, licence and licence text of every package that ships, by the
 * lock file. `--check` only says whether the file is up to date, and refuses licences outside the list.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = join(root, 'assets/THIRD-PARTY-NOTICES.txt')
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MPL-2.0',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
  'Zlib',
  '(MIT AND Zlib)',
])

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const shipped = Object.entries(lock.packages)
  .filter(
    ([path, entry]) =>
      path.startsWith('node_modules/') && !entry.dev && !entry.devOptional && !entry.optional,
  )
  .map(([path, entry]) => ({ path, name: path.replace(/^.*node_modules\//, ''), version: entry.version }))
  .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))

/** The text a package without a licence file refers to by name. */
const MIT = readFileSync(join(root, 'LICENSE'), 'utf8').split('\n').slice(4).join('\n').trim()
const standard = (name, license, author) =>
  license === 'MIT'
    ? `MIT License\n\nCopyright (c) ${author || `the authors of ${name}`}\n\n${MIT}`
    : `The package names the licence ${license} and holds no text of it.`
const authorOf = (author) =>
  (typeof author === 'string' ? author : (author?.name ?? '')).replace(/\s*<[^>]*>/, '')

/** Folders of a package that ship as files and carry licences of their own: fonts, tables, decoders. */
const PARTS = { 'pdfjs-dist': ['cmaps', 'iccs', 'standard_fonts', 'wasm'] }
/** What is left out of the build (pdf-files.config.ts) needs no notice. */
const LEFT_OUT = /QUICKJS|LIBERATION/
const noticesIn = (folder, part) =>
  readdirSync(join(folder, part))
    .filter((file) => file.startsWith('LICENSE') && !LEFT_OUT.test(file))
    .sort()
    .map(
      (file) =>
        `${part}/${file}:\n\n${readFileSync(join(folder, part, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim()}`,
    )

const parts = [
  'Gainsay is free software under the MIT licence. It ships the packages below, each under its own licence.',
  'Electron and Chromium carry their own notices in the files LICENSE and LICENSES.chromium.html beside the program.',
]
const refused = []
for (const { path, name, version } of shipped) {
  const folder = join(root, path)
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!ALLOWED.has(license)) refused.push(`${name} ${version}: ${license}`)
  const file =
    existsSync(folder) && readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|-|$)/i.test(entry))
  const text = file
    ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
    : standard(name, license, authorOf(author))
  const inside = (PARTS[name] ?? []).flatMap((part) => noticesIn(folder, part))
  parts.push(
    `${'-'.repeat(78)}\n${name} ${version}\nLicence: ${license}\n\n${[text, ...inside].join('\n\n')}`,
  )
}
const notices = `${parts.join('\n\n')}\n`

if (refused.length > 0) {
  console.error(`Licences outside the list:\n${refused.join('\n')}`)
  process.exit(1)
}
if (!process.argv.includes('--check')) writeFileSync(target, notices)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== notices) {
  console.error('assets/THIRD-PARTY-NOTICES.txt is out of date: run npm run notices')
  process.exit(1)
}
console.log(`${shipped.length} packages that ship are noticed`)
