import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, type Result } from '@shared/kernel/result'
import {
  checkDeclaration,
  DECLARATION,
  parseBagInfo,
  parseManifest,
  readBag,
  serialiseBagInfo,
  serialiseManifest,
} from './bag'

const KIT = new URL('../../../shared/data/bagit/v1.0/', import.meta.url).pathname
const kit = existsSync(KIT) || process.env['CI'] !== undefined

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const path = join(folder, item.name)
    return item.isDirectory() ? filesUnder(path) : [path]
  })
}

/** Complete, and every hash right. */
async function judge(folder: string): Promise<string> {
  const paths = new Set(filesUnder(folder).map((path) => relative(folder, path)))
  const text = (path: string): Promise<Result<string>> =>
    Promise.resolve(ok(readFileSync(join(folder, path), 'utf8')))
  const bag = await readBag({ paths, text })
  if (!bag.ok) return bag.error.code
  for (const { algorithm, path, hash } of bag.value.expected) {
    const found = createHash(algorithm)
      .update(readFileSync(join(folder, path)))
      .digest('hex')
    if (found !== hash) return 'hash'
  }
  return 'valid'
}

describe.skipIf(!kit)('the conformance suite’s BagIt 1.0 bags', () => {
  for (const verdict of kit ? readdirSync(KIT).filter((name) => statSync(KIT + name).isDirectory()) : []) {
    for (const name of readdirSync(KIT + verdict)) {
      it(`${verdict}: ${name}`, async () => {
        const outcome = await judge(join(KIT, verdict, name))
        if (verdict === 'valid') expect(outcome).toBe('valid')
        else expect(outcome).not.toBe('valid')
      })
    }
  }
})

describe('bagit.txt', () => {
  it.each([
    [DECLARATION, null],
    [DECLARATION.replaceAll('\n', '\r\n'), null],
    [`\ufeff${DECLARATION}`, 'bag.declaration'],
    [DECLARATION.replace('Version:', 'Version :'), 'bag.declaration'],
    [DECLARATION.replace('1.0', '0.97'), 'bag.version'],
    [DECLARATION.replace('UTF-8', 'ISO-8859-1'), 'bag.encoding'],
    ['', 'bag.declaration'],
  ])('%j → %s', (text, code) => {
    const outcome = checkDeclaration(text)
    expect(outcome.ok ? null : outcome.error.code).toBe(code)
  })
})

const hash = 'ab'.repeat(32)

describe('manifests', () => {
  it('come back as they were written, whatever the names hold', () => {
    const name = fc.stringMatching(/^[a-zA-Zа-я0-9% \r\n_-]{1,20}$/).map((text) => `data/${text.trim()}x`)
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: (x) => x.toLowerCase() }), (names) => {
        const manifest = new Map(names.map((path) => [path, hash] as const))
        const read = parseManifest(serialiseManifest(manifest), 'manifest-sha256.txt', 'sha256')
        expect(read.ok && new Map([...read.value].toSorted())).toEqual(new Map([...manifest].toSorted()))
      }),
      { seed: 7, numRuns: 200 },
    )
  })
  it.each(['data/../x', '/data/x', '~/x', 'data/./x', 'bagit.txt', 'C:/data/x', 'data//x', '..'])(
    'refuses the path %j',
    (path) => {
      expect(parseManifest(`${hash}  ${path}\n`, 'manifest-sha256.txt', 'sha256')).toMatchObject({
        ok: false,
      })
    },
  )
  it('refuses a name twice, in either normal form', () => {
    const twice = `${hash}  data/caf\u00e9\n${hash}  data/cafe\u0301\n`
    expect(parseManifest(twice, 'manifest-sha256.txt', 'sha256')).toMatchObject({
      error: { code: 'bag.twice' },
    })
  })
  it('refuses a hash of the wrong length', () => {
    expect(parseManifest(`${hash.slice(2)}  data/x\n`, 'manifest-sha256.txt', 'sha256')).toMatchObject({
      ok: false,
    })
  })
})

describe('bag-info.txt', () => {
  it('keeps order and repeated labels, and joins continued lines', () => {
    const read = parseBagInfo('A: one\n two\nB: x\nA: three\n')
    expect(read).toEqual(
      ok([
        ['A', 'one two'],
        ['B', 'x'],
        ['A', 'three'],
      ]),
    )
    expect(serialiseBagInfo([['A', 'one\ntwo']])).toBe('A: one two\n')
  })
})

it('a bag that fetches from the web is refused', async () => {
  const files = {
    'bagit.txt': DECLARATION,
    'fetch.txt': 'https://example.org/x 1 data/x\n',
    'manifest-sha256.txt': '',
  }
  const text = (path: string) => Promise.resolve(ok(files[path as keyof typeof files]))
  expect(await readBag({ paths: new Set(Object.keys(files)), text })).toMatchObject({
    error: { code: 'bag.fetch' },
  })
})
