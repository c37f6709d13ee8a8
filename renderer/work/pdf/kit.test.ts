import { expect, inject, it } from 'vitest'
import { commands } from 'vitest/browser'
import { readPdf } from './read-pdf'
import { samplePdf } from './sample-pdf'

declare module 'vitest' {
  interface ProvidedContext {
    examples: string
    onBuildMachine: boolean
  }
}

/** What pdf.js gave for each file, in this version. */
type Observed = {
  readonly passwords: Readonly<Record<string, string>>
  readonly files: Readonly<
    Record<
      string,
      { readonly ok: boolean; readonly pages?: number; readonly head?: string; readonly error?: string }
    >
  >
}

const folder = `${inject('examples')}/pdfjs`
const there = inject('examples') !== ''

const bytesOf = async (name: string): Promise<Uint8Array> =>
  Uint8Array.from(atob(await commands.readFile(`${folder}/${name}.pdf`, 'base64')), (unit) =>
    unit.charCodeAt(0),
  )

const packed = (text: string): string => text.replace(/[\s\0]+/gu, '')

/** What is wrong with how a file is read; nothing when it is as it was seen to be. */
async function wrongWith(
  name: string,
  bytes: Uint8Array,
  expected: Observed['files'][string],
  password: string | undefined,
): Promise<string[]> {
  const begun = performance.now()
  const options = password === undefined ? {} : { password }
  const read = await readPdf(bytes, { fileName: `${name}.pdf`, mediaType: '' }, options)
  const took = Math.round(performance.now() - begun)
  if (took > 10_000) return [`${name} took ${took} ms`]
  if (!read.ok) return expected.ok ? [`${name}: ${read.error.message}`] : []
  if (!expected.ok) return [`${name} was read, instead of ${expected.error}`]
  const { text, structure } = read.value.extraction
  const head = packed(expected.head ?? '')
  return [
    structure.pages.length === expected.pages ? '' : `${name} has ${structure.pages.length} pages`,
    packed(text).startsWith(head) ? '' : `${name} begins ${text.slice(0, 90)}`,
  ].filter((problem) => problem !== '')
}

it.runIf(there || inject('onBuildMachine'))(
  'reads every PDF of the examples as pdf.js was seen to, or says plainly why not, within ten seconds',
  async () => {
    const observed: Observed = JSON.parse(await commands.readFile(`${folder}/OBSERVED.json`))
    const files = Object.entries(observed.files)
    // What is loaded with the first PDF, pdf.js itself, is not the first file's to answer for.
    await readPdf(samplePdf([]), { fileName: 'none.pdf', mediaType: '' })
    const wrong: string[] = []
    let count = 0
    const readOn = async (): Promise<void> => {
      for (let next = files.shift(); next !== undefined; next = files.shift()) {
        const [name, expected] = next
        const bytes = await bytesOf(name).catch(() => null)
        if (bytes === null) continue
        count += 1
        wrong.push(...(await wrongWith(name, bytes, expected, observed.passwords[name])))
      }
    }
    await Promise.all([readOn(), readOn()])
    expect(wrong).toEqual([])
    expect(count).toBeGreaterThan(40)
  },
  120_000,
)
