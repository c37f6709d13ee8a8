import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Export } from '@shared/dossier/dossier'
import { sha256HexOfText } from '@shared/kernel/sha256'
import { readerOfBytes } from './archive'
import type { BundleContents } from './contents'
import { readBundle } from './read'
import { testContents } from './test-contents'
import { withholdSecrets } from './withhold'
import { writeBundle } from './write'

/* What a case keeps of the files that were written from it: dossiers, bundles, letters, rows of a data set. */

const platform = {
  sha256: (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
}
const inputs = { now: Date.UTC(2024, 5, 1, 9, 30), caseName: 'Case', software: 'Gainsay', store: true }
const AT = '2024-05-02T08:30:00.000Z'

type Secret = 'none' | 'source' | 'party' | 'response' | 'dossier'

/** A case from which a letter, rows, a dossier and a bundle were written; one of its records is secret. */
const written = (secret: Secret): BundleContents =>
  testContents(
    'Case',
    [{ text: 'party,hs', start: 0, end: 5, secret: secret === 'source' }],
    (records, id, base) => {
      const [source] = records.source
      if (!source) throw new Error('no source')
      const of = (which: Secret) => base(secret === which ? 'secret' : 'desk')
      const [party, response, dossier] = [id('entity'), id('response'), id('dossier')]
      records.entity.push({
        ...of('party'),
        id: party,
        schema: 'Company',
        names: [
          {
            id: id('item'),
            value: 'Orison Motors',
            kind: 'name',
            language: '',
            script: '',
            basis: '',
            excerpt: null,
          },
        ],
        countries: [],
        identifiers: [],
        role: 'key',
        summary: '',
      })
      records.response.push({
        ...of('response'),
        id: response,
        party,
        allegations: [],
        attempts: [],
        deadline: { edtf: '', words: '' },
        outcome: 'not-asked',
        answer: null,
        wording: '',
        comment: '',
      })
      records.dossier.push({
        ...of('dossier'),
        id: dossier,
        title: 'What was sold',
        lead: '',
        audience: 'desk',
        template: 'standard',
        citationStyle: 'notes',
        language: 'en',
        sections: [],
      })
      const file = (fileName: string, more: Partial<Export>): Export => ({
        ...base(),
        id: id('export'),
        what: 'text',
        dossier: null,
        audience: 'desk',
        at: AT,
        fileName,
        byteLength: 120,
        sha256: sha256HexOfText(fileName),
        ...more,
      })
      records.export.push(
        file('letter-to-them.pdf', { what: 'pdf', response, audience: 'party' }),
        file('rows-of-it.csv', { what: 'csv', source: source.id }),
        file('dossier-on-it.pdf', { what: 'pdf', dossier }),
        file('whole-case.casebundle', { what: 'bundle' }),
      )
    },
  )

async function pack(contents: BundleContents): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of writeBundle(contents, inputs, platform)) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

const namesOf = ({ records }: BundleContents): string[] => records.export.map(({ fileName }) => fileName)

describe('what was written from a case', () => {
  it('travels with it, each with what it was made of', async () => {
    const contents = written('none')
    const back = await readBundle(readerOfBytes(await pack(contents)), platform)
    if (!back.ok) throw new Error(back.error.message)
    expect(back.value.records.export).toEqual(contents.records.export)
  })

  it.each<readonly [Secret, readonly string[]]>([
    ['source', ['rows-of-it.csv']],
    ['party', ['letter-to-them.pdf']],
    ['response', ['letter-to-them.pdf']],
    ['dossier', ['dossier-on-it.pdf']],
  ])('is withheld with the %s it was made of: name, hash and states', async (secret, gone) => {
    const contents = written(secret)
    const left = withholdSecrets(contents).contents
    expect(namesOf(left)).toEqual(namesOf(contents).filter((name) => !gone.includes(name)))
    const words = Buffer.from(await pack(contents)).toString('latin1')
    for (const name of gone) {
      expect(words).not.toContain(name)
      expect(words).not.toContain(sha256HexOfText(name))
    }
    expect((await readBundle(readerOfBytes(await pack(contents)), platform)).ok).toBe(true)
  })
})
