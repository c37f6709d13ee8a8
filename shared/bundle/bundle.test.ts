import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeUpEntity } from '@shared/contradiction/made-up'
import { canonicalJson, type JsonValue } from '@shared/kernel/canonical-json'
import { openArchive, readerOfBytes, writeArchive } from './archive'
import { serialiseManifest } from './bag'
import type { BundleContents } from './contents'
import { LIMITS } from './limits'
import { ndjsonParts } from './parts'
import { readBundle } from './read'
import { secretsNamed } from './secrets-named'
import { testContents, type TestText } from './test-contents'
import { verifyBundle } from './verify'
import { withholdSecrets } from './withhold'
import { bundleWarnings } from './warnings'
import { writeBundle } from './write'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const platform = { sha256: (bytes: Uint8Array) => Promise.resolve(sha256(bytes)) }
const inputs = { now: Date.UTC(2024, 5, 1, 9, 30), caseName: 'Тест/Case: 1', software: 'Gainsay 0.1.0' }

const TEXTS: TestText[] = [
  { text: 'The ministry said that nothing was shipped.', start: 4, end: 12 },
  { text: 'Ничего не было 🚢 отправлено.\r\nSecond line.', start: 7, end: 17 },
]

async function collect(chunks: AsyncIterable<Uint8Array>) {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return new Uint8Array(Buffer.concat(parts))
}
const write = (contents: BundleContents) => collect(writeBundle(contents, inputs, platform))
const read = (bytes: Uint8Array) => readBundle(readerOfBytes(bytes), platform)

/** Everything in contents as one plain value, in the order of ids. */
async function flat({ records, changes, states, originals, texts, structures }: BundleContents) {
  const sorted = (values: readonly JsonValue[]) => values.map((value) => canonicalJson(value)).toSorted()
  const all = async <T>(map: ReadonlyMap<string, T>, fetch: (value: T) => Promise<unknown>) =>
    Object.fromEntries(
      await Promise.all([...map].map(async ([key, value]) => [key, await fetch(value)] as const)),
    )
  return {
    records: Object.fromEntries(Object.entries(records).map(([noun, list]) => [noun, sorted(list)])),
    changes: sorted(changes),
    states: sorted(states),
    originals: await all(originals, async ({ bytes }) => Buffer.from(await bytes()).toString('hex')),
    texts: await all(texts, (text) => text()),
    structures: await all(structures, (structure) => structure()),
  }
}

/** Unpacks a bundle, changes its files, mends the manifests if asked to, and packs it again. */
async function tamper(bytes: Uint8Array, change: (files: Map<string, Uint8Array>) => void, mend: boolean) {
  const opened = await openArchive(readerOfBytes(bytes), LIMITS)
  const files = new Map<string, Uint8Array>()
  for (const file of opened.ok ? opened.value.values() : []) {
    const unpacked = await file.bytes()
    files.set(file.name.slice(file.name.indexOf('/') + 1), unpacked.ok ? unpacked.value : new Uint8Array())
  }
  change(files)
  if (mend) mendManifests(files)
  async function* all() {
    for (const [name, content] of files) yield { name: `top/${name}`, bytes: content }
  }
  return collect(writeArchive(all(), { now: inputs.now, store: false }))
}

function mendManifests(files: Map<string, Uint8Array>) {
  const manifest = (wanted: (path: string) => boolean) =>
    Buffer.from(
      serialiseManifest(
        new Map([...files].filter(([path]) => wanted(path)).map(([path, b]) => [path, sha256(b)])),
      ),
    )
  const payload = [...files].filter(([path]) => path.startsWith('data/'))
  const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0)
  files.set('bag-info.txt', Buffer.from(`Payload-Oxum: ${bytes}.${payload.length}\n`))
  files.set(
    'manifest-sha256.txt',
    manifest((path) => path.startsWith('data/')),
  )
  files.set(
    'tagmanifest-sha256.txt',
    manifest((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest')),
  )
}

const edit = (files: Map<string, Uint8Array>, path: RegExp, by: (text: string) => string) => {
  for (const [name, bytes] of files)
    if (path.test(name)) files.set(name, Buffer.from(by(Buffer.from(bytes).toString())))
}

describe('a bundle', () => {
  it('gives back what was written, record by record and byte by byte', { timeout: 120_000 }, async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    const arbitrary = fc.uniqueArray(text, { minLength: 0, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(arbitrary, async (texts) => {
        const contents = testContents(
          'Any case',
          texts.map((t) => ({ text: t, start: 0, end: t.length })),
        )
        const back = await read(await write(contents))
        if (!back.ok) throw new Error(back.error.message)
        expect(await flat(back.value)).toEqual(await flat(contents))
      }),
      { seed: 11, numRuns: 15 },
    )
  })

  it('is the same to the byte for the same contents and inputs', async () => {
    const contents = testContents('Case', TEXTS)
    expect(await write(contents)).toEqual(await write(contents))
    const shuffled = {
      ...contents,
      states: contents.states.toReversed(),
      changes: contents.changes.toReversed(),
    }
    expect(await write(shuffled)).toEqual(await write(contents))
  })

  it('tells what it holds, and names nobody', async () => {
    const bytes = await write(testContents('Case', TEXTS))
    const report = await verifyBundle(readerOfBytes(bytes), platform)
    expect(report).toMatchObject({
      ok: true,
      value: {
        caseName: 'Case',
        written: '2024-06-01T09:30:00.000Z',
        counts: { source: 2, excerpt: 2, claim: 1 },
        originals: { count: 2 },
        withheld: { records: 0, states: 0 },
        statesWithheld: 0,
        personas: ['Test desk'],
      },
    })
    const opened = await openArchive(readerOfBytes(bytes), LIMITS)
    const names = opened.ok ? [...opened.value.keys()] : []
    expect(names.every((name) => name.startsWith('Тест Case 1/'))).toBe(true)
    const info = opened.ok ? await opened.value.get('Тест Case 1/bag-info.txt')?.bytes() : undefined
    expect(info?.ok && Buffer.from(info.value).toString()).toMatch(
      /^Bagging-Date: 2024-06-01\nBag-Software-Agent: Gainsay 0\.1\.0\nPayload-Oxum: \d+\.\d+\n$/,
    )
  })

  it('of an older Gainsay is read: what a record type came to allow since is not asked of it', async () => {
    const contents = testContents('Case', TEXTS, (records, id, base) => {
      records.export.push({
        ...base(),
        id: id('export'),
        what: 'bundle',
        dossier: null,
        audience: 'desk',
        at: '2024-05-02T08:30:00.000Z',
        fileName: 'Case.casebundle',
        byteLength: 5,
        sha256: sha256(Buffer.from('older')),
      })
    })
    const older = await tamper(
      await write(contents),
      (files) => edit(files, /case\.json/, (text) => text.replace('"export":2', '"export":1')),
      true,
    )
    expect(Buffer.from(older).equals(Buffer.from(await write(contents)))).toBe(false)
    const back = await read(older)
    if (!back.ok) throw new Error(back.error.message)
    expect(back.value.records.export).toEqual(contents.records.export)
    const newer = await tamper(
      older,
      (files) => edit(files, /case\.json/, (text) => text.replace('"export":1', '"export":3')),
      true,
    )
    expect(await read(newer)).toMatchObject({ ok: false, error: { code: 'bundle.newer' } })
  })

  it('is read under any top folder', async () => {
    const bytes = await tamper(await write(testContents('Case', TEXTS)), () => undefined, false)
    expect(await read(bytes)).toMatchObject({ ok: true })
  })

  it('stops when asked to', async () => {
    const bytes = await write(testContents('Case', TEXTS))
    const signal = { aborted: false }
    const onProgress = () => void (signal.aborted = true)
    const outcome = await readBundle(readerOfBytes(bytes), platform, { signal, onProgress })
    expect(outcome).toMatchObject({ ok: false, error: { code: 'bundle.stopped' } })
  })

  it('cuts records into parts by size, never within a line', () => {
    const values = Array.from({ length: 100 }, (_, index) => ({ index, words: 'x'.repeat(index) }))
    const parts = [...ndjsonParts(values, 500)]
    expect(parts.every((part) => part.length <= 500 && part.at(-1) === 10)).toBe(true)
    const lines = parts.flatMap((part) => Buffer.from(part).toString().trim().split('\n'))
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(values)
  })
})

describe('a secret source', () => {
  const withSecret = testContents('Case', [
    ...TEXTS,
    { text: 'An informant said otherwise.', start: 3, end: 12, secret: true },
  ])

  it('stays out with all that hangs on it, and the rest still verifies', async () => {
    const bytes = await write(withSecret)
    const report = await verifyBundle(readerOfBytes(bytes), platform)
    if (!report.ok) throw new Error(report.error.message)
    expect(report.value.counts).toMatchObject({ source: 2, rendition: 2, excerpt: 2, claim: 1 })
    // Source, rendition and excerpt; their states, and the claim's, which named the excerpt.
    expect(report.value.withheld).toEqual({ records: 3, states: 4, originals: 1, texts: 1 })
    expect(report.value.statesWithheld).toBe(4)
    const secret = withSecret.records.source[2]
    const unpacked = await tamper(
      bytes,
      (files) => {
        const everything = [...files]
          .filter(([path]) => !path.includes('changes'))
          .map(([path, b]) => path + Buffer.from(b).toString())
        expect(everything.join('\n')).not.toContain(secret?.id)
        expect(everything.join('\n')).not.toContain(secret?.original.sha256)
        expect(everything.join('\n')).not.toContain('informant')
      },
      false,
    )
    expect(unpacked.length).toBeGreaterThan(0)
  })

  it('takes the words with it that name a secret speaker, from the history too', async () => {
    const contents = testContents('Case', TEXTS)
    const [claim] = contents.records.claim
    if (claim === undefined) throw new Error('the contents hold a claim')
    const speaker = madeUpEntity(1, 'Osric Vane')
    const records = (protection: 'desk' | 'secret') => ({
      ...contents,
      records: {
        ...contents.records,
        entity: [{ ...speaker, protection }],
        claim: [{ ...claim, speaker: { entity: speaker.id, words: 'Vane, the minister' } }],
      },
    })
    const told = async (bundled: BundleContents) => JSON.stringify(await flat(bundled))
    expect(await told(withholdSecrets(records('desk')).contents)).toContain('Vane, the minister')
    const { contents: left } = withholdSecrets(records('secret'))
    expect(left.records.claim.map((each) => each.speaker)).toEqual([{ entity: null, words: '' }])
    expect(await told(left)).not.toContain('Vane')
    expect(left.states.some(({ state }) => JSON.stringify(state).includes(claim.id))).toBe(false)
  })

  it('is told of where its words stand in what goes out', () => {
    expect(secretsNamed(withSecret)).toEqual([])
    const [claim] = withSecret.records.claim
    if (claim === undefined) throw new Error('the contents hold a claim')
    const speaker = { ...madeUpEntity(1, 'Osric Vane'), protection: 'secret' as const }
    const naming = (entity: typeof speaker | undefined) => ({
      ...withSecret,
      records: {
        ...withSecret.records,
        entity: entity === undefined ? [] : [entity],
        claim: [{ ...claim, proposition: 'OSRIC VANE said so.' }],
      },
    })
    expect(secretsNamed(naming(undefined))).toEqual([])
    expect(secretsNamed(naming(speaker))).toEqual([speaker.id])
  })

  it('is counted in the warnings; protected records in the bundle are listed', () => {
    const warnings = bundleWarnings(withSecret.records)
    expect(warnings.secret).toBe(1)
    expect(warnings.protected).toContainEqual({
      noun: 'claim',
      id: withSecret.records.claim[0]?.id,
      protection: 'desk',
    })
  })
})

describe('a bundle that does not hold is refused, with the reason', () => {
  const good = write(testContents('Case', TEXTS))
  const cases: [string, RegExp, (files: Map<string, Uint8Array>) => void, boolean][] = [
    [
      'a changed original',
      /was altered/,
      (f) => edit(f, /originals/, (t) => t.replace('ministry', 'minister')),
      false,
    ],
    [
      'a changed original under mended manifests',
      /does not hold what its name says|as long/,
      (f) => edit(f, /originals/, (t) => t.replace('said', 'held')),
      true,
    ],
    [
      'a changed tag file',
      /was altered/,
      (f) => edit(f, /bag-info/, (t) => t.replace('Gainsay', 'Another')),
      false,
    ],
    [
      'a missing file',
      /is missing from the file/,
      (f) => void f.delete([...f.keys()].find((p) => p.includes('originals')) ?? ''),
      false,
    ],
    [
      'a missing original under mended manifests',
      /The original of source src-\w+ is missing/,
      (f) => void f.delete([...f.keys()].find((p) => p.includes('originals')) ?? ''),
      true,
    ],
    [
      'a missing text',
      /The text of rendition ren-\w+ is missing/,
      (f) => void f.delete([...f.keys()].find((p) => /texts.*txt/.test(p)) ?? ''),
      true,
    ],
    [
      'a missing manifest',
      /manifest-sha256.txt” is missing/,
      (f) => void f.delete('manifest-sha256.txt'),
      false,
    ],
    [
      'an extra file',
      /is in the file but not in/,
      (f) => void f.set(`data/originals/${'0'.repeat(64)}`, Buffer.from('x')),
      false,
    ],
    [
      'an extra file in the manifest',
      /Nothing in the case refers to/,
      (f) => void f.set(`data/originals/${sha256(Buffer.from('x'))}`, Buffer.from('x')),
      true,
    ],
    [
      'a file without a place',
      /has no place in a case bundle/,
      (f) => void f.set('data/run.exe', Buffer.from('x')),
      true,
    ],
    [
      'a stray tag file',
      /has no place in a case bundle/,
      (f) => void f.set('notes.txt', Buffer.from('x')),
      false,
    ],
    [
      'a newer bundle',
      /newer Gainsay \(bundle version 2; this one reads up to 1\)/,
      (f) => edit(f, /case\.json/, (t) => t.replace('"version":1', '"version":2')),
      true,
    ],
    [
      'a newer record type',
      /newer Gainsay \(claim records of version 9/,
      (f) => edit(f, /case\.json/, (t) => t.replace('"claim":1', '"claim":9')),
      true,
    ],
    [
      'an unknown record type',
      /newer Gainsay \(it holds a kind of record called “picture”/,
      (f) => edit(f, /case\.json/, (t) => t.replace('"claim":1', '"claim":1,"picture":1')),
      true,
    ],
    ['no description', /case\.json” is missing/, (f) => void f.delete('data/case.json'), true],
    ['an unreadable description', /not the description/, (f) => edit(f, /case\.json/, () => '[]'), true],
    [
      'an excerpt that lies',
      /The words of excerpt exc-\w+ do not stand at its place/,
      (f) => edit(f, /excerpt/, (t) => t.replace('"exact":"ministry"', '"exact":"minister"')),
      true,
    ],
    [
      'an excerpt out of its text',
      /do not stand at its place/,
      (f) => edit(f, /excerpt/, (t) => t.replace('"end":12,"start":4', '"end":9012,"start":9004')),
      true,
    ],
    [
      'an excerpt without its rendition',
      /The rendition of excerpt exc-\w+ is missing/,
      (f) => edit(f, /excerpt/, (t) => t.replace(/ren-\w+/, 'ren-01hngtzvr00000000000000zzz')),
      true,
    ],
    [
      'a record that is no record',
      /Line 1 of “data\/records\/claim\/0001.ndjson” does not hold/,
      (f) => edit(f, /claim/, (t) => t.replace('"denial"', '"song"')),
      true,
    ],
    [
      'a record with more than it should hold',
      /does not hold what it should/,
      (f) => edit(f, /claim/, (t) => t.replace('{', '{"__proto__":{"polluted":1},')),
      true,
    ],
    [
      'a line that is not JSON',
      /Line 2 of .* is not JSON/,
      (f) => edit(f, /records\/source/, (t) => `${t.split('\n')[0]}\n{"id":\n`),
      true,
    ],
    [
      'bytes that are not text',
      /is not UTF-8 text/,
      (f) => void f.set('data/records/claim/0001.ndjson', new Uint8Array([0xff, 0xfe])),
      true,
    ],
    ['a record twice', /is there twice/, (f) => edit(f, /records\/claim/, (t) => t + t), true],
    [
      'two case records',
      /2 case records/,
      (f) => edit(f, /records\/case/, (t) => t + t.replace(/cas-(\w+)\w/, 'cas-$1z')),
      true,
    ],
    [
      'a changed label in the history',
      /The history has been altered at chg-/,
      (f) => edit(f, /changes/, (t) => t.replace('New claim', 'Old claim')),
      true,
    ],
    [
      'a missing change',
      /The history has been altered/,
      (f) => edit(f, /changes/, (t) => t.split('\n').slice(1).join('\n')),
      true,
    ],
    [
      'a changed state',
      /does not have its digest/,
      (f) => edit(f, /states/, (t) => t.replace('Nothing was shipped', 'All was shipped')),
      true,
    ],
    [
      'a record at odds with the history',
      /is not as the history says/,
      (f) => edit(f, /records\/claim/, (t) => t.replace('Nothing was shipped', 'All was shipped')),
      true,
    ],
  ]
  it.each(cases)('%s', async (_, reason, change, mend) => {
    const outcome = await read(await tamper(await good, change, mend))
    expect(outcome.ok ? 'taken in' : outcome.error.message).toMatch(reason)
  })

  it('leaves no trace of a prototype attack', () => {
    expect('polluted' in {}).toBe(false)
  })

  it('truncated anywhere', async () => {
    const bytes = await good
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) {
      const outcome = await read(bytes.slice(0, Math.floor(bytes.length * part)))
      expect(outcome.ok ? 'taken in' : outcome.error.message).toMatch(
        /^The file is (damaged|not a case bundle)/,
      )
    }
  })

  it('with any byte changed, or else nothing in it changed', { timeout: 120_000 }, async () => {
    const bytes = await good
    const whole = await flat(testContents('Case', TEXTS))
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const spoilt = bytes.slice()
        spoilt[at] = (spoilt[at] ?? 0) ^ by
        const outcome = await read(spoilt)
        // What may differ is only what carries nothing: the time or mode of a file in the zip.
        if (outcome.ok) expect(await flat(outcome.value)).toEqual(whole)
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  it('no zip at all, an empty one, and a zip of something else', async () => {
    const nothing = await collect(writeArchive((async function* () {})(), { now: 0, store: false }))
    for (const bytes of [new Uint8Array(), Buffer.from('%PDF-1.7'), nothing]) {
      const outcome = await read(bytes)
      expect(outcome.ok ? 'taken in' : outcome.error.message).toMatch(/not a case bundle/)
    }
  })
})

const KIT = new URL('../../../shared/data/bagit-zips/', import.meta.url).pathname
describe.skipIf(!existsSync(KIT) && process.env['CI'] === undefined)('the kit’s zipped bags', () => {
  it.each(existsSync(KIT) ? readdirSync(KIT).filter((name) => name.endsWith('.zip')) : [])(
    '%s is no case bundle, and told so',
    async (name) => {
      const outcome = await read(readFileSync(KIT + name))
      expect(outcome.ok ? 'taken in' : outcome.error.message).toMatch(
        /“.*” is missing from the file|not a case bundle|no place|only BagIt/,
      )
    },
  )
})
